"""Other good sets: the next three and what each gives up, and the core that all near-best sets share."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.choosing.candidates import Candidates
from advisor.decision.choosing.portfolio import Choice
from advisor.decision.choosing.purposes_well import purposes_well
from advisor.decision.choosing.selection import RatedSet, near_best_sets
from advisor.decision.choosing.yearly_fees import most_fees, yearly_fees
from advisor.decision.facts.evidence import Floats
from advisor.decision.method import NEXT_SETS, WIDER_GAP
from advisor.decision.result import Alternative, Reason
from advisor.decision.weighing.assessment import Assessment, need_weights


def next_sets(
    catalog: Catalog, answers: Answers, assessed: Assessment, choice: Choice
) -> tuple[Alternative, ...]:
    """The best three sets with other platforms than the recommended one, best first."""
    if choice.pool is None or choice.limits is None or not choice.near_best:
        return ()
    pool, weights = choice.pool, need_weights(assessed.weighting)
    found = _others(pool, choice.near_best)
    if len(found) < NEXT_SETS:
        found = _others(pool, near_best_sets(pool, weights, choice.limits, gap=WIDER_GAP))
    best = choice.near_best[0]
    return tuple(_described(catalog, answers, assessed, pool, best, other) for other in found[:NEXT_SETS])


def core(choice: Choice) -> tuple[str, ...]:
    """Platforms in every near-best set, in the order of the recommended one."""
    if choice.pool is None or not choice.near_best:
        return ()
    shared = frozenset.intersection(*(_platforms(choice.pool, found) for found in choice.near_best))
    rows = {row: i for i, row in enumerate(choice.pool.rows)}
    ordered = (choice.pool.alternatives[rows[member]].platform for member in choice.members)
    return tuple(name for name in ordered if name in shared)


def _platforms(pool: Candidates, found: RatedSet) -> frozenset[str]:
    return frozenset(pool.alternatives[m].platform for m in found.members)


def _others(pool: Candidates, sets: Sequence[RatedSet]) -> list[RatedSet]:
    """One set per choice of platforms (its best), without the recommended choice."""
    seen = {_platforms(pool, found) for found in sets[:1]}
    others = []
    for found in sets[1:]:
        platforms = _platforms(pool, found)
        if platforms not in seen:
            seen.add(platforms)
            others.append(found)
    return others


def _described(
    catalog: Catalog,
    answers: Answers,
    assessed: Assessment,
    pool: Candidates,
    best: RatedSet,
    other: RatedSet,
) -> Alternative:
    members = sorted(other.members, key=lambda m: -float(pool.value[m] @ need_weights(assessed.weighting)))
    hours = float(pool.hours[list(other.members)].sum())
    return Alternative(
        platforms=tuple(pool.alternatives[m].platform for m in members),
        modes={pool.alternatives[m].platform: pool.alternatives[m].mode.mode for m in members},
        hours_per_week=round(hours, 2),
        usd_per_year=sum(yearly_fees(catalog, answers, pool.alternatives[m]) for m in members),
        usd_most=sum(most_fees(catalog, answers, pool.alternatives[m]) for m in members),
        purposes_well=purposes_well(assessed.weighting.needs, pool, members),
        because=_gives_up(assessed, pool, best, other),
    )


def _gives_up(assessed: Assessment, pool: Candidates, best: RatedSet, other: RatedSet) -> tuple[Reason, ...]:
    """The need that loses most, and the hours that are saved or taken; parts of one sentence."""
    weights = need_weights(assessed.weighting)
    loss = (_best_value(pool, best) - _best_value(pool, other)) * weights
    worst = int(np.argmax(loss))
    saved = float(pool.hours[list(best.members)].sum() - pool.hours[list(other.members)].sum())
    parts = []
    if loss[worst] > 1e-6:
        parts.append(Reason.of("serves-less-well", purpose=assessed.weighting.needs[worst].purpose))
    elif _platforms(pool, best) < _platforms(pool, other):
        parts.append(Reason.of("adds-hardly-anything"))
    else:
        parts.append(Reason.of("less-behind-it"))
    if saved >= 0.1:
        parts.append(Reason.of("saves-hours", hours=saved))
    elif saved <= -0.1:
        parts.append(Reason.of("takes-more-hours", hours=-saved))
    return tuple(parts)


def _best_value(pool: Candidates, found: RatedSet) -> Floats:
    if not found.members:
        return np.zeros(pool.value.shape[1])
    return np.asarray(pool.value[list(found.members)].max(axis=0))
