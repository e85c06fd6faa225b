"""Dollars, said one way everywhere; how they are written is Babel's."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.numbers import format_currency

from advisor.text import _
from advisor.words.lists import listed
from advisor.words.locales import locale
from advisor.words.numbers import to_two_digits, whole

CURRENCY = "USD"


def dollars(amount: float) -> str:
    """$1,200; cents are noise in a year's budget."""
    return _written(f"{amount:.0f}", cents=False, where=locale())


def dollars_and_cents(amount: float) -> str:
    """$2.40, for the price of one thing."""
    return _written(f"{amount:.2f}", cents=True, where=locale())


def dollars_about(amount: float) -> str:
    """ "about $4,300": two digits that count, for what is worked out from figures that are rough."""
    return _("about {money}").format(money=dollars(to_two_digits(round(amount))))


def dollars_an_hour(amount: float) -> str:
    """ "$33 an hour", "$33.50 an hour": cents only where there are some."""
    money = dollars(amount) if float(round(amount, 2)).is_integer() else dollars_and_cents(amount)
    return _("{money} an hour").format(money=money)


def dollars_range(low: float, high: float) -> str:
    """$1,200–1,500, for a narrow column."""
    return dollars(low) if low == high else f"{dollars(low)}–{whole(high)}"


def fees_words(low: float, high: float, unpriced: Sequence[str], *, untold: bool = False) -> str:
    """The fees of a year inside a sentence.

    unpriced  names of what has no known price
    untold    whether they pay for something and told no fee of it
    """
    if high <= 0:
        words = _("no new fees") if untold else _("no fees")
    elif low == high:
        words = _("{money} a year in fees").format(money=dollars(low))
    else:
        words = _("{low} to {high} a year in fees").format(low=dollars(low), high=dollars(high))
    if unpriced:
        words += " " + _("but what {names} quotes").format(names=listed(unpriced))
    return words


def dollars_words(low: float | None, high: float | None) -> str:
    """A yearly cost in words; unknown stays unknown."""
    if low is None and high is None:
        return _("cost not known")
    if not low and not high:
        return _("no fee")
    if low == high or high is None or low is None:
        return _("{amount} a year").format(amount=dollars((low if low is not None else high) or 0.0))
    return _("{range} a year").format(range=dollars_range(low, high))


@lru_cache(maxsize=1024)
def _written(amount: str, *, cents: bool, where: Locale) -> str:
    pattern = where.currency_formats["standard"].pattern
    return format_currency(
        Decimal(amount) + 0,
        CURRENCY,
        format=pattern if cents else pattern.replace(".00", ""),
        locale=where,
        currency_digits=False,
    )
