"""The set as the reader sees it: members, what they cover, where success is read, the reach ceiling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from advisor.answers import WEEKS_PER_YEAR, Answers, staff_dollars
from advisor.catalog import Catalog
from advisor.decision.choosing.beside import kept_beside
from advisor.decision.choosing.candidates import Candidates, candidates
from advisor.decision.choosing.keeping import account_limit, kept_first, with_a_place
from advisor.decision.choosing.reach import reach_ceiling
from advisor.decision.choosing.selection import Limits, RatedSet, in_order_of_gain, near_best
from advisor.decision.choosing.work_meter import Work
from advisor.decision.choosing.worked_on import as_named, worked_on_of
from advisor.decision.choosing.yearly_fees import fees_untold, most_fees, yearly_fees
from advisor.decision.facts.evidence import MIDDLE
from advisor.decision.facts.new_money import new_money
from advisor.decision.facts.own_accounts import accounts_by_platform, live_platforms, paid_for
from advisor.decision.method import (
    HOURS_SHOWN_WHEN_UNKNOWN,
    MOST_NEAR_BEST_SETS,
    OPENING_HOURS,
)
from advisor.decision.result import ChosenSet, Covered, KeptAccount, Platforms, Readable, SetByHours, Totals
from advisor.decision.weighing.assessment import Assessment, assess, need_weights
from advisor.decision.weighing.benefit import Alternative


@dataclass(frozen=True, eq=False)
class Choice:
    """The best set (rows of Benefit.alternatives, the lead first) and the pool it was chosen from.

    short_by  by how much (covered need, 0–1) a set that was not tried could exceed it; 0: proved the best
    """

    members: tuple[int, ...]
    pool: Candidates | None
    near_best: tuple[RatedSet, ...]
    limits: Limits | None
    short_by: float = 0.0


def choose_members(
    catalog: Catalog,
    answers: Answers,
    assessed: Assessment,
    hours_per_week: float,
    *,
    gap: float = 0.0,
    work: Work | None = None,
) -> Choice:
    """The best set within the limits, and every set within `gap` of its objective.

    work  how much the searches may do; None: as much as it takes
    """
    if not assessed.weighting.needs:
        return Choice((), None, (), None)
    accounts = accounts_by_platform(catalog, answers)
    weights = need_weights(assessed.weighting)
    most, by_others = account_limit(answers, assessed.running), assessed.kept_up_by_others
    limits = Limits(
        hours_per_week=hours_per_week,
        # what nobody has voted for buys nothing: free first, the rest "if the board funds it"
        usd_per_year=new_money(catalog, answers) or 0.0,
        accounts=most,
        placed=with_a_place(assessed.running, most, by_others),
        alert_needed=any(catalog.purposes[n.purpose].life_safety for n in assessed.weighting.needs),
        work=work or Work(),
    )
    pool = candidates(
        catalog,
        assessed.benefit,
        weights,
        excluded=frozenset(assessed.screen.conditional) | without_a_place(assessed, limits),
        copies_only=assessed.copies_only,
        no_place=by_others | limits.placed,
        reserved=len(limits.placed),
        keep=kept_first(assessed.running, hours_per_week, most, by_others),
        workable=assessed.workable,
        existing=live_platforms(accounts),
        runs=frozenset(one.platform for one in assessed.running),
        within_reach=assessed.within_reach,
        alarm_needed=limits.alert_needed,
        paid_for=paid_for(catalog, answers),
    )
    found = near_best(pool, weights, limits, gap=gap, most=MOST_NEAR_BEST_SETS)
    best = in_order_of_gain(pool, weights, found.sets[0].members) if found.sets else ()
    chosen = tuple(pool.rows[i] for i in best)
    return Choice((*chosen, *_while_free(assessed, chosen, limits)), pool, found.sets, limits, found.short_by)


def without_a_place(assessed: Assessment, limits: Limits) -> frozenset[str]:
    """Platforms that run and for which the accounts that can be kept up do not reach."""
    runs = frozenset(one.platform for one in assessed.running)
    return runs - limits.placed - assessed.kept_up_by_others


def _while_free(assessed: Assessment, chosen: Sequence[int], limits: Limits) -> tuple[int, ...]:
    """Copies of the next running accounts, for as long as hours and accounts are left over."""
    alternatives = assessed.benefit.alternatives
    there = {alternatives[i].platform for i in chosen}
    left = limits.hours_per_week - sum(alternatives[i].hours_per_week for i in chosen)
    copies = {a.platform: i for i, a in enumerate(alternatives) if a.copied}
    there |= without_a_place(assessed, limits)
    added: list[int] = []
    for one in assessed.running:
        row = copies.get(one.platform)
        if row is None or one.platform in there:
            continue
        if alternatives[row].hours_per_week <= left + 1e-9:
            added.append(row)
            there.add(one.platform)
            left -= alternatives[row].hours_per_week
    return tuple(added)


def chosen_set(
    catalog: Catalog,
    answers: Answers,
    assessed: Assessment,
    members: tuple[int, ...],
    hours_available: float | None,
    hours_counted: float,
) -> ChosenSet:
    """The chosen alternatives with their hours, cost, covered needs, measures and reach."""
    alternatives = [assessed.benefit.alternatives[i] for i in members]
    worked_on = as_named(catalog, answers, assessed, worked_on_of(catalog, answers, assessed, members))
    copies = [a for a in alternatives if a not in worked_on]
    platforms = tuple(a.platform for a in worked_on)
    every = tuple(a.platform for a in alternatives)
    features: dict[str, tuple[str, ...]] = {a.platform: (a.feature,) for a in worked_on if a.feature}
    hours = sum(a.hours_per_week for a in alternatives)
    barred = {n for n, out in assessed.screen.ruled_out.items() if out.rule not in ("not_now", "other_job")}
    beside = kept_beside(
        catalog,
        answers,
        frozenset({*every, *(f for fs in features.values() for f in fs)}),
        frozenset({*barred, *assessed.screen.conditional}),
        hours_counted - hours,
        account_limit(answers, assessed.running) - assessed.places(every),
    )
    return ChosenSet(
        platforms=platforms,
        kept=(*_kept(answers, assessed, copies, hours_counted), *beside),
        modes={a.platform: a.mode.mode for a in worked_on},
        mode_hours={a.platform: a.mode.hours_per_week for a in worked_on},
        features=features,
        hours_per_week=round(hours + sum(one.hours_per_week for one in beside), 2),
        hours_available=hours_available,
        opening_hours=OPENING_HOURS
        * len(set(platforms) - live_platforms(accounts_by_platform(catalog, answers))),
        usd_per_year=sum(yearly_fees(catalog, answers, a) for a in alternatives),
        needs_covered=_covered(assessed, members),
        measures_readable=_measures(catalog, answers, (*every, *(f for fs in features.values() for f in fs))),
        reach_ceiling=reach_ceiling(catalog, answers, every),
    )


def totals(
    catalog: Catalog, answers: Answers, assessed: Assessment, members: tuple[int, ...], chosen: ChosenSet
) -> Totals:
    """Hours and dollars of the set, apart for what runs today and for what is new.

    An account they have costs what they pay for it today, so only what is new has a range. Staff time is
    told apart.
    """
    told = {account.platform for account in answers.accounts or ()}
    parts = [
        catalog.platforms[name]
        for account in chosen.platforms
        if account not in told
        for name in (account, *chosen.features.get(account, ()))
    ]
    runs = (*chosen.platforms, *(one.platform for one in chosen.kept))
    live = live_platforms(accounts_by_platform(catalog, answers))
    run = [assessed.benefit.alternatives[i] for i in members]
    new = [a for a in run if a.platform not in live]
    hours, dollars = sum(a.hours_per_week for a in new), sum(yearly_fees(catalog, answers, a) for a in new)
    there = chosen.hours_available
    return Totals(
        hours_running=round(chosen.hours_per_week - hours, 2),
        hours_new=round(hours, 2),
        usd_running=chosen.usd_per_year - dollars,
        usd_new=dollars,
        usd_most=sum(most_fees(catalog, answers, a) for a in run),
        unpriced=Platforms(
            platforms=tuple(p.id for p in parts if p.usd_per_year_low is None and p.usd_per_year_high is None)
        ),
        fees_untold=Platforms(platforms=fees_untold(catalog, answers, runs)),
        hours_free=None if there is None else round(max(0.0, there - chosen.hours_per_week), 2),
        staff_usd_per_year=staff_dollars(answers.resources, chosen.hours_per_week * WEEKS_PER_YEAR),
        staff_usd_opening=staff_dollars(answers.resources, chosen.opening_hours),
    )


def _kept(
    answers: Answers,
    assessed: Assessment,
    alternatives: Sequence[Alternative],
    hours_counted: float,
) -> tuple[KeptAccount, ...]:
    """The copies, in the order they are kept."""
    most = account_limit(answers, assessed.running)
    first = kept_first(assessed.running, hours_counted, most, assessed.kept_up_by_others)
    copies = {a.platform: a.hours_per_week for a in alternatives}
    return tuple(
        KeptAccount(
            platform=one.platform,
            account_id=one.account.id,
            hours_per_week=copies[one.platform],
            by="rule" if one.platform in first else "free",
        )
        for one in assessed.running
        if one.platform in copies
    )


def _covered(assessed: Assessment, members: tuple[int, ...]) -> tuple[Covered, ...]:
    """For each need, the member that serves it best."""
    covered = []
    for j, need in enumerate(assessed.weighting.needs):
        values = [float(assessed.benefit.value[MIDDLE, i, j]) for i in members]
        best = int(np.argmax(values)) if values else -1
        value = values[best] if values else 0.0
        serves = value > 0
        covered.append(
            Covered(
                criterion=need.criterion,
                weight=need.weight,
                platform=assessed.benefit.alternatives[members[best]].platform if serves else None,
                value=value,
            )
        )
    return tuple(covered)


def _measures(catalog: Catalog, answers: Answers, members: tuple[str, ...]) -> tuple[Readable, ...]:
    """Where each chosen success criterion can be read: the best member, else the department's own log."""
    found = []
    for wanted in answers.success or ():
        rows = [(catalog.measures[m, wanted.id], m) for m in members if (m, wanted.id) in catalog.measures]
        best = max(rows, key=lambda pair: pair[0].level, default=None)
        readable = best is not None and best[0].level > 0
        found.append(
            Readable(
                success=wanted.id,
                platform=best[1] if best and readable else None,
                level=best[0].level if best else 0,
            )
        )
    return tuple(found)


def sets_by_hours(catalog: Catalog, answers: Answers, work: Work | None = None) -> tuple[SetByHours, ...]:
    """The set at one, three and six hours, for a department that does not know its hours."""
    if not answers.purposes:
        return ()
    rows = []
    for hours in HOURS_SHOWN_WHEN_UNKNOWN:
        assessed = assess(catalog, answers, hours)
        members = [
            assessed.benefit.alternatives[i]
            for i in choose_members(catalog, answers, assessed, hours, work=work).members
        ]
        rows.append(
            SetByHours(
                hours_per_week=hours,
                platforms=tuple(a.platform for a in members),
                modes={a.platform: a.mode.mode for a in members},
            )
        )
    return tuple(rows)
