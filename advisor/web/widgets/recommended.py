"""The recommended set: hours, members by role, the accounts of today, and what stands beside it."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.telling.parts.accounts_by_what_to_do import in_a_list, kept_as_copies, what_to_do
from advisor.telling.parts.beside_the_set import beside_the_set
from advisor.telling.parts.hours_of_the_week import fits_lead, hours_told, what_fits
from advisor.telling.parts.purposes_led import leads_table
from advisor.telling.sentences.kept_sentences import attended_words, copies_lead, copy_time, price_words
from advisor.text import _
from advisor.web import draw, known, session
from advisor.web.safe import plain
from advisor.web.widgets.cards import member, to_do_card
from advisor.words.labels import ROLES, role_label
from advisor.words.numbers import figure


def hours(result: Recommendation) -> None:
    """How the hours are spread and what is left; or what fits in 1, 3 and 6 when they are unknown."""
    draw.small(hours_told(result))
    fits = what_fits(result, known.catalog())
    if fits:
        draw.lines((fits_lead(),))
        for column, told, row in zip(st.columns(len(fits)), fits, result.set_by_hours or (), strict=True):
            with column, st.container(border=True, key=f"card-hours-{figure(row.hours_per_week)}"):
                st.markdown(f"**{plain(told.heading)}**")
                draw.items(told)


def leads(result: Recommendation) -> None:
    """Per purpose: how soon people must be met, who leads, how well the whole plan does it."""
    table = leads_table(result, known.catalog())
    if table is not None:
        draw.under_header(table)


def by_role(result: Recommendation) -> None:
    """The members of the set under their roles, since they do not replace each other."""
    basis = session.basis(result)
    rows = basis.rows()
    for role in ROLES:
        members = [rows[p] for p in result.set.platforms if p in rows and rows[p].role == role]
        if members:
            st.header(plain(role_label(role)), anchor=False)
            for row in sorted(members, key=lambda row: row.rank):
                member(row, basis)


def kept(result: Recommendation) -> None:
    """The accounts that go on as copies: the time each takes, until when, and what ends it."""
    if not result.set.kept:
        return
    st.header(_("Kept as copies"), anchor=False)
    draw.small((copies_lead(), attended_words(), price_words(result, known.catalog())))
    for one, (told, hours) in zip(result.set.kept, kept_as_copies(session.basis(result)), strict=True):
        to_do_card(told, f"kept-{one.platform}-{one.account_id}", copy_time(hours))


def accounts(result: Recommendation) -> None:
    """What to do with accounts of today without a card above: not in the set, or a second on one platform."""
    for group in what_to_do(session.basis(result)):
        if group.later:
            with st.expander(plain(group.heading), key="later"):
                draw.items(in_a_list(group))
            continue
        st.header(plain(group.heading), anchor=False)
        for number, told in enumerate(group.rows):
            to_do_card(told, f"action-{number}-{told.platform}")


def foundation(result: Recommendation) -> None:
    """The website and the companions, with what each is for."""
    told = beside_the_set(result)
    if told is not None:
        st.header(plain(told.heading), anchor=False)
        draw.items(told)
