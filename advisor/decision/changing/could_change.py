"""What could change the answer: other weights, more means, a missing answer, another way to go."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.changing.answer_next import answer_next
from advisor.decision.changing.decisive import decisive, sides_to_try
from advisor.decision.changing.least_change import (
    family_lines,
    granted_sets,
    hours_then,
    loosened,
    need_lines,
    one_more_hour,
    what_would_change,
)
from advisor.decision.changing.looser_limits import Possible, possible
from advisor.decision.changing.otherwise import answered_otherwise
from advisor.decision.changing.strategies import other_ways, strategies
from advisor.decision.changing.sweep import pieces_along
from advisor.decision.changing.tipping import nearest_first, set_tipping_points, tipping_points
from advisor.decision.choosing.portfolio import Choice
from advisor.decision.choosing.together import Side, solve
from advisor.decision.choosing.work_meter import MOST_WORK, OutOfWorkError, Work
from advisor.decision.result import (
    Decisive,
    HoursThen,
    OneMoreHour,
    Ranked,
    Reason,
    RuledOut,
    SetByHours,
    SetTippingPoint,
    Strategy,
    TippingPoint,
    Valued,
    WhatWouldChange,
)
from advisor.decision.weighing.assessment import Assessment


@dataclass(frozen=True)
class CouldChange:
    """What would bring other platforms in or put others first; see recommendation.Recommendation.

    Where too much is asked for the searches to end: the tipping points of the ranking, and None of the rest.
    """

    tipping_points: tuple[TippingPoint | SetTippingPoint, ...]
    what_would_change: tuple[WhatWouldChange, ...] | None = None
    answer_next: tuple[str, ...] | None = None
    decisive: Decisive | None = None
    one_more_hour: OneMoreHour | None = None
    hours_to_come: HoursThen | None = None
    strategies: tuple[Strategy, ...] | None = None


def could_change(
    catalog: Catalog,
    answers: Answers,
    assessed: Assessment,
    choice: Choice,
    valued: Sequence[Valued],
    ruled_out: Sequence[RuledOut],
    by_hours: Sequence[SetByHours],
    hours_per_week: float,
) -> CouldChange | None:
    """Everything that could change the recommended set or the ranking; None without needs.

    choice          the recommended set and the limits it was chosen under
    by_hours        the sets at several hours, where the hours are unknown
    hours_per_week  what there is, or what is assumed when unknown
    """
    could = possible(catalog, answers, choice, hours_per_week, before=assessed)
    if could is None:
        return None
    of_ranking = tipping_points(catalog, assessed, [row for row in valued if isinstance(row, Ranked)])
    try:
        if choice.short_by > 0:  # a better set may stand at today's limits already
            raise OutOfWorkError
        return _of_the_set(catalog, answers, assessed, choice, could, of_ranking, valued, ruled_out, by_hours)
    except OutOfWorkError:
        return CouldChange(tipping_points=nearest_first(catalog, assessed.weighting, of_ranking))


def _of_the_set(
    catalog: Catalog,
    answers: Answers,
    assessed: Assessment,
    choice: Choice,
    could: Possible,
    of_ranking: Sequence[TippingPoint],
    valued: Sequence[Valued],
    ruled_out: Sequence[RuledOut],
    by_hours: Sequence[SetByHours],
) -> CouldChange:
    """Everything, with the tipping points of the ranking. Raises OutOfWorkError where it would not end."""
    weighting = assessed.weighting
    shares = [float(w) for w in could.weights]
    families, needs = family_lines(weighting, shares), need_lines(weighting, shares)
    lines = [*families, *needs]
    nearest_only = [False] * len(families) + [True] * len(needs)
    along = Side(pieces_along(could, lines, could.near_best, nearest_only=nearest_only))
    with_more, with_grants = Side(loosened(could)), Side(granted_sets(could))
    answered = Side(answered_otherwise(catalog, answers, could))
    others = Side(other_ways(catalog, answers, could))
    solve(along, with_more, with_grants, answered, others)
    pieces, more, granted, otherwise = along.found, with_more.found, with_grants.found, answered.found
    open_fields = answer_next(answers, could, otherwise, by_hours)
    sides = sides_to_try(answers, could, open_fields, otherwise, by_hours, more, granted)
    tips: list[TippingPoint | SetTippingPoint] = [*of_ranking, *set_tipping_points(could, lines, pieces)]
    return CouldChange(
        tipping_points=nearest_first(catalog, weighting, tips),
        what_would_change=what_would_change(could, lines, pieces, more, granted, valued, ruled_out),
        answer_next=open_fields,
        decisive=decisive(catalog, answers, assessed, choice, sides, Work(MOST_WORK)),
        one_more_hour=one_more_hour(could, more),
        hours_to_come=hours_then(could, more, answers.resources.hours_to_come if answers.resources else None),
        strategies=strategies(catalog, answers, could, others.found, more, weighting.needs),
    )


def not_all_tried(choice: Choice, could: CouldChange | None) -> list[Reason]:
    """What the reader must know where too much was asked for every set to be tried; empty where all were."""
    said = []
    if choice.short_by > 0:
        said.append(Reason.of("not-every-set-tried", points=math.ceil(100 * choice.short_by)))
    if could is not None and could.strategies is None:
        said.append(Reason.of("changes-not-worked-out"))
    return said
