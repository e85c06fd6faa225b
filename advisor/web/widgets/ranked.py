"""The ranking as lists by role: place, points for this list only, and how much is known."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.decision.result import Feature, Ranked, Valued
from advisor.telling.parts.how_sure import too_close_pairs
from advisor.telling.parts.purposes_led import serves_and_known
from advisor.telling.sentences.row_sentences import (
    copy_words,
    how_often,
    left_out_words,
    on_top_words,
    points_words,
)
from advisor.text import _
from advisor.web import draw, known, navigation, session
from advisor.web.safe import plain
from advisor.web.widgets.cards import action_badge, compared_words
from advisor.words.labels import ROLES, role_label

# Those below stand behind "more": a phone shows the head of each list first.
FIRST = 3


def by_role(result: Recommendation) -> None:
    """One list a role."""
    for role in ROLES:
        rows = [row for row in result.ranking if row.role == role]
        if not rows:
            continue
        st.header(plain(role_label(role)), anchor=False)
        for row in rows[:FIRST]:
            _row(row, result)
        if rows[FIRST:]:
            with st.expander(_("{count} more").format(count=len(rows) - FIRST), key=f"more-{role}"):
                for row in rows[FIRST:]:
                    _row(row, result)


def _row(row: Ranked, result: Recommendation) -> None:
    with st.container(border=True, key=f"row-{row.platform}"):
        _head(row, f"{row.role_rank}\\. {plain(row.name)}")
        draw.small((serves_and_known(row, known.catalog()),))
        draw.lines((copy_words(row.platform, result.set),))
        draw.small((how_often(row, result.set),))
        compared_words(row)
        draw.lines(left_out_words(row))
        for feature in row.features:
            _feature(feature, row, result)


def _head(row: Valued, label: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        navigation.page_link("platform", label, platform=row.platform)
        action_badge(row.action)
        st.markdown(plain(points_words(row)), width="content")


def _feature(feature: Feature, account: Ranked, result: Recommendation) -> None:
    """A live or group feature under its account: what it takes on top, and no place of its own."""
    with st.container(border=True, key=f"row-feature-{feature.platform}"):
        _head(feature, plain(feature.name))
        draw.small((on_top_words(feature, account, result.set, known.catalog()),))
        draw.lines(left_out_words(feature))


def too_close(result: Recommendation) -> None:
    """Pairs whose order says nothing."""
    pairs = too_close_pairs(session.basis(result))
    if pairs is not None:
        with st.expander(plain(pairs.heading), key="too-close"):
            draw.items(pairs)
