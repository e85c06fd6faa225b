"""Screening and values together: everything known about the alternatives before anything is worded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.catalog.records import Mode
from advisor.decision.facts.accounts_to_keep_up import kept_up_by_others
from advisor.decision.facts.evidence import HIGH, MIDDLE, Evidence, Floats
from advisor.decision.facts.own_accounts import accounts_by_platform, live_platforms
from advisor.decision.facts.running_accounts import Running, running
from advisor.decision.method import SERVED_AT_ALL, WORKABLE
from advisor.decision.weighing.benefit import Benefit, Potential, benefit, potential_of
from advisor.decision.weighing.needs import Weighting, weigh
from advisor.decision.weighing.ruled_out import no_hours, no_room_beside_its_account, other_job
from advisor.decision.weighing.screening import Screen, screen


@dataclass(frozen=True)
class Assessment:
    """Everything known about the alternatives at a number of hours, before anything is worded.

    within_reach  per need, 0–1: what the best of the accounts that run could do for it, whatever the hours
    kept_up_by_others  platforms that take no place among the accounts they can keep up
    """

    screen: Screen
    weighting: Weighting
    benefit: Benefit
    potential: Potential
    facts: Evidence
    workable: frozenset[str]
    running: tuple[Running, ...]
    copies_only: frozenset[str]
    within_reach: Floats
    kept_up_by_others: frozenset[str]

    def places(self, platforms: Iterable[str]) -> int:
        """How many of these are accounts to keep up."""
        return len(set(platforms) - self.kept_up_by_others)


def assess(
    catalog: Catalog, answers: Answers, hours_per_week: float, *, before: Assessment | None = None
) -> Assessment:
    """Screen, then value every alternative that is left.

    before  an assessment of answers that differ in hours, skills, money and the like alone: needs, and what
            each platform could do for them, are the same
    """
    weighting = before.weighting if before else weigh(catalog, answers)
    screened = screen(catalog, answers, hours_per_week, before=before.screen if before else None)
    run = tuple(one for one in running(catalog, answers) if one.platform in screened.modes)
    goes_on = frozenset(one.platform for one in run)
    facts, potential = (
        (before.facts, before.potential) if before else potential_of(catalog, answers, weighting)
    )
    if weighting.needs:
        for name in list(screened.modes):
            row = facts.platform_index[name]
            features = [f for f in catalog.features_of(name) if f in screened.modes]
            rows = [row, *(facts.platform_index[f] for f in features)]
            usable = [mode for one in (name, *features) for mode in screened.modes[one]]
            if name not in goes_on and not _does_something(potential, rows, usable):
                screened.ruled_out[name] = other_job(catalog, name)
                del screened.modes[name]
                screened.conditional.pop(name, None)
    valued = benefit(
        catalog,
        answers,
        weighting,
        screened.modes,
        hours_per_week,
        facts,
        potential,
        {one.platform: one.copy for one in run if one.copy.hours_per_week <= hours_per_week + 1e-9},
    )
    carried = {a.feature for a in valued.alternatives if a.feature}
    for name in [n for n in screened.modes if catalog.platforms[n].shares_account_with]:
        if name not in carried and weighting.needs:
            screened.ruled_out[name] = no_room_beside_its_account(
                catalog, name, screened.modes[name] or tuple(catalog.modes[name])
            )
            del screened.modes[name]
            screened.conditional.pop(name, None)
    there = {a.platform for a in valued.alternatives} | carried
    for name in [n for n in screened.modes if n not in there]:
        screened.ruled_out[name] = no_hours(catalog, name, hours_per_week)
        del screened.modes[name]
        screened.conditional.pop(name, None)
    purposes = [facts.purpose_index[n.purpose] for n in weighting.needs]
    fits = (facts.fit[HIGH][:, purposes] >= WORKABLE).any(axis=1)
    workable = frozenset(name for name in screened.modes if fits[facts.platform_index[name]])
    name_only = _name_only(catalog, weighting, valued, run)
    return Assessment(
        screened,
        weighting,
        valued,
        potential,
        facts,
        workable,
        run,
        name_only,
        _within_reach(catalog, answers, facts, potential, goes_on - name_only),
        kept_up_by_others(catalog, answers),
    )


def _within_reach(
    catalog: Catalog, answers: Answers, facts: Evidence, potential: Potential, runs: frozenset[str]
) -> Floats:
    """Per need what the best of their running accounts, and of the features that run in them, could do.

    Hours, money and skills play no part, so that more of them never bars what less of them opened.
    """
    told = live_platforms(accounts_by_platform(catalog, answers))
    names = runs | {f for name in runs for f in catalog.features_of(name) if f in told}
    rows = [facts.platform_index[name] for name in sorted(names)]
    return np.asarray(potential.value[MIDDLE, rows].max(axis=0, initial=0.0))


def _name_only(
    catalog: Catalog, weighting: Weighting, valued: Benefit, run: Sequence[Running]
) -> frozenset[str]:
    """Streams that run, where no reporter who would read them is wanted: they go on by name."""
    reporters = [
        j for j, need in enumerate(weighting.needs) if catalog.audiences[need.audience].watches_streams
    ]
    wanted = {
        a.platform
        for a, value in zip(valued.alternatives, valued.value[MIDDLE], strict=True)
        if reporters and value[reporters].max() >= SERVED_AT_ALL
    }
    streams = {one.platform for one in run if catalog.platforms[one.platform].delivery == "stream"}
    return frozenset(streams - wanted)


def _does_something(potential: Potential, rows: Sequence[int], usable: Sequence[Mode]) -> bool:
    """Whether some need can be done on these platforms, and some usable mode has the skill the job takes."""
    return any(
        (job.skill is None or any(mode.can(job.skill) for mode in usable))
        and bool(potential.possible[rows, j].any())
        for j, job in enumerate(potential.jobs)
    )


def need_weights(weighting: Weighting) -> Floats:
    """Weights of the needs alone, summing to 1."""
    return weighting.of_needs_alone
