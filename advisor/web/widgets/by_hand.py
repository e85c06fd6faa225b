"""One score of this department redone by hand: need by need, weight × value, and the sum."""

from __future__ import annotations

import streamlit as st

from advisor.answers import AnswersError
from advisor.decision import Recommendation
from advisor.decision.recommendation import Ranked
from advisor.questions import is_unlocked
from advisor.text import _
from advisor.web import known, navigation, session
from advisor.web.safe import plain


def first_score() -> None:
    """The score of the first platform of the work in hand; without one, what it would show."""
    st.header(_("One score by hand"), anchor=False)
    result = _result()
    if result is None or not result.ranking:
        st.markdown(
            _("When the four questions have an answer, the score of your own first platform is redone here.")
        )
        return
    row = result.ranking[0]
    st.markdown(
        plain(
            _(
                "This is {name}, first of your ranking. Each line is 100 × weight × value. "
                "The weights of all your needs and measures together are 100 %."
            ).format(name=row.name)
        )
    )
    _sum(row, result)
    navigation.page_link(
        "platform",
        _("Where each value comes from, and who says so"),
        icon=":material/fact_check:",
        platform=row.platform,
    )


def _sum(row: Ranked, result: Recommendation) -> None:
    labels = {need.criterion: need.label for need in result.needs}
    rows = [
        {
            _("Need or measure"): plain(labels.get(c.criterion, c.label)),
            _("Weight"): f"{100 * c.weight:.1f} %",
            _("Value"): f"{c.value:.3f}",
            _("Points"): f"{c.points:.2f}",
        }
        for c in row.contributions
    ]
    together = {
        _("Need or measure"): f"**{_('Together')}**",
        _("Weight"): f"{100 * sum(c.weight for c in row.contributions):.1f} %",
        _("Value"): "",
        _("Points"): f"**{sum(c.points for c in row.contributions):.2f}**",
    }
    st.table([*rows, together], hide_index=True, border="horizontal")
    st.caption(_("Weights and values are rounded here; the points are not worked out from the rounded ones."))


def _result() -> Recommendation | None:
    """The result of the work in hand; None while the tool is locked or the answers do not fit together."""
    if not is_unlocked(session.current().draft):
        return None
    try:
        return known.result(session.answers())
    except AnswersError:
        return None
