"""How old a claim is: fresh, ageing or stale, on a day that the caller names.

The day is an argument, never the clock, so that the same report can be made again next year.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal, NamedTuple

from advisor.catalog.catalog import Catalog
from advisor.catalog.cells import Row
from advisor.catalog.records import AudienceFit, Check, Platform, PurposeFit, StateRule
from advisor.text import _

Age = Literal["fresh", "ageing", "stale", "undated"]
AGES: tuple[Age, ...] = ("fresh", "ageing", "stale", "undated")


class Limits(NamedTuple):
    """Months after which a claim is ageing, and stale."""

    ageing: int
    stale: int


USUAL = Limits(18, 36)
# Whether a platform has ended, or a state bans it from devices, can turn with one ruling.
FAST = Limits(6, 12)

# The tables whose claims carry a date on which they held.
DATED_TABLES = ("platforms", "purpose_fit", "audience_fit", "checks", "state_rules")


def limits_of(record: Row) -> Limits:
    """How fast this claim ages."""
    ended = isinstance(record, Platform) and record.status == "discontinued"
    banned = isinstance(record, StateRule) and record.topic.endswith("devices")
    return FAST if ended or banned else USUAL


def ageing_of(record: Row, today: date) -> Age | None:
    """The age of what a record claims.

    None where there is nothing to grow old: a blank rating, an unknown rule, a table without dates.
    """
    if not _claims_something(record):
        return None
    confirmed = confirmed_on(record)
    if confirmed is None:
        return "undated"
    limits, since = limits_of(record), earliest_day(confirmed)
    if today > months_later(since, limits.stale):
        return "stale"
    return "ageing" if today > months_later(since, limits.ageing) else "fresh"


def age_words(record: Row, today: date) -> str:
    """The age of a claim in one sentence or two; nothing for a record that claims nothing."""
    limits, confirmed = limits_of(record), confirmed_on(record)
    match ageing_of(record, today):
        case None:
            return ""
        case "undated":
            return _("Not yet confirmed.")
        case "fresh":
            return _("Confirmed {date}.").format(date=confirmed)
        case "ageing":
            text = _("Last confirmed {date}, more than {months} months ago. Check it before you rely on it.")
            return text.format(date=confirmed, months=limits.ageing)
        case "stale":
            text = _("Last confirmed {date}, more than {months} months ago. Do not rely on it unchecked.")
            return text.format(date=confirmed, months=limits.stale)


def count_ages(records: Iterable[Row], today: date) -> dict[Age, int]:
    """How many claims there are of each age; every age is there, if with 0."""
    found = Counter(ageing_of(record, today) for record in records)
    return {age: found[age] for age in AGES}


def ages_by_table(catalog: Catalog, today: date) -> Mapping[str, dict[Age, int]]:
    """How many claims of each age every dated table holds."""
    return {name: count_ages(catalog.rows(name), today) for name in DATED_TABLES}


def earliest_day(written: str) -> date:
    """The first day a date may mean: a bare year counts from January, so that it ages early, not late."""
    return date.fromisoformat(written + {4: "-01-01", 7: "-01", 10: ""}[len(written)])


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or that month's last day."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _claims_something(record: Row) -> bool:
    match record:
        case PurposeFit() | AudienceFit():
            return record.rating is not None
        case StateRule():
            return record.binds_towns != "unknown"
        case Platform() | Check():
            return True
    return False


def confirmed_on(record: Row) -> str | None:
    """The day on which the claim was last known to hold, as it is written."""
    if isinstance(record, Check):
        return record.as_of
    if isinstance(record, Platform | PurposeFit | AudienceFit | StateRule):
        return record.last_confirmed
    return None
