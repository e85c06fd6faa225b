"""The set: what is run, what goes on beside it, what that covers, whom it reaches and what it takes.

Labels and sentences are filled in by `telling`; "" until then.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field

from advisor.catalog.records import ModeName
from advisor.decision.result.base import Result
from advisor.decision.result.criterion import Criterion
from advisor.decision.result.reason import Reason


class Covered(Result):
    """How well the set serves one need: which member does it best, and in which words.

    label, purpose_label, audience_label   as of a `Need`
    """

    criterion: Criterion
    label: str = ""
    purpose_label: str = ""
    audience_label: str = ""
    weight: float
    platform: str | None
    value: float
    words: str = ""


class Readable(Result):
    """A chosen success criterion and where it can be read (level 2 own figures, 1 own log, 0 nowhere)."""

    success: str
    label: str = ""
    platform: str | None
    level: int
    how: str = ""


class ReachCeiling(Result):
    """The most people the set could reach, each counted once. Never a promise."""

    all_residents: float
    margin: float
    segment: str
    by_age: dict[str, float]
    platforms: tuple[str, ...]
    at_least: bool
    source: str


class KeptAccount(Result):
    """An account that runs today and goes on as a copy of other posts.

    by  rule: kept before anything is chosen; free: kept while these hours are free
    """

    platform: str
    account_id: str | None
    hours_per_week: float
    by: Literal["rule", "free"]


class OneMoreHour(Result):
    """What one hour a week more would change in the set. gain: covered need, 0–1."""

    hours_per_week: float
    platforms: tuple[str, ...]
    modes: dict[str, ModeName]
    adds: tuple[str, ...]
    drops: tuple[str, ...]
    gain: float
    reason: str = ""


class HoursThen(OneMoreHour):
    """What the hours that will come would change in the set of today; they move nothing yet.

    hours_per_week  in all;  more: on top of today's;  day: from which on, None: not known
    """

    more: float
    day: date | None = None


class ChosenSet(Result):
    """The set to run, the lead first, within hours, money and accounts.

    platforms      those that are worked on; kept: those that go on as copies
    mode_hours     hours a week of each that is worked on, without its features
    hours_per_week, usd_per_year   of both; dollars are the fees of all that is kept and added
    opening_hours  once, for all accounts that are new (our judgement); beside the hours a week
    """

    platforms: tuple[str, ...]
    kept: tuple[KeptAccount, ...] = ()
    modes: dict[str, ModeName]
    mode_hours: dict[str, float] = Field(default_factory=dict)
    features: dict[str, tuple[str, ...]]
    hours_per_week: float
    hours_available: float | None
    opening_hours: float = 0.0
    usd_per_year: float
    needs_covered: tuple[Covered, ...]
    measures_readable: tuple[Readable, ...]
    reach_ceiling: ReachCeiling | None
    one_more_hour: OneMoreHour | None = None
    hours_to_come: HoursThen | None = None


class Alternative(Result):
    """Another good set: what it takes, and what it gives up beside the recommended one.

    usd_per_year, usd_most  the fees of all of it: what is paid today, and the low or high end of what is new
    purposes_well  how many purposes are served well
    because  what it gives up, as codes and values
    """

    platforms: tuple[str, ...]
    modes: dict[str, ModeName]
    hours_per_week: float
    usd_per_year: float
    usd_most: float
    purposes_well: int
    gives_up: str = ""
    because: tuple[Reason, ...] = ()


class SetByHours(Result):
    """What would be recommended at a given number of hours, shown when the hours are unknown."""

    hours_per_week: float
    platforms: tuple[str, ...]
    modes: dict[str, ModeName]


class PriceOfKeeping(Result):
    """What it costs that running accounts are kept first.

    points     of covered need, 0–100, that the best set without that rule would cover more
    platforms  that set
    """

    points: float
    platforms: tuple[str, ...]


class PurposeServed(Result):
    """A purpose in the plan, people counted together by their weights.

    horizon   the time in which its messages must be met
    platform  who leads in it; None: nobody serves it fairly well
    served    by the whole plan, 0 hardly … 4 very well;  by: the same for each member
    """

    id: str
    horizon: str
    weight: float
    platform: str | None
    served: int
    by: dict[str, int]


class Platforms(Result):
    """Some platforms, under the key by which a reader of the JSON knows that these are ids."""

    platforms: tuple[str, ...] = ()


class Totals(Result):
    """Hours a week and dollars a year of all that is kept and added, in one place.

    running, new  what is there today, and what comes to it; prices at their low end
    usd_most      of both, with the prices of what is new at their high end
    unpriced      what is new and has no known price
    fees_untold   what they pay for, as it seems, and told no fee of: it is in none of the sums
    free          hours that are left; None: hours are not known
    staff_usd     what the hours cost in staff time, of a year and once for opening; never a part of the
                  fees above. None: no wage is known
    """

    hours_running: float
    hours_new: float
    usd_running: float
    usd_new: float
    usd_most: float
    unpriced: Platforms = Platforms()
    fees_untold: Platforms = Platforms()
    hours_free: float | None
    staff_usd_per_year: float | None = None
    staff_usd_opening: float | None = None
