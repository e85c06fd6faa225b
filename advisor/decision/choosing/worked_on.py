"""Which members of the set are worked on, which are mere copies, and who is named first."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.choosing.yearly_fees import yearly_fees
from advisor.decision.facts.evidence import MIDDLE, Floats
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
    """Named first: what warns where lives are at stake, the best at it before others, since staff look there
    in the minute that counts; then channels that people follow or signed up for, before tools that nobody
    hears from unasked.

    Where no life is at stake, what does most for the purposes that matter most leads, if people hear from it.
    """
    needs = assessed.weighting.needs
    lives = np.array([n.weight * catalog.purposes[n.purpose].life_safety for n in needs])
    importance = {p.id: p.importance or DEFAULT_IMPORTANCE for p in answers.purposes or ()}
    most = max(importance.values(), default=0)
    wished = np.array([n.weight * (importance.get(n.purpose) == most) for n in needs])
    value, place = assessed.benefit.value[MIDDLE], assessed.benefit.alternatives.index

    def does(a: Alternative, weights: Floats) -> float:
        return round(float(value[place(a)] @ weights), 9)

    def warns(a: Alternative) -> bool:
        return bool(lives.any()) and catalog.kind_of(a.platform).alerts

    def is_heard(a: Alternative) -> bool:
        return catalog.kind_of(a.platform).followed or catalog.is_list(a.platform)

    named = sorted(
        worked_on, key=lambda a: (not warns(a), -does(a, lives) if warns(a) else 0.0, not is_heard(a))
    )
    best = max(named, key=lambda a: does(a, wished), default=None)
    if best is None or lives.any() or not is_heard(best):
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
