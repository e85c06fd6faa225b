"""Margins of error of figures computed from ACS figures.

Source: US Census Bureau, "Understanding and Using American Community Survey Data: What All Data Users
Need to Know", chapter 8; for estimates of zero "2016_MOE_Slides_01.pdf" (census.gov), slide 26. ACS margins
are half-widths at 90% confidence, and so are the results. The formulas take the figures as independent,
which the Bureau calls an approximation.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import sqrt


@dataclass(frozen=True)
class Value:
    """An estimate and its 90% margin in the same unit; None: the margin is not known."""

    estimate: float
    margin: float | None


def weighted_sum(terms: Iterable[tuple[float, Value]]) -> Value:
    """Σ coefficient × value; its margin is the root of the sum of squares.

    Estimates of zero share one margin, the largest: counting each would overstate the error (the Bureau's
    rule for sums). One unknown margin makes the margin of the sum unknown.
    """
    estimate, squares, largest_of_zeros, known = 0.0, 0.0, 0.0, True
    for coefficient, value in terms:
        estimate += coefficient * value.estimate
        if value.margin is None:
            known = False
            continue
        part = abs(coefficient) * value.margin
        if value.estimate == 0:
            largest_of_zeros = max(largest_of_zeros, part)
        else:
            squares += part * part
    return Value(estimate, sqrt(squares + largest_of_zeros**2) if known else None)


def proportion_margin(part: Value, whole: Value) -> float | None:
    """Margin of part ÷ whole, where the part lies inside the whole; None when a margin is unknown.

    √(MOE_part² − p² · MOE_whole²) ÷ whole; where that root is of a negative number, the formula for
    ratios (a plus instead of the minus), as the Bureau advises. `whole` must be above zero. Never above 1:
    the Bureau caps the margin of a percent at 100 points.
    """
    if part.margin is None or whole.margin is None:
        return None
    share = part.estimate / whole.estimate
    from_part, from_whole = part.margin**2, (share * whole.margin) ** 2
    inside = from_part - from_whole if from_part >= from_whole else from_part + from_whole
    return min(1.0, sqrt(inside) / whole.estimate)
