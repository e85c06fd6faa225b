"""The ranking as lists by role: place, points for this list only, and how much is known."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.decision.result import Feature, Ranked, Valued
from advisor.telling.parts.purposes_led import row_serves
from advisor.telling.sentences.kept_sentences import copy_on, copy_time
from advisor.text import _
from advisor.web import known, navigation
from advisor.web.safe import plain
from advisor.web.widgets.cards import action_badge, compared_words
from advisor.web.widgets.recommended import ROLES
from advisor.web.wording import names, running
from advisor.words.labels import role_label
from advisor.words.numbers import whole
from advisor.words.phrases import capital, listed
from advisor.words.sureness import known_words, sure_words

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
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            navigation.page_link("platform", f"{row.role_rank}\\. {plain(row.name)}", platform=row.platform)
            action_badge(row.action)
            st.markdown(plain(points(row)), width="content")
        words = capital(row_serves(row))
        st.caption(plain(f"{words}. {running(row, known.catalog())}. {known_words(row.known_share)}"))
        copy = copy_on(row.platform, result.set)
        if copy is not None:
            time = copy_time(copy.hours_per_week)
            st.markdown(plain(_("Kept as a copy of your other posts: {time}.").format(time=time)))
        # a copy is kept by rule, so how often the draws would choose it says nothing
        if sure := sure_words(row.first_share, None if copy else row.in_set_share):
            st.caption(plain(sure))
        compared_words(row)
        _why_not(row)
        for feature in row.features:
            _feature(feature, row, result)


def _feature(feature: Feature, account: Ranked, result: Recommendation) -> None:
    """A live or group feature under its account: what it takes on top, and no place of its own."""
    with st.container(border=True, key=f"row-feature-{feature.platform}"):
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(_("With it:"), width="content")
            navigation.page_link("platform", plain(feature.name), platform=feature.platform)
            action_badge(feature.action)
            st.markdown(plain(points(feature)), width="content")
        used = feature.platform in result.set.features.get(account.platform, ())
        told = _("Part of the set. ") if used else ""
        on_top = _("{told}On top of {account}: {running}.").format(
            told=told, account=account.name, running=running(feature, known.catalog())
        )
        st.caption(plain(on_top))
        _why_not(feature)


def _why_not(row: Valued) -> None:
    if row.left_out_because:
        st.markdown(plain(_("Left out: {why}").format(why=row.left_out_because)))
    if row.conditional and row.conditional != row.left_out_because:
        st.markdown(plain(_("Only if: {condition}").format(condition=row.conditional)))


def too_close(result: Recommendation) -> None:
    """Pairs whose order says nothing."""
    if not result.too_close:
        return
    with st.expander(_("Too close to call ({count})").format(count=len(result.too_close)), key="too-close"):
        st.markdown(_("Which of these two comes first says nothing:"))
        pairs = [listed(names(pair, known.catalog())) for pair in result.too_close]
        st.markdown("\n".join(f"- {plain(pair)}" for pair in pairs))


def points(row: Valued) -> str:
    """The points, with the range in which they lie while something is unknown."""
    low, middle, high = (whole(score) for score in (row.score_low, row.score, row.score_high))
    if low == high:
        return _("{points} points").format(points=middle)
    return _("{points} points ({low}–{high})").format(points=middle, low=low, high=high)
