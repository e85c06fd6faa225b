"""Branches of the search for the best set: all sets of one size, for several problems at once.

A branch is one set under one problem. Growing, rating and cutting are done on all branches together, so
that twenty problems cost little more than the largest of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from advisor.decision.choosing.candidates import Candidates
from advisor.decision.choosing.work_meter import Work
from advisor.decision.facts.evidence import Bools, Floats
from advisor.decision.method import SECOND_PLATFORM_ADDS

Integers = NDArray[np.intp]

# Hours are sums of quarter hours and the like; a rounding error must not exclude a set that just fits.
SLACK = 1e-9

# Whatever an hour is priced at, the gains after paying for their hours, plus the price of all hours left,
# bound what can still be gained (Lagrange). Several prices are tried: the one that cuts most by itself, then
# the others together. They are told for all hours together (in covered need, 0–1), so that they suit one hour
# a week as well as a hundred.
PRICES_OF_ALL_HOURS = (np.array([0.09]), np.array([0.0, 0.18, 0.045, 0.36]))

# Bounds are worked out for this many branches at a time, so that memory stays flat; for fewer where that
# would be more values (branches × candidates × needs) than this.
BRANCHES_AT_ONCE = 512
BOUNDED_AT_ONCE = 1_500_000
# Branches are grown in pieces that have at most so many children, the newest piece first: however many sets
# there are, only a few pieces of each size wait at once. Likewise for values (children × needs).
CHILDREN_AT_ONCE = 32_768
GROWN_AT_ONCE = 500_000


@dataclass(frozen=True, eq=False)
class Problems:
    """Several problems on one pool of candidates.

    weights   problems × needs, each row summing to 1
    hours, dollars   per problem: a week, a year (inf: no limit)
    accounts  per problem: the most accounts to keep up
    allowed   problems × candidates: which may be used
    need_alert   per problem: only sets with an alert channel count
    later_top, later_second   what later_best says of the allowed candidates
    second_adds  per problem: share of what the best leaves open that a second platform for the same need adds
    cost_factor  per problem: what the pool's opening costs are multiplied by
    work         how much the searches may still do
    """

    weights: Floats
    hours: Floats
    dollars: Floats
    accounts: Integers
    allowed: Bools
    need_alert: Bools
    later_top: Floats
    later_second: Floats
    second_adds: Floats
    cost_factor: Floats
    work: Work

    @classmethod
    def joined(cls, parts: Sequence[Problems]) -> Problems:
        """All problems of several lists on the same pool, one list after the other; they share their work."""
        if len(parts) == 1:
            return parts[0]
        return cls(
            weights=np.concatenate([part.weights for part in parts]),
            hours=np.concatenate([part.hours for part in parts]),
            dollars=np.concatenate([part.dollars for part in parts]),
            accounts=np.concatenate([part.accounts for part in parts]),
            allowed=np.concatenate([part.allowed for part in parts]),
            need_alert=np.concatenate([part.need_alert for part in parts]),
            later_top=np.concatenate([part.later_top for part in parts]),
            later_second=np.concatenate([part.later_second for part in parts]),
            second_adds=np.concatenate([part.second_adds for part in parts]),
            cost_factor=np.concatenate([part.cost_factor for part in parts]),
            work=parts[0].work,
        )


def later_best(value: Floats, allowed: Bools) -> tuple[Floats, Floats]:
    """The best and second-best value per need of the allowed candidates from each position on.

    value    candidates × needs;  allowed  problems × candidates
    returns  twice problems × (candidates + 1) × needs
    """
    usable = np.where(allowed[:, :, None], value, 0.0)
    count, size, needs = usable.shape
    top, second = np.zeros((2, count, size + 1, needs))
    top[:, :size] = np.maximum.accumulate(usable[:, ::-1], axis=1)[:, ::-1]
    # whichever is less of a candidate and the best after it comes second from there on
    second[:, :size] = np.maximum.accumulate(np.minimum(top[:, 1:], usable)[:, ::-1], axis=1)[:, ::-1]
    return top, second


def covered(best: Floats, second: Floats, second_adds: Floats | float = SECOND_PLATFORM_ADDS) -> Floats:
    """Covered need from the best and the second-best value, each 0–1."""
    return np.asarray(best + second_adds * (1 - best) * second)


def _two_best(pool: Candidates, members: list[int]) -> tuple[Floats, Floats]:
    """Best and second-best value per need of some members, each 1 × needs; 0 where there is none."""
    of_need = np.sort(np.vstack([np.zeros((2, pool.value.shape[1])), pool.value[members]]), axis=0)
    return of_need[-1:], of_need[-2:-1]


@dataclass(frozen=True, eq=False)
class Level:
    """All branches of one size still worth growing, as parallel arrays.

    problem  branches;  members  branches × size, what is kept first;  best, second  branches × needs
    accounts branches: how many accounts to keep up the members are;  last: the newest member, −1 at the start
    open     branches × candidates: what may still join; before it is grown, `within` the limits alone
    """

    problem: Integers
    members: Integers
    accounts: Integers
    last: Integers
    best: Floats
    second: Floats
    hours: Floats
    dollars: Floats
    cost: Floats
    open: Bools
    objective: Floats

    @classmethod
    def start(cls, pool: Candidates, problems: Problems) -> Level:
        """The set of what is kept anyway, once per problem; every allowed candidate is open to it."""
        count, base = len(problems.weights), list(pool.base)
        best, second = (np.repeat(value, count, axis=0) for value in _two_best(pool, base))
        gained = covered(best, second, problems.second_adds[:, None])
        cost = problems.cost_factor * pool.cost[base].sum()
        return cls(
            problem=np.arange(count),
            members=np.tile(np.array(base, dtype=np.intp), (count, 1)),
            accounts=np.full(count, pool.base_places, dtype=np.intp),
            last=np.full(count, -1, dtype=np.intp),
            best=best,
            second=second,
            hours=np.full(count, pool.hours[base].sum()),
            dollars=np.full(count, pool.dollars[base].sum()),
            cost=cost,
            open=problems.allowed & pool.beside_base,
            objective=np.einsum("bn,bn->b", gained, problems.weights) - cost,
        ).within(pool, problems)

    @classmethod
    def of_set(cls, pool: Candidates, problems: Problems, problem: int, members: tuple[int, ...]) -> Level:
        """One set under one problem; every allowed candidate that may stand beside its members is open.

        Where it lacks something that is kept anyway, the hours of that are held back.
        """
        chosen = list(members)
        best, second = _two_best(pool, chosen)
        cost = problems.cost_factor[[problem]] * pool.cost[chosen].sum()
        gained = covered(best, second, problems.second_adds[problem])
        there = {int(pool.base_of[m]) for m in chosen}
        held_back = sum(float(pool.hours[b]) for b in pool.base if b not in there)
        return cls(
            problem=np.array([problem]),
            members=np.array([members], dtype=np.intp).reshape(1, len(members)),
            accounts=np.array([pool.base_places + int(pool.opens[chosen].sum())], dtype=np.intp),
            last=np.array([-1], dtype=np.intp),
            best=best,
            second=second,
            hours=pool.hours[chosen].sum(keepdims=True) + held_back,
            dollars=pool.dollars[chosen].sum(keepdims=True),
            cost=cost,
            open=(problems.allowed[problem] & pool.beside(chosen))[None, :],
            objective=gained @ problems.weights[problem] - cost,
        ).within(pool, problems)

    def children(self) -> int:
        """How many sets it would grow into."""
        return int(np.count_nonzero(self.open))

    def grown(self, pool: Candidates, problems: Problems, *, in_order: bool = True) -> Level:
        """Every set with one more member of those that are open to it; each set once if in order."""
        old, new = self.open.nonzero()
        best, second = self._with(pool, old, new)
        problem = self.problem[old]
        cost = self.cost[old] + problems.cost_factor[problem] * pool.cost[new]
        open_to = self.open[old] & pool.together[new]
        if in_order:
            open_to &= np.arange(len(pool.rows)) > new[:, None]
        gained = covered(best, second, problems.second_adds[problem, None])
        return Level(
            problem=problem,
            members=np.column_stack([self.members[old], new]),
            accounts=self.accounts[old] + pool.opens[new],
            last=new,
            best=best,
            second=second,
            hours=self.hours[old] + pool.extra_hours[new],
            dollars=self.dollars[old] + pool.dollars[new],
            cost=cost,
            open=open_to,
            objective=np.einsum("bn,bn->b", gained, problems.weights[problem]) - cost,
        )

    def _with(self, pool: Candidates, old: Integers, new: Integers) -> tuple[Floats, Floats]:
        """Best and second-best value per need with one more member.

        Another way of running what is kept takes the place of its copy, which it is never worse than: so
        where the copy was best or second, no third value is missed.
        """
        value, copy = pool.value[new], pool.copy_value[new]
        best, second = self.best[old], self.second[old]
        was_best = (copy > 0) & (copy == best)
        was_second = (copy > 0) & ~was_best & (copy == second)
        others = np.where(was_best, second, best)
        return np.maximum(others, value), np.where(
            was_best | was_second, np.minimum(others, value), np.maximum(second, np.minimum(best, value))
        )

    def within(self, pool: Candidates, problems: Problems) -> Level:
        """The same branches, open to what keeps within hours, money and accounts.

        What does not fit now fits no larger set: nothing that joins gives hours, money or places back.
        """
        hours_left = problems.hours[self.problem] - self.hours + SLACK
        dollars_left = problems.dollars[self.problem] - self.dollars + SLACK
        room = problems.accounts[self.problem] > self.accounts
        fits = pool.extra_hours <= hours_left[:, None]
        fits &= self.open
        fits &= pool.dollars <= dollars_left[:, None]
        if not room.all():
            fits &= room[:, None] | (pool.opens == 0)
        return Level(
            self.problem, self.members, self.accounts, self.last, self.best, self.second, self.hours,
            self.dollars, self.cost, fits, self.objective,
        )  # fmt: skip

    def complete(self, pool: Candidates, problems: Problems) -> Bools:
        """Sets that may stand as they are: dependencies met, an alert channel where one is needed."""
        good = ~problems.need_alert[self.problem]
        if not good.all():
            good |= pool.alert[self.members].any(axis=1)
        for kept in pool.ways_to_keep:
            good &= kept[self.members].any(axis=1)
        for dependent, hosts in pool.dependencies:
            good &= ~dependent[self.members].any(axis=1) | hosts[self.members].any(axis=1)
        return good

    def hopeful(self, pool: Candidates, problems: Problems, goal: Floats) -> Level:
        """Branches that could still reach the goal of their problem, by a looser and far cheaper bound.

        It drops most branches before the better bound is worked out.
        """
        may_grow = self._more(pool, problems) > 0
        return self.only(may_grow & (self.at_most(pool, problems) >= goal[self.problem] - SLACK))

    def promising(self, pool: Candidates, problems: Problems, goal: Floats) -> Level:
        """Branches that could still reach the goal of their problem, by the bound on their gains.

        Gains only shrink as a set grows (the objective is submodular), so what a branch holds plus the
        largest gains still open to it bounds all that can come of it, and no better set is lost.
        """
        if not len(self.problem):
            return self
        keep = np.zeros(len(self.problem), dtype=bool)
        more = self._more(pool, problems)
        missing = goal[self.problem] - self.objective - SLACK
        inside = self.within(pool, problems)
        alive = np.flatnonzero(inside.open.any(axis=1))
        at_once = max(1, min(BRANCHES_AT_ONCE, BOUNDED_AT_ONCE // max(pool.value.size, 1)))
        for start in range(0, len(alive), at_once):
            part = alive[start : start + at_once]
            keep[part] = inside._may_gain(pool, problems, part, more[part], missing[part])
        return inside.only(keep)

    def _more(self, pool: Candidates, problems: Problems) -> Integers:
        """At most so many members can still join: accounts that are left, and what takes no place."""
        return problems.accounts[self.problem] - self.accounts + pool.without_a_place

    def at_most(self, pool: Candidates, problems: Problems) -> Floats:
        """What no set that comes of a branch can exceed.

        The objective if the two best of all later candidates joined for every need, at the price of one.
        """
        later = self.last + 1
        first, other = problems.later_top[self.problem, later], problems.later_second[self.problem, later]
        best = np.maximum(self.best, first)
        second = np.maximum(np.minimum(self.best, first), np.maximum(self.second, other))
        reached = covered(best, second, problems.second_adds[self.problem, None])
        most = np.einsum("bn,bn->b", reached, problems.weights[self.problem]) - self.cost
        cheapest = float(pool.cost.min(initial=0.0))
        return np.asarray(most - problems.cost_factor[self.problem] * cheapest)

    def _may_gain(
        self,
        pool: Candidates,
        problems: Problems,
        part: Integers,
        more: Integers,
        missing: Floats,
    ) -> Bools:
        """True for branches that up to `more` members, open to them, could still lift by what is missing."""
        problem = self.problem[part]
        best, second = self.best[part, None, :], self.second[part, None, :]
        grown = covered(
            np.maximum(best, pool.value),
            np.maximum(second, np.minimum(best, pool.value)),
            problems.second_adds[problem, None, None],
        )
        gain = np.matmul(grown, problems.weights[problem][:, :, None])[:, :, 0]
        gain -= (self.objective[part] + self.cost[part])[:, None]
        gain -= problems.cost_factor[problem, None] * pool.cost
        gain[~self.open[part]] = 0.0
        # modes × platforms: of each platform at most one mode can join
        by_mode = gain[:, pool.mode_grid] * pool.in_grid
        all_hours = np.maximum(problems.hours[problem], SLACK)
        left = problems.hours[problem] - self.hours[part]
        still = np.arange(len(part))
        for price in PRICES_OF_ALL_HOURS:
            # of an hour: prices × branches; what a mode gains after paying for its hours: × modes × platforms
            of_an_hour = price[:, None] / all_hours[still]
            gained = by_mode[still] - of_an_hour[:, :, None, None] * pool.hours_in_grid
            of_platform = gained.max(axis=2)
            np.maximum(of_platform, 0.0, out=of_platform)
            of_platform.sort(axis=2)
            top = of_platform[:, :, ::-1][:, :, : int(more.max())].cumsum(axis=2)
            most = top[:, np.arange(len(still)), np.minimum(more[still], top.shape[2]) - 1]
            still = still[(most + of_an_hour * left[still] >= missing[still]).all(axis=0)]
            if not len(still):
                break
        may = np.zeros(len(part), dtype=bool)
        may[still] = True
        return may

    def pieces(self) -> list[Level]:
        """The branches in parts that are small enough to grow, the first part last."""
        count, candidates = self.open.shape
        children = min(CHILDREN_AT_ONCE, GROWN_AT_ONCE // max(self.best.shape[1], 1))
        size = max(1, children // max(candidates, 1))
        if count <= size:
            return [self] if count else []
        return [self.only(np.arange(k, min(k + size, count))) for k in range(0, count, size)][::-1]

    def only(self, keep: Bools | Integers) -> Level:
        """Some of the branches: where True, or by their places."""
        if keep.dtype == bool:
            keep = keep.nonzero()[0]
            if len(keep) == len(self.problem):
                return self
        # take, since it is twice as fast as an index where arrays are small
        return Level(
            self.problem.take(keep), self.members.take(keep, axis=0), self.accounts.take(keep),
            self.last.take(keep), self.best.take(keep, axis=0), self.second.take(keep, axis=0),
            self.hours.take(keep), self.dollars.take(keep), self.cost.take(keep),
            self.open.take(keep, axis=0), self.objective.take(keep),
        )  # fmt: skip
