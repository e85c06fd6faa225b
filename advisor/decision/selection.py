"""The set to run: the most covered need that the hours, the money and the accounts can carry.

One objective: for each need the best member's value, a second one adding a stated share of what is
left, less a stated cost for each new account. Solved exactly: sets are grown level by level, all sets of
one size at once, and a branch is cut only when the limits or a proven bound say that it cannot win.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from advisor.decision.evidence import Bools, Floats
from advisor.decision.method import SECOND_PLATFORM_ADDS
from advisor.decision.pool import Candidates

Integers = NDArray[np.intp]

# Hours are sums of quarter hours and the like; a rounding error must not exclude a set that just fits.
SLACK = 1e-9

# Whatever an hour is priced at, the gains after paying for their hours, plus the price of all hours left,
# bound what can still be gained (Lagrange). Several prices are tried and the tightest bound is used.
PRICES_OF_AN_HOUR = (0.0, 0.01, 0.02, 0.04, 0.08, 0.16)


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


def choose(pool: Candidates, weights: Floats, limits: Limits) -> tuple[int, ...]:
    """Positions in the pool of the best set, in the order of what each member adds."""
    best = near_best_sets(pool, weights, limits, gap=0.0)
    return in_order_of_gain(pool, weights, best[0].members) if best else ()


def near_best_sets(
    pool: Candidates, weights: Floats, limits: Limits, *, gap: float, most: int = 400
) -> tuple[RatedSet, ...]:
    """Every feasible set within `gap` of the best objective, best first, at most `most` of them.

    weights  one per need, summing to 1

    Where life safety needs an alert channel and one fits, only sets with one count. A branch is cut when
    what it holds, plus the largest gains still open to it one by one, stays below the best found: gains
    only shrink as a set grows (the objective is submodular), so no better set is lost.
    """
    size = len(pool.rows)
    need_alert = limits.alert_needed and bool(_fits(pool, limits)[pool.alert].any())
    empty = RatedSet((), 0.0)
    found: list[RatedSet] = [] if need_alert else [empty]
    level = _Level.empty(pool)
    best = _good_start(pool, weights, limits, need_alert)
    for k in range(min(limits.accounts, size)):
        level = level.grown(pool, weights, limits)
        if level.members.shape[0] == 0:
            break
        complete = level.complete(pool, need_alert)
        if complete.any():
            best = max(best, float(level.objective[complete].max()))
            near = complete & (level.objective >= best - gap - SLACK)
            found += [
                RatedSet(tuple(int(m) for m in level.members[i]), float(level.objective[i]))
                for i in np.flatnonzero(near)
            ]
        level = level.promising(pool, weights, limits.hours_per_week, limits.accounts - k - 1, best - gap)
    found = [f for f in found if f.objective >= best - gap - SLACK]
    # the same objective: the smaller set first, then the order of the catalogue
    found.sort(key=lambda f: (-round(f.objective, 9), len(f.members), f.members))
    return tuple(found[:most])


def _good_start(pool: Candidates, weights: Floats, limits: Limits, need_alert: bool) -> float:
    """Objective of a set found greedily: a floor that lets the exact search cut branches from the start."""
    level = _Level.empty(pool)
    best = -np.inf if need_alert else 0.0
    for _step in range(limits.accounts):
        # the first pick is an alert channel where one is needed; then whatever adds most
        grown = level.grown(pool, weights, limits, in_order=False)
        wanted = pool.alert[grown.members[:, -1]] if need_alert and _step == 0 else grown.objective > best
        if not wanted.any():
            break
        pick = int(np.argmax(np.where(wanted, grown.objective, -np.inf)))
        one = np.arange(len(grown.members)) == pick
        level = grown._only(one)
        if bool(level.complete(pool, need_alert)[0]):
            best = max(best, float(level.objective[0]))
    return best


def _fits(pool: Candidates, limits: Limits) -> Bools:
    money = np.inf if limits.usd_per_year is None else limits.usd_per_year
    return (pool.hours <= limits.hours_per_week + SLACK) & (pool.dollars <= money + SLACK)


@dataclass(frozen=True, eq=False)
class _Level:
    """All sets of one size still worth growing, as parallel arrays.

    members  sets × size, ascending;  best, second  sets × needs;  open  sets × candidates
    """

    members: Integers
    best: Floats
    second: Floats
    hours: Floats
    dollars: Floats
    cost: Floats
    open: Bools
    objective: Floats

    @classmethod
    def empty(cls, pool: Candidates) -> _Level:
        """The one set without members; every candidate is open to it."""
        needs = pool.value.shape[1] if pool.value.ndim == 2 else 0
        return cls(
            members=np.zeros((1, 0), dtype=np.intp),
            best=np.zeros((1, needs)),
            second=np.zeros((1, needs)),
            hours=np.zeros(1),
            dollars=np.zeros(1),
            cost=np.zeros(1),
            open=np.ones((1, len(pool.rows)), dtype=bool),
            objective=np.zeros(1),
        )

    def grown(self, pool: Candidates, weights: Floats, limits: Limits, *, in_order: bool = True) -> _Level:
        """Every set with one more member that keeps within hours and money; each set once if in order."""
        money = np.inf if limits.usd_per_year is None else limits.usd_per_year
        fits = (
            self.open
            & (self.hours[:, None] + pool.hours <= limits.hours_per_week + SLACK)
            & (self.dollars[:, None] + pool.dollars <= money + SLACK)
        )
        old, new = np.nonzero(fits)
        value = pool.value[new]
        best = np.maximum(self.best[old], value)
        second = np.maximum(self.second[old], np.minimum(self.best[old], value))
        cost = self.cost[old] + pool.cost[new]
        later = (np.arange(len(pool.rows)) > new[:, None]) | (not in_order)
        return _Level(
            members=np.column_stack([self.members[old], new]),
            best=best,
            second=second,
            hours=self.hours[old] + pool.hours[new],
            dollars=self.dollars[old] + pool.dollars[new],
            cost=cost,
            open=self.open[old] & pool.together[new] & later,
            objective=_covered(best, second) @ weights - cost,
        )

    def complete(self, pool: Candidates, need_alert: bool) -> Bools:
        """Sets that may stand as they are: dependencies met, an alert channel where one is needed."""
        good = np.ones(len(self.members), dtype=bool)
        if need_alert:
            good &= pool.alert[self.members].any(axis=1)
        dependent = np.array([bool(needed) for needed in pool.needs_one_of])
        if dependent.size:
            for i in np.flatnonzero(dependent[self.members].any(axis=1) & good):
                names = {pool.alternatives[m].platform for m in self.members[i]}
                good[i] = all(accounts & names for m in self.members[i] for accounts in pool.needs_one_of[m])
        return good

    def promising(
        self, pool: Candidates, weights: Floats, hours_per_week: float, more: int, goal: float
    ) -> _Level:
        """Sets that could still reach `goal` with `more` members, by the bound on their gains."""
        if more <= 0:
            return self._only(np.zeros(len(self.members), dtype=bool))
        first_of_platform = _starts([a.platform for a in pool.alternatives])
        keep = np.zeros(len(self.members), dtype=bool)
        for start in range(0, len(self.members), 512):  # in pieces, so that memory stays flat
            part = slice(start, start + 512)
            best, second = self.best[part, None, :], self.second[part, None, :]
            grown = _covered(np.maximum(best, pool.value), np.maximum(second, np.minimum(best, pool.value)))
            gain = grown @ weights - (self.objective[part] + self.cost[part])[:, None] - pool.cost
            fits = self.open[part] & (self.hours[part, None] + pool.hours <= hours_per_week + SLACK)
            left = hours_per_week - self.hours[part]
            bound = np.full(len(left), np.inf)
            for price in PRICES_OF_AN_HOUR:
                paid = np.where(fits, np.maximum(gain - price * pool.hours, 0.0), 0.0)
                by_platform = np.maximum.reduceat(paid, first_of_platform, axis=1)
                top = np.sort(by_platform, axis=1)[:, -more:].sum(axis=1)
                bound = np.minimum(bound, top + price * left)
            keep[part] = (self.objective[part] + bound >= goal - SLACK) & fits.any(axis=1)
        return self._only(keep)

    def _only(self, keep: Bools) -> _Level:
        return _Level(
            self.members[keep], self.best[keep], self.second[keep], self.hours[keep], self.dollars[keep],
            self.cost[keep], self.open[keep], self.objective[keep],
        )  # fmt: skip


def _starts(platforms: list[str]) -> Integers:
    """Where each platform's alternatives begin; they stand next to each other."""
    return np.array([i for i, p in enumerate(platforms) if i == 0 or p != platforms[i - 1]], dtype=np.intp)


def _covered(best: Floats, second: Floats) -> Floats:
    """Covered need from the best and the second-best value, each 0–1."""
    return np.asarray(best + SECOND_PLATFORM_ADDS * (1 - best) * second)


def coverage(value: Floats, weights: Floats) -> float:
    """Weighted need covered by members (members × needs), 0–1; nothing covered by nobody."""
    if value.shape[0] == 0:
        return 0.0
    ordered = np.sort(value, axis=0)
    second = ordered[-2] if len(ordered) > 1 else np.zeros_like(ordered[-1])
    return float(_covered(ordered[-1], second) @ weights)


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
