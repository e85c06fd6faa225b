"""One score of this department redone by hand: need by need, weight × value, and the sum."""

from __future__ import annotations

import streamlit as st

from advisor.answers import AnswersError
from advisor.decision import Recommendation
from advisor.decision.facts.evidence import MIDDLE
from advisor.decision.result import Ranked
from advisor.questions import is_unlocked
from advisor.text import _
from advisor.web import known, navigation, session
from advisor.web.meeting import Meetings
from advisor.web.safe import plain
from advisor.words.phrases import uncapital

# A difference below this is rounding.
SAME = 1e-9


def first_score() -> None:
    """The score of the first platform of the work in hand; without one, what it would show."""
    st.subheader(_("The same for your own first platform"), anchor=False)
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
    _one_value(row, result)
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


def _one_value(row: Ranked, result: Recommendation) -> None:
    """The value that brings most points, step by step, from who is there to what that is worth.

    Nothing is shown where a feature does that job: its value is redone on the feature's own page.
    """
    mode = next((m for m in known.catalog().modes[row.platform] if m.mode == row.mode), None)
    mine = [c for c in row.contributions if c.criterion.kind == "need" and not c.through]
    most = max(mine, key=lambda c: c.points, default=None)
    if most is None or mode is None or most.points <= 0:
        return
    meetings = Meetings(known.catalog(), session.answers())
    met = meetings.of(row.platform, most.criterion)
    kept = meetings.kept(row.platform, mode, most.criterion)
    st.subheader(_("One of these values by hand"), anchor=False)
    need = next((n.label for n in result.needs if n.criterion == most.criterion), most.label)
    time = uncapital(met.horizon.label)
    st.markdown(plain(_("This is “{need}”, to be met {time}.").format(need=need, time=time)))
    half = met.horizon.half_worth_share
    passed = (
        [(_("× passed on, so many times"), f"{met.passed[MIDDLE]:.3g}")] if met.passed[MIDDLE] > 1 else []
    )
    steps = [
        (_("Of these people, there"), exact(met.there[MIDDLE])),
        (_("× of those, meet one message in time"), exact(met.rate[MIDDLE])),
        *passed,
        (_("= share met"), exact(met.met[MIDDLE])),
        (
            _("Worth of it: m × (1 + k) / (m + k), where k is {half}").format(half=f"{half:g}"),
            f"{met.worth[MIDDLE]:.3f}",
        ),
        (_("× how well it does the job"), f"{met.fit:.3g}"),
        (_("× what this way of running it keeps"), f"{kept:.3g}"),
        (_("= value"), f"{most.value:.3f}"),
    ]
    st.table(
        [{_("Step"): plain(step), _("Figure"): plain(figure)} for step, figure in steps],
        hide_index=True,
        border="horizontal",
    )
    if met.users[MIDDLE] + SAME < met.there[MIDDLE] * met.rate[MIDDLE] * met.passed[MIDDLE]:
        st.caption(_("No more can be met than use the platform at all, however often a post is passed on."))


def exact(share: float) -> str:
    """A share with four digits, so that the steps can be followed."""
    return _("{percent} %").format(percent=f"{100 * share:.4g}")


def _result() -> Recommendation | None:
    """The result of the work in hand; None while the tool is locked or the answers do not fit together."""
    if not is_unlocked(session.current().draft):
        return None
    try:
        return known.result(session.answers())
    except AnswersError:
        return None
