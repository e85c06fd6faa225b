"""A whole recommendation beside the bare numpy work in it, and the set search beside plain enumeration."""

from __future__ import annotations

import importlib
import statistics
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from advisor.answers import Answers
from advisor.decision.choosing.branching import covered
from advisor.decision.choosing.candidates import Candidates
from advisor.decision.choosing.selection import Limits, near_best_sets
from advisor.decision.choosing.work_meter import Work
from advisor.decision.doubting.draws import Spread
from advisor.decision.doubting.sets_drawn import Sets
from advisor.decision.method import DRAWS, NEAR_BEST_GAP, SECOND_PLATFORM_ADDS
from advisor.telling import recommend
from benchmarks.cases import CATALOG, departments
from benchmarks.measuring import Line, medians_ms, ms

# The modules have the names of their functions.
how_sure_module = importlib.import_module("advisor.decision.doubting.how_sure")
portfolio_module = importlib.import_module("advisor.decision.choosing.portfolio")

# More sets than this are not enumerated: the bare enumeration keeps all of one size in memory.
MOST_SETS = 3_000_000


@dataclass
class Arrays:
    """What the numpy work of one recommendation is done on."""

    spread: Spread
    factor: np.ndarray
    sets: Sets | None
    pool: Candidates
    weights: np.ndarray
    limits: Limits


def arrays_of(answers: Answers) -> Arrays | None:
    """Caught on the way through a recommendation; None where nothing is ranked."""
    caught: dict[str, Any] = {}
    robustness, search = how_sure_module.robustness, portfolio_module.near_best

    def caught_robustness(*given: Any, **options: Any) -> Any:
        caught.update(spread=given[3], factor=given[4], sets=given[5])
        return robustness(*given, **options)

    def caught_search(*given: Any, **options: Any) -> Any:
        if "pool" not in caught:
            caught.update(pool=given[0], weights=given[1], limits=replace(given[2], work=Work()))
        return search(*given, **options)

    how_sure_module.robustness, portfolio_module.near_best = caught_robustness, caught_search
    try:
        recommend(CATALOG, answers)
    finally:
        how_sure_module.robustness, portfolio_module.near_best = robustness, search
    return Arrays(**caught) if "spread" in caught else None


def enumerated(pool: Candidates, weights: np.ndarray, limits: Limits) -> float:
    """The best objective of all sets within the limits, level by level: no bound, no dependency."""
    dollars = np.inf if limits.usd_per_year is None else limits.usd_per_year
    size, needs = pool.value.shape
    best_objective = 0.0
    hours, cost, spent = np.zeros(1), np.zeros(1), np.zeros(1)
    first, second = np.zeros((2, 1, needs))
    may = np.ones((1, size), dtype=bool)
    later = np.triu(np.ones((size, size), dtype=bool), 1) & pool.together
    for _member in range(limits.accounts):
        fits = may & (hours[:, None] + pool.hours <= limits.hours_per_week + 1e-9)
        if np.isfinite(dollars):
            fits &= spent[:, None] + pool.dollars <= dollars + 1e-9
        old, new = np.nonzero(fits)
        if not 0 < len(old) <= MOST_SETS:
            break
        value = pool.value[new]
        second = np.maximum(second[old], np.minimum(first[old], value))
        first = np.maximum(first[old], value)
        hours, spent, cost = (
            hours[old] + pool.hours[new],
            spent[old] + pool.dollars[new],
            cost[old] + pool.cost[new],
        )
        may = may[old] & later[new]
        objective = covered(first, second, SECOND_PLATFORM_ADDS) @ weights - cost
        best_objective = max(best_objective, float(objective.max()))
    return best_objective


def kernels(arrays: Arrays, noise: np.ndarray) -> None:
    """Draw weights and values, score, rank, percentiles, rate the near-best sets, enumerate the sets.

    noise  cells × draws, made before, as the engine keeps its own
    """
    spread = arrays.spread
    random = np.random.default_rng(3)
    weights = np.exp(0.35 * random.standard_normal((spread.needs, DRAWS), dtype=np.float32))
    weights /= weights.sum(axis=0)
    values = noise * spread.deviation.astype(np.float32)[:, None]
    values += spread.value.astype(np.float32)[:, None]
    np.clip(values, 0, spread.most.astype(np.float32)[:, None], out=values)
    values *= weights[spread.need]
    to_rows = np.zeros((spread.rows, len(spread.value)), dtype=np.float32)
    to_rows[spread.row, np.arange(len(spread.value))] = arrays.factor[spread.row]
    scores = to_rows @ values
    order = np.argsort(-scores, axis=0)
    _ranks = [np.bincount(place, minlength=spread.rows) for place in order]
    _low, _high = np.partition(scores, (DRAWS // 20, DRAWS - DRAWS // 20), axis=1)[
        :, [DRAWS // 20, -DRAWS // 20]
    ].T
    if arrays.sets is not None:
        sets = arrays.sets
        of_sets = (
            sets.by_need.astype(np.float32) @ weights + sets.by_cell.astype(np.float32) @ values[sets.cells]
        )
        _best = np.bincount(of_sets.argmax(axis=0), minlength=len(sets.constant))
    enumerated(arrays.pool, arrays.weights, arrays.limits)


def lines() -> list[Line]:
    noise_pool = np.random.default_rng(4).standard_normal((1024, DRAWS), dtype=np.float32)
    whole, bare, search, plain, six = [], [], [], [], []
    for answers in departments():
        arrays = arrays_of(answers)
        if arrays is None:
            continue
        noise = noise_pool[: len(arrays.spread.value)]
        six_accounts = _with_accounts(answers, 6)
        given = (arrays.pool, arrays.weights, arrays.limits)
        times = medians_ms(
            lambda a=answers: recommend(CATALOG, a),
            lambda a=arrays, n=noise: kernels(a, n),
            lambda g=given: near_best_sets(*g, gap=NEAR_BEST_GAP),
            lambda g=given: enumerated(*g),
            lambda a=six_accounts: recommend(CATALOG, a),
            repeat=5,
            warm=1,
        )
        for kept, milliseconds in zip((whole, bare, search, plain, six), times, strict=True):
            kept.append(milliseconds)
    ratios = statistics.median(a / b for a, b in zip(whole, bare, strict=True))
    median, bare_median = statistics.median(whole), statistics.median(bare)
    of_search = statistics.median(a / b for a, b in zip(search, plain, strict=True))
    return [
        Line(
            f"`recommend`, {DRAWS:,} draws, {len(whole)} departments",
            ms(median),
            f"its bare numpy kernels, {ms(bare_median)}",
            f"{ratios:.1f} ×",
            "≤ 12 ×",
            ratios <= 12,
        ),
        Line("the same, time alone", ms(median), f"slowest {ms(max(whole))}", "", "< 60 ms", median < 60),
        Line("the same, six accounts at most", ms(statistics.median(six)), f"slowest {ms(max(six))}"),
        Line(
            "the set and every set near it, exact",
            ms(statistics.median(search)),
            f"bare enumeration of the best, {ms(statistics.median(plain))}",
            f"{of_search:.2f} ×",
            "< 3 ×",
            of_search < 3,
        ),
    ]


def _with_accounts(answers: Answers, most: int) -> Answers:
    if answers.resources is None:
        return answers
    return answers.model_copy(
        update={"resources": answers.resources.model_copy(update={"max_accounts": most})}
    )
