"""The recommended set: hours, members by role, the accounts of today, and what stands beside it."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.decision.result import ActionItem
from advisor.telling.blocks import words_of
from advisor.telling.parts.purposes_led import free_hours_words, leads_table
from advisor.telling.sentences.kept_sentences import attended_words, copy_time, hours_of_copies, price_words
from advisor.telling.sentences.naming import way_label
from advisor.text import _
from advisor.web import known
from advisor.web.safe import plain
from advisor.web.widgets.cards import action_badge, conditions, member
from advisor.web.wording import names
from advisor.words.labels import role_label
from advisor.words.numbers import dollars_words, figure, hours_words

ROLES = ("warn", "news", "tips", "record", "recruit")


def hours(result: Recommendation) -> None:
    """How the hours are spread and what is left; or what fits in 1, 3 and 6 when they are unknown."""
    chosen = result.set
    if chosen.hours_available is not None:
        if chosen.platforms and chosen.kept:
            copies = hours_of_copies(chosen)
            st.caption(
                _("{work} for what you work on, {copies} for copies on accounts that go on.").format(
                    work=figure(round(chosen.hours_per_week - copies, 2)), copies=figure(copies)
                )
            )
        if free := free_hours_words(result.totals):
            st.caption(plain(free))
        if chosen.opening_hours:
            st.caption(
                _("Opening what is new takes about {hours} hours more, once (our judgement).").format(
                    hours=figure(chosen.opening_hours)
                )
            )
        if len(result.hours_parts) > 1 or any(part.is_converted for part in result.hours_parts):
            st.caption(
                plain(_("How we reached the hours: {steps}").format(steps="; ".join(result.hours_steps)))
            )
    if result.set_by_hours:
        st.markdown(_("You don't know the hours yet. This is what fits:"))
        for column, row in zip(st.columns(len(result.set_by_hours)), result.set_by_hours, strict=True):
            with column, st.container(border=True, key=f"card-hours-{figure(row.hours_per_week)}"):
                st.markdown(f"**{plain(hours_words(row.hours_per_week, row.hours_per_week))}**")
                found = zip(row.platforms, names(row.platforms, known.catalog()), strict=True)
                ways = ((name, way_label(known.catalog(), p, row.modes[p])) for p, name in found)
                lines = [f"- {plain(name)}: {plain(way)}" for name, way in ways]
                st.markdown("\n".join(lines) or _("Nothing new: your website first."))


def leads(result: Recommendation) -> None:
    """Per purpose: how soon people must be met, who leads, how well the whole plan does it."""
    table = leads_table(result, known.catalog())
    if table is None:
        return
    st.header(plain(table.heading), anchor=False)
    heads = [column.label for column in table.columns]
    st.table(
        [dict(zip(heads, (plain(words_of(cell)) for cell in row), strict=True)) for row in table.rows],
        hide_index=True,
        border="horizontal",
    )


def by_role(result: Recommendation) -> None:
    """The members of the set under their roles, since they do not replace each other."""
    rows = {row.platform: row for row in result.ranking}
    for role in ROLES:
        members = [rows[p] for p in result.set.platforms if p in rows and rows[p].role == role]
        if members:
            st.header(plain(role_label(role)), anchor=False)
            for row in sorted(members, key=lambda row: row.rank):
                member(row, result)


def kept(result: Recommendation) -> None:
    """The accounts that go on as copies: the time each takes, until when, and what ends it."""
    if not result.set.kept:
        return
    st.header(_("Kept as copies"), anchor=False)
    st.caption(
        _("They run today and nothing speaks against them. Copy your posts there, unless it says otherwise.")
    )
    st.caption(plain(attended_words()))
    if price := price_words(result, known.catalog()):
        st.caption(plain(price))
    for one in result.set.kept:
        item = next(
            (a for a in result.actions if (a.platform, a.account_id) == (one.platform, one.account_id)), None
        )
        with st.container(border=True, key=f"card-kept-{one.platform}-{one.account_id}"):
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(f"**{plain(names([one.platform], known.catalog())[0])}**", width="content")
                action_badge(item.action if item else "keep")
                st.markdown(plain(copy_time(one.hours_per_week)), width="content")
            if item:
                st.markdown(plain(item.reason))
                for line in conditions(item):
                    st.caption(plain(line))


def accounts(result: Recommendation) -> None:
    """What to do with accounts of today without a card above: not in the set, or a second on one platform."""
    inside = {*result.set.platforms, *(f for found in result.set.features.values() for f in found)}
    copies = {(one.platform, one.account_id) for one in result.set.kept}
    others = [
        a
        for a in result.actions
        if (a.platform not in inside or a.action == "merge") and (a.platform, a.account_id) not in copies
    ]
    today = [a for a in others if a.account_id]
    also = [a for a in others if not a.account_id and a.action not in ("not_now", "ruled_out", "add_later")]
    later = [a for a in others if not a.account_id and a.action == "add_later"]
    if today:
        st.header(_("Your other accounts today"), anchor=False)
        _action_list(today)
    if also:
        st.header(_("Also"), anchor=False)
        _action_list(also)
    if later:
        with st.expander(_("Add later, when you can ({count})").format(count=len(later)), key="later"):
            found = names([a.platform for a in later], known.catalog())
            st.markdown(
                "\n".join(
                    f"- **{plain(name)}**: {plain(a.reason)}" for name, a in zip(found, later, strict=True)
                )
            )


def _action_list(items: list[ActionItem]) -> None:
    for i, item in enumerate(items):
        with st.container(border=True, key=f"card-action-{i}-{item.platform}"):
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(f"**{plain(names([item.platform], known.catalog())[0])}**", width="content")
                action_badge(item.action)
            st.markdown(plain(item.reason))
            for line in conditions(item):
                st.caption(plain(line))


def foundation(result: Recommendation) -> None:
    """The website and the companions, with what each is for."""
    if not result.foundation:
        return
    st.header(_("Beside it"), anchor=False)
    st.caption(_("These are not ranked. They carry what no network can."))
    lines = []
    for row in result.foundation:
        cost = [hours_words(*row.hours_per_week)] if row.hours_per_week else []
        if any(row.usd_per_year):
            cost.append(dollars_words(*row.usd_per_year))
        tail = f" ({plain(', '.join(cost))})" if cost else ""
        lines.append(f"- **{plain(row.name)}**{tail}: {plain(row.reason)}")
    st.markdown("\n".join(lines))
