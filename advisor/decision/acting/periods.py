"""Until when: a day that the answers give, or a period that begins with the decision.

A recommendation has no clock. So `until` is an ISO 8601 day ("2027-03-01") or period ("P3M").
"""

from __future__ import annotations

import calendar
import re
from datetime import date

from advisor.decision.result import ActionItem
from advisor.decision.wording.phrases import day_words
from advisor.text import _, ngettext


def months(count: int) -> str:
    """A period of so many months: "P3M"."""
    return f"P{count}M"


def months_after(day: date, count: int) -> date:
    """The same day so many months later; the last of the month where that day does not exist."""
    years, month = divmod(day.month - 1 + count, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def deadline_words(item: ActionItem, decided: date | None = None) -> str:
    """The sentence with the item's `until`: "Within 3 months of the decision."; "" where it has none.

    decided  the day of the decision; None: not known yet
    """
    if not item.until:
        return ""
    count = _count(item.until)
    if count is None or decided is not None:
        words = _("Until {day}.") if item.action == "trial" else _("By {day}.")
        return words.format(day=until_words(item.until, decided))
    if item.action == "trial":
        said = ngettext(
            "For {count} month from the decision on.", "For {count} months from the decision on.", count
        )
    else:
        said = ngettext(
            "Within {count} month of the decision.", "Within {count} months of the decision.", count
        )
    return said.format(count=count)


def _count(until: str) -> int | None:
    period = re.fullmatch(r"P(\d{1,3})M", until)
    return int(period[1]) if period else None


def until_words(until: str, decided: date | None = None) -> str:
    """ "3 months from the decision", or the day itself; with the day of the decision always the day.

    Text that is neither a day nor a period (an older file) is given back as it is.
    """
    count = _count(until)
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
