"""Stochastic multicriteria acceptability analysis (SMAA-2): how often each alternative takes each rank.

Pure numpy on arrays: this module knows nothing of platforms or purposes.
Source: Lahdelma & Salminen 2001, SMAA-2, Operations Research 49(3).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
# Small enough for the arrays of one piece to stay in the processor's cache.
DRAWS_PER_PIECE = 2048


@dataclass(frozen=True, eq=False)
class Acceptability:
    """Shares of draws.

    rank          alternatives × ranks: share of draws in which it takes that rank
    wins          alternatives × alternatives: share of draws in which the row's scores above the column's
                  (a tie counts half to each)
    central       alternatives × criteria: mean of the weights that put it first; nan where none does
    draws         how many were made
    """

    rank: Floats
    wins: Floats
    central: Floats
    draws: int

    @property
    def first(self) -> Floats:
        """Share of draws in which each is first."""
        return np.asarray(self.rank[:, 0])

    def top(self, places: int) -> Floats:
        """Share of draws in which each is among the first `places`."""
        return np.asarray(self.rank[:, :places].sum(axis=1))

    def error(self, share: Floats) -> Floats:
        """Monte Carlo standard error of shares."""
        return np.asarray(np.sqrt(share * (1 - share) / self.draws))


def uniform_weights(random: np.random.Generator, draws: int, criteria: int) -> Floats:
    """Weights uniform on the simplex: no preference known. draws × criteria, rows sum to 1."""
    exponential = random.exponential(size=(draws, criteria))
    return np.asarray(exponential / exponential.sum(axis=1, keepdims=True))


def weights_around(
    random: np.random.Generator, draws: int, stated: Sequence[float], spread: float | None
) -> Floats:
    """Weights around stated ones, their order kept. draws × criteria, rows sum to 1.

    stated   positive importances; equal ones may change places
    spread   standard deviation of the logarithm; None: only the order is known, any weights that keep it

    Each row is drawn freely, then its values are handed out again in the stated order.
    """
    importance = np.asarray(stated, dtype=float)
    count = len(importance)
    if spread is None:
        drawn = uniform_weights(random, draws, count)
    else:
        drawn = importance * np.exp(spread * random.standard_normal((draws, count)))
    # a tiny random part decides between equal importances anew in each draw
    places = np.argsort(-(importance + 1e-9 * random.random((draws, count))), axis=1)
    ordered = np.empty_like(drawn)
    np.put_along_axis(ordered, places, -np.sort(-drawn, axis=1), axis=1)
    return np.asarray(ordered / ordered.sum(axis=1, keepdims=True))


def acceptability(
    scores: Floats, weights: Floats | None = None, *, compared: int | None = None
) -> Acceptability:
    """Rank acceptability, pairwise wins and central weights from scores.

    scores   draws × alternatives; ties go to the earlier alternative
    weights  draws × criteria that made the scores; None: no central weights
    compared  how many of the first alternatives are compared in pairs; None: all
    """
    draws, count = scores.shape
    places = np.zeros((count, count))
    pairs = count if compared is None else min(compared, count)
    wins = np.zeros((pairs, pairs))
    central = np.zeros((count, 0 if weights is None else weights.shape[1]))
    for start in range(0, draws, DRAWS_PER_PIECE):
        piece = scores[start : start + DRAWS_PER_PIECE]
        order = _descending(piece)
        # one number per (alternative, place), counted in a single pass
        codes = order * count + np.arange(count)
        places += np.bincount(codes.ravel(), minlength=count * count).reshape(count, count)
        by_alternative = np.ascontiguousarray(piece[:, :pairs].T)
        for alternative in range(pairs):
            mine = by_alternative[alternative]
            wins[alternative] += np.count_nonzero(mine > by_alternative, axis=1)
            wins[alternative] += 0.5 * np.count_nonzero(mine == by_alternative, axis=1)
        if weights is not None:
            firsts = np.zeros((len(piece), count))
            firsts[np.arange(len(piece)), order[:, 0]] = 1.0
            central += firsts.T @ weights[start : start + DRAWS_PER_PIECE]
    rank = places
    with np.errstate(invalid="ignore", divide="ignore"):
        central = central / rank[:, :1] if weights is not None else central
    return Acceptability(rank / draws, wins / draws, central, draws)


def _descending(scores: Floats) -> NDArray[np.int64]:
    """Alternatives of each draw from best to worst, ties to the earlier one. draws × alternatives.

    The alternative's number rides in the lowest bits of its score (a relative error below 1e-12), so that
    plain integers are sorted, several times faster than an argsort.
    """
    count = scores.shape[1]
    bits = max(1, (count - 1).bit_length())
    mask = (1 << bits) - 1
    shifted = np.maximum(scores - scores.min(axis=1, keepdims=True), 0.0)
    keys = shifted.view(np.int64) & ~mask | (mask - np.arange(count))
    keys.sort(axis=1)
    return np.asarray(mask - (keys[:, ::-1] & mask))


def confidence_factor(values: Floats, weights: Floats, alternative: int) -> float:
    """Share of value draws in which an alternative is first at given weights (its central ones).

    values  draws × alternatives × criteria
    """
    scores = values @ weights
    return float((np.argmax(scores, axis=1) == alternative).mean())
