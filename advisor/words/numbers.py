"""The words for numbers: shares, weights, counts, hours and money, said one way everywhere."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.text import _, mark, ngettext
from advisor.words.phrases import listed
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


def benefit_words(value: float) -> str:
    """How well a need is served, in words; `value` runs 0–1."""
    for bound, words in BENEFIT_WORDS:
        if value >= bound:
            return _(words)
    raise ValueError(f"a value lies between 0 and 1, not {value}")


def step_words(step: int) -> str:
    """The words of a step, as `benefit_step` counts them."""
    return _(BENEFIT_WORDS[len(BENEFIT_WORDS) - 1 - step][1])


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


def weight_words(share: float) -> str:
    """A weight 0–1 in percent, a digit more where whole ones hide a change; "0" and "100" for these alone."""
    number = 100 * share
    if 1e-9 < share < 1 - 1e-9:
        number = min(max(number, 0.1), 99.9)
    is_whole = abs(number - round(number)) < 0.05
    return _("{percent} %").format(percent=round(number) if is_whole else f"{number:.1f}")


def count_words(count: int) -> str:
    """Small counts in letters, as in running text."""
    return _(NUMBER_WORDS[count]) if 0 <= count < len(NUMBER_WORDS) else str(count)


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
    """A count or an amount without a tail of zeros: 2,100 or 3.5."""
    if abs(number) >= 1000 or float(number).is_integer():
        return whole(number)
    return f"{round(number, 2) or number:g}"


def exact(number: float) -> str:
    """A figure to its last digit, where a sum is shown: 0.025."""
    return f"{number:g}"


def decimals(number: float, digits: int) -> str:
    """A figure with so many digits after the point, where a sum is redone by hand: 0.500."""
    return f"{number:.{digits}f}"


def significant(number: float, digits: int) -> str:
    """A figure with so many digits that count: 0.0213."""
    return f"{number:.{digits}g}"


def whole(number: float) -> str:
    """A number to its nearest whole one: 71, or 12,345."""
    return f"{number:,.0f}"


def percent(share: float) -> str:
    """A share 0–1 as people write it; a small one keeps two digits, since 0 % would be another claim."""
    number = 100 * share
    told = whole(number) if number >= 10 or number == 0 else f"{number:.2g}"
    return _("{percent} %").format(percent=told)


def percent_range(low: float, high: float) -> str:
    """A range of shares, as one figure where both ends read alike."""
    least, most = percent(low), percent(high)
    return least if least == most else _("{low} to {high}").format(low=least, high=most)


def dollars(amount: float) -> str:
    """$1,200; cents are noise in a year's budget."""
    return _("${amount}").format(amount=whole(amount))


def dollars_range(low: float, high: float) -> str:
    """$1,200–1,500, for a narrow column."""
    return dollars(low) if low == high else f"{dollars(low)}–{whole(high)}"


def whole_range(low: float, high: float) -> str:
    """45–60, for a narrow column."""
    return f"{whole(low)}–{whole(high)}"


def dollars_and_cents(amount: float) -> str:
    """$2.40, for the price of one thing."""
    return _("${amount}").format(amount=f"{amount:,.2f}")


def rounded(number: float) -> str:
    """A figure as people say it: two digits that count, 0.375 → 0.38, 12.4 → 12."""
    return f"{number:.2g}" if number < 10 else f"{number:,.0f}"


def two_digits(count: int) -> str:
    """A count as precise as it is known: 437 → 440, 12,345 → 12,000."""
    step = 10 ** max(0, len(str(count)) - 2)
    return f"{max(step, round(count / step) * step):,}"


def followers_words(count: int) -> str:
    """ "1 follower", "2,100 followers"."""
    return ngettext("{count} follower", "{count} followers", count).format(count=figure(count))


def points_words(points: float) -> str:
    """ "1 point", "66 points": as the nearest whole number."""
    return ngettext("{points} point", "{points} points", round(points)).format(points=whole(points))


def hours_alone(hours: float) -> str:
    """ "1 hour", "2.5 hours"."""
    return ngettext("{hours} hour", "{hours} hours", 1 if hours == 1 else 2).format(hours=figure(hours))


def hours_words(low: float, high: float) -> str:
    """A range of hours a week, short."""
    if low == high:
        return ngettext("{hours} hour a week", "{hours} hours a week", low).format(hours=figure(low))
    return _("{low}–{high} hours a week").format(low=figure(low), high=figure(high))


def time_a_week(hours: float) -> str:
    """ "1 hour a week", "0.75 hours a week": as `rounded`."""
    told = rounded(hours)
    return ngettext("{hours} hour a week", "{hours} hours a week", 1 if told == "1" else 2).format(hours=told)


def fees_words(low: float, high: float, unpriced: Sequence[str]) -> str:
    """The fees of a year inside a sentence; unpriced: names of what has no known price."""
    if high <= 0:
        words = _("no fees")
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
