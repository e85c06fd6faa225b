"""Which missing answer to give next: the one that could move the recommended set most.

Answers that could move nothing are not asked for.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from advisor.answers import Answers
from advisor.decision.changing.looser_limits import Possible
from advisor.decision.changing.otherwise import Otherwise
from advisor.decision.choosing.selection import RatedSet
from advisor.decision.result import SetByHours

HOURS = "resources.hours_per_week"


def answer_next(
    answers: Answers,
    possible: Possible,
    otherwise: Mapping[str, Otherwise],
    by_hours: Sequence[SetByHours],
) -> tuple[str, ...]:
    """Fields of the answers that are missing and matter, the one that moves most platforms first.

    otherwise  per open question the set if it were answered otherwise
    by_hours   the sets at several hours, where the hours are unknown
    """
    moved: dict[str, tuple[int, float]] = {}
    if by_hours:
        sets = [frozenset(row.platforms) for row in by_hours]
        differ = sets[0].union(*sets) - sets[0].intersection(*sets)
        moved[HOURS] = (len(differ), 1.0)
    for field, other in otherwise.items():
        moved[field] = _distance(possible, other.found)
    skipped = set(answers.does_not_apply or ())
    wanted = [field for field, far in moved.items() if far[0] > 0 and field not in skipped]
    return tuple(sorted(wanted, key=lambda field: (-moved[field][0], -moved[field][1], field)))


def _distance(possible: Possible, found: RatedSet) -> tuple[int, float]:
    """How many platforms differ from today's set, and how far the objective is."""
    differ = set(possible.names(possible.today)) ^ set(possible.names(found))
    return len(differ), abs(found.objective - possible.today.objective)
