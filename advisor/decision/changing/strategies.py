"""Ways to go that stand beside the recommended set: open nothing new, website and email first, staff first.

They are solved by the same search under the same limits, so they win where they are better and not only
where nothing else is left.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.changing.least_change import Loosened
from advisor.decision.changing.looser_limits import Possible
from advisor.decision.choosing.candidates import Candidates
from advisor.decision.choosing.purposes_well import purposes_well
from advisor.decision.choosing.selection import RatedSet, coverage, problems
from advisor.decision.choosing.together import Analysis, Question
from advisor.decision.choosing.yearly_fees import most_fees, yearly_fees
from advisor.decision.facts.evidence import Bools
from advisor.decision.facts.own_accounts import accounts_by_platform, live_platforms
from advisor.decision.method import COVERED_TOO_LITTLE, HOURS_OF_STAFF_FIRST
from advisor.decision.result import Reason, Strategy
from advisor.decision.weighing.needs import WeightedNeed


@dataclass(frozen=True)
class Others:
    """The best set that opens nothing new, and the best of email and the website alone."""

    nothing_new: RatedSet
    by_email: RatedSet


def other_ways(catalog: Catalog, answers: Answers, possible: Possible) -> Analysis[Others]:
    """The sets beside the recommended one."""
    existing = live_platforms(accounts_by_platform(catalog, answers))
    pool = possible.pool
    names = [a.platform for a in pool.alternatives]
    ready = possible.allowed(possible.weights)
    kept = ready & np.array([name in existing for name in names], dtype=bool)
    by_mail = catalog.of_ones_own("email")
    # where life safety is a purpose an alert channel comes first, whatever else is left out
    email = ready & (np.array([name == by_mail for name in names], dtype=bool) | _alerts(possible))
    (nothing_new,) = yield _among(possible, pool, kept)
    # nobody needs an account for it, so the pages that would be kept anyway are not in it
    (by_email,) = yield _among(possible, pool.without_base(), email)
    nothing = RatedSet((), 0.0)
    return Others(nothing_new or nothing, by_email or nothing)


def strategies(
    catalog: Catalog,
    answers: Answers,
    possible: Possible,
    others: Others,
    loosened: Loosened,
    needs: Sequence[WeightedNeed],
) -> tuple[Strategy, ...]:
    """The recommended set and the three others, each with what it covers.

    loosened  the best sets with more hours
    needs     as they are weighted in what is possible
    """
    existing = live_platforms(accounts_by_platform(catalog, answers))
    pool, today, by_mail = possible.pool, possible.today, catalog.of_ones_own("email")
    more = loosened.at_hours(possible.limits.hours_per_week + HOURS_OF_STAFF_FIRST) or today
    covered_now, covered_then = _covered(possible, today), _covered(possible, more)
    staff = not today.members and bool(more.members)
    staff |= covered_now < COVERED_TOO_LITTLE and covered_then >= 2 * covered_now > 0
    platforms = set(_platforms(possible, today))
    chosen = (
        "staff_first"
        if staff
        else "open_nothing_new"
        if platforms <= existing
        else "website_and_email_first"
        if platforms == {by_mail}
        else "recommended"
    )

    def told(name: str, found: RatedSet, reason: Reason, hours_more: float = 0.0) -> Strategy:
        members = [pool.alternatives[m] for m in _ordered(possible, found)]
        return Strategy.model_validate(
            {
                "id": name,
                "platforms": tuple(a.platform for a in members),
                "modes": {a.platform: a.mode.mode for a in members},
                "hours_per_week": round(sum(a.hours_per_week for a in members), 2),
                "hours_more": hours_more,
                "usd_per_year": sum(yearly_fees(catalog, answers, a) for a in members),
                "usd_most": sum(most_fees(catalog, answers, a) for a in members),
                "purposes_well": purposes_well(needs, pool, found.members),
                "covered": _covered(possible, found),
                "worth": found.objective,
                "chosen": name == chosen,
                "because": (reason,),
            }
        )

    return (
        told("recommended", today, Reason.of("covers-most")),
        told("open_nothing_new", others.nothing_new, _nothing_new(possible, others.nothing_new)),
        told("website_and_email_first", others.by_email, _by_email(possible, others.by_email)),
        told("staff_first", more, _staff(possible, more), HOURS_OF_STAFF_FIRST),
    )


def _among(possible: Possible, pool: Candidates, allowed: Bools) -> Question:
    """What the best set of some candidates is at today's limits."""
    return Question(
        pool, problems(pool, possible.weights[None, :], possible.limits, allowed=allowed[None, :])
    )


def share_without_new(ways: Sequence[Strategy]) -> float | None:
    """What opening nothing new keeps of the recommended set's covered need, 0–1; None where nothing tells."""
    covered = {way.id: way.covered for way in ways}
    best, without = covered.get("recommended"), covered.get("open_nothing_new")
    return None if not best or without is None else min(1.0, without / best)


def waiting_for_staff(found: Sequence[Strategy]) -> frozenset[str]:
    """Platforms that come in with more hours, where "staff first" is what the advice amounts to."""
    by_id = {strategy.id: strategy for strategy in found}
    staff = by_id.get("staff_first")
    if staff is None or not staff.chosen:
        return frozenset()
    return frozenset(staff.platforms) - frozenset(by_id["recommended"].platforms)


def _alerts(possible: Possible) -> Bools:
    return (
        possible.pool.alert if possible.limits.alert_needed else np.zeros(len(possible.pool.rows), dtype=bool)
    )


def _ordered(possible: Possible, found: RatedSet) -> list[int]:
    value = possible.pool.value
    return sorted(found.members, key=lambda m: -float(value[m] @ possible.weights))


def _platforms(possible: Possible, found: RatedSet) -> list[str]:
    return [possible.pool.alternatives[m].platform for m in found.members]


def _covered(possible: Possible, found: RatedSet) -> float:
    return coverage(possible.pool.value[list(found.members)], possible.weights)


def _share_of_best(possible: Possible, found: RatedSet) -> float:
    """Covered need in percent of what the recommended set covers; 0 where that covers nothing."""
    best = _covered(possible, possible.today)
    return 100 * _covered(possible, found) / best if best > 0 else 0.0


def _nothing_new(possible: Possible, found: RatedSet) -> Reason:
    if not found.members:
        return Reason.of("no-account-worth-its-hours")
    if set(_platforms(possible, found)) == set(_platforms(possible, possible.today)):
        return Reason.of("what-you-have-is-enough")
    return Reason.of("covers-with-what-you-have", percent=_share_of_best(possible, found))


def _by_email(possible: Possible, found: RatedSet) -> Reason:
    if not found.members:
        return Reason.of("email-is-not-worth-its-hours")
    return Reason.of("covers-without-an-account", percent=_share_of_best(possible, found))


def _staff(possible: Possible, found: RatedSet) -> Reason:
    before = set(_platforms(possible, possible.today))
    added = tuple(p for p in _platforms(possible, found) if p not in before)
    if not added:
        return Reason.of("more-hours-bring-nothing", hours=HOURS_OF_STAFF_FIRST)
    best = _covered(possible, possible.today)
    if best <= 0:
        return Reason.of("more-hours-let-you-run", hours=HOURS_OF_STAFF_FIRST, platforms=added)
    percent = 100 * (_covered(possible, found) / best - 1)
    if percent < 1:
        return Reason.of("more-hours-cover-hardly-more", hours=HOURS_OF_STAFF_FIRST, platforms=added)
    return Reason.of("more-hours-cover", hours=HOURS_OF_STAFF_FIRST, platforms=added, percent=percent)
