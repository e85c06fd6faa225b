"""Hours and minutes, said one way everywhere; their unit and its plural are Babel's."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.units import format_unit

from advisor.text import _, ngettext
from advisor.words.locales import locale
from advisor.words.numbers import figure, rounded


def hours_alone(hours: float) -> str:
    """ "1 hour", "2.5 hours"."""
    return _with_unit(f"{round(hours, 2):g}", "duration-hour", locale())


def minutes_words(minutes: float) -> str:
    """ "15 minutes", and from an hour on "1.5 hours"."""
    if minutes >= 60:
        return hours_alone(minutes / 60)
    return _with_unit(f"{minutes:g}", "duration-minute", locale())


def hours_words(low: float, high: float) -> str:
    """A range of hours a week, short."""
    if low == high:
        return ngettext("{hours} hour a week", "{hours} hours a week", low).format(hours=figure(low))
    return _("{low}–{high} hours a week").format(low=figure(low), high=figure(high))


def time_a_week(hours: float) -> str:
    """ "1 hour a week", "0.75 hours a week": as `rounded`."""
    told = rounded(hours)
    return ngettext("{hours} hour a week", "{hours} hours a week", 1 if told == "1" else 2).format(hours=told)


@lru_cache(maxsize=1024)
def _with_unit(number: str, unit: str, where: Locale) -> str:
    return format_unit(Decimal(number), unit, length="long", format="#,##0.##", locale=where)
