"""What is not in the set: not now, ruled out, or already covered by another."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from advisor.decision import Recommendation
from advisor.telling.parts.left_out import (
    Out,
    by_rule,
    not_now_lead,
    ranked_but_left_out,
    why_it_is_out,
)
from advisor.telling.parts.left_out import not_now as not_now_group
from advisor.text import _
from advisor.web import draw, known, navigation, session
from advisor.web.safe import plain


def not_now(result: Recommendation) -> None:
    """What could come in later, and what it would take."""
    group = not_now_group(result)
    if group is not None:
        st.header(plain(group.heading), anchor=False)
        draw.lines((not_now_lead(),))
        _list(group.rows)


def ruled_out(result: Recommendation) -> None:
    """What a hard rule keeps out, by rule."""
    st.header(_("Ruled out"), anchor=False)
    groups = by_rule(result)
    for group in groups:
        st.subheader(plain(group.heading), anchor=False)
        _list(group.rows)
    if not groups:
        st.caption(_("Nothing is ruled out."))


def already_covered(result: Recommendation) -> None:
    """What was ranked but left out of the set."""
    told = ranked_but_left_out(session.basis(result))
    if told is not None:
        st.header(plain(told.heading), anchor=False)
        draw.items(told)
        navigation.page_link("ranking", _("See the ranking"), icon=":material/arrow_forward:")
    navigation.page_link("why_not", _("What would bring one of them in?"), icon=":material/arrow_forward:")


def _list(rows: Sequence[Out]) -> None:
    platforms = known.catalog().platforms
    for row in rows:
        with st.container(border=True, key=f"card-out-{row.platform}"):
            st.markdown(draw.point_words(why_it_is_out(row)))
            draw.lines((row.remedy, row.change))
            if row.change:
                navigation.page_link(
                    "why_not", plain(_("Why not {name}?").format(name=row.name)), platform=row.platform
                )
            if row.successor and row.successor in platforms:
                instead = platforms[row.successor].name
                navigation.page_link(
                    "platform", plain(_("Look at {name}").format(name=instead)), platform=row.successor
                )
