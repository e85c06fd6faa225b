"""How far people agree on an order: Kendall's W, and its words.

W runs from 0 to 1. It is 1 when everyone has the same order. Its chance level is not 0 but 1/people, so the
words look at the mean rank correlation between two people instead, which is 0 by chance.
Source: Kendall & Babington Smith 1939, The Problem of m Rankings, Annals of Mathematical Statistics 10.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike, NDArray

from advisor.text import _

Floats = NDArray[np.float64]

# Marks of W from Schmidt 1997, Managing Delphi Surveys, Decision Sciences 28(3), Table 2: 0.1 very weak,
# 0.3 weak, 0.5 moderate, 0.7 strong, 0.9 unusually strong. A value takes the words of the nearest mark.
STRONGER_FROM = (0.2, 0.4, 0.6, 0.8)


@dataclass(frozen=True)
class Agreement:
    """Agreement of several people on the order of several items.

    w   Kendall's W, 0–1, corrected for ties; None where nobody prefers anything to anything
    mean_correlation   mean Spearman correlation between two people, read off W; 0 is chance
    with_others   per person the rank correlation of their order with that of all others together; None
                  where one of the two has no order at all
    words   what W means, in words
    """

    w: float | None
    mean_correlation: float | None
    with_others: tuple[float | None, ...]
    words: str


def ranks_of(scores: ArrayLike) -> Floats:
    """Ranks along the last axis, the highest score 1; equal scores share the mean of their places."""
    values = np.asarray(scores, dtype=float)
    if not np.isfinite(values).all():
        raise ValueError("a score is missing or not a number: leave out whoever did not score every item")
    above = (values[..., None, :] > values[..., :, None]).sum(axis=-1)
    equal = (values[..., None, :] == values[..., :, None]).sum(axis=-1)  # counts the item itself
    return np.asarray(above + (equal + 1) / 2)


def kendalls_w(scores: ArrayLike) -> float | None:
    """Kendall's W of people × items, corrected for ties; None where no person tells any items apart.

    Scores are anything that orders the items of a person: weights, points, ranks.

    Raises ValueError for fewer than two people or items, or a missing score.
    """
    values = np.asarray(scores, dtype=float)
    if values.ndim != 2 or min(values.shape) < 2:
        raise ValueError("agreement needs at least two people and two items")
    ranks = ranks_of(values)
    people, items = ranks.shape
    sums = ranks.sum(axis=0)
    around_mean = float(((sums - sums.mean()) ** 2).sum())
    # t³ − t summed over groups of t equal scores: each of the t members brings t² − 1
    equal = (values[:, None, :] == values[:, :, None]).sum(axis=-1)
    ties = float((equal**2 - 1).sum())
    most = people**2 * (items**3 - items) - people * ties
    return 12 * around_mean / most if most > 0 else None


def rank_correlation(one: ArrayLike, other: ArrayLike) -> float | None:
    """Spearman's rank correlation of two people's scores, −1 to 1; None where one has no order at all."""
    first, second = ranks_of(one), ranks_of(other)
    first, second = first - first.mean(), second - second.mean()
    size = float(np.sqrt((first @ first) * (second @ second)))
    return float(first @ second) / size if size > 0 else None


def agreement(scores: Sequence[Sequence[float]]) -> Agreement:
    """How far people agree: people × items. See `kendalls_w` for what is accepted."""
    w = kendalls_w(scores)
    ranks = ranks_of(scores)
    people = len(ranks)
    others = ranks.sum(axis=0) - ranks
    return Agreement(
        w=w,
        mean_correlation=None if w is None else (people * w - 1) / (people - 1),
        with_others=tuple(rank_correlation(mine, rest) for mine, rest in zip(ranks, others, strict=True)),
        words=agreement_words(w, people),
    )


def agreement_words(w: float | None, people: int) -> str:
    """What Kendall's W means, in words."""
    if w is None:
        return _("Nobody put one thing before another, so there is nothing to agree on.")
    if w <= 1 / people:
        return _("You agree no more than chance would give: the orders differ widely.")
    words = (
        _("You hardly agree on the order."),
        _("You agree a little on the order."),
        _("You agree on parts of the order."),
        _("You agree strongly on the order."),
        _("You agree almost fully on the order."),
    )
    return words[sum(w >= mark for mark in STRONGER_FROM)]
