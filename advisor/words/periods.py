"""Until when: a day that the answers give, or a period that begins with the decision.

A recommendation has no clock. So `until` is an ISO 8601 day ("2027-03-01") or period ("P3M").
"""

from __future__ import annotations

import calendar
import re
from datetime import date

from advisor.text import _, ngettext
from advisor.words.numbers import hours_alone
from advisor.words.phrases import MONTHS, day_words


def months_after(day: date, count: int) -> date:
    """The same day so many months later; the last of the month where that day does not exist."""
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def months_of(until: str) -> int | None:
    """How many months a period has; None: it is no period."""
    period = re.fullmatch(r"P(\d{1,3})M", until)
    return int(period[1]) if period else None


def minutes_words(minutes: int) -> str:
    """ "15 minutes", and from an hour on "1.5 hours"."""
    return _("{minutes} minutes").format(minutes=minutes) if minutes < 60 else hours_alone(minutes / 60)


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


def month_after(day: date, months: int, *, short: bool = False) -> str:
    """The month so many months after a day: November 2027, or Nov 2027."""
    years, month = divmod(day.month - 1 + months, 12)
    name = _(MONTHS[month])
    return _("{month} {year}").format(month=name[:3] if short else name, year=day.year + years)
