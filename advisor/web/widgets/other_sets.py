"""Other ways to go and what each gives up: for whoever doubts the advice."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.telling.blocks import Table
from advisor.telling.parts.what_you_can_decide import alternatives
from advisor.web import draw, session
from advisor.web.safe import plain


def what_you_can_decide(result: Recommendation) -> None:
    """The three answers a board can give, then the other ways to go and the other good sets."""
    told = alternatives(session.basis(result))
    with st.expander(plain(told.heading), key="other-sets"):
        for block in told.blocks:
            if isinstance(block, Table):
                draw.table(block, told.heading)
            else:
                draw.draw(block)


def one_more_hour(result: Recommendation) -> None:
    """What one hour a week more would change; nothing is said where it changes nothing."""
    if result.set.one_more_hour:
        draw.lines((result.set.one_more_hour.reason,))


def hours_to_come(result: Recommendation) -> None:
    """What the hours that will come would change; nothing is said where none were told of."""
    if result.set.hours_to_come:
        draw.lines((result.set.hours_to_come.reason,))
