"""Tipping points: the weights at which what is run, or the first of a list, would change. Nearest first."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from advisor.decision import Recommendation
from advisor.telling.parts.what_would_change import first_tips, nearest_tips, tips_table
from advisor.text import _
from advisor.web import draw, navigation, session
from advisor.web.safe import plain


def tips(result: Recommendation) -> None:
    """The nearest in words, for the set and for each list, then every one in a table."""
    basis = session.basis(result)
    for told in nearest_tips(basis):
        draw.points(told)
    table = tips_table(basis)
    if table is not None:
        with st.expander(plain(table.heading), key="all-tips"):
            draw.table(replace(table, heading=""), table.heading)


def nearest_for_first(result: Recommendation) -> None:
    """The weights nearest to changing who is first, in words; exact."""
    told = first_tips(session.basis(result))
    if told is not None:
        with st.expander(plain(told.heading), key="tipping"):
            draw.items(told)
            navigation.page_link("how_sure", _("How sure this advice is"), icon=":material/arrow_forward:")
