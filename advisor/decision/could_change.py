"""What could change the answer: other weights, more means, a missing answer, another way to go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.accounts import accounts_by_platform, live_platforms
from advisor.decision.along import pieces_along
from advisor.decision.answer_next import answer_next
from advisor.decision.assessment import Assessment
from advisor.decision.portfolio import Choice
from advisor.decision.possible import possible
from advisor.decision.recommendation import (
    OneMoreHour,
    Ranked,
    RuledOut,
    SetByHours,
    Strategy,
    WhatWouldChange,
)
from advisor.decision.strategies import strategies
from advisor.decision.tipping import nearest_first, set_tipping_points, tipping_points
from advisor.decision.what_would_change import (
    family_lines,
    loosened,
    need_lines,
    one_more_hour,
    what_would_change,
)


@dataclass(frozen=True)
class CouldChange:
    """What would bring other platforms in or put others first; see recommendation.Recommendation."""

    tipping_points: tuple[dict[str, Any], ...]
    what_would_change: tuple[WhatWouldChange, ...]
    answer_next: tuple[str, ...]
    one_more_hour: OneMoreHour | None
    strategies: tuple[Strategy, ...]


def could_change(
    catalog: Catalog,
    answers: Answers,
    assessed: Assessment,
    choice: Choice,
    ranking: Sequence[Ranked],
    ruled_out: Sequence[RuledOut],
    by_hours: Sequence[SetByHours],
    hours_per_week: float,
) -> CouldChange | None:
    """Everything that could change the recommended set or the ranking; None without needs.

    choice          the recommended set and the limits it was chosen under
    by_hours        the sets at several hours, where the hours are unknown
    hours_per_week  what there is, or what is assumed when unknown
    """
    weighting = assessed.weighting
    could = possible(catalog, answers, choice, hours_per_week)
    if could is None:
        return None
    shares = [float(w) for w in could.weights]
    families, needs = family_lines(weighting, shares), need_lines(weighting, shares)
    lines = [*families, *needs]
    nearest_only = [False] * len(families) + [True] * len(needs)
    pieces = pieces_along(could, lines, could.near_best, nearest_only=nearest_only)
    more = loosened(could)
    tips = [*tipping_points(catalog, assessed, ranking), *set_tipping_points(could, lines, pieces)]
    return CouldChange(
        tipping_points=nearest_first(catalog, weighting, tips),
        what_would_change=what_would_change(catalog, could, lines, pieces, more, ranking, ruled_out),
        answer_next=answer_next(catalog, answers, could, by_hours),
        one_more_hour=one_more_hour(catalog, could, more),
        strategies=strategies(catalog, could, more, live_platforms(accounts_by_platform(answers))),
    )
