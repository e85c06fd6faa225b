"""How sure: the ranking and the set under many ways of weighing the needs and reading the evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.draws import DrawnWeights, Noise, Singles, Spread, draw_values, draw_weights
from advisor.decision.evidence import Floats
from advisor.decision.method import DRAWS, ROWS_COMPARED, SECOND_PLATFORM_ADDS, SEED
from advisor.decision.needs import Weighting
from advisor.decision.smaa import Acceptability, acceptability, best_counts

# Small enough for the arrays of one piece (cells × draws) to stay in the processor's cache.
DRAWS_PER_PIECE = 2048
# "Choose this if…" is said of what is first in at least this share of draws; below it is chance.
LEAST_FIRST_SHARE = 0.01


@dataclass(frozen=True, eq=False)
class Central:
    """The mean weights that put one row first of its list, by family, and how sure it then is."""

    row: int
    families: dict[str, float]
    confidence: float


@dataclass(frozen=True, eq=False)
class Robustness:
    """What the draws say of the ranking (by row) and of the pool of near-best sets.

    ranks         of all rows;  by_list: of the rows of each list (a role), in the order given
    low, high     5th and 95th percentile of each row's points
    set_share     near-best sets: share of draws in which each is the best
    central       per list ("all" or a role) the rows that are ever first
    first_any, set_any   first shares and set shares of the second view: nothing known of the weights
    second_draws  how many draws stand behind the second view and behind confidence
    """

    ranks: Acceptability
    by_list: dict[str, Acceptability]
    low: Floats
    high: Floats
    set_share: Floats
    central: dict[str, tuple[Central, ...]]
    first_any: Floats
    set_any: Floats
    second_draws: int
    seed: int


def robustness(
    catalog: Catalog,
    answers: Answers,
    weighting: Weighting,
    spread: Spread,
    factor: Floats,
    sets: Sets | None,
    lists: Mapping[str, Sequence[int]],
    *,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Robustness:
    """Rank shares, score ranges and the share of draws in which each near-best set is best.

    factor  rows: points per unit of served need (100 × (1 − success + success × how readable))
    sets    the pool of near-best sets; None when there is no set
    lists   rows that are compared among themselves, by name

    The same seed gives the same result; the Monte Carlo error is `ranks.error(share)`.
    """
    random = np.random.default_rng([seed, 0])
    weights = draw_weights(random, catalog, answers, weighting, draws)
    noise = Noise.for_spread(spread, draws, seed)
    to_rows = np.zeros((spread.rows, len(spread.value)), dtype=np.float32)
    to_rows[spread.row, np.arange(len(spread.value))] = factor[spread.row]
    scores = np.empty((spread.rows, draws), dtype=np.float32)
    set_count = 0 if sets is None else len(sets.constant)
    wins = np.zeros(set_count)
    first_piece: Singles | None = None
    for start in range(0, draws, DRAWS_PER_PIECE):
        stop = min(start + DRAWS_PER_PIECE, draws)
        values = draw_values(spread, noise, start, stop)
        if first_piece is None:
            first_piece = values.copy()
        part = weights.needs[:, start:stop]
        values *= part[spread.need]
        np.matmul(to_rows, values, out=scores[:, start:stop])
        if sets is not None:
            wins += sets.wins(part, values)
    assert first_piece is not None
    scores = _capped(scores, spread)
    low, high = _percentiles(scores)
    ranks = acceptability(scores.T, weights.families, compared=ROWS_COMPARED)
    by_list = {
        name: acceptability(scores[list(rows)].T, weights.families, compared=2)
        for name, rows in lists.items()
        if len(rows) > 1
    }
    second = first_piece.shape[1]
    any_weights = draw_weights(random, catalog, answers, weighting, second, any_weights=True)
    weighted = first_piece * any_weights.needs[spread.need]
    first_any = best_counts(_capped(to_rows @ weighted, spread)) / second
    set_any = np.zeros(set_count) if sets is None else sets.wins(any_weights.needs, weighted) / second
    central = {
        name: _central(found, rows, weights, weighting, spread, to_rows, first_piece)
        for name, found, rows in [
            ("all", ranks, range(spread.rows)),
            *((n, a, lists[n]) for n, a in by_list.items()),
        ]
    }
    return Robustness(
        ranks, by_list, low, high, wins / draws, central, first_any, set_any, second, seed
    )  # fmt: skip


def _capped(scores: Singles, spread: Spread) -> Singles:
    """A feature never stands above its page; rows × draws."""
    return np.minimum(scores, scores[spread.parent])


def _percentiles(scores: Singles) -> tuple[Floats, Floats]:
    """5th and 95th percentile of each row; the nearest draw, not an interpolation between two."""
    if not scores.shape[0]:
        return np.zeros(0), np.zeros(0)
    last = scores.shape[1] - 1
    places = (round(0.05 * last), round(0.95 * last))
    ordered = np.sort(scores, axis=1)  # faster here than a partition: sorting is vectorised
    return ordered[:, places[0]].astype(float), ordered[:, places[1]].astype(float)


def _central(
    found: Acceptability,
    rows: Sequence[int],
    weights: DrawnWeights,
    weighting: Weighting,
    spread: Spread,
    to_rows: Singles,
    values: Singles,
) -> tuple[Central, ...]:
    """Central weights of every row that is ever first, and its share of firsts at exactly these weights."""
    told = []
    within = _shares_within_families(weighting, weights.family_names)
    mine, parents = to_rows[list(rows)], to_rows[spread.parent[list(rows)]]
    for place, row in enumerate(rows):
        if found.first[place] < LEAST_FIRST_SHARE:
            continue
        families = found.central[place]
        of_cells = (within @ families).astype(np.float32)[spread.need]
        scores = np.minimum((mine * of_cells) @ values, (parents * of_cells) @ values)
        confidence = float(best_counts(scores)[place] / values.shape[1])
        by_name = {name: float(w) for name, w in zip(weights.family_names, families, strict=True)}
        told.append(Central(row, by_name, confidence))
    return tuple(told)


def _shares_within_families(weighting: Weighting, families: Sequence[str]) -> Floats:
    """Share of each need in its family at the stated weights: needs × families."""
    shares = np.array([[n.weight * (n.family == f) for f in families] for n in weighting.needs])
    total = shares.sum(axis=0)
    return np.asarray(np.divide(shares, total, out=np.zeros_like(shares), where=total > 0))


@dataclass(frozen=True, eq=False)
class Sets:
    """A pool of near-best sets and how each reacts to weights and to values (first order in their errors).

    The objective of a set is  constant + by_need · weights + by_cell · (weight × value of each cell).

    by_need   sets × needs: covered need at the middle values, less what by_cell counts of them already
    by_cell   sets × cells: change of coverage per change of a value
    constant  sets: minus the opening costs
    """

    by_need: Singles
    by_cell: Singles
    constant: Singles

    def wins(self, weights: Singles, weighted_values: Singles) -> Floats:
        """In how many draws each set has the best objective: two matrix products.

        weights  needs × draws;  weighted_values  cells × draws: each value times its need's weight
        """
        objective = self.by_need @ weights
        objective += self.by_cell @ weighted_values
        objective += self.constant[:, None]
        return best_counts(objective)


def sets_for_draws(
    values: Sequence[Floats], rows_of: Sequence[Sequence[int]], cost: Sequence[float], spread: Spread
) -> Sets:
    """The pool as matrices.

    values   per set: members × needs at the middle
    rows_of  per set: the ranking row of each member, whose errors it shares
    cost     per set: covered need (0–1) that its accounts must earn back
    spread   the cells; a member that is run in a mode that keeps less errs less
    """
    cell = np.full((spread.rows, spread.needs), -1)
    cell[spread.row, spread.need] = np.arange(len(spread.value))
    coverage = np.zeros((len(values), spread.needs))
    by_cell = np.zeros((len(values), len(spread.value)), dtype=np.float32)
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
            by_cell[m, cells[there]] += slope[there] * np.minimum(kept, 1.0)
    counted = np.zeros((len(values), spread.needs))
    np.add.at(counted.T, spread.need, (by_cell * spread.value).T)
    return Sets(
        (coverage - counted).astype(np.float32), by_cell, -np.asarray(cost, dtype=np.float32)
    )  # fmt: skip
