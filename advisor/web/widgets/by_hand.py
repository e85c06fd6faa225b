"""One score of this department redone by hand: need by need, weight × value, and the sum."""

from __future__ import annotations

import streamlit as st

from advisor.answers import AnswersError
from advisor.decision import Recommendation
from advisor.decision.result import Ranked
from advisor.decision.weighing.meeting import Meetings
from advisor.questions import is_unlocked
from advisor.telling.parts.score_by_hand import (
    how_to_follow,
    sum_of_points,
    value_by_hand,
    weightiest,
    whose_value,
)
from advisor.text import _
from advisor.web import draw, known, navigation, session


def first_score() -> None:
    """The score of the first platform of the work in hand; without one, what it would show."""
    st.subheader(_("The same for your own first platform"), anchor=False)
    result = _result()
    if result is None or not result.ranking:
        st.info(
            _("When the four questions have an answer, the score of your own first platform is redone here.")
        )
        return
    row = result.ranking[0]
    draw.lines((how_to_follow(row),))
    draw.table(sum_of_points(row, result), row.name)
    _one_value(row, result)
    navigation.page_link(
        "platform",
        _("Where each value comes from, and who says so"),
        icon=":material/fact_check:",
        platform=row.platform,
    )


def _one_value(row: Ranked, result: Recommendation) -> None:
    """The value that brings most points, step by step."""
    catalog = known.catalog()
    meetings, most = Meetings(catalog, session.answers()), weightiest(row)
    table = value_by_hand(row, most, meetings, catalog) if most is not None else None
    if most is not None and table is not None:
        st.subheader(_("One of these values by hand"), anchor=False)
        draw.lines((whose_value(row, most, meetings, result),))
        draw.table(table, row.name)


def _result() -> Recommendation | None:
    """The result of the work in hand; None while the tool is locked or the answers do not fit together."""
    if not is_unlocked(session.current().draft):
        return None
    try:
        return known.result(session.answers())
    except AnswersError:
        return None
