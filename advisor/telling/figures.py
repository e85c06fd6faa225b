"""Figures of tables, each with its words: a number, dollars, a share, or what stands where none is known."""

from __future__ import annotations

from advisor.telling.blocks import Figure, Said
from advisor.words import numbers, percent
from advisor.words.money import dollars, dollars_range


def number(value: float | None, unknown: str = "") -> Said:
    """A count, points or hours; `unknown` where there is no value."""
    return unknown if value is None else Figure(numbers.figure(value), value)


def whole(value: float) -> Said:
    """A number as its nearest whole one; the value is rounded as it is said."""
    return Figure(numbers.whole(value), round(value))


def money(value: float) -> Said:
    """Dollars, without cents."""
    return Figure(dollars(value), round(value), "dollars")


def fees(low: float, most: float) -> Said:
    """Dollars a year, or a range of them."""
    return money(low) if most <= low else dollars_range(low, most)


def share(value: float) -> Said:
    """A share 0–1 in percent."""
    return Figure(percent.percent(value), value, "share")


def weight(value: float) -> Said:
    """A weight 0–1 in percent, a digit more where whole ones hide a change."""
    return Figure(percent.weight_words(value), value, "share")


def step(value: int) -> Said:
    """How well a need is served, 0 hardly … 4 very well."""
    return Figure(numbers.step_words(value), value, "step")
