"""A platform as a card: what to do with it, how to run it, and why."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from advisor.decision.result import Ranked
from advisor.telling.parts.accounts_by_what_to_do import ToDo, to_do
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.costs import cost_today
from advisor.telling.parts.purposes_led import serves_sentence
from advisor.telling.sentences.certainty_sentences import certainty_words
from advisor.telling.sentences.row_sentences import (
    against_words,
    how_it_is_run_in_the_set,
    used_with_it,
)
from advisor.text import _
from advisor.web import draw, navigation
from advisor.web.safe import plain
from advisor.words.labels import action_label

Colour = Literal["blue", "green", "orange", "gray", "red"]

COLOURS: dict[str, Colour] = {
    "lead": "blue",
    "keep": "green",
    "add": "green",
    "post_only": "green",
    "emergency_only": "green",
    "join_shared": "green",
    "share_town_account": "green",
    "restrict": "green",
    "fix_first": "orange",
    "staff_first": "orange",
    "trial": "orange",
    "add_later": "orange",
    "merge": "orange",
    "replace": "orange",
    "transfer": "orange",
    "revive_or_close": "orange",
    "wind_down": "red",
    "leave": "red",
    "ruled_out": "red",
}


def action_badge(action: str) -> None:
    """The action in words; the colour only repeats them."""
    st.badge(plain(action_label(action)), color=COLOURS.get(action, "gray"))


def member(row: Ranked, basis: Basis) -> None:
    """A member of the recommended set."""
    result, catalog = basis.recommendation, basis.catalog
    item = next((a for a in result.actions if a.platform == row.platform), None)
    with st.container(border=True, key=f"{'lead' if row.action == 'lead' else 'card'}-{row.platform}"):
        with st.container(horizontal=True, vertical_alignment="center", key=f"head-{row.platform}"):
            st.subheader(plain(row.name), anchor=False, width="content")
            action_badge(row.action)
        draw.lines(
            (
                how_it_is_run_in_the_set(
                    row, result.set, catalog, cost_today(row.platform, result, basis.answers, catalog)
                ),
                used_with_it(row.platform, result, catalog),
                row.reason,
                item.care if item else "",
            )
        )
        draw.small((serves_sentence(row, catalog), certainty_words(result, row.platform)))
        if row.conditional:
            st.warning(plain(row.conditional))
        compared_words(row)
        if item is not None:
            draw.small(to_do(item, basis).terms)
        navigation.page_link(
            "platform", _("Why, and the sources"), icon=":material/fact_check:", platform=row.platform
        )


def compared_words(row: Ranked) -> None:
    """Why it stands above the next of its kind, and what counts against it."""
    draw.lines((row.above_next or "",))
    draw.small((against_words(row),))


def to_do_card(told: ToDo, key: str, time: str = "") -> None:
    """What to do with an account or a platform outside the set, and until when."""
    with st.container(border=True, key=f"card-{key}"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown(f"**{plain(told.name)}**", width="content")
            action_badge(told.action)
            if time:
                st.markdown(plain(time), width="content")
        draw.lines((told.reason,))
        draw.small(told.terms)
