"""Three whole plans side by side: nothing new, what is recommended, and one that takes or gives more."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.decision.result import Alternative, Recommendation, Strategy
from advisor.telling.blocks import Column, Said, Table
from advisor.telling.figures import fees, number
from advisor.text import _, ngettext
from advisor.words.lists import listed
from advisor.words.numbers import figure
from advisor.words.phrases import capital

PLANS_SHOWN = 3
Row = tuple[Said, ...]
Plan = Strategy | Alternative


def whole_plans(recommendation: Recommendation, catalog: Catalog) -> Table | None:
    """One row a plan, the recommended one among them; None where there is nothing beside it."""
    ways = {way.id: way for way in recommendation.strategies or ()}
    recommended = ways.get("recommended")
    if recommended is None or not recommended.platforms:
        return None
    label = _("Recommended")
    before, before_label = ways.get("open_nothing_new"), _("Open nothing new")
    if before is not None and _same(before, recommended):
        label = _("Recommended: nothing new")
        before, before_label = ways.get("website_and_email_first"), _("Website and email first")
    found: list[tuple[str, Plan]] = [(before_label, before)] if before else []
    found.append((label, recommended))
    more = ways.get("staff_first")
    if more is not None:
        found.append((_more_hours(more.hours_more), more))
    found += [(_("Nearest other choice"), other) for other in recommendation.alternatives or ()]
    shown = [
        pair for k, pair in enumerate(found) if not any(_same(pair[1], other) for _l, other in found[:k])
    ]
    if len(shown) == 1:
        return None
    return Table(
        heading=_("Whole plans to choose from"),
        columns=(
            Column(_("Plan"), 0.19), Column(_("What is run"), 0.25),
            Column(_("Hours a week"), 0.08, "right"), Column(_("Fees a year"), 0.08, "right"),
            Column(_("Purposes served well"), 0.1, "right"), Column(_("What it comes to"), 0.3),
        ),
        rows=tuple(_row(label, plan, recommendation, catalog) for label, plan in shown[:PLANS_SHOWN]),
    )  # fmt: skip


def _same(one: Plan, other: Plan) -> bool:
    return set(one.platforms) == set(other.platforms)


def _more_hours(hours: float) -> str:
    return ngettext("{hours} more hour a week", "{hours} more hours a week", hours).format(
        hours=figure(hours)
    )


def _row(label: str, plan: Plan, recommendation: Recommendation, catalog: Catalog) -> Row:
    names = listed([catalog.platforms[one].spoken for one in plan.platforms])
    return (
        label,
        capital(names) or _("The website alone"),
        number(round(plan.hours_per_week, 2)),
        fees(plan.usd_per_year, plan.usd_most),
        _("{count} of {total}").format(count=plan.purposes_well, total=len(recommendation.purposes or ())),
        plan.reason if isinstance(plan, Strategy) else plan.gives_up,
    )
