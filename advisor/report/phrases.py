"""Small words of a report: dates, lists, amounts and labels inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from advisor.text import _, ngettext

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip
# A label that begins with one of these keeps its capital inside a sentence.
PROPER = ("Spanish",)


def day_words(day: date) -> str:
    """November 22, 2026."""
    return _("{month} {day}, {year}").format(month=_(MONTHS[day.month - 1]), day=day.day, year=day.year)


def month_after(day: date, months: int, *, short: bool = False) -> str:
    """The month so many months after a day: November 2027, or Nov 2027."""
    years, month = divmod(day.month - 1 + months, 12)
    name = _(MONTHS[month])
    return _("{month} {year}").format(month=name[:3] if short else name, year=day.year + years)


def listed(names: Sequence[str]) -> str:
    """A, B and C."""
    if len(names) < 2:
        return "".join(names)
    return _("{first} and {last}").format(first=", ".join(names[:-1]), last=names[-1])


def some_of(names: Sequence[str], most: int) -> str:
    """The first few names, and how many more there are."""
    if len(names) <= most:
        return ", ".join(names)
    more = len(names) - most
    return ngettext("{names} and {count} more", "{names} and {count} more", more).format(
        names=", ".join(names[:most]), count=more
    )


def bare(name: str) -> str:
    """A name without its bracket."""
    return re.sub(r"\s*\([^()]*\)", "", name).strip() or name


def inside(label: str) -> str:
    """A label as it stands inside a sentence: without its capital and without its bracket."""
    short = bare(label)
    if short.startswith(PROPER) or short[1:2].isupper():
        return short
    return short[:1].lower() + short[1:]


def capital(sentence: str) -> str:
    """The sentence with its first letter large."""
    return sentence[:1].upper() + sentence[1:]


def dollars(amount: float) -> str:
    """$1,200; cents are noise in a year's budget."""
    return _("${amount}").format(amount=f"{amount:,.0f}")


def figure(number: float) -> str:
    """A count or amount without a tail of zeros: 2,100 or 3.5."""
    return f"{number:,.0f}" if abs(number) >= 1000 or float(number).is_integer() else f"{number:g}"


def hours(number: float) -> str:
    """2.5 hours."""
    return ngettext("{hours} hour", "{hours} hours", number).format(hours=f"{round(number, 2):g}")
