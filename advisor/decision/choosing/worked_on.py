"""Which members of the set are worked on, which are mere copies, and who is named first."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.choosing.yearly_fees import yearly_fees
from advisor.decision.facts.evidence import MIDDLE
from advisor.decision.method import DEFAULT_IMPORTANCE, SERVED_AT_ALL
from advisor.decision.weighing.assessment import Assessment
from advisor.decision.weighing.benefit import Alternative
from advisor.words.steps import HARDLY


def worked_on_of(
    catalog: Catalog, answers: Answers, assessed: Assessment, members: tuple[int, ...]
) -> list[Alternative]:
    """Members that somebody writes for, what adds most first; the others carry copies of their posts."""
    alternatives = [assessed.benefit.alternatives[i] for i in members]
    running = {one.platform for one in assessed.running}
    idle = {a.platform for a in alternatives if not _has_a_job(assessed, members, a)} & running
    # what warns and what is paid for is never a mere copy of something else
    found = [
        a
        for a in alternatives
        if (not a.copied and a.platform not in idle)
        or (
            a.platform in assessed.workable
            and (yearly_fees(catalog, answers, a) > 0 or catalog.kind_of(a.platform).alerts)
            and _does_something(assessed, a)
        )
    ]
    found += [a for a in _serving_best(assessed, members, alternatives) if a not in found]
    found += _first_posted(catalog, assessed, alternatives, found)
    return sorted(found, key=alternatives.index)


def as_named(
    catalog: Catalog, answers: Answers, assessed: Assessment, worked_on: Sequence[Alternative]
) -> list[Alternative]:
    """Named first: what warns where lives are at stake, since staff look there in the minute that counts;
    then channels that people follow or signed up for, before tools that nobody hears from unasked.

    Where no life is at stake, what does most for the purposes that matter most leads, if people hear from it.
    """
    life_safety = any(catalog.purposes[n.purpose].life_safety for n in assessed.weighting.needs)
    kinds = {a.platform: catalog.kind_of(a.platform) for a in worked_on}
    named = sorted(
        worked_on,
        key=lambda a: (
            not (life_safety and kinds[a.platform].alerts),
            not (kinds[a.platform].followed or kinds[a.platform].enrolled),
        ),
    )
    if life_safety or not named:
        return named
    importance = {p.id: p.importance or DEFAULT_IMPORTANCE for p in answers.purposes or ()}
    most = max(importance.values())
    weights = np.array([n.weight * (importance.get(n.purpose) == most) for n in assessed.weighting.needs])
    value, place = assessed.benefit.value[MIDDLE], assessed.benefit.alternatives.index
    best = max(named, key=lambda a: round(float(value[place(a)] @ weights), 9))
    if not (kinds[best.platform].followed or kinds[best.platform].enrolled):
        return named
    return [best, *(a for a in named if a is not best)]


def _serving_best(
    assessed: Assessment, members: tuple[int, ...], alternatives: Sequence[Alternative]
) -> list[Alternative]:
    """Copies that serve some need at all, and better than every other member: nothing else is posted there
    first, so what is called a copy would be the original."""
    value = assessed.benefit.value[MIDDLE]
    best = value[list(members)].max(axis=0, initial=0.0)
    useful = assessed.workable - assessed.copies_only
    return [
        a
        for a, own in zip(alternatives, value[list(members)], strict=True)
        if a.copied and a.platform in useful and bool(((own >= SERVED_AT_ALL) & (own >= best)).any())
    ]


def _first_posted(
    catalog: Catalog,
    assessed: Assessment,
    alternatives: Sequence[Alternative],
    worked_on: Sequence[Alternative],
) -> list[Alternative]:
    """A copy needs a post to be copied: where nothing is posted, the copy that is kept first is worked on."""

    def is_posted_to(a: Alternative) -> bool:
        kind = catalog.kind_of(a.platform)
        return (kind.followed or catalog.is_list(a.platform)) and not kind.alerts

    if any(is_posted_to(a) for a in worked_on):
        return []
    useful = assessed.workable - assessed.copies_only
    copied = {
        a.platform: a
        for a in alternatives
        if a.copied and a.platform in useful and is_posted_to(a) and _does_something(assessed, a)
    }
    return [copied[one.platform] for one in assessed.running if one.platform in copied][:1]


def _has_a_job(assessed: Assessment, members: tuple[int, ...], alternative: Alternative) -> bool:
    """Whether it serves a need more than hardly, or any need best of all members."""
    value = assessed.benefit.value[MIDDLE]
    own = value[assessed.benefit.alternatives.index(alternative)]
    best = value[list(members)].max(axis=0)
    return bool((own >= HARDLY).any() or ((own > 0) & (own >= best)).any())


def _does_something(assessed: Assessment, alternative: Alternative) -> bool:
    row = assessed.benefit.alternatives.index(alternative)
    return bool(assessed.benefit.value[MIDDLE, row].any())
