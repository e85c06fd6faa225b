"""The ceiling of reach in words, the followers there really are, and what each network adds."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.telling.parts import reach
from advisor.text import _
from advisor.web import draw, known, session
from advisor.web.safe import plain
from advisor.web.widgets.sources import source_line, source_list


def ceiling(result: Recommendation) -> None:
    """The ceiling with its margin and whom the survey asked; or that no member was surveyed."""
    most, catalog = result.set.reach_ceiling, known.catalog()
    if most is None:
        st.info(plain(reach.no_figure()))
        return
    st.markdown(f"**{plain(reach.ceiling_words(most, catalog))}**")
    draw.lines((reach.no_promise(),))
    draw.small((reach.counted_together(most), reach.not_in_the_figure(result, catalog)))


def really_there(result: Recommendation) -> None:
    """The people who follow, subscribe or are enrolled today; then what an ordinary town page has."""
    draw.under_header(reach.really_there(session.basis(result)))
    usual = reach.ordinary_page(known.catalog())
    if usual is not None:
        point, sources = usual
        st.markdown(draw.point_words(point))
        st.markdown(source_list(sources))


def what_each_adds(result: Recommendation) -> None:
    """What each network adds to the ceiling, and how little a third one does after the two largest."""
    if result.set.reach_ceiling is not None:
        draw.under_header(reach.what_each_adds(result.set.reach_ceiling, known.catalog()))


def source(result: Recommendation) -> None:
    """Who asked whom, and when."""
    most = result.set.reach_ceiling
    if most is not None and most.source:
        st.header(_("Source"), anchor=False)
        st.markdown(source_line(most.source))
        draw.small((reach.who_was_asked(session.basis(result)),))
