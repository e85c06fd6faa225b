"""The set to run: the most covered need that the hours, the money and the accounts can carry.

One objective: for each need the best member's value, a second one adding a stated share of what is
left, less a stated cost for each new account. Solved exactly: sets are grown member by member, many sets of
one size at once, and a branch is cut only when the limits or a proven bound say that it cannot win. Where so
much is asked that this would not end, the search is stopped after a stated amount of work, and what it found
is bettered by exchanging members.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from advisor.decision.choosing.branching import SLACK, Integers, Level, Problems, covered, later_best
from advisor.decision.choosing.candidates import Candidates
from advisor.decision.choosing.work_meter import OutOfWorkError, Work
from advisor.decision.facts.evidence import Bools, Floats
from advisor.decision.method import SECOND_PLATFORM_ADDS

# Keeping a set that was found takes as long as looking at so many values.
VALUES_OF_A_SET_KEPT = 500
# The floor of a problem of which no set is known yet.
NOTHING_KNOWN = -np.inf


@dataclass(frozen=True)
class Limits:
    """What the set must stay within; None: no limit known.

    accounts, placed  how many can be kept up, and the platforms that run and hold a place whatever the hours
    work              how much the searches may do in all
    """

    hours_per_week: float
    usd_per_year: float | None
    accounts: int
    alert_needed: bool
    work: Work = field(default_factory=Work, compare=False)
    placed: frozenset[str] = frozenset()


@dataclass(frozen=True)
class RatedSet:
    """A set (positions in the pool) and its objective: covered need less opening costs."""

    members: tuple[int, ...]
    objective: float


@dataclass(frozen=True)
class NearBest:
    """Sets near the best, best first.

    short_by  by how much a set that was not tried could exceed the best of them (objective, 0–1): 0 where the
              best is proved, more where the search was stopped
    """

    sets: tuple[RatedSet, ...]
    short_by: float = 0.0


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
    most = np.full(count, limits.accounts, dtype=np.intp) if accounts is None else accounts
    base = list(pool.base)
    left = hours[:, None] - pool.hours[base].sum() + SLACK
    room = (most[:, None] > pool.base_places) | (pool.opens == 0)
    fits = (
        may
        & pool.beside_base
        & room
        & (pool.extra_hours <= left)
        & (pool.dollars <= dollars[:, None] + SLACK)
    )
    warns = fits & pool.alert
    warns[:, base] = pool.alert[base]
    top, second = later_best(pool.value, may)
    return Problems(
        weights=weights,
        hours=hours,
        dollars=dollars,
        accounts=most,
        allowed=may,
        need_alert=np.asarray(warns.any(axis=1) & limits.alert_needed),
        later_top=top,
        later_second=second,
        second_adds=np.full(count, second_adds),
        cost_factor=np.full(count, cost_factor),
        work=limits.work,
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

    Where the search was stopped: those that it found.
    """
    return near_best(pool, weights, limits, gap=gap, most=most).sets


def near_best(pool: Candidates, weights: Floats, limits: Limits, *, gap: float, most: int = 400) -> NearBest:
    """As `near_best_sets`, and by how much the best of them may fall short."""
    one = problems(pool, weights[None, :], limits)
    alone = Level.start(pool, one)
    starts = _good_starts(pool, one, alone, limits.work)
    found, best, ceiling = _search(pool, one, alone, starts.objective, gap, limits.work)
    sets, reached = found[0], float(best[0])
    if ceiling is not None:
        start = starts.of_first(pool)
        known = sets if start is None else [*sets, start]
        if known:
            first = _exchanged(pool, one, _sorted(pool, known)[0], limits.work)
            sets = list(dict.fromkeys([first, *known]))
            reached = max(f.objective for f in sets)
    near = [f for f in sets if f.objective >= reached - gap - SLACK]
    short_by = 0.0 if ceiling is None else max(0.0, float(ceiling[0]) - reached)
    return NearBest(tuple(_sorted(pool, near)[:most]), short_by)


def best_sets(pool: Candidates, many: Problems, floors: Floats | None = None) -> list[RatedSet | None]:
    """The best set of each problem, all solved together.

    floors  per problem the objective of a set already known, or NOTHING_KNOWN; None: nothing is, of any. With
            a known set, None is returned where nothing better was found; without, where no set at all may
            stand.

    Raises OutOfWorkError where too little work is left to prove them.
    """
    alone = Level.start(pool, many)
    known = np.full(len(many.weights), NOTHING_KNOWN) if floors is None else floors
    unknown = known == NOTHING_KNOWN
    start = known + 4 * SLACK
    if unknown.any():
        greedy = _good_starts(pool, many, alone.only(unknown), many.work)
        start[unknown] = greedy.objective[unknown]
    found, _best, ceiling = _search(pool, many, alone, start, 0.0, many.work)
    if ceiling is not None:
        raise OutOfWorkError
    return [sets[0] if len(sets) == 1 else _sorted(pool, sets)[0] if sets else None for sets in found]


def tie_order(pool: Candidates, found: RatedSet) -> tuple[int, list[int]]:
    """Which of two equally good sets stands first: the smaller, then the order of the catalogue."""
    return len(found.members), sorted(pool.rows[m] for m in found.members)


def _sorted(pool: Candidates, sets: list[RatedSet]) -> list[RatedSet]:
    """Best first; the order of equal ones does not depend on the weights."""
    return sorted(sets, key=lambda f: (-round(f.objective, 9), *tie_order(pool, f)))


def _search(
    pool: Candidates, many: Problems, start: Level, floors: Floats, gap: float, work: Work
) -> tuple[list[list[RatedSet]], Floats, Floats | None]:
    """Per problem every set within `gap` of its best known objective, that objective, and None.

    start  what is kept anyway, once per problem

    Where the search was stopped: what no set can exceed, per problem, in place of None.
    """
    best = floors.astype(float)
    good = start.only(start.complete(pool, many) & (start.objective >= best - gap - SLACK))
    found = [good]
    np.maximum.at(best, good.problem, good.objective)
    waiting = start.pieces()
    needs, allowance = many.weights.shape[1], work.of_one_search()
    while waiting:
        size = len(waiting[-1].problem)
        done = float(waiting[-1].children() * needs + size * len(pool.rows))
        if done > allowance:
            break
        level = waiting.pop().grown(pool, many)
        complete = level.complete(pool, many)
        np.maximum.at(best, level.problem[complete], level.objective[complete])
        near = complete & (level.objective >= best[level.problem] - gap - SLACK)
        if near.any():
            found.append(level.only(near))
        hopeful = level.hopeful(pool, many, best - gap)
        done += np.count_nonzero(near) * VALUES_OF_A_SET_KEPT + len(hopeful.problem) * pool.value.size
        if done > allowance:
            waiting.append(hopeful)
            break
        work.spend(done)
        allowance -= done
        waiting += hopeful.promising(pool, many, best - gap).pieces()
    ceiling = _ceiling(pool, many, best, waiting) if waiting else None
    sets: list[list[RatedSet]] = [[] for _problem in floors]
    for level in found:  # most were overtaken while the search went on
        good = level.only(level.objective >= best[level.problem] - gap - SLACK)
        rows = zip(good.problem.tolist(), good.members.tolist(), good.objective.tolist(), strict=True)
        for problem, members, objective in rows:
            sets[problem].append(RatedSet(pool.as_run(members), objective))
    return sets, best, ceiling


def _ceiling(pool: Candidates, many: Problems, best: Floats, waiting: list[Level]) -> Floats:
    """Per problem what neither the best known set nor any that the waiting branches grow into can exceed."""
    most = best.copy()
    for level in waiting:
        np.maximum.at(most, level.problem, level.at_most(pool, many))
    return most


@dataclass(frozen=True, eq=False)
class Starts:
    """Per problem the objective of a good set; levels: the sets themselves, each better than those before."""

    objective: Floats
    levels: tuple[Level, ...]

    def of_first(self, pool: Candidates) -> RatedSet | None:
        """The good set of the first problem; None: none was found."""
        for level in reversed(self.levels):
            for i in np.flatnonzero(level.problem == 0):
                return RatedSet(pool.as_run(level.members[i]), float(level.objective[i]))
        return None


def _good_starts(pool: Candidates, many: Problems, level: Level, work: Work) -> Starts:
    """Sets found greedily: floors that let the exact search cut branches from the start.

    level  what is kept anyway, once per problem that is wanted; NOTHING_KNOWN stands for the others
    """
    alone = level.complete(pool, many)
    best = np.full(len(many.weights), NOTHING_KNOWN)
    best[level.problem[alone]] = level.objective[alone]
    better = [level.only(alone)]
    held, stands_alone = best.copy(), best > NOTHING_KNOWN
    for step in range(int(many.accounts.max(initial=0)) + pool.without_a_place):
        grown = level.grown(pool, many, in_order=False)
        work.spend(float(grown.best.size))
        if not len(grown.problem):
            break
        # the first pick is an alert channel where one is needed; then whatever adds most
        wanted = grown.objective > held[grown.problem]
        if step == 0:
            alert = pool.alert[grown.members[:, -1]]
            wanted = np.where(many.need_alert[grown.problem] & ~stands_alone[grown.problem], alert, wanted)
        worth = np.where(wanted, grown.objective, -np.inf)
        # the best of each problem stands first after sorting by problem, then by falling worth
        order = np.lexsort((-worth, grown.problem))
        first = order[np.diff(grown.problem[order], prepend=-1) != 0]
        level = grown.only(first[wanted[first]])
        if not len(level.problem):
            break
        level = level.within(pool, many)
        held[level.problem] = level.objective
        stands = level.complete(pool, many)
        better.append(level.only(stands & (level.objective > best[level.problem])))
        where = level.problem[stands]
        best[where] = np.maximum(best[where], level.objective[stands])
    return Starts(best, tuple(better))


def _exchanged(pool: Candidates, one: Problems, start: RatedSet, work: Work) -> RatedSet:
    """A set bettered step by step: one member added, left out or exchanged, whichever gains most."""
    best = start
    allowance = work.of_one_search()
    while True:
        size = len(best.members)
        rest = [tuple(m for m in best.members if m != out) for out in best.members]
        done = float((size + 1) * pool.value.size)
        if done > allowance:
            return best
        work.spend(done)
        allowance -= done
        tried = [Level.of_set(pool, one, 0, members) for members in rest]
        tried.append(Level.of_set(pool, one, 0, best.members))
        grown = [level.grown(pool, one, in_order=False) for level in tried]
        better = [
            RatedSet(pool.as_run(level.members[i]), float(level.objective[i]))
            for level in (*tried, *grown)
            for i in np.flatnonzero(level.complete(pool, one) & (level.objective > best.objective + SLACK))
        ]
        if not better:
            return best
        best = _sorted(pool, better)[0]


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
