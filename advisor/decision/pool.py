"""The alternatives that may enter the set, as arrays for the search."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from advisor.catalog import Catalog
from advisor.decision.benefit import Alternative, Benefit
from advisor.decision.evidence import MIDDLE, Bools, Floats
from advisor.decision.method import ALERT_KINDS, KEEPING_COST, OPENING_COST


@dataclass(frozen=True, eq=False)
class Candidates:
    """The alternatives that may enter the set, as parallel arrays.

    rows        indices into Benefit.alternatives
    value       candidates × needs, 0–1
    hours, dollars, cost   per candidate: a week, a year, covered need (0–1) it must earn back
    together    candidates × candidates: True where both may be in one set
    alert       candidates that reach people without a social media account
    needs_one_of   per candidate, the platforms of which one must be in the set (empty: none)
    """

    rows: tuple[int, ...]
    alternatives: tuple[Alternative, ...]
    value: Floats
    hours: Floats
    dollars: Floats
    cost: Floats
    together: Bools
    alert: Bools
    needs_one_of: tuple[tuple[frozenset[str], ...], ...]


def candidates(
    catalog: Catalog,
    benefit: Benefit,
    weights: Floats,
    *,
    excluded: frozenset[str],
    workable: frozenset[str],
    existing: frozenset[str],
    paid_for: frozenset[str],
) -> Candidates:
    """Alternatives whose platform and feature may be used, with what each costs to open and to run.

    workable  platforms that are at least a workable fit for one of the needs: a set is not filled up with
    channels bent to a job

    One that alone covers less than it costs to open can never pay for itself in a set, so it is left out;
    likewise one that another way of running the same platform beats in every need for no more hours.
    """
    value = benefit.value[MIDDLE]
    rows = [
        i
        for i, a in enumerate(benefit.alternatives)
        if a.platform not in excluded
        and a.feature not in excluded
        and (a.platform in workable or a.feature in workable)
        and (a.feature is None or bool(benefit.by_feature[i].any()))
        and float(value[i] @ weights) > (KEEPING_COST if a.platform in existing else OPENING_COST)
    ]
    rows = [i for i in rows if not any(_beaten(benefit, value, i, j) for j in rows if j != i)]
    # The most useful platforms first: what is left for later branches is then small, and they are cut early.
    worth: dict[str, float] = {}
    for i in rows:
        name = benefit.alternatives[i].platform
        worth[name] = max(worth.get(name, 0.0), round(float(value[i] @ weights), 9))
    rows.sort(key=lambda i: (-worth[benefit.alternatives[i].platform], benefit.alternatives[i].platform, i))
    chosen = tuple(benefit.alternatives[i] for i in rows)
    names = [a.platform for a in chosen]
    return Candidates(
        rows=tuple(rows),
        alternatives=chosen,
        value=value[rows],
        hours=np.array([a.hours_per_week for a in chosen]),
        dollars=np.array([_dollars(catalog, a, paid_for) for a in chosen]),
        cost=np.array([KEEPING_COST if name in existing else OPENING_COST for name in names]),
        together=np.array([[_may_stand_together(catalog, a, b) for b in names] for a in names], dtype=bool),
        alert=np.array([catalog.platforms[name].kind in ALERT_KINDS for name in names], dtype=bool),
        needs_one_of=tuple(_accounts_needed(catalog, name) for name in names),
    )


def _beaten(benefit: Benefit, value: Floats, i: int, j: int) -> bool:
    """True if alternative j does all that i does, on the same platform, for no more hours or money."""
    mine, other = benefit.alternatives[i], benefit.alternatives[j]
    if mine.platform != other.platform or not set(other.names) <= set(mine.names):
        return False
    if other.hours_per_week > mine.hours_per_week or not bool(np.all(value[j] >= value[i])):
        return False
    # of two equal ones the earlier stays
    same = other.hours_per_week == mine.hours_per_week and bool(np.all(value[j] == value[i]))
    return not same or j < i


def _may_stand_together(catalog: Catalog, one: str, other: str) -> bool:
    """A platform is used in one mode only; one alert product, one tip product."""
    return one != other and other not in catalog.platforms[one].excludes and (
        one not in catalog.platforms[other].excludes
    )  # fmt: skip


def _accounts_needed(catalog: Catalog, platform: str) -> tuple[frozenset[str], ...]:
    """Accounts that must stand in the set with it; the website is run anyway."""
    needed = []
    for requirement in catalog.platforms[platform].requires:
        choices = [catalog.platforms[c] for c in requirement.split("|") if c in catalog.platforms]
        accounts = frozenset(c.id for c in choices if not c.is_companion)
        if accounts:
            needed.append(accounts)
    return tuple(needed)


def _dollars(catalog: Catalog, alternative: Alternative, paid_for: frozenset[str]) -> float:
    """Yearly cost at its low end, which screening used too; what they pay already costs nothing new."""
    if alternative.platform in paid_for:
        return 0.0
    return sum(catalog.platforms[name].usd_per_year_low or 0.0 for name in alternative.names)
