"""How sure: the ranking and the set under many ways of weighing the needs and reading the evidence.

Weights are drawn around the stated ones with their order kept; values are drawn within what the evidence
allows. Errors are partly shared by platform and by source, since one wrong belief about a platform, or one
wrong source, touches many cells at once: independent noise on every cell would overstate certainty.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.evidence import Bools, Floats
from advisor.decision.method import (
    DEFAULT_IMPORTANCE,
    DRAWS,
    ROWS_COMPARED,
    SECOND_PLATFORM_ADDS,
    SEED,
    SPREAD_BY_CERTAINTY,
    USUAL_CERTAINTY,
)
from advisor.decision.needs import Weighting
from advisor.decision.smaa import DRAWS_PER_PIECE, Acceptability, acceptability, weights_around

Singles = NDArray[np.float32]
Integers = NDArray[np.intp]

# How an error splits: a part of the platform, a part of the source, a part of its own. Squares sum to 1.
PLATFORM_PART = SOURCE_PART = OWN_PART = 3**-0.5


@dataclass(frozen=True, eq=False)
class Spread:
    """What may be wrong with the values of some rows × needs: one entry per cell that is not a sure 0.

    row, need    of each cell
    value        the middle, 0–1;  deviation: its standard deviation;  most: the highest value possible
    unknown      True where the whole range from 0 to `most` is possible
    platform     number of the account whose error the cell shares
    source       number of the source whose error the cell shares
    rows, needs  how many there are;  parent: per row, the row it never stands above (itself: none)
    """

    row: Integers
    need: Integers
    value: Floats
    deviation: Floats
    most: Floats
    unknown: Bools
    platform: Integers
    source: Integers
    rows: int
    needs: int
    parent: Integers


def draw_weights(
    random: np.random.Generator, catalog: Catalog, answers: Answers, weighting: Weighting, draws: int
) -> Floats:
    """Weights of the needs around the stated ones: families, then purposes, then audiences."""
    stated = answers.weights
    certainty = (stated.certainty if stated else None) or USUAL_CERTAINTY
    spread = SPREAD_BY_CERTAINTY[certainty]
    needs = weighting.needs
    importance = {p.id: float(p.importance or DEFAULT_IMPORTANCE) for p in answers.purposes or ()}
    said = {a.id: float(a.importance or DEFAULT_IMPORTANCE) for a in answers.audiences or ()}
    families = list(dict.fromkeys(n.family for n in needs))
    by_hand = (stated.families if stated else None) or {}
    family_stated = [
        by_hand.get(f) or max(importance[n.purpose] for n in needs if n.family == f) for f in families
    ]
    family_weights = weights_around(random, draws, family_stated, spread)
    weights = np.zeros((draws, len(needs)))
    for f, family in enumerate(families):
        purposes = list(dict.fromkeys(n.purpose for n in needs if n.family == family))
        inside = weights_around(random, draws, [importance[p] for p in purposes], spread)
        for p, purpose in enumerate(purposes):
            columns = [j for j, n in enumerate(needs) if n.purpose == purpose]
            audiences = [said.get(needs[j].audience, float(DEFAULT_IMPORTANCE)) for j in columns]
            shares = weights_around(random, draws, audiences, spread)
            weights[:, columns] = family_weights[:, [f]] * inside[:, [p]] * shares
    return weights


def draw_values(random: np.random.Generator, spread: Spread, draws: int) -> Singles:
    """Values within their evidence's range. draws × cells, float32 (noise needs no more digits)."""
    single = np.float32
    values = random.standard_normal((draws, len(spread.value)), dtype=single)
    of_platform = random.standard_normal((draws, int(spread.platform.max(initial=-1)) + 1), dtype=single)
    of_source = random.standard_normal((draws, int(spread.source.max(initial=-1)) + 1), dtype=single)
    values *= (OWN_PART * spread.deviation).astype(single)
    values += of_platform[:, spread.platform] * (PLATFORM_PART * spread.deviation).astype(single)
    values += of_source[:, spread.source] * (SOURCE_PART * spread.deviation).astype(single)
    values += spread.value.astype(single)
    np.clip(values, single(0), spread.most.astype(single), out=values)
    blank = np.flatnonzero(spread.unknown)
    values[:, blank] = random.random((draws, len(blank)), dtype=single) * spread.most[blank].astype(single)
    return values


@dataclass(frozen=True, eq=False)
class Robustness:
    """What the draws say of the ranking (by row) and of the pool of near-best sets."""

    ranks: Acceptability
    low: Floats
    high: Floats
    set_share: Floats
    seed: int


def robustness(
    catalog: Catalog,
    answers: Answers,
    weighting: Weighting,
    spread: Spread,
    factor: Floats,
    sets: Sets | None,
    *,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Robustness:
    """Rank shares, score ranges and the share of draws in which each near-best set is best.

    factor  rows: points per unit of served need (100 × (1 − success + success × how readable))
    sets    the pool of near-best sets; None when there is no set

    The same seed gives the same result; the Monte Carlo error is `ranks.error(share)`.
    """
    random = np.random.default_rng(seed)
    weights = draw_weights(random, catalog, answers, weighting, draws)
    scores = np.empty((draws, spread.rows))
    wins = np.zeros(0 if sets is None else len(sets.cost))
    to_rows = np.zeros((len(spread.value), spread.rows), dtype=np.float32)
    to_rows[np.arange(len(spread.value)), spread.row] = factor[spread.row]
    for start in range(0, draws, DRAWS_PER_PIECE):
        part = weights[start : start + DRAWS_PER_PIECE].astype(np.float32)
        values = draw_values(random, spread, len(part))
        weight_of_cell = part[:, spread.need]
        scores[start : start + len(part)] = (values * weight_of_cell) @ to_rows
        if sets is not None:
            values -= spread.value.astype(np.float32)
            wins += sets.wins(part, values * weight_of_cell)
    scores = np.minimum(scores, scores[:, spread.parent])  # a feature never stands above its page
    low, high = np.quantile(scores, [0.05, 0.95], axis=0) if spread.rows else (np.zeros(0), np.zeros(0))
    return Robustness(acceptability(scores, weights, compared=ROWS_COMPARED), low, high, wins / draws, seed)


@dataclass(frozen=True, eq=False)
class Sets:
    """A pool of near-best sets and how each reacts to weights and to errors of the values.

    coverage     sets × needs: covered need at the middle values
    cost         sets: opening costs
    sensitivity  cells × sets: change of coverage per change of a value (first order)
    """

    coverage: Floats
    cost: Floats
    sensitivity: Singles

    def wins(self, weights: Singles, weighted_errors: Singles) -> Floats:
        """In how many draws each set has the best objective; one matrix product for the errors.

        weights  draws × needs;  weighted_errors  draws × cells: error of a value times its need's weight
        """
        objective = weights @ self.coverage.T.astype(np.float32) - self.cost.astype(np.float32)
        objective += weighted_errors @ self.sensitivity
        return np.bincount(np.argmax(objective, axis=1), minlength=len(self.cost)).astype(float)


def sets_for_draws(
    values: Sequence[Floats], rows_of: Sequence[Sequence[int]], cost: Sequence[float], spread: Spread
) -> Sets:
    """The pool as matrices.

    values   per set: members × needs at the middle
    rows_of  per set: the ranking row of each member, whose errors it shares
    spread   the cells; a member that is run in a mode that keeps less errs less
    """
    cell = np.full((spread.rows, spread.needs), -1)
    cell[spread.row, spread.need] = np.arange(len(spread.value))
    coverage = np.zeros((len(values), spread.needs))
    sensitivity = np.zeros((len(spread.value), len(values)), dtype=np.float32)
    columns = np.arange(spread.needs)
    for m, (value, row_of) in enumerate(zip(values, rows_of, strict=True)):
        if len(value) == 0:
            continue
        order = np.argsort(-value, axis=0, kind="stable")
        first = value[order[0], columns]
        second = value[order[1], columns] if len(value) > 1 else np.zeros(spread.needs)
        coverage[m] = first + SECOND_PLATFORM_ADDS * (1 - first) * second
        slopes = (1 - SECOND_PLATFORM_ADDS * second, SECOND_PLATFORM_ADDS * (1 - first))
        for place, slope in enumerate(slopes[: len(value)]):
            cells = cell[np.asarray(row_of)[order[place]], columns]
            there = cells >= 0
            middle = spread.value[cells[there]]
            mine = value[order[place], columns][there]
            kept = np.divide(mine, middle, out=np.ones(len(mine)), where=middle > 0)
            sensitivity[cells[there], m] += slope[there] * np.minimum(kept, 1.0)
    return Sets(coverage, np.asarray(cost, dtype=float), sensitivity)
