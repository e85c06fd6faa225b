"""The set to run: the most covered need that the hours, the money and the accounts can carry.

One objective: for each need the best member's value, a second one adding a stated share of what is
left, less a stated cost for each new account. Solved exactly: sets are grown member by member, many sets of
one size at once, and a branch is cut only when the limits or a proven bound say that it cannot win.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from advisor.decision.branching import SLACK, Integers, Level, Problems, covered, later_best
from advisor.decision.evidence import Bools, Floats
from advisor.decision.method import SECOND_PLATFORM_ADDS
from advisor.decision.pool import Candidates


@dataclass(frozen=True)
class Limits:
    """What the set must stay within; None: no limit known."""

    hours_per_week: float
    usd_per_year: float | None
    accounts: int
    alert_needed: bool


@dataclass(frozen=True)
class RatedSet:
    """A set (positions in the pool) and its objective: covered need less opening costs."""

    members: tuple[int, ...]
    objective: float


def problems(
    pool: Candidates,
    weights: Floats,
    limits: Limits,
    *,
    hours_per_week: Floats | None = None,
    usd_per_year: Floats | None = None,
    accounts: Integers | None = None,
    allowed: Bools | None = None,
    second_adds: Floats | float = SECOND_PLATFORM_ADDS,
    cost_factor: Floats | float = 1.0,
) -> Problems:
    """One problem per row of `weights` (problems × needs), under the limits or under limits of its own.

    hours_per_week, usd_per_year, accounts   per problem, in place of the limits'
    second_adds, cost_factor   per problem or for all, in place of the method's
    allowed   problems × candidates, True where a candidate may be used; None: all

    Where life safety needs an alert channel and one fits, only sets with one count.
    """
    count, size = len(weights), len(pool.rows)
    money = np.inf if limits.usd_per_year is None else limits.usd_per_year
    hours = np.full(count, limits.hours_per_week) if hours_per_week is None else hours_per_week
    dollars = np.full(count, money) if usd_per_year is None else usd_per_year
    may = np.ones((count, size), dtype=bool) if allowed is None else allowed
    fits = may & (pool.hours <= hours[:, None] + SLACK) & (pool.dollars <= dollars[:, None] + SLACK)
    top, second = later_best(pool.value, may)
    return Problems(
        weights=weights,
        hours=hours,
        dollars=dollars,
        accounts=np.full(count, limits.accounts, dtype=np.intp) if accounts is None else accounts,
        allowed=may,
        need_alert=np.asarray((fits & pool.alert).any(axis=1) & limits.alert_needed),
        later_top=top,
        later_second=second,
        second_adds=np.full(count, second_adds),
        cost_factor=np.full(count, cost_factor),
    )


def choose(pool: Candidates, weights: Floats, limits: Limits) -> tuple[int, ...]:
    """Positions in the pool of the best set, in the order of what each member adds."""
    best = near_best_sets(pool, weights, limits, gap=0.0)
    return in_order_of_gain(pool, weights, best[0].members) if best else ()


def near_best_sets(
    pool: Candidates, weights: Floats, limits: Limits, *, gap: float, most: int = 400
) -> tuple[RatedSet, ...]:
    """Every feasible set within `gap` of the best objective, best first, at most `most` of them.

    weights  one per need, summing to 1
    """
    one = problems(pool, weights[None, :], limits)
    found, best = _search(pool, one, _good_starts(pool, one), gap)
    sets = [f for f in found[0] if f.objective >= best[0] - gap - SLACK]
    return tuple(_sorted(pool, sets)[:most])


def best_sets(pool: Candidates, many: Problems, floors: Floats | None = None) -> list[RatedSet | None]:
    """The best set of each problem, all solved together.

    floors  per problem the objective of a set already known; with floors, None is returned where nothing
            better than the known set was found. Without, None means that no set at all may stand.
    """
    known = floors is not None
    start = floors if floors is not None else _good_starts(pool, many)
    found, _best = _search(pool, many, start + (4 * SLACK if known else 0.0), 0.0)
    return [_sorted(pool, sets)[0] if sets else None for sets in found]


def tie_order(pool: Candidates, found: RatedSet) -> tuple[int, list[int]]:
    """Which of two equally good sets stands first: the smaller, then the order of the catalogue."""
    return len(found.members), sorted(pool.rows[m] for m in found.members)


def _sorted(pool: Candidates, sets: list[RatedSet]) -> list[RatedSet]:
    """Best first; the order of equal ones does not depend on the weights."""
    return sorted(sets, key=lambda f: (-round(f.objective, 9), *tie_order(pool, f)))


def _search(
    pool: Candidates, many: Problems, floors: Floats, gap: float
) -> tuple[list[list[RatedSet]], Floats]:
    """Per problem every set within `gap` of its best known objective, and that objective."""
    found: list[list[RatedSet]] = [[] for _problem in floors]
    best = floors.astype(float)
    for k in np.flatnonzero(~many.need_alert & (best <= gap + SLACK)):
        found[k].append(RatedSet((), 0.0))
        best[k] = max(best[k], 0.0)
    waiting = Level.empty(pool, many).only(many.accounts > 0).pieces()
    while waiting:
        level = waiting.pop().grown(pool, many)
        complete = level.complete(pool, many)
        np.maximum.at(best, level.problem[complete], level.objective[complete])
        near = complete & (level.objective >= best[level.problem] - gap - SLACK)
        for i in np.flatnonzero(near):
            members = tuple(int(m) for m in level.members[i])
            found[level.problem[i]].append(RatedSet(members, float(level.objective[i])))
        waiting += level.promising(pool, many, best - gap).pieces()
    return [[f for f in sets if f.objective >= best[k] - gap - SLACK] for k, sets in enumerate(found)], best


def _good_starts(pool: Candidates, many: Problems) -> Floats:
    """Objectives of sets found greedily: floors that let the exact search cut branches from the start."""
    best = np.where(many.need_alert, -np.inf, 0.0)
    held = best.copy()
    level = Level.empty(pool, many)
    for step in range(int(many.accounts.max(initial=0))):
        grown = level.grown(pool, many, in_order=False)
        if not len(grown.problem):
            break
        # the first pick is an alert channel where one is needed; then whatever adds most
        wanted = grown.objective > held[grown.problem]
        if step == 0:
            alert = pool.alert[grown.members[:, -1]]
            wanted = np.where(many.need_alert[grown.problem], alert, wanted)
        worth = np.where(wanted, grown.objective, -np.inf)
        # the best of each problem stands first after sorting by problem, then by falling worth
        order = np.lexsort((-worth, grown.problem))
        _which, first = np.unique(grown.problem[order], return_index=True)
        level = grown.only(order[first][wanted[order[first]]])
        if not len(level.problem):
            break
        held[level.problem] = level.objective
        stands = level.complete(pool, many) & (step < many.accounts[level.problem])
        where = level.problem[stands]
        best[where] = np.maximum(best[where], level.objective[stands])
    return best


def coverage_by_need(value: Floats) -> Floats:
    """How far each need is covered by members (members × needs), 0–1; nothing covered by nobody."""
    if value.shape[0] == 0:
        return np.zeros(value.shape[1])
    ordered = np.sort(value, axis=0)
    second = ordered[-2] if len(ordered) > 1 else np.zeros_like(ordered[-1])
    return covered(ordered[-1], second)


def coverage(value: Floats, weights: Floats) -> float:
    """Weighted need covered by members (members × needs), 0–1."""
    return float(coverage_by_need(value) @ weights)


def in_order_of_gain(pool: Candidates, weights: Floats, members: tuple[int, ...]) -> tuple[int, ...]:
    """The member that covers most first, then what each next one adds."""
    ordered: tuple[int, ...] = ()
    left = list(members)
    while left:
        gains = [coverage(pool.value[[*ordered, i]], weights) for i in left]
        pick = left[int(np.argmax(np.round(gains, 9)))]
        ordered += (pick,)
        left.remove(pick)
    return ordered
