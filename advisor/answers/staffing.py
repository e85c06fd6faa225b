"""Hours a week from whatever a department knows about its people, converted in the open; what hours cost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pydantic import BaseModel, ConfigDict

from advisor.answers.models import Resources

FULL_TIME_HOURS_PER_WEEK = 40.0
WEEKS_PER_YEAR = 52
WEEKS_PER_MONTH = WEEKS_PER_YEAR / 12
# A stated rate so that money can be read as time; a department that knows its rate types the hours.
CONTRACTOR_USD_PER_HOUR = 75.0


class HoursPart(BaseModel):
    """Hours a week that come from one answer.

    given   that answer: hours a week, a share of a full-time job, or dollars a month
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: Literal["typed", "share_of_a_job", "volunteer", "contractor"]
    given: float
    hours: float

    @property
    def is_converted(self) -> bool:
        """Whether it was told in something else than hours."""
        return self.kind in ("share_of_a_job", "contractor")


@dataclass(frozen=True)
class Staffing:
    """Hours a week in total (None: unknown) and the parts they were added up of."""

    hours_per_week: float | None
    parts: tuple[HoursPart, ...]


def staffing(resources: Resources | None) -> Staffing:
    """Typed hours win; else share of a job, volunteers and contractor money are added up."""
    if resources is None:
        return Staffing(None, ())
    if (typed := resources.hours_per_week) is not None:
        return Staffing(typed, (HoursPart(kind="typed", given=typed, hours=typed),))
    parts: list[HoursPart] = []
    if (fte := resources.fte) is not None:
        parts.append(HoursPart(kind="share_of_a_job", given=fte, hours=fte * FULL_TIME_HOURS_PER_WEEK))
    if (volunteers := resources.volunteer_hours_per_week) is not None:
        parts.append(HoursPart(kind="volunteer", given=volunteers, hours=volunteers))
    if (dollars := resources.contractor_usd_per_month) is not None:
        hours = dollars / CONTRACTOR_USD_PER_HOUR / WEEKS_PER_MONTH
        parts.append(HoursPart(kind="contractor", given=dollars, hours=hours))
    if not parts:
        return Staffing(None, ())
    return Staffing(round(sum(part.hours for part in parts), 2), tuple(parts))


def staff_dollars(resources: Resources | None, hours: float) -> float | None:
    """What so many hours of staff time cost in dollars; None where no wage is known.

    All hours cost the same: nobody says which of them a volunteer or a contractor gives.
    """
    wage = resources.staff_usd_per_hour if resources else None
    return None if wage is None else round(hours * wage, 2)
