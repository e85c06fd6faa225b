"""Numbers as figures and in letters, said one way everywhere; how they are written is Babel's."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from babel import Locale
from babel.numbers import format_decimal

from advisor.text import _, mark, ngettext
from advisor.words.locales import locale
from advisor.words.steps import STEPS

# Lower bound of the value (0–1) and the words from there up, highest first.
BENEFIT_WORDS = tuple(
    zip(
        reversed(STEPS),
        (mark("very well"), mark("well"), mark("fairly well"), mark("a little"), mark("hardly")),
        strict=True,
    )
)
NUMBER_WORDS = (
    mark("none"),
    mark("one"),
    mark("two"),
    mark("three"),
    mark("four"),
    mark("five"),
    mark("six"),
    mark("seven"),
    mark("eight"),
    mark("nine"),
    mark("ten"),
)
WHOLE, HUNDREDTHS = "#,##0", "#,##0.##"


def benefit_words(value: float) -> str:
    """How well a need is served, in words; `value` runs 0–1."""
    for bound, words in BENEFIT_WORDS:
        if value >= bound:
            return _(words)
    raise ValueError(f"a value lies between 0 and 1, not {value}")


def step_words(step: int) -> str:
    """The words of a step, as `benefit_step` counts them."""
    return _(BENEFIT_WORDS[len(BENEFIT_WORDS) - 1 - step][1])


def count_words(count: int) -> str:
    """Small counts in letters, as in running text."""
    return _(NUMBER_WORDS[count]) if 0 <= count < len(NUMBER_WORDS) else whole(count)


def purposes_words(served: int, total: int) -> str:
    """ "serves four of your five purposes well": what a board reads instead of a score."""
    if served == 0:
        return _("serves none of your purposes well")
    if total == 1:
        return _("serves your one purpose well")
    if served == total == 2:
        return _("serves both of your purposes well")
    if served == total:
        return _("serves all {total} of your purposes well").format(total=count_words(total))
    return _("serves {served} of your {total} purposes well").format(
        served=count_words(served), total=count_words(total)
    )


def figure(number: float) -> str:
    """A count or an amount without a tail of zeros: 2,100 or 3.5; a tiny one keeps what it has."""
    if abs(number) >= 1000 or float(number).is_integer():
        return whole(number)
    return exact(round(number, 2) or number)


def exact(number: float) -> str:
    """A figure with up to six digits that count, where a sum is shown: 0.025."""
    return significant(number, 6)


def decimals(number: float, digits: int) -> str:
    """A figure with so many digits after the point, where a sum is redone by hand: 0.500."""
    return _written(f"{number:.{digits}f}", f"#,##0.{'0' * digits}", locale())


def significant(number: float, digits: int) -> str:
    """A figure with so many digits that count: 0.0213."""
    return _written(f"{number:.{digits}g}", None, locale())


def whole(number: float) -> str:
    """A number to its nearest whole one: 71, or 12,345."""
    return _written(f"{number:.0f}", WHOLE, locale())


def whole_range(low: float, high: float) -> str:
    """45–60, for a narrow column."""
    return f"{whole(low)}–{whole(high)}"


def rounded(number: float) -> str:
    """A figure as people say it: two digits that count, 0.375 → 0.38, 12.4 → 12."""
    return significant(number, 2) if number < 10 else whole(number)


def two_digits(count: int) -> str:
    """A count as precise as it is known: 437 → 440, 12,345 → 12,000."""
    return whole(to_two_digits(count))


def to_two_digits(count: int) -> int:
    """The number itself, to two digits that count: 4,290 → 4,300."""
    step: int = 10 ** max(0, len(str(count)) - 2)
    return max(step, round(count / step) * step)


def followers_words(count: int) -> str:
    """ "1 follower", "2,100 followers"."""
    return ngettext("{count} follower", "{count} followers", count).format(count=figure(count))


def points_words(points: float) -> str:
    """ "1 point", "66 points": as the nearest whole number."""
    return ngettext("{points} point", "{points} points", round(points)).format(points=whole(points))


@lru_cache(maxsize=4096)
def _written(number: str, pattern: str | None, where: Locale) -> str:
    """A number as it is written there; without a pattern with every digit that it has."""
    return format_decimal(
        Decimal(number) + 0, format=pattern, locale=where, decimal_quantization=pattern is not None
    )
