"""The set to run: the most covered need that the hours, the money and the accounts can carry.

One objective: for each need the best member's value, a second one adding a stated share of what is
left, less a stated cost for each new account. Improved step by step (add, swap, drop) from the best
start; the exact search replaces this module's `choose` without a change for its callers.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from advisor.catalog import Catalog
from advisor.decision.benefit import Alternative, Benefit
from advisor.decision.evidence import MIDDLE, Floats
from advisor.decision.method import ALERT_KINDS, KEEPING_COST, OPENING_COST, SECOND_PLATFORM_ADDS


@dataclass(frozen=True)
class Limits:
    """What the set must stay within; None: no limit known."""

    hours_per_week: float
    usd_per_year: float | None
    accounts: int
    alert_needed: bool


@dataclass(frozen=True)
class Candidates:
    """The alternatives that may enter the set, as parallel arrays.

    rows   indices into Benefit.alternatives
    value  candidates × needs, 0–1;  hours, dollars, opening cost per candidate
    """

    rows: tuple[int, ...]
    alternatives: tuple[Alternative, ...]
    value: Floats
    hours: Floats
    dollars: Floats
    opening: Floats


def candidates(
    catalog: Catalog,
    benefit: Benefit,
    weights: Floats,
    *,
    excluded: frozenset[str],
    existing: frozenset[str],
    paid_for: frozenset[str],
) -> Candidates:
    """Alternatives whose platform and feature may be used, with what each costs to open and to run.

    One that alone covers less than it costs to open can never pay for itself in a set, so it is left out.
    """
    rows = tuple(
        i
        for i, a in enumerate(benefit.alternatives)
        if a.platform not in excluded
        and a.feature not in excluded
        and float(benefit.value[MIDDLE, i].sum()) > 0
        and (a.feature is None or bool(benefit.by_feature[i].any()))
        and (a.platform in existing or float(benefit.value[MIDDLE, i] @ weights) > OPENING_COST)
    )
    chosen = tuple(benefit.alternatives[i] for i in rows)
    return Candidates(
        rows,
        chosen,
        benefit.value[MIDDLE, list(rows)],
        np.array([a.hours_per_week for a in chosen]),
        np.array([_dollars(catalog, a, paid_for) for a in chosen]),
        np.array([KEEPING_COST if a.platform in existing else OPENING_COST for a in chosen]),
    )


def _dollars(catalog: Catalog, alternative: Alternative, paid_for: frozenset[str]) -> float:
    """Yearly cost at its low end, which screening used too; what they pay already costs nothing new."""
    if alternative.platform in paid_for:
        return 0.0
    names = [alternative.platform] + ([alternative.feature] if alternative.feature else [])
    return sum(catalog.platforms[name].usd_per_year_low or 0.0 for name in names)


def choose(catalog: Catalog, pool: Candidates, weights: Floats, limits: Limits) -> tuple[int, ...]:
    """Positions in the pool of the best set found, in the order of what each member adds.

    weights  one per need; they sum to 1 here
    """
    alerts = frozenset(
        i for i, a in enumerate(pool.alternatives) if catalog.platforms[a.platform].kind in ALERT_KINDS
    )
    starts: list[tuple[int, ...]] = [()]
    must_hold = None
    if limits.alert_needed:
        reachable: list[tuple[int, ...]] = [
            (i,) for i in sorted(alerts) if _feasible(catalog, pool, (i,), limits)
        ]
        # where no alert channel fits, the rest is still worth naming; a warning says what is missing
        if reachable:
            starts, must_hold = reachable, alerts
    found = [_improve(catalog, pool, weights, limits, start, must_hold) for start in starts]
    best = max(
        found,
        key=lambda members: (
            round(_objective(pool, weights, members), 9),
            -len(members),
        ),
    )
    return _in_order_of_gain(pool, weights, best)


def coverage(value: Floats, weights: Floats) -> float:
    """Weighted need covered by members (members × needs), 0–1; nothing covered by nobody."""
    if value.shape[0] == 0:
        return 0.0
    ordered = np.sort(value, axis=0)
    best = ordered[-1]
    second = ordered[-2] if len(ordered) > 1 else np.zeros_like(best)
    return float((best + SECOND_PLATFORM_ADDS * (1 - best) * second) @ weights)


def _objective(pool: Candidates, weights: Floats, members: tuple[int, ...]) -> float:
    rows = list(members)
    return coverage(pool.value[rows], weights) - float(pool.opening[rows].sum())


def _improve(
    catalog: Catalog,
    pool: Candidates,
    weights: Floats,
    limits: Limits,
    start: tuple[int, ...],
    must_hold_one_of: frozenset[int] | None,
) -> tuple[int, ...]:
    """Add, swap or drop one member as long as that improves the objective."""
    members = start
    score = _objective(pool, weights, members)
    while True:
        best, best_score = members, score
        for changed in _neighbours(members, len(pool.rows)):
            if must_hold_one_of is not None and not must_hold_one_of & set(changed):
                continue
            if not _feasible(catalog, pool, changed, limits):
                continue
            changed_score = _objective(pool, weights, changed)
            if changed_score > best_score + 1e-9:
                best, best_score = changed, changed_score
        if best == members:
            return members
        members, score = best, best_score


def _neighbours(members: tuple[int, ...], size: int) -> list[tuple[int, ...]]:
    """Sets one step away: one more, one fewer, one exchanged."""
    fewer = [tuple(m for m in members if m != gone) for gone in members]
    outside = [i for i in range(size) if i not in members]
    more = [tuple(sorted((*members, i))) for i in outside]
    swapped = [tuple(sorted((*rest, i))) for rest in fewer for i in outside]
    return fewer + more + swapped


def _feasible(catalog: Catalog, pool: Candidates, members: tuple[int, ...], limits: Limits) -> bool:
    if len(members) > limits.accounts:
        return False
    if sum(pool.hours[i] for i in members) > limits.hours_per_week + 1e-9:
        return False
    if limits.usd_per_year is not None and sum(pool.dollars[i] for i in members) > limits.usd_per_year + 1e-9:
        return False
    names = [pool.alternatives[i].platform for i in members]
    if len(set(names)) < len(names):  # a platform is used in at most one mode
        return False
    for name in names:
        platform = catalog.platforms[name]
        if set(platform.excludes) & set(names):
            return False
        for requirement in platform.requires:
            choices = [catalog.platforms[c] for c in requirement.split("|") if c in catalog.platforms]
            # the website is run anyway
            accounts = [c.id for c in choices if not c.is_companion]
            if accounts and not set(accounts) & set(names):
                return False
    return True


def _in_order_of_gain(pool: Candidates, weights: Floats, members: tuple[int, ...]) -> tuple[int, ...]:
    """The member that covers most first, then what each next one adds."""
    ordered: tuple[int, ...] = ()
    left = list(members)
    while left:
        gains = [coverage(pool.value[[*ordered, i]], weights) for i in left]
        pick = left[int(np.argmax(np.round(gains, 9)))]
        ordered += (pick,)
        left.remove(pick)
    return ordered
