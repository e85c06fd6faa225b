"""How many people meet one message in time, fact by fact, each with its ground and who says so."""

from __future__ import annotations

import streamlit as st

from advisor.catalog.cells import Row
from advisor.catalog.records import Platform
from advisor.decision.result import Criterion
from advisor.decision.weighing.meeting import Meeting
from advisor.telling.blocks import Point
from advisor.telling.parts.how_many_meet_it import steps_of
from advisor.web import draw, known
from advisor.web.widgets.sources import source_list


def show(platform: Platform, need: Criterion, met: Meeting, told: set[Row]) -> None:
    """Who is there, who meets one message in time, and what that is worth.

    told  the claims whose ground was printed already; those shown here are added
    """
    for step in steps_of(platform, need, met, known.catalog(), known.today()):
        st.markdown(draw.point_words(Point(step.text, lead=step.question)))
        if step.claim is not None and step.claim not in told:
            told.add(step.claim)
            draw.small((step.ground,))
            if step.sources:
                st.markdown(source_list(step.sources))
        draw.small((step.note,))
