"""Best sets along one limit or one line of weights: where the best set changes, exactly.

A set that is best at some hours stays best down to the hours it uses, and a set's objective is a straight
line in one weight. So few problems, solved together, tell the best set everywhere.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from advisor.decision.evidence import Floats
from advisor.decision.possible import Possible
from advisor.decision.selection import RatedSet, best_sets

# Just below what a set uses it no longer fits.
JUST_BELOW = 1e-6
# Differences of objectives below this are ties.
TIE = 1e-9


@dataclass(frozen=True)
class Step:
    """A set that is best from this much of a limit on."""

    at: float
    found: RatedSet


def steps_in_hours(
    possible: Possible, granted: Sequence[frozenset[str]], most_hours: float
) -> list[list[Step]]:
    """Per list of granted prerequisites: every set that is best at some hours up to `most_hours`, in order.

    The first step is the best set at today's hours; each later one names the least hours it takes.
    """
    hours = np.array(possible.pool.hours)
    return _steps(possible, granted, possible.limits.hours_per_week, most_hours, hours, "hours")


def steps_in_dollars(possible: Possible, granted: Sequence[frozenset[str]]) -> list[list[Step]]:
    """Likewise for money, from today's budget up to no limit."""
    today = possible.limits.usd_per_year
    if today is None:
        return [[] for _given in granted]
    most = float(possible.pool.dollars.sum()) + 1.0
    return _steps(possible, granted, today, max(most, today), np.array(possible.pool.dollars), "dollars")


def _steps(
    possible: Possible,
    granted: Sequence[frozenset[str]],
    today: float,
    most: float,
    used_by: Floats,
    limit: str,
) -> list[list[Step]]:
    """From the top down: solve at the most, then just below what the best set there uses, and so on."""

    def solve(which: Sequence[int], at: Sequence[float]) -> list[RatedSet | None]:
        given = [granted[k] for k in which]
        if limit == "hours":
            many = possible.problems(given, hours_per_week=at)
        else:
            many = possible.problems(given, usd_per_year=at)
        return best_sets(possible.pool, many)

    found: list[list[Step]] = [[] for _given in granted]
    open_at = dict.fromkeys(range(len(granted)), most)
    while open_at:
        which = list(open_at)
        sets = solve(which, [open_at[k] for k in which])
        for k, best in zip(which, sets, strict=True):
            if best is None:
                del open_at[k]
                continue
            uses = float(used_by[list(best.members)].sum())
            found[k].append(Step(max(uses, today), best))
            open_at[k] = uses - JUST_BELOW
            if uses <= today + JUST_BELOW:
                del open_at[k]
    return [steps[::-1] for steps in found]


@dataclass(frozen=True, eq=False)
class Line:
    """Weights along which one criterion moves and the rest keep their proportions.

    inside, outside   weights of the needs with all (none) of the weight on the criterion
    today             its present share, 0–1
    """

    criterion: str
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


def pieces_along(possible: Possible, lines: Sequence[Line]) -> list[list[Piece]]:
    """The best set at every share of each line's criterion from 0 to 1, as pieces in order.

    Two neighbors meet where their objectives cross. If a better set stands there it is put between them;
    if none does, the crossing is exact, since the best objective is convex in one weight.
    """
    known: list[list[tuple[float, RatedSet]]] = []
    ends = [line.weights(share) for line in lines for share in (0.0, 1.0)]
    at_ends = best_sets(possible.pool, possible.problems_at(np.array(ends))) if ends else []
    nothing = RatedSet((), 0.0)
    for k, line in enumerate(lines):
        low, high = at_ends[2 * k] or nothing, at_ends[2 * k + 1] or nothing
        known.append([(0.0, low), (line.today, possible.today), (1.0, high)])
    settled: list[dict[tuple[int, ...], float]] = [{} for _line in lines]
    while True:
        asked: list[tuple[int, int, float]] = []
        for k, line in enumerate(lines):
            for i, ((_a, left), (_b, right)) in enumerate(zip(known[k], known[k][1:], strict=False)):
                pair = (*left.members, -1, *right.members)
                if left.members == right.members or pair in settled[k]:
                    continue
                crossing = _crossing(possible, line, left, right)
                settled[k][pair] = crossing
                asked.append((k, i, crossing))
        if not asked:
            break
        weights = np.array([lines[k].weights(share) for k, _i, share in asked])
        floors = np.array(
            [possible.objective(known[k][i][1], w) for (k, i, _s), w in zip(asked, weights, strict=True)]
        )
        better = best_sets(possible.pool, possible.problems_at(weights), floors)
        for (k, i, share), found in sorted(
            zip(asked, better, strict=True), key=lambda entry: (entry[0][0], -entry[0][1])
        ):
            if found is not None:
                known[k].insert(i + 1, (share, found))
    return [_pieces(known[k], settled[k]) for k in range(len(lines))]


def _pieces(known: list[tuple[float, RatedSet]], settled: dict[tuple[int, ...], float]) -> list[Piece]:
    pieces: list[Piece] = []
    start = 0.0
    for i, (_share, found) in enumerate(known):
        following = known[i + 1][1] if i + 1 < len(known) else None
        if following is not None and following.members == found.members:
            continue
        end = 1.0 if following is None else settled[(*found.members, -1, *following.members)]
        pieces.append(Piece(start, end, found))
        start = end
    return pieces


def _crossing(possible: Possible, line: Line, left: RatedSet, right: RatedSet) -> float:
    """The share at which two sets are equally good; left is better below it, right above."""
    at_none = possible.objective(left, line.outside) - possible.objective(right, line.outside)
    at_all = possible.objective(left, line.inside) - possible.objective(right, line.inside)
    slope = at_none - at_all
    return float(np.clip(at_none / slope, 0.0, 1.0)) if abs(slope) > TIE else line.today
