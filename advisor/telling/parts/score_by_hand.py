"""One score redone by hand: need by need, weight × value, and one of the values step by step."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.decision.facts.evidence import MIDDLE
from advisor.decision.result import Contribution, Ranked, Recommendation
from advisor.decision.weighing.meeting import Meetings
from advisor.telling.blocks import Column, Figure, Said, Table
from advisor.text import _
from advisor.words.numbers import decimals, exact, significant
from advisor.words.percent import percent_decimals, percent_significant
from advisor.words.phrases import uncapital

# A difference below this is rounding.
SAME = 1e-9


def how_to_follow(row: Ranked) -> str:
    """Whose score it is, and what a line of the sum is."""
    return _(
        "This is {name}, first of your ranking. Each line is 100 × weight × value. "
        "The weights of all your needs and measures together are 100%."
    ).format(name=row.name)


def sum_of_points(row: Ranked, result: Recommendation) -> Table:
    """A line for each need and measure, then all together."""
    labels = {need.criterion: f"{need.purpose_label}: {need.audience_label}" for need in result.needs}
    rows: list[tuple[Said, ...]] = [
        (
            labels.get(c.criterion, c.label),
            _weight(c.weight),
            Figure(decimals(c.value, 3), c.value),
            Figure(decimals(c.points, 2), c.points),
        )
        for c in row.contributions
    ]
    points = sum(c.points for c in row.contributions)
    weight = _weight(sum(c.weight for c in row.contributions))
    rows.append((_("Together"), weight, "", Figure(decimals(points, 2), points)))
    return Table(
        heading="",
        columns=(
            Column(_("Need or measure"), 0.55), Column(_("Weight"), 0.15, "right"),
            Column(_("Value"), 0.15, "right"),
            Column(_("Points"), 0.15, "right"),
        ),
        rows=tuple(rows),
        note=_("Weights and values are rounded here; the points are not worked out from the rounded ones."),
    )  # fmt: skip


def _weight(share: float) -> Figure:
    return Figure(percent_decimals(share, 1), share, "share")


def weightiest(row: Ranked) -> Contribution | None:
    """The value that brings most points; None where a feature does that job: it is redone on its own page."""
    mine = [c for c in row.contributions if c.criterion.kind == "need" and not c.through]
    most = max(mine, key=lambda c: c.points, default=None)
    return most if most is not None and most.points > 0 else None


def value_by_hand(row: Ranked, most: Contribution, meetings: Meetings, catalog: Catalog) -> Table | None:
    """The value step by step, from who is there to what that is worth; None where its way is not known."""
    mode = next((m for m in catalog.modes[row.platform] if m.mode == row.mode), None)
    if mode is None:
        return None
    met = meetings.of(row.platform, most.criterion)
    half = met.horizon.half_worth_share
    passed = met.passed[MIDDLE]
    steps: list[tuple[str, Said]] = [
        (_("Of these people, there"), _exact(met.there[MIDDLE])),
        (_("× of those, meet one message in time"), _exact(met.rate[MIDDLE])),
        *([(_("× passed on, so many times"), _factor(passed))] if passed > 1 else []),
        (_("= share met"), _exact(met.met[MIDDLE])),
        (
            _("Worth of it: m × (1 + k) / (m + k), where k is {half}").format(half=exact(half)),
            Figure(decimals(met.worth[MIDDLE], 3), met.worth[MIDDLE]),
        ),
        (_("× how well it does the job"), _factor(met.fit)),
        (
            _("× what this way of running it keeps"),
            _factor(meetings.kept(row.platform, mode, most.criterion)),
        ),
        (_("= value"), Figure(decimals(most.value, 3), most.value)),
    ]
    most_there = met.there[MIDDLE] * met.rate[MIDDLE] * passed
    capped = _("No more can be met than use the platform at all, however often a post is passed on.")
    return Table(
        heading="",
        columns=(Column(_("Step"), 0.75), Column(_("Figure"), 0.25, "right")),
        rows=tuple(steps),
        note=capped if met.users[MIDDLE] + SAME < most_there else "",
    )


def whose_value(row: Ranked, most: Contribution, meetings: Meetings, result: Recommendation) -> str:
    """The need whose value is redone, and by when it is to be met."""
    needs = {n.criterion: f"{n.purpose_label}: {n.audience_label}" for n in result.needs}
    time = uncapital(meetings.of(row.platform, most.criterion).horizon.label)
    need = needs.get(most.criterion, most.label)
    return _("This is “{need}”, to be met {time}.").format(need=need, time=time)


def _exact(share: float) -> Figure:
    """A share with four digits, so that the steps can be followed."""
    return Figure(percent_significant(share, 4), share, "share")


def _factor(number: float) -> Figure:
    return Figure(significant(number, 3), number)
