"""What each way of running each platform brings each need: fit × worth of the share met, the mode applied."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from advisor.answers import Answers
from advisor.catalog import MODE_ORDER, Catalog
from advisor.catalog.records import Mode
from advisor.decision.facts.evidence import HIGH, LOW, MIDDLE, Bools, Evidence, Floats, evidence
from advisor.decision.facts.presence import presence
from advisor.decision.weighing.access import access, met_by, people_and_rates
from advisor.decision.weighing.needs import WeightedNeed, Weighting
from advisor.decision.weighing.success import points_per_served_need


@dataclass(frozen=True)
class Alternative:
    """A platform in a mode, by itself or together with one of its live or group features.

    Hours are the middle of the modes' ranges; a feature's hours come on top of its parent's. A copied one
    carries the posts of another channel, at the hours that takes.
    """

    platform: str
    mode: Mode
    feature: str | None = None
    feature_mode: Mode | None = None
    copied: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The platform, and its feature if it carries one."""
        return (self.platform,) if self.feature is None else (self.platform, self.feature)

    @cached_property
    def hours_per_week(self) -> float:
        extra = self.feature_mode.hours_per_week if self.feature_mode else 0.0
        return self.mode.hours_per_week + extra

    @property
    def hours_range(self) -> tuple[float, float]:
        low, high = self.mode.hours_per_week_low, self.mode.hours_per_week_high
        if self.feature_mode:
            low += self.feature_mode.hours_per_week_low
            high += self.feature_mode.hours_per_week_high
        return low, high


@dataclass(frozen=True, eq=False)
class Benefit:
    """Values of alternatives × needs, each 0–1, in three layers, and what they add up to.

    value       3 × alternatives × needs
    by_feature  alternatives × needs: True where the feature, not the platform itself, does the job
    score       3 × alternatives, 0–100
    known       alternatives: share of the needs' weight whose fit and access are known
    """

    alternatives: tuple[Alternative, ...]
    value: Floats
    by_feature: Bools
    score: Floats
    known: Floats


@dataclass(frozen=True)
class Job:
    """What a need takes, whoever is to be met.

    skill         without which nobody does it; None: none in particular
    conversation  people answer and get answers
    life_safety   an account kept for emergencies does it
    """

    skill: str | None
    conversation: bool
    life_safety: bool


@dataclass(frozen=True, eq=False)
class Potential:
    """What each platform could do for each need before a mode is applied.

    value     3 × platforms × needs: fit × worth of the share met, 0–1
    cold      platforms × needs: what is left of it on an account that was not used for weeks, 0–1
    met       3 × platforms × needs: the share met itself
    rate      platforms × needs: of those who are there, the share that meets one message, middle
    by_people, by_rate   platforms × needs: width of the value's range that comes from who is there alone,
                         and from who meets a message alone
    known     platforms × needs: whether fit and access are known
    possible  platforms × needs: False where the fit is a known 0, so that it cannot or should not do the job
    jobs      what each need takes
    """

    value: Floats
    cold: Floats
    met: Floats
    rate: Floats
    by_people: Floats
    by_rate: Floats
    known: Bools
    possible: Bools
    jobs: tuple[Job, ...]

    @cached_property
    def converses(self) -> Bools:
        """Needs in which people answer and get answers."""
        return np.array([job.conversation for job in self.jobs], dtype=bool)

    @cached_property
    def warns(self) -> Bools:
        """Needs that an account kept for emergencies does."""
        return np.array([job.life_safety for job in self.jobs], dtype=bool)

    @cached_property
    def skilled(self) -> tuple[tuple[int, str], ...]:
        """Places of the needs that take a skill, with it."""
        return tuple((j, job.skill) for j, job in enumerate(self.jobs) if job.skill is not None)


def potential_of(catalog: Catalog, answers: Answers, weighting: Weighting) -> tuple[Evidence, Potential]:
    """The catalogue as arrays, and what each platform could do for each need in this town."""
    facts = evidence(catalog)
    present = presence(catalog, answers)
    needs = weighting.needs
    purposes = [facts.purpose_index[n.purpose] for n in needs]
    audiences = [facts.audience_index[n.audience] for n in needs]
    fit = facts.fit[:, :, purposes].copy()
    fit_known = facts.fit_known[:, purposes].copy()
    _drop_what_rules_forbid(catalog, answers, weighting, facts, fit, fit_known)
    known = fit_known & present.known[:, audiences]
    # A known 0 decides the value alone: whom one would meet there no longer matters.
    impossible = fit_known & (fit[MIDDLE] == 0)
    people, rates = people_and_rates(facts, present, needs)
    met = met_by(facts, present, needs, people, rates)
    worth = access(facts, met, needs)
    when_cold = access(
        facts, met_by(facts, present, needs, *people_and_rates(facts, present, needs, cold=True)), needs
    )[MIDDLE]
    cold = np.divide(when_cold, worth[MIDDLE], out=np.ones_like(when_cold), where=worth[MIDDLE] > 0)
    of_people, of_rates = (
        access(facts, met_by(facts, present, needs, *parts), needs)
        for parts in ((people, rates[[MIDDLE] * 3]), (people[[MIDDLE] * 3], rates))
    )
    return facts, Potential(
        value=fit * worth,
        cold=np.minimum(cold, 1.0),
        met=met,
        rate=np.divide(met[MIDDLE], people[MIDDLE], out=np.zeros_like(met[MIDDLE]), where=people[MIDDLE] > 0),
        by_people=fit[MIDDLE] * (of_people[HIGH] - of_people[LOW]),
        by_rate=fit[MIDDLE] * (of_rates[HIGH] - of_rates[LOW]),
        known=known | impossible,
        possible=~impossible,
        jobs=tuple(_job(catalog, n) for n in needs),
    )


def _job(catalog: Catalog, need: WeightedNeed) -> Job:
    purpose = catalog.purposes[need.purpose]
    return Job(purpose.needs_skill, catalog.is_conversation(need.purpose), purpose.life_safety)


def _drop_what_rules_forbid(
    catalog: Catalog,
    answers: Answers,
    weighting: Weighting,
    facts: Evidence,
    fit: Floats,
    known: Bools,
) -> None:
    """Jobs a platform may do in general but not here: something it needs for that purpose is known to be
    missing, or tips must be anonymous and are not."""
    owned = answers.resources.owned if answers.resources else None
    anonymous = bool(answers.constraints and answers.constraints.anonymous_tips)
    if owned is None and not anonymous:
        return
    for j, need in enumerate(weighting.needs):
        for i, platform in enumerate(facts.platforms):
            claim = catalog.purpose_fit.get((platform, need.purpose))
            lacks = owned is not None and claim and claim.requires and claim.requires not in owned
            named = anonymous and catalog.purposes[need.purpose].takes_tips
            if lacks or (named and catalog.platforms[platform].anonymous_tips is False):
                fit[:, i, j], known[i, j] = 0.0, True


def benefit(
    catalog: Catalog,
    answers: Answers,
    weighting: Weighting,
    modes: Mapping[str, tuple[Mode, ...]],
    hours_per_week: float,
    facts: Evidence,
    potential: Potential,
    copies: Mapping[str, Mode],
) -> Benefit:
    """Score every alternative that fits the hours.

    modes      usable modes by platform (from screening)
    copies     how an account that runs today is kept by copies, by platform
    """
    alternatives = _alternatives(catalog, modes, hours_per_week)
    alternatives += tuple(Alternative(platform, mode, copied=True) for platform, mode in copies.items())
    own = np.array([facts.platform_index[a.platform] for a in alternatives], dtype=int)
    every = [
        (mode, facts.platform_index[platform])
        for platform, usable in [*modes.items(), *((p, (m,)) for p, m in copies.items())]
        for mode in usable
    ]
    each = kept_by_each([mode for mode, _row in every], potential, [row for _mode, row in every])
    # by address: two modes that are equal are kept alike, and hashing one takes longer than this
    kept_in = {id(mode): kept for (mode, _row), kept in zip(every, each, strict=True)}
    kept = np.array([kept_in[id(a.mode)] for a in alternatives]).reshape(len(own), len(weighting.needs))
    value = potential.value[:, own] * kept
    certain = potential.known[own]
    by_feature = np.zeros(kept.shape, dtype=bool)
    carrying = [
        (i, facts.platform_index[a.feature], kept_in[id(a.feature_mode)])
        for i, a in enumerate(alternatives)
        if a.feature and a.feature_mode
    ]
    if carrying:
        with_feature, feature, kept_there = (np.array(column) for column in zip(*carrying, strict=True))
        other, mine = potential.value[:, feature] * kept_there, value[:, with_feature]
        better = other[MIDDLE] > mine[MIDDLE]
        value[:, with_feature] = np.where(better, other, mine)
        certain[with_feature] = np.where(better, potential.known[feature], certain[with_feature])
        by_feature[with_feature] = better
    weights = np.array([n.weight for n in weighting.needs])
    served = value @ weights / weights.sum() if weights.sum() > 0 else np.zeros(value.shape[:2])
    points = {n: points_per_served_need(catalog, n, weighting) for n in {a.names for a in alternatives}}
    score = served * np.array([points[a.names] for a in alternatives])
    known_share = certain @ weights / weights.sum() if weights.sum() > 0 else np.ones(len(own))
    return Benefit(alternatives, value, by_feature, score, known_share)


def _alternatives(
    catalog: Catalog, modes: Mapping[str, tuple[Mode, ...]], hours_per_week: float
) -> tuple[Alternative, ...]:
    """Every platform in every usable mode, alone and with each usable feature, within the hours.

    A feature lives in its parent's account and is not run in a more talkative mode than the parent: a page
    that answers nobody does not take part in groups, and one kept for emergencies shows nothing live.
    """
    found: list[Alternative] = []
    for platform, usable in modes.items():
        if catalog.platforms[platform].shares_account_with:
            continue
        for mode in usable:
            found.append(Alternative(platform, mode))
            for feature in catalog.features_of(platform):
                found += [
                    Alternative(platform, mode, feature, m)
                    for m in modes.get(feature, ())
                    if MODE_ORDER.index(m.mode) >= MODE_ORDER.index(mode.mode)
                ]
    return tuple(a for a in found if a.hours_per_week <= hours_per_week + 1e-9)


def kept_by(mode: Mode, potential: Potential, platform: int) -> Floats:
    """What a mode keeps of the potential, per need, 0–1."""
    return np.asarray(kept_by_each([mode], potential, [platform])[0])


def kept_by_each(modes: Sequence[Mode], potential: Potential, platforms: Sequence[int]) -> Floats:
    """What each of some modes, with its platform, keeps of the potential. Modes × needs, 0–1.

    One share for conversation, one for the rest; nothing where the job takes a skill that the mode does
    not have. An account kept for emergencies warns as well as people still look at it.
    """
    in_dialog = np.array([mode.dialog_kept for mode in modes], dtype=float)[:, None]
    one_way = np.array([mode.one_way_kept for mode in modes], dtype=float)[:, None]
    kept = np.where(potential.converses, in_dialog, one_way)
    if potential.warns.any():
        asleep = [i for i, mode in enumerate(modes) if mode.mode == "emergency_only"]
        cold = potential.cold[[platforms[i] for i in asleep]]
        kept[asleep] = np.where(potential.warns, cold, kept[asleep])
    for j, skill in potential.skilled:
        kept[[i for i, mode in enumerate(modes) if not mode.can(skill)], j] = 0.0
    return kept
