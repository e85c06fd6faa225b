"""The plan as it is read: the week, the first steps of each platform, and the measures."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.decision.result import Plan
from advisor.telling.blocks import Table
from advisor.telling.parts.first_weeks import first_steps_of, weekly_table
from advisor.telling.parts.how_you_will_know import measure_in_full
from advisor.text import _
from advisor.web import draw, known, session
from advisor.web.safe import plain


def weekly(result: Recommendation) -> None:
    """What each platform takes in a week, and what is promised to people who write."""
    told = weekly_table(session.basis(result))
    if isinstance(told, Table):
        st.header(plain(told.heading), anchor=False)
        draw.as_cards(told, "week")
    else:
        draw.draw(told)


def first_steps(result: Recommendation) -> None:
    """What to do first, platform by platform."""
    rows = (result.plan or Plan()).first_steps
    if not rows:
        return
    st.header(_("First steps"), anchor=False)
    for row in rows:
        told = first_steps_of(row)
        with st.expander(plain(row.name), key=f"first-{row.platform}"):
            if told is not None:
                draw.items(told)


def measures(result: Recommendation) -> None:
    """What is counted, where and how, from where to where, and when one looks again."""
    rows = (result.plan or Plan()).measures
    if not rows:
        return
    st.header(_("How you will know"), anchor=False)
    for row in rows:
        told = measure_in_full(row, known.catalog(), known.today())
        with st.container(border=True, key=f"card-measure-{row.success}"):
            st.markdown(f"**{plain(told.heading)}**")
            draw.items(told)
