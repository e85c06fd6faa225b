"""Random weights and values: what the stated weights and the evidence leave open, sampled.

Weights are drawn around the stated ones with their order kept; values are drawn within what the evidence
allows. Errors are partly shared by platform and by source, since one wrong belief about a platform, or one
wrong source, touches many cells at once: independent noise on every cell would overstate certainty.

Arrays run criteria × draws here: all draws of one cell lie side by side, which is what makes this fast.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.doubting.smaa import uniform_weights, weights_around
from advisor.decision.facts.evidence import Bools, Floats
from advisor.decision.method import DEFAULT_IMPORTANCE, SPREAD_BY_CERTAINTY, USUAL_CERTAINTY
from advisor.decision.weighing.needs import (
    Weighting,
    families_by_hand,
    family_weights,
    in_catalogue_order,
    only_the_order_holds,
)

Singles = NDArray[np.float32]
Integers = NDArray[np.intp]

# How the error of a fit splits: a part of the source, a part of its own. Squares sum to 1. The error of who
# is there is the platform's, and the error of who meets a message belongs to the delivery and its horizon:
# else two dozen judged rates would look like so many independent observations.
SOURCE_PART = OWN_PART = 2**-0.5
# Noise is made in sizes that double, so that few arrays serve every department.
SMALLEST_POOL = 128
# A pool of so many values is kept (80 MB); larger noise is made for one piece of the draws and let go.
LARGEST_POOL = 20_480_000


@dataclass(frozen=True, eq=False)
class Spread:
    """What may be wrong with the values of some rows × needs: one entry per cell that is not a sure 0.

    Cells stand row by row.

    row, need    of each cell
    value        the middle, 0–1;  most: the highest value possible
    deviation    standard deviation that comes from the fit;  of_people: from who is there;  of_rate: from who
                 of them meets a message in time
    unknown      True where the whole range from 0 to `most` is possible
    platform     number of the account whose error the cell shares
    source       number of the source whose error of the fit the cell shares
    delivery     number of the delivery and horizon whose error the cell shares with every platform
    rows, needs  how many there are
    """

    row: Integers
    need: Integers
    value: Floats
    deviation: Floats
    of_people: Floats
    of_rate: Floats
    most: Floats
    unknown: Bools
    platform: Integers
    source: Integers
    delivery: Integers
    rows: int
    needs: int


@dataclass(frozen=True, eq=False)
class DrawnWeights:
    """Weights of the needs, summing to 1 in each draw: needs × draws, and families × draws."""

    needs: Singles
    families: Floats
    family_names: tuple[str, ...]


def draw_weights(
    random: np.random.Generator,
    catalog: Catalog,
    answers: Answers,
    weighting: Weighting,
    draws: int,
    *,
    any_weights: bool = False,
) -> DrawnWeights:
    """Weights of the needs around the stated ones: families, then purposes, then audiences.

    any_weights  True: as if nothing were known of them, uniform among families and inside each family
    """
    certainty = (answers.weights.certainty if answers.weights else None) or USUAL_CERTAINTY
    spread = None if only_the_order_holds(answers) else SPREAD_BY_CERTAINTY[certainty]
    # Weights set by hand are numbers, even where of importances only the order holds.
    spread_of_families = spread
    if spread is None and families_by_hand(answers):
        spread_of_families = SPREAD_BY_CERTAINTY[USUAL_CERTAINTY]

    def around(importances: list[float], spread: float | None = spread) -> Floats:
        if len(importances) == 1:
            return np.ones((draws, 1))
        if any_weights:
            return uniform_weights(random, draws, len(importances))
        return weights_around(random, draws, importances, spread)

    needs = weighting.needs
    importance = {p.id: float(p.importance or DEFAULT_IMPORTANCE) for p in answers.purposes or ()}
    said = {a.id: float(a.importance or DEFAULT_IMPORTANCE) for a in answers.audiences or ()}
    # In the order of the catalogue, so that the order of the answers moves no share.
    chosen = {n.family for n in needs}
    families = [f for f in catalog.families if f in chosen]
    most = {f: max(importance[n.purpose] for n in needs if n.family == f) for f in families}
    of_families = around(list(family_weights(most, answers).values()), spread_of_families)
    weights = np.empty((len(needs), draws), dtype=np.float32)
    for f, family in enumerate(families):
        mine = {n.purpose for n in needs if n.family == family}
        purposes = [p for p in catalog.purposes if p in mine]
        inside = around([importance[p] for p in purposes])
        for p, purpose in enumerate(purposes):
            rows = [j for j in in_catalogue_order(catalog, needs) if needs[j].purpose == purpose]
            shares = around([said.get(needs[j].audience, float(DEFAULT_IMPORTANCE)) for j in rows])
            weights[rows] = of_families.T[f] * inside.T[p] * shares.T
    return DrawnWeights(weights, np.ascontiguousarray(of_families), tuple(families))


@lru_cache(maxsize=4)
def _normal_pool(seed: int, draws: int, cells: int) -> Singles:
    """Standard normal noise, cells × draws. A larger pool begins with the smaller one."""
    return np.random.default_rng([seed, 1]).standard_normal((cells, draws), dtype=np.float32)


@lru_cache(maxsize=4)
def _uniform_pool(seed: int, draws: int, cells: int) -> Singles:
    """Uniform noise 0–1, cells × draws."""
    return np.random.default_rng([seed, 2]).random((cells, draws), dtype=np.float32)


def _pool_size(cells: int) -> int:
    return max(SMALLEST_POOL, 1 << max(cells - 1, 0).bit_length())


@dataclass(frozen=True, eq=False)
class Noise:
    """The noise of one analysis, or of one piece of its draws.

    own, of_platform, of_source, of_delivery   standard normal, cells (platforms, sources, …) × draws
    uniform                       0–1, unknown cells × draws
    """

    own: Singles
    of_platform: Singles
    of_source: Singles
    of_delivery: Singles
    uniform: Singles

    @classmethod
    def for_spread(cls, spread: Spread, draws: int, seed: int) -> Noise:
        """Rows of the pools for these cells, which are made once per seed and size for every department."""
        total, unknown = _noise_rows(spread)
        normal = _normal_pool(seed, draws, _pool_size(total))
        return cls._of(spread, normal, _uniform_pool(seed, draws, _pool_size(unknown)))

    @classmethod
    def for_piece(cls, spread: Spread, start: int, draws: int, seed: int) -> Noise:
        """Noise of the draws from `start` on alone, for more cells than a pool is kept for."""
        total, unknown = _noise_rows(spread)
        normal = np.random.default_rng([seed, 1, start]).standard_normal((total, draws), dtype=np.float32)
        uniform = np.random.default_rng([seed, 2, start]).random((unknown, draws), dtype=np.float32)
        return cls._of(spread, normal, uniform)

    @classmethod
    def _of(cls, spread: Spread, normal: Singles, uniform: Singles) -> Noise:
        platforms, sources, deliveries = _shared_errors(spread)
        shared = platforms + sources + deliveries
        return cls(
            own=normal[shared : shared + len(spread.value)],
            of_platform=normal[:platforms],
            of_source=normal[platforms : platforms + sources],
            of_delivery=normal[platforms + sources : shared],
            uniform=uniform,
        )


def _shared_errors(spread: Spread) -> tuple[int, int, int]:
    """How many platforms, sources and deliveries share errors."""
    platforms, sources, deliveries = (
        int(numbers.max(initial=-1)) + 1 for numbers in (spread.platform, spread.source, spread.delivery)
    )
    return platforms, sources, deliveries


def _noise_rows(spread: Spread) -> tuple[int, int]:
    """How many rows of normal and of uniform noise the cells need."""
    return sum(_shared_errors(spread)) + len(spread.value), int(np.count_nonzero(spread.unknown))


def fits_a_pool(spread: Spread, draws: int) -> bool:
    """Whether the noise of all draws is small enough to be kept."""
    return _pool_size(_noise_rows(spread)[0]) * draws <= LARGEST_POOL


def draw_values(spread: Spread, noise: Noise, start: int, stop: int) -> Singles:
    """Values of draws start to stop, within their evidence's range. cells × draws."""
    single = np.float32
    deviation = spread.deviation.astype(single)[:, None]
    part = slice(start, stop)
    values = noise.own[:, part] * (single(OWN_PART) * deviation)
    shared = np.empty_like(values)
    for errors, number, size in (
        (noise.of_source, spread.source, single(SOURCE_PART) * deviation),
        (noise.of_platform, spread.platform, spread.of_people.astype(single)[:, None]),
        (noise.of_delivery, spread.delivery, spread.of_rate.astype(single)[:, None]),
    ):
        np.take(errors[:, part], number, axis=0, out=shared, mode="clip")
        shared *= size
        values += shared
    values += spread.value.astype(single)[:, None]
    np.clip(values, single(0), spread.most.astype(single)[:, None], out=values)
    blank = np.flatnonzero(spread.unknown)
    if blank.size:
        values[blank] = noise.uniform[: len(blank), part] * spread.most[blank].astype(single)[:, None]
    return values
