"""What would bring a platform into the set: the least change of one thing in the department's hands.

Each kind of change (a confirmation, a skill, hours, money, one weight) is told on its own, since an hour
and a skill cannot be compared; where no single one is enough, a confirmation or a skill with hours is tried.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from advisor.answers import HoursToCome
from advisor.catalog.records import ModeName
from advisor.decision.changing.looser_limits import GATE, SKILL, Possible
from advisor.decision.changing.sweep import Line, Piece, Step, Track, steps_along
from advisor.decision.choosing.branching import SLACK
from advisor.decision.choosing.selection import RatedSet
from advisor.decision.choosing.together import Analysis, Question, solved
from advisor.decision.method import MORE_HOURS_LOOKED_AT, WEIGHT_STEP
from advisor.decision.result import (
    Conditions,
    Criterion,
    HoursThen,
    MovedWeight,
    OneMoreHour,
    Reason,
    RuledOut,
    Valued,
    WhatWouldChange,
)
from advisor.decision.weighing.needs import Weighting

# The weights of so many needs are followed one by one.
MOST_NEEDS_FOLLOWED = 60
# A smaller gain in covered need is a tie.
LEAST_GAIN = 1e-9


@dataclass(frozen=True)
class Loosened:
    """Sets that are best at some hours, and at some money, from today's on; the others as today."""

    hours: Sequence[Step]
    dollars: Sequence[Step]

    def at_hours(self, hours_per_week: float) -> RatedSet | None:
        """The best set at some hours, not more than are looked at; None where no set at all may stand."""
        within = [step.found for step in self.hours if step.at <= hours_per_week + SLACK]
        return within[-1] if within else None


Found = dict[str, list[tuple[Conditions, RatedSet]]]


def family_lines(weighting: Weighting, weights: Sequence[float]) -> list[Line]:
    """One line per family where there are two or more; weights of the needs sum to 1."""
    families = list(dict.fromkeys(n.family for n in weighting.needs))
    if len(families) < 2:
        return []
    lines = [
        line_of(Criterion.of_family(family), [n.family == family for n in weighting.needs], weights)
        for family in families
    ]
    return [line for line in lines if _can_move(line)]


def need_lines(weighting: Weighting, weights: Sequence[float]) -> list[Line]:
    """One line per need where they say more than the families do.

    None where there are very many: each has so little weight that no one asks what becomes of it.
    """
    needs = weighting.needs
    if len(needs) < 2 or len(needs) == len({n.family for n in needs}) or len(needs) > MOST_NEEDS_FOLLOWED:
        return []
    lines = [line_of(n.criterion, [m is n for m in needs], weights) for n in needs]
    return [line for line in lines if _can_move(line)]


def _can_move(line: Line) -> bool:
    """With all the weight on one side, or none, there are no proportions to keep on the other."""
    return 1e-12 < line.today < 1 - 1e-12


def line_of(criterion: Criterion, mine: Sequence[bool], weights: Sequence[float]) -> Line:
    """The line along which the weight of some needs moves, inside and outside in proportion."""
    share, is_mine = np.asarray(weights, dtype=float), np.asarray(mine)
    today = float(share[is_mine].sum())
    inside, outside = np.where(is_mine, share, 0.0), np.where(is_mine, 0.0, share)
    return Line(criterion, inside / max(today, 1e-12), outside / max(1 - today, 1e-12), today)


def rounded_up(number: float, parts: int) -> float:
    """Rounded up to a part of one, so that what is said is enough."""
    return math.ceil(number * parts - 1e-6) / parts


def what_would_change(
    possible: Possible,
    lines: Sequence[Line],
    pieces: Sequence[Sequence[Piece]],
    loosened: Loosened,
    granted: Mapping[str, RatedSet],
    valued: Sequence[Valued],
    ruled_out: Sequence[RuledOut],
) -> tuple[WhatWouldChange, ...]:
    """For every platform outside the set the least changes that bring it in, or that none does."""
    inside = set(possible.names(possible.today))
    wanted = [r.platform for r in valued if r.platform not in inside]
    wanted += [o.platform for o in ruled_out]
    found: Found = {name: [] for name in wanted}
    for grant, best in granted.items():
        _note(possible, found, _granted_needs([grant]), best)
    _by_limits(possible, loosened, found)
    _by_weight(possible, lines, pieces, found)
    solved(_by_two(possible, found))
    outside = {o.platform: o for o in ruled_out}
    told: list[WhatWouldChange] = []
    for name in wanted:
        for needs, best in found[name]:
            after = possible.names(best)
            told.append(
                WhatWouldChange(
                    platform=name,
                    needs=needs,
                    platforms=after,
                    drops=tuple(p for p in possible.names(possible.today) if p not in after),
                    hours_more=_more_than_today(possible, needs),
                )
            )
        if not found[name]:
            because = _nothing(outside.get(name))
            told.append(WhatWouldChange(platform=name, needs=Conditions(), because=because))
    return tuple(told)


def _more_than_today(possible: Possible, needs: Conditions) -> float | None:
    hours = needs.hours_per_week
    return None if hours is None else hours - possible.limits.hours_per_week


def _nothing(out: RuledOut | None) -> tuple[Reason, ...]:
    """For a platform that no change brings in; `out`: what rules it out, if something does.

    A skill, hours or money are in the department's hands, so it is said that they were tried and are not
    enough. Its own rules are its own choice, and what it does not own it may get.
    """
    if out is None:
        return (Reason.of("nothing-in-your-hands"), Reason.of("no-change-tried-is-enough"))
    why = Reason.of("ruled-out", platform=out.platform)
    if _is_own_rule(out):
        return (Reason.of("only-your-own-rule"), why)
    if out.rule == "requires":
        return (why, Reason.of("nothing-replaces-that"))
    if out.rule in ("not_now", "money"):
        return (why, Reason.of("more-alone-is-not-enough"))
    return (Reason.of("nothing-in-your-hands"), why)


def _is_own_rule(out: RuledOut) -> bool:
    """Whether a choice of the department keeps it out: a ban, a decided end, posts that all can read."""
    return out.rule in ("banned", "decided") or any(one.code == "not-readable" for one in out.because)


def loosened(possible: Possible) -> Analysis[Loosened]:
    """The best sets with more hours, and with more money."""
    most_hours = possible.limits.hours_per_week + MORE_HOURS_LOOKED_AT
    most_dollars = float(possible.pool.dollars.sum()) + 1.0
    tracks = [Track("hours_per_week", most_hours), Track("usd_per_year", most_dollars)]
    return Loosened(*(yield from steps_along(possible, tracks)))


def one_more_hour(possible: Possible, loosened: Loosened) -> OneMoreHour | None:
    """The best set with one hour a week more; None where that hour changes nothing."""
    hours = possible.limits.hours_per_week + 1
    best = loosened.at_hours(hours)
    if best is None or best.objective - possible.today.objective <= LEAST_GAIN:
        return None
    changed = _changed_to(possible, best)
    return OneMoreHour(
        hours_per_week=hours,
        platforms=changed.platforms,
        modes=changed.modes,
        adds=changed.adds,
        drops=changed.drops,
        gain=changed.gain,
    )


def hours_then(possible: Possible, loosened: Loosened, to_come: HoursToCome | None) -> HoursThen | None:
    """The best set with the hours that will come; None where none are told of.

    Of very many hours those are told that are looked at.
    """
    more = min((to_come.hours_per_week if to_come else None) or 0.0, MORE_HOURS_LOOKED_AT)
    if to_come is None or more <= 0:
        return None
    in_all = round(possible.limits.hours_per_week + more, 2)
    best = loosened.at_hours(in_all) or possible.today
    changed = _changed_to(possible, best)
    return HoursThen(
        hours_per_week=in_all,
        platforms=changed.platforms,
        modes=changed.modes,
        adds=changed.adds,
        drops=changed.drops,
        gain=changed.gain,
        more=more,
        day=to_come.day,
    )


@dataclass(frozen=True)
class _Beside:
    """A set beside today's. gain: of covered need, 0–1."""

    platforms: tuple[str, ...]
    modes: dict[str, ModeName]
    adds: tuple[str, ...]
    drops: tuple[str, ...]
    gain: float


def _changed_to(possible: Possible, best: RatedSet) -> _Beside:
    """A set beside today's: what is run, what comes in and goes out, and the gain in covered need, 0–1."""
    gain = best.objective - possible.today.objective
    if gain <= LEAST_GAIN:
        best, gain = possible.today, 0.0
    before, after = possible.names(possible.today), possible.names(best)
    alternatives = [possible.pool.alternatives[m] for m in best.members]
    return _Beside(
        platforms=after,
        modes={a.platform: a.mode.mode for a in alternatives},
        adds=tuple(name for name in after if name not in before),
        drops=tuple(name for name in before if name not in after),
        gain=gain,
    )


def granted_sets(possible: Possible) -> Analysis[dict[str, RatedSet]]:
    """Per confirmation or skill that is not there the best set with it, at today's hours and money."""
    grants = sorted({one for ways in possible.needs_either for needed in ways for one in needed})
    if not grants:
        return {}
    floors = np.full(len(grants), possible.today.objective)
    sets = yield Question(possible.pool, possible.problems([[g] for g in grants]), floors)
    return {grant: best for grant, best in zip(grants, sets, strict=True) if best is not None}


def _by_limits(possible: Possible, loosened: Loosened, found: Found) -> None:
    """Hours alone, then money alone."""
    for step in loosened.hours:
        if step.at > possible.limits.hours_per_week:
            _note(possible, found, Conditions(hours_per_week=rounded_up(step.at, 100)), step.found)
    for step in loosened.dollars:
        if step.at > (possible.limits.usd_per_year or 0.0):
            # told as the budget is: where it holds today's fees, with them
            budget = float(math.ceil(step.at + possible.fees))
            _note(possible, found, Conditions(usd_per_year=budget), step.found)


def _by_weight(
    possible: Possible, lines: Sequence[Line], pieces: Sequence[Sequence[Piece]], found: Found
) -> None:
    """The weight nearest to today's at which the platform is in the best set, a thousandth beyond the tip."""
    nearest: dict[str, tuple[float, Conditions, RatedSet]] = {}
    for line, along in zip(lines, pieces, strict=True):
        if line.criterion.kind != "family":
            continue  # a need has no weight of its own in the answers
        for piece in along:
            if piece.start <= line.today <= piece.end:
                continue
            above = piece.start > line.today
            to = rounded_up(piece.start, 1000) if above else math.floor(piece.end * 1000) / 1000
            to += WEIGHT_STEP if above else -WEIGHT_STEP
            if not piece.start < to < piece.end:
                continue  # too narrow to be hit by a weight of three digits
            weight = MovedWeight(criterion=line.criterion, today=round(line.today, 4), to=round(to, 3))
            for name in possible.names(piece.found):
                distance = abs(to - line.today)
                if name in found and (name not in nearest or distance < nearest[name][0]):
                    nearest[name] = (distance, Conditions(weight=weight), piece.found)
    for name, (_distance, needs, best) in nearest.items():
        found[name].append((needs, best))


def _by_two(possible: Possible, found: Found) -> Analysis[None]:
    """What a platform needs first together with hours, for those that no single change brings in."""
    wanted: dict[frozenset[str], set[str]] = {}
    for first, alternative in zip(possible.needs_first, possible.pool.alternatives, strict=True):
        for name in alternative.names:
            if first and name in found and not found[name]:
                wanted.setdefault(first, set()).add(name)
    if not wanted:
        return
    most = possible.limits.hours_per_week + MORE_HOURS_LOOKED_AT
    # only grants under which the platform comes in at the most hours are followed down to the least
    many = possible.problems(list(wanted), hours_per_week=[most] * len(wanted))
    at_most = yield Question(possible.pool, many)
    followed = [
        first
        for (first, names), best in zip(wanted.items(), at_most, strict=True)
        if best is not None and names & set(possible.names(best))
    ]
    steps = yield from steps_along(possible, [Track("hours_per_week", most, first) for first in followed])
    for first, along in sorted(zip(followed, steps, strict=True), key=lambda pair: sorted(pair[0])):
        for step in along:
            more = step.at > possible.limits.hours_per_week
            needs = _granted_needs(sorted(first), rounded_up(step.at, 100) if more else None)
            fresh = {name: found[name] for name in wanted[first] if not found[name]}
            _note(possible, fresh, needs, step.found)


def _note(possible: Possible, found: Found, needs: Conditions, best: RatedSet) -> None:
    """Keep the first (least) change of its kind for each platform that the set holds."""
    for name in possible.names(best):
        if name in found and not any(needs.kinds == known.kinds for known, _best in found[name]):
            found[name].append((needs, best))


def _granted_needs(grants: Sequence[str], hours_per_week: float | None = None) -> Conditions:
    return Conditions(
        skills=tuple(g.removeprefix(SKILL) for g in grants if g.startswith(SKILL)),
        confirm=tuple(g.removeprefix(GATE) for g in grants if g.startswith(GATE)),
        hours_per_week=hours_per_week,
    )
