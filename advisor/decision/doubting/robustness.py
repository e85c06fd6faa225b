"""How sure: the ranking and the set under many ways of weighing the needs and reading the evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.doubting.draws import (
    DrawnWeights,
    Noise,
    Singles,
    Spread,
    draw_values,
    draw_weights,
    fits_a_pool,
)
from advisor.decision.doubting.sets_drawn import Sets
from advisor.decision.doubting.smaa import Acceptability, acceptability, best_count, best_counts
from advisor.decision.facts.evidence import Floats
from advisor.decision.method import DRAWS, ROWS_COMPARED, SEED
from advisor.decision.result import ListName
from advisor.decision.weighing.needs import Weighting

# Small enough for the arrays of one piece (cells × draws) to stay in the processor's cache.
DRAWS_PER_PIECE = 2048
# … and for memory to stay flat where there are thousands of cells.
VALUES_PER_PIECE = 6_000_000
# So many values are drawn at most (about half a second on a core); with more cells there are fewer draws.
MOST_VALUES_DRAWN = 25_000_000
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
    by_list: dict[ListName, Acceptability]
    low: Floats
    high: Floats
    set_share: Floats
    central: dict[ListName, tuple[Central, ...]]
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
    lists: Mapping[ListName, Sequence[int]],
    *,
    draws: int = DRAWS,
    seed: int = SEED,
) -> Robustness:
    """Rank shares, score ranges and the share of draws in which each near-best set is best.

    factor  rows: points per unit of served need (100 × (1 − success + success × how readable))
    sets    the pool of near-best sets; None when there is no set
    lists   rows that are compared among themselves, by name

    The same seed gives the same result; the Monte Carlo error is `ranks.error(share)`. Where very many needs
    are weighed, fewer draws are made than were asked for.
    """
    cells = max(len(spread.value), 1)
    draws = min(draws, MOST_VALUES_DRAWN // cells)
    at_once = min(DRAWS_PER_PIECE, VALUES_PER_PIECE // cells)
    random = np.random.default_rng([seed, 0])
    weights = draw_weights(random, catalog, answers, weighting, draws)
    noise = Noise.for_spread(spread, draws, seed) if fits_a_pool(spread, draws) else None
    points = factor.astype(np.float32)
    scores = np.empty((spread.rows, draws), dtype=np.float32)
    wins = np.zeros(0 if sets is None else len(sets.constant))
    first_piece: Singles | None = None
    for start in range(0, draws, at_once):
        stop = min(start + at_once, draws)
        values = (
            draw_values(spread, noise, start, stop)
            if noise
            else draw_values(spread, Noise.for_piece(spread, start, stop - start, seed), 0, stop - start)
        )
        if first_piece is None:
            first_piece = values.copy()
        part = weights.needs[:, start:stop]
        values *= part[spread.need]
        _points(values, spread, points, out=scores[:, start:stop])
        if sets is not None:
            wins += sets.wins(part, values)
    assert first_piece is not None
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
    first_any = best_counts(_points(weighted, spread, points)) / second
    set_any = wins if sets is None else sets.wins(any_weights.needs, weighted) / second
    of_families = _points_by_family(weights, weighting, spread, points, first_piece)
    central = {
        name: _central(found, rows, weights.family_names, spread, of_families)
        for name, found, rows in [
            ("all", ranks, range(spread.rows)),
            *((n, a, lists[n]) for n, a in by_list.items()),
        ]
    }
    return Robustness(
        ranks, by_list, low, high, wins / draws, central, first_any, set_any, second, seed
    )  # fmt: skip


def _points(weighted: Singles, spread: Spread, factor: Singles, out: Singles | None = None) -> Singles:
    """Points of each row: its cells added up. rows × draws, from cells × draws (weight × value).

    Added one by one and not by a matrix product: faster, since nearly all of that matrix would be zeros, and
    the same to the last bit on any number of threads.
    """
    points = np.empty((spread.rows, weighted.shape[1]), dtype=np.float32) if out is None else out
    bounds = np.searchsorted(spread.row, np.arange(spread.rows + 1)).tolist()
    for row in range(spread.rows):
        np.add.reduce(weighted[bounds[row] : bounds[row + 1]], axis=0, out=points[row])
    points *= factor[:, None]
    return points


def _percentiles(scores: Singles) -> tuple[Floats, Floats]:
    """5th and 95th percentile of each row; the nearest draw, not an interpolation between two."""
    if not scores.shape[0]:
        return np.zeros(0), np.zeros(0)
    last = scores.shape[1] - 1
    places = (round(0.05 * last), round(0.95 * last))
    ordered = np.sort(scores, axis=1)  # faster here than a partition: sorting is vectorised
    return ordered[:, places[0]].astype(float), ordered[:, places[1]].astype(float)


def _points_by_family(
    weights: DrawnWeights, weighting: Weighting, spread: Spread, factor: Singles, values: Singles
) -> Singles:
    """Points of each row if one family had all the weight. families × rows × draws.

    Points are straight lines in the weights of the families, so these few tell them at any weights.
    """
    within = _shares_within_families(weighting, weights.family_names).astype(np.float32)
    return np.array([_points(values * w[spread.need][:, None], spread, factor) for w in within.T])


def _central(
    found: Acceptability,
    rows: Sequence[int],
    family_names: Sequence[str],
    spread: Spread,
    of_families: Singles,
) -> tuple[Central, ...]:
    """Central weights of every row that is ever first, and its share of firsts at exactly these weights."""
    told = []
    of_rows = of_families[:, list(rows)]
    for place, row in enumerate(rows):
        if found.first[place] < LEAST_FIRST_SHARE:
            continue
        families = found.central[place]
        scores = np.zeros_like(of_rows[0])
        for weight, part in zip(families.astype(np.float32), of_rows, strict=True):
            scores += weight * part
        confidence = best_count(scores, place) / scores.shape[1]
        by_name = {name: float(w) for name, w in zip(family_names, families, strict=True)}
        told.append(Central(row, by_name, confidence))
    return tuple(told)


def _shares_within_families(weighting: Weighting, families: Sequence[str]) -> Floats:
    """Share of each need in its family at the stated weights: needs × families."""
    shares = np.array([[n.weight * (n.family == f) for f in families] for n in weighting.needs])
    total = shares.sum(axis=0)
    return np.asarray(np.divide(shares, total, out=np.zeros_like(shares), where=total > 0))
