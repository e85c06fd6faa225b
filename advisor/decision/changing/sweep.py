"""Best sets along one limit or one line of weights: where the best set changes, exactly.

A set that is best at some hours stays best down to the hours it uses, and a set's objective is a straight
line in one weight. So few problems, solved together, tell the best set everywhere.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from advisor.decision.changing.looser_limits import Possible
from advisor.decision.choosing.branching import covered
from advisor.decision.choosing.selection import RatedSet, tie_order
from advisor.decision.choosing.together import FEW_VALUES, Analysis, Answer, Question
from advisor.decision.facts.evidence import Floats
from advisor.decision.result import Criterion

# Just below what a set uses it no longer fits.
JUST_BELOW = 1e-6
# Differences of objectives below this are ties.
TIE = 1e-9
# Problems solved together hold so many values (problems × candidates × needs) at most.
VALUES_AT_ONCE = 2_000_000
# In a pool of few values so many amounts of a limit are solved ahead.
AMOUNTS_AHEAD = 12


@dataclass(frozen=True)
class Step:
    """A set that is best from this much of a limit on."""

    at: float
    found: RatedSet


@dataclass(frozen=True)
class Track:
    """One limit that is loosened from today's up to `most`, with some prerequisites granted."""

    limit: Literal["hours_per_week", "usd_per_year"]
    most: float
    granted: frozenset[str] = frozenset()


def steps_along(possible: Possible, tracks: Sequence[Track]) -> Analysis[list[list[Step]]]:
    """Per track every set that is best at some amount of its limit, in order; all tracks solved together.

    The first step is the best set at today's limit; each later one names the least amount it takes. Nothing
    for money where no budget is known.
    """
    limits = possible.limits
    money = math.inf if limits.usd_per_year is None else limits.usd_per_year
    today = {"hours_per_week": limits.hours_per_week, "usd_per_year": money}
    used_by = {"hours_per_week": possible.pool.hours, "usd_per_year": possible.pool.dollars}
    # what is best at an amount stays so down to what it uses: (amount, least amount, set) per track
    solved: list[list[tuple[float, float, RatedSet | None]]] = [[] for _track in tracks]
    found: list[list[Step]] = [[] for _track in tracks]
    open_at = {k: max(t.most, today[t.limit]) for k, t in enumerate(tracks) if today[t.limit] < math.inf}
    while open_at:
        asked = [
            (k, amount)
            for k, top in open_at.items()
            for amount in _amounts(possible, solved[k], today[tracks[k].limit], top)
        ]
        at = [today | {tracks[k].limit: amount} for k, amount in asked]
        many = possible.problems(
            [tracks[k].granted for k, _amount in asked],
            hours_per_week=[row["hours_per_week"] for row in at],
            usd_per_year=[row["usd_per_year"] for row in at],
        )
        answer = yield Question(possible.pool, many)
        for (k, amount), best in zip(asked, answer, strict=True):
            used = used_by[tracks[k].limit]
            uses = -math.inf if best is None else float(used[list(best.members)].sum())
            solved[k].append((amount, uses, best))
        for k in list(open_at):
            # from the top down: at the most, then just below what the best set there uses, and so on
            least = today[tracks[k].limit]
            while k in open_at and (known := _covering(solved[k], open_at[k])) is not None:
                uses, best = known
                if best is None:
                    del open_at[k]
                    continue
                found[k].append(Step(max(uses, least), best))
                spent = (
                    uses > open_at[k]
                )  # what is kept anyway takes more than the limit: nothing is below it
                open_at[k] = uses - JUST_BELOW
                if spent or uses <= least + JUST_BELOW:
                    del open_at[k]
    return [steps[::-1] for steps in found]


def _amounts(
    possible: Possible, solved: Sequence[tuple[float, float, RatedSet | None]], least: float, top: float
) -> list[float]:
    """The amount to solve next; where that costs little, with amounts that would be asked for later.

    At first amounts all over the range, then what lies just below what each of their best sets uses.
    """
    if possible.pool.value.size > FEW_VALUES:
        return [top]
    if not solved:
        between = np.linspace(top, least, AMOUNTS_AHEAD).tolist()
        return list(dict.fromkeys([top, *between]))
    below = [uses - JUST_BELOW for _at, uses, _best in solved if uses > least + JUST_BELOW]
    return [top, *(x for x in dict.fromkeys(below) if x < top and _covering(solved, x) is None)]


def _covering(
    solved: Sequence[tuple[float, float, RatedSet | None]], amount: float
) -> tuple[float, RatedSet | None] | None:
    """What is best at an amount, with what it uses; None where that has not been solved."""
    return next(((uses, best) for at, uses, best in solved if min(uses, at) <= amount <= at), None)


@dataclass(frozen=True, eq=False)
class Line:
    """Weights along which one criterion moves and the rest keep their proportions.

    inside, outside   weights of the needs with all (none) of the weight on the criterion
    today             its present share, 0–1
    """

    criterion: Criterion
    inside: Floats
    outside: Floats
    today: float

    def weights(self, share: float) -> Floats:
        return np.asarray(share * self.inside + (1 - share) * self.outside)


@dataclass(frozen=True)
class Piece:
    """A set and the shares of the criterion between which it is best."""

    start: float
    end: float
    found: RatedSet


class KnownSets:
    """Feasible sets found so far, whose objective is known at any weights at once.

    Of equally good sets the one that the search would name stands first.
    """

    def __init__(self, possible: Possible, sets: Sequence[RatedSet]) -> None:
        self._pool = possible.pool
        self.sets: list[RatedSet] = []
        self.add(sets)

    def add(self, sets: Sequence[RatedSet]) -> None:
        """Remember more sets; known ones change nothing."""
        every = {found.members: found for found in (*sets, *self.sets)}.values()
        self.sets = sorted(every, key=lambda found: tie_order(self._pool, found))
        # filled up to one length with a candidate that serves nothing and costs nothing
        most = max(2, *(len(found.members) for found in self.sets))
        filled = [[*found.members, *[-1] * (most - len(found.members))] for found in self.sets]
        value = np.vstack([self._pool.value, np.zeros(self._pool.value.shape[1])])[filled]
        ordered = np.sort(value, axis=1)
        self._covered = covered(ordered[:, -1], ordered[:, -2])
        self._cost = np.append(self._pool.cost, 0.0)[filled].sum(axis=1)

    def objectives(self, weights: Floats) -> Floats:
        """Objective of every known set at every row of weights. sets × rows."""
        return np.asarray(self._covered @ weights.T - self._cost[:, None])


def pieces_along(
    possible: Possible, lines: Sequence[Line], seeds: Sequence[RatedSet], *, nearest_only: Sequence[bool]
) -> Analysis[list[list[Piece]]]:
    """The best set at every share of each line's criterion from 0 to 1, as pieces in order.

    seeds         feasible sets known already (near-best ones); the more, the less is left to search
    nearest_only  per line: True where only the pieces next to today's must be exact

    The known sets give an upper envelope of straight lines. It is then proved: if nothing better stands at
    any corner and at the ends it is exact in between, since the best objective is convex in one weight.
    """
    known = KnownSets(possible, [possible.today, *seeds])
    proved: set[tuple[int, float]] = set()
    while True:
        envelopes = [_envelope(known, line) for line in lines]
        asked = [
            (k, share)
            for k, (line, pieces) in enumerate(zip(lines, envelopes, strict=True))
            for share in _corners(pieces, line.today if nearest_only[k] else None)
            if (k, share) not in proved
        ]
        if not asked:
            return envelopes
        weights = np.array([lines[k].weights(share) for k, share in asked])
        floors = known.objectives(weights).max(axis=0)
        better: Answer = []
        at_once = max(1, VALUES_AT_ONCE // max(possible.pool.value.size, 1))
        for start in range(0, len(asked), at_once):
            part = slice(start, start + at_once)
            better += yield Question(possible.pool, possible.problems_at(weights[part]), floors[part])
        for corner, found in zip(asked, better, strict=True):
            if found is None:
                proved.add(corner)
        known.add([found for found in better if found is not None])


def _envelope(known: KnownSets, line: Line) -> list[Piece]:
    """The upper envelope of the known sets along a line, from share 0 to 1."""
    at_none, at_all = known.objectives(np.array([line.outside, line.inside])).T
    slope = at_all - at_none
    # where sets are equally good at one end, the one that gains most on the way inward stands
    here = _first_highest(np.where(at_none >= at_none.max() - TIE, slope, -np.inf))
    pieces: list[Piece] = []
    share = 0.0
    while True:
        # who only draws level at the other end never stands
        ahead = at_all > at_all[here] + TIE
        ahead &= slope > slope[here] + TIE
        if not ahead.any():
            pieces.append(Piece(share, 1.0, known.sets[here]))
            return pieces
        with np.errstate(divide="ignore", invalid="ignore"):
            crossing = np.where(ahead, (at_none[here] - at_none) / (slope - slope[here]), np.inf)
        # of several that cross at one share, the one that gains most stands beyond it
        following = _first_highest(np.where(crossing <= crossing.min() + TIE, slope, -np.inf))
        end = float(crossing[following])
        if end > share:
            pieces.append(Piece(share, end, known.sets[here]))
            share = end
        here = following


def _first_highest(numbers: Floats) -> int:
    """Where the highest number stands; of equal ones the first."""
    return int(np.argmax(numbers >= numbers.max() - TIE))


def around(pieces: Sequence[Piece], share: float) -> list[int]:
    """Places of the pieces that a share lies in: two of them where it is a corner."""
    return [i for i, p in enumerate(pieces) if p.start - TIE <= share <= p.end + TIE]


def as_good_along(possible: Possible, line: Line, piece: Piece) -> bool:
    """Whether today's set is as good as the best one all along a piece."""
    known = KnownSets(possible, [possible.today, piece.found])
    objective = known.objectives(np.array([line.weights(piece.start), line.weights(piece.end)]))
    today = [found.members for found in known.sets].index(possible.today.members)
    return bool((objective[today] >= objective.max(axis=0) - TIE).all())


def _corners(pieces: Sequence[Piece], today: float | None) -> list[float]:
    """Shares at which the envelope must be proved: its corners and ends, or only those next to today's."""
    if today is None:
        return [0.0, *(piece.end for piece in pieces)]
    return [share for i in around(pieces, today) for share in (pieces[i].start, pieces[i].end)]
