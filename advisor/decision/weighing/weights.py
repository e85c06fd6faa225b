"""From importances or an order to weights: shares, not negative, summing to 1. Pure arithmetic."""

from __future__ import annotations

import math
from collections.abc import Sequence


def proportional(importances: Sequence[float]) -> list[float]:
    """Weights in proportion to importances, at least one of them above 0."""
    total = math.fsum(importances)
    return [importance / total for importance in importances]


def rank_order_centroid(importances: Sequence[float]) -> list[float]:
    """Weights when only the order is known: the mean of all weights that keep it. Ties share theirs.

    The i-th of n gets (1/n) · Σ_{k=i..n} 1/k.  Source: Barron & Barrett 1996, Management Science 42.
    """
    n = len(importances)
    centroid = [sum(1 / k for k in range(i, n + 1)) / n for i in range(1, n + 1)]
    order = sorted(range(n), key=lambda i: -importances[i])
    weights = [0.0] * n
    for value in set(importances):
        places = [place for place, i in enumerate(order) if importances[i] == value]
        for place in places:
            weights[order[place]] = sum(centroid[p] for p in places) / len(places)
    return weights
