"""What happens to the set when one of its constants is moved: each is halved and raised, one at a time."""

from __future__ import annotations

import numpy as np

from advisor.decision.choosing.portfolio import Choice
from advisor.decision.choosing.selection import best_sets, problems
from advisor.decision.choosing.work_meter import OutOfWorkError
from advisor.decision.facts.evidence import Floats
from advisor.decision.method import OPENING_COST, SECOND_PLATFORM_ADDS
from advisor.decision.result import ConstantMoved

# How far each constant is moved: what it is multiplied by.
MOVES = (
    ("SECOND_PLATFORM_ADDS", 0.5),
    ("SECOND_PLATFORM_ADDS", 1.5),
    ("OPENING_COST", 0.5),
    ("OPENING_COST", 2.0),
)
VALUES = {"SECOND_PLATFORM_ADDS": SECOND_PLATFORM_ADDS, "OPENING_COST": OPENING_COST}


def constants_moved(choice: Choice, weights: Floats) -> tuple[ConstantMoved, ...]:
    """The best set at each move; empty without needs. The cost of keeping an account moves with opening's.

    Empty, too, where the best set of today is not proved: a move would be told from nothing.
    """
    if choice.pool is None or choice.limits is None or choice.short_by > 0:
        return ()
    pool = choice.pool
    names = [a.platform for a in pool.alternatives]
    today = {names[m] for m in choice.near_best[0].members} if choice.near_best else set()
    factors = np.array([factor for _constant, factor in MOVES])
    of_second = np.array([constant == "SECOND_PLATFORM_ADDS" for constant, _factor in MOVES])
    moved = problems(
        pool,
        np.tile(weights, (len(MOVES), 1)),
        choice.limits,
        second_adds=SECOND_PLATFORM_ADDS * np.where(of_second, factors, 1.0),
        cost_factor=np.where(of_second, 1.0, factors),
    )
    try:
        found = best_sets(pool, moved)
    except OutOfWorkError:
        return ()
    told = []
    for (constant, factor), best in zip(MOVES, found, strict=True):
        platforms = tuple(names[m] for m in best.members) if best else ()
        told.append(
            ConstantMoved(
                constant=constant,
                value=VALUES[constant],
                moved_to=VALUES[constant] * factor,
                platforms=platforms,
                same=set(platforms) == today,
            )
        )
    return tuple(told)
