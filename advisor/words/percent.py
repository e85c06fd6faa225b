"""Shares as people read them: percent, and how many of 100; how they are written is Babel's."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.numbers import format_percent

from advisor.text import _
from advisor.words.locales import locale
from advisor.words.numbers import WHOLE


def hundredths(share: float) -> int:
    """A share 0–1 as told: of 100, and 100 or 0 only where it is all or nothing.

    Raises ValueError outside 0–1.
    """
    if not 0 <= share <= 1 + 1e-9:
        raise ValueError(f"a share lies between 0 and 1, not {share}")
    return min(max(round(100 * share), 1), 99) if 1e-9 < share < 1 - 1e-9 else round(100 * share)


def share_of_100(share: float) -> str:
    """How many people in 100 a share 0–1 is; never "0" for somebody, never "100" for not all."""
    return str(hundredths(share))


def hundredths_percent(share: float) -> str:
    """The same in percent: 63%."""
    return of_hundred(hundredths(share))


def weight_words(share: float) -> str:
    """A weight 0–1 in percent, a digit more where whole ones hide a change; "0%" is nothing."""
    number = 100 * share
    if 1e-9 < share < 1 - 1e-9:
        number = min(max(number, 0.1), 99.9)
    is_whole = abs(number - round(number)) < 0.05
    return _written(f"{number:.0f}" if is_whole else f"{number:.1f}", locale())


def percent(share: float) -> str:
    """A share 0–1 as people write it; a small one keeps two digits, since 0% would be another claim."""
    number = 100 * share
    return _written(f"{number:.0f}" if number >= 10 or number == 0 else f"{number:.2g}", locale())


def percent_range(low: float, high: float) -> str:
    """A range of shares, as one figure where both ends read alike."""
    least, most = percent(low), percent(high)
    return least if least == most else _("{low} to {high}").format(low=least, high=most)


def of_hundred(number: float) -> str:
    """A number that is percent already, with up to six digits that count: 62.5%."""
    return _written(f"{number:g}", locale())


def percent_decimals(share: float, digits: int) -> str:
    """A share in percent with so many digits after the point, where a sum is redone by hand: 62.50%."""
    pattern = locale().percent_formats[None].pattern.replace(WHOLE, f"{WHOLE}.{'0' * digits}")
    return str(format_percent(Decimal(f"{share:.{digits + 2}f}"), format=pattern, locale=locale()))


def percent_significant(share: float, digits: int) -> str:
    """A share in percent with so many digits that count."""
    return _written(f"{100 * share:.{digits}g}", locale())


@lru_cache(maxsize=4096)
def _written(hundredths: str, where: Locale) -> str:
    # the sum takes the sign off "-0"
    return format_percent(Decimal(hundredths).scaleb(-2) + 0, locale=where, decimal_quantization=False)
