"""How many purposes a set serves well."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.decision.choosing.candidates import Candidates
from advisor.decision.method import SERVED_WELL
from advisor.decision.weighing.needs import WeightedNeed, within_purposes
from advisor.words.steps import benefit_step


def purposes_well(needs: Sequence[WeightedNeed], pool: Candidates, members: Sequence[int]) -> int:
    """Each need counts as its best member serves it, the people of a purpose together by their weights.

    members  positions in the pool
    """
    if not members:
        return 0
    best = pool.value[list(members)].max(axis=0)
    served = (
        sum(part * float(best[j]) for j, part in share.items()) for share in within_purposes(needs).values()
    )
    return sum(benefit_step(value) >= benefit_step(SERVED_WELL) for value in served)
