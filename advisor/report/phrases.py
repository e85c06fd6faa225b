"""Small words of a report: dates, lists, amounts and labels inside a sentence."""

from __future__ import annotations

from datetime import date

from advisor.catalog import Catalog
from advisor.decision.result import Valued
from advisor.text import _
from advisor.words.numbers import dollars, figure
from advisor.words.numbers import hours_alone as hours
from advisor.words.phrases import MONTHS, bare, capital, day_words, inside, listed, some_of

__all__ = [
    "bare", "capital", "day_words", "dollars", "figure", "hours", "in_its_account", "inside", "listed",
    "month_after", "some_of",
]  # fmt: skip


def month_after(day: date, months: int, *, short: bool = False) -> str:
    """The month so many months after a day: November 2027, or Nov 2027."""
    years, month = divmod(day.month - 1 + months, 12)
    name = _(MONTHS[month])
    return _("{month} {year}").format(month=name[:3] if short else name, year=day.year + years)


def in_its_account(row: Valued, catalog: Catalog) -> str:
    """The name of a row; a live or group feature with the account that it lives in."""
    account = catalog.platforms[row.platform].shares_account_with
    if not account:
        return row.name
    return _("{feature} (in {account})").format(feature=row.name, account=catalog.platforms[account].name)
