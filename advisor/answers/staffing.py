"""Hours a week from whatever a department knows about its people, converted in the open."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.answers.models import Resources
from advisor.text import ngettext

FULL_TIME_HOURS_PER_WEEK = 40.0
WEEKS_PER_MONTH = 52 / 12
# A stated rate so that money can be read as time; a department that knows its rate types the hours.
CONTRACTOR_USD_PER_HOUR = 75.0


@dataclass(frozen=True)
class Staffing:
    """Hours a week in total (None: unknown) and how they were reached, one sentence a part."""

    hours_per_week: float | None
    steps: tuple[str, ...]


def staffing(resources: Resources | None) -> Staffing:
    """Typed hours win; else share of a job, volunteers and contractor money are added up."""
    if resources is None:
        return Staffing(None, ())
    if resources.hours_per_week is not None:
        return Staffing(
            resources.hours_per_week,
            (
                ngettext(
                    "{hours} hour a week, as typed",
                    "{hours} hours a week, as typed",
                    resources.hours_per_week,
                ).format(hours=f"{resources.hours_per_week:g}"),
            ),
        )
    parts: list[tuple[float, str]] = []
    if resources.fte is not None:
        hours = resources.fte * FULL_TIME_HOURS_PER_WEEK
        parts.append(
            (
                hours,
                f"{resources.fte:g} of a full-time job × 40 hours = {hours:g} hours",
            )
        )
    if resources.volunteer_hours_per_week is not None:
        hours = resources.volunteer_hours_per_week
        parts.append((hours, f"{hours:g} hours from volunteers"))
    if resources.contractor_usd_per_month is not None:
        hours = resources.contractor_usd_per_month / CONTRACTOR_USD_PER_HOUR / WEEKS_PER_MONTH
        parts.append((hours, f"${resources.contractor_usd_per_month:,.0f} a month ÷ $75 an hour "
                             f"÷ 4.33 weeks = {hours:.1f} hours"))  # fmt: skip
    if not parts:
        return Staffing(None, ())
    return Staffing(round(sum(hours for hours, _ in parts), 2), tuple(step for _, step in parts))
