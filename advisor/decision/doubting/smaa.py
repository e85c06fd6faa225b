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
# Large enough to spend the time in numpy's loops, small enough for memory to stay flat.
DRAWS_PER_PIECE = 16_384
# Up to so many criteria are put in order by exchanging every two.
MOST_EXCHANGED = 7


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

    stated   importances, at least one above 0; equal ones may change places; 0 stays 0 in every draw
    spread   standard deviation of the logarithm; None: only the order is known, any weights that keep it

    Each row is drawn freely, then its values are handed out again in the stated order.
    """
    everything = np.asarray(stated, dtype=float)
    weighs = everything > 0
    importance = everything[weighs]
    count = len(importance)
    if spread is None:
        drawn = uniform_weights(random, draws, count)
    else:
        drawn = random.standard_normal((draws, count))
        drawn *= spread
        np.exp(drawn, out=drawn)
        drawn *= importance
    # a tiny random part decides between equal importances anew in each draw
    chance = random.random((draws, count))
    falling = _falling(drawn)
    if np.diff(np.sort(importance)).min(initial=np.inf) > 2e-9:  # no two are equal: one order for all draws
        ordered = np.empty_like(falling)
        ordered[np.argsort(-importance)] = falling
    else:
        chance *= 1e-9
        chance += importance
        places = _places_of(np.ascontiguousarray(chance.T))
        places *= draws
        places += np.arange(draws)
        ordered = falling.ravel().take(places)
    ordered /= _total(ordered)
    if weighs.all():
        return np.asarray(ordered.T)
    weights = np.zeros((len(everything), draws))
    weights[weighs] = ordered
    return weights.T


def _total(columns: Floats) -> Floats:
    """The sum of each draw, from the first criterion to the last. criteria × draws."""
    if len(columns) > MOST_EXCHANGED:
        return np.asarray(np.ascontiguousarray(columns.T).sum(axis=1))
    total: Floats = columns[0].copy()
    for column in columns[1:]:
        total += column
    return total


def _falling(drawn: Floats) -> Floats:
    """The values of each draw, the largest first. criteria × draws, from draws × criteria.

    For the few criteria of a department every two are exchanged over all draws at once: several times faster
    than sorting each draw.
    """
    count = drawn.shape[1]
    if count > MOST_EXCHANGED:
        return np.ascontiguousarray(-np.sort(-drawn, axis=1).T)
    columns = np.ascontiguousarray(drawn.T)
    for last in range(count - 1, 0, -1):
        for i in range(last):
            lower = np.minimum(columns[i], columns[i + 1])
            np.maximum(columns[i], columns[i + 1], out=columns[i])
            columns[i + 1] = lower
    return columns


def _places_of(keys: Floats) -> NDArray[np.intp]:
    """Place of each criterion in each draw, the largest key first; of equal ones the earlier."""
    count, draws = keys.shape
    if count > MOST_EXCHANGED:
        return np.asarray(np.argsort(np.argsort(-keys, axis=0, kind="stable"), axis=0))
    place = np.zeros((count, draws), dtype=np.uint8)
    for i in range(count):
        for j in range(i + 1, count):
            before = keys[i] >= keys[j]
            place[j] += before
            place[i] += ~before
    return place.astype(np.intp)


def acceptability(
    scores: NDArray[np.floating], weights: Floats | None = None, *, compared: int | None = None
) -> Acceptability:
    """Rank acceptability, pairwise wins and central weights from scores.

    scores   draws × alternatives; ties go to the earlier alternative
    weights  draws × criteria that made the scores; None: no central weights
    compared  how many of the first alternatives are compared in pairs; None: all
    """
    draws, count = scores.shape
    columns = np.ascontiguousarray(scores.T)  # all draws of an alternative side by side; often a view
    pairs = count if compared is None else min(compared, count)
    places = np.zeros((count, count))
    wins = np.zeros((pairs, pairs))
    central = np.zeros((count, 0 if weights is None else weights.shape[1]))
    for start in range(0, draws, DRAWS_PER_PIECE):
        piece = columns[:, start : start + DRAWS_PER_PIECE]
        place = _places(piece)
        taken = np.array([np.bincount(row, minlength=count) for row in place])
        places += taken
        wins += _wins(piece[:pairs])
        if weights is not None:
            part = weights[start : start + DRAWS_PER_PIECE]
            # added up draw by draw: a matrix product of this length would be shared among threads, which
            # costs more processor time than it saves and moves the last bits
            for first in np.flatnonzero(taken[:, 0]):
                central[first] += part[np.flatnonzero(place[first] == 0)].sum(axis=0)
    with np.errstate(invalid="ignore", divide="ignore"):
        central = central / places[:, :1] if weights is not None else central
    return Acceptability(places / draws, wins / draws, central, draws)


def _places(columns: NDArray[np.floating]) -> NDArray[np.integer]:
    """Place of each alternative in each draw, the best 0. alternatives × draws.

    Every pair is compared once and the comparisons are added up: for the few dozen alternatives of a
    department this is several times faster than sorting each draw.
    """
    count = columns.shape[0]
    small = np.uint8 if count <= np.iinfo(np.uint8).max else np.uint16
    # each stands behind all earlier ones until it is found above them
    place = np.empty(columns.shape, dtype=small)
    place[:] = np.arange(count, dtype=small)[:, None]
    for i in range(count - 1):
        above = (columns[i + 1 :] > columns[i]).view(np.uint8)
        place[i] += np.add.reduce(above, axis=0, dtype=small)
        place[i + 1 :] -= above
    return place


def _wins(columns: NDArray[np.floating]) -> Floats:
    """In how many draws the row's alternative scores above the column's; ties count half to each."""
    count = columns.shape[0]
    wins = np.zeros((count, count))
    for i in range(count):
        wins[i] = _true_in_rows(columns[i] > columns)
        wins[i] += 0.5 * _true_in_rows(columns[i] == columns)
    return wins


def best_counts(columns: NDArray[np.floating]) -> Floats:
    """In how many draws each alternative is the best; equal ones share the draw. alternatives × draws."""
    if not columns.shape[0]:
        return np.zeros(0, dtype=float)
    best = columns == columns.max(axis=0)
    counts = _true_in_rows(best)
    if counts.sum() > columns.shape[1]:  # ties: rare with real numbers, common among equal sets
        counts = np.asarray((best / np.count_nonzero(best, axis=0)).sum(axis=1), dtype=float)
    return counts


def best_count(columns: NDArray[np.floating], alternative: int) -> float:
    """What `best_counts` tells of one alternative alone."""
    best = columns == columns.max(axis=0)
    if np.count_nonzero(best) == columns.shape[1]:
        return float(np.count_nonzero(best[alternative]))
    return float((best[alternative] / np.count_nonzero(best, axis=0)).sum())


def _true_in_rows(where: NDArray[np.bool_]) -> Floats:
    """How often each row is True. Row by row: several times faster than numpy's count along an axis."""
    return np.array([np.count_nonzero(row) for row in where], dtype=float)


def confidence_factor(values: Floats, weights: Floats, alternative: int) -> float:
    """Share of value draws in which an alternative is first at given weights (its central ones).

    values  draws × alternatives × criteria
    """
    scores = values @ weights
    return float((np.argmax(scores, axis=1) == alternative).mean())
