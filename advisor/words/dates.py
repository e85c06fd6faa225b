"""Days, months and periods; how they are written is Babel's.

A recommendation has no clock. So `until` is an ISO 8601 day ("2027-03-01") or period ("P3M").
"""

from __future__ import annotations

import calendar
import re
from datetime import date
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton, get_day_names

from advisor.text import ngettext
from advisor.words.locales import locale


def day_words(day: date) -> str:
    """November 22, 2026."""
    return _day(day, locale())


def weekday_words(day: int) -> str:
    """The name of a day of the week, Monday 0."""
    return str(get_day_names("wide", context="stand-alone", locale=locale())[day])


def month_words(day: date, *, short: bool = False) -> str:
    """June 2023, or Jun 2023."""
    return _month(day.replace(day=1), "yMMM" if short else "yMMMM", locale())


def partial_month_words(day: str) -> str:
    """May 2026 for "2026-05" or "2026-05-05"; 2026 for "2026"."""
    year, _dash, rest = day.partition("-")
    return month_words(date(int(year), int(rest[:2]), 1)) if rest else year


def months_after(day: date, count: int) -> date:
    """The same day so many months later; the last of the month where that day does not exist."""
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def month_after(day: date, months: int, *, short: bool = False) -> str:
    """The month so many months after a day: November 2027, or Nov 2027."""
    return month_words(months_after(day, months), short=short)


def months_of(until: str) -> int | None:
    """How many months a period has; None: it is no period."""
    period = re.fullmatch(r"P(\d{1,3})M", until)
    return int(period[1]) if period else None


def in_months(count: int) -> str:
    """ "In 4 months"."""
    return ngettext("In {count} month", "In {count} months", count).format(count=count)


def until_words(until: str, decided: date | None = None) -> str:
    """ "3 months from the decision", or the day itself; with the day of the decision always the day.

    Text that is neither a day nor a period (an older file) is given back as it is.
    """
    count = months_of(until)
    if count is not None:
        if decided is not None:
            return day_words(months_after(decided, count))
        return ngettext("{count} month from the decision", "{count} months from the decision", count).format(
            count=count
        )
    try:
        return day_words(date.fromisoformat(until))
    except ValueError:
        return until


@lru_cache(maxsize=1024)
def _day(day: date, where: Locale) -> str:
    return format_date(day, "long", locale=where)


@lru_cache(maxsize=1024)
def _month(day: date, skeleton: str, where: Locale) -> str:
    return format_skeleton(skeleton, day, locale=where)
