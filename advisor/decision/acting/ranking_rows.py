"""The ranking as the reader sees it: one row per platform with its points, action and reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.acting.base import base_action
from advisor.decision.acting.for_and_against import with_reasons
from advisor.decision.acting.left_out import Room, Served, why_left_out
from advisor.decision.acting.run import Run
from advisor.decision.choosing.candidates import opening_cost, price_of_new
from advisor.decision.choosing.keeping import account_limit
from advisor.decision.choosing.selection import coverage
from advisor.decision.facts.evidence import MIDDLE, account_of
from advisor.decision.facts.new_money import new_money
from advisor.decision.facts.own_accounts import accounts_by_platform, paid_for, skills_proved
from advisor.decision.facts.team_skills import team_skills
from advisor.decision.method import SERVED_WELL
from advisor.decision.result import Action, ChosenSet, Contribution, Criterion, Feature, Ranked, Valued
from advisor.decision.weighing.assessment import Assessment, need_weights
from advisor.decision.weighing.best_modes import Place, best_places
from advisor.decision.weighing.score import contributions_of, feature_value, score_range
from advisor.decision.weighing.success import points_per_served_need


def ranking_rows(
    catalog: Catalog,
    answers: Answers,
    assessed: Assessment,
    members: tuple[int, ...],
    chosen: ChosenSet,
    hours: float,
) -> tuple[tuple[Ranked, ...], tuple[Feature, ...]]:
    """One row per account, best first, and one per feature in the order of the catalogue.

    Empty without a need. Features are handed back apart, since they take no part in what is said of the
    ranking as a whole; `folded` puts them inside their account's row.
    """
    if not assessed.weighting.needs:
        return (), ()
    context = _Context(catalog, answers, assessed, members, chosen, hours)
    by_role: dict[str, int] = {}
    accounts: list[Ranked] = []
    runs: dict[str, Run] = {}
    for rank, place in enumerate(best_places(catalog, assessed.benefit), start=1):
        role = catalog.platforms[place.platform].role
        by_role[role] = by_role.get(role, 0) + 1
        said = _valued(context, place, runs)
        accounts.append(Ranked(**dict(said), rank=rank, role=role, role_rank=by_role[role]))
    features = [
        Feature(**dict(_valued(context, place, runs))) for place in _feature_places(catalog, assessed)
    ]
    explained = with_reasons(catalog, answers, [*accounts, *features], runs, hours)
    return (
        tuple(row for row in explained if isinstance(row, Ranked)),
        tuple(row for row in explained if isinstance(row, Feature)),
    )


def folded(catalog: Catalog, rows: Sequence[Valued]) -> tuple[Ranked, ...]:
    """The ranking, each feature inside the row of its account."""
    inside: dict[str, list[Feature]] = {}
    for row in rows:
        if isinstance(row, Feature):
            inside.setdefault(account_of(catalog, row.platform), []).append(row)
    return tuple(
        row.model_copy(update={"features": tuple(inside.get(row.platform, ()))})
        for row in rows
        if isinstance(row, Ranked)
    )


@dataclass(frozen=True, eq=False)
class _Context:
    """What every row is held against."""

    catalog: Catalog
    answers: Answers
    assessed: Assessment
    members: tuple[int, ...]
    chosen: ChosenSet
    hours: float

    @cached_property
    def covered(self) -> float:
        """Covered need (0–1) of the set."""
        value = self.assessed.benefit.value[MIDDLE][list(self.members)]
        return coverage(value, need_weights(self.assessed.weighting))

    @cached_property
    def met_by_members(self) -> dict[Criterion, float]:
        """Per criterion, the share met by the member, or its feature, that serves the need best."""
        met, rows = self.assessed.potential.met[MIDDLE], self.assessed.facts.platform_index
        return {
            c.criterion: float(
                max(met[rows[name], j] for name in (c.platform, *self.chosen.features.get(c.platform, ())))
            )
            for j, c in enumerate(self.chosen.needs_covered)
            if c.platform
        }

    @cached_property
    def members_by_name(self) -> dict[str, int]:
        """The first member that is each platform or carries each feature."""
        found: dict[str, int] = {}
        for i in self.members:
            for name in self.assessed.benefit.alternatives[i].names:
                found.setdefault(name, i)
        return found

    @cached_property
    def kept(self) -> list[str]:
        """Platforms of the set that run as copies only."""
        return [one.platform for one in self.chosen.kept]

    @cached_property
    def places_held(self) -> int:
        """How many accounts to keep up the set has."""
        return self.assessed.places(self.chosen.platforms) + self.assessed.places(self.kept)

    @cached_property
    def spent(self) -> float:
        """Dollars a year that the set costs anew."""
        paid, alternatives = paid_for(self.catalog, self.answers), self.assessed.benefit.alternatives
        return sum(price_of_new(self.catalog, alternatives[i], paid) for i in self.members)


def _valued(now: _Context, place: Place, runs: dict[str, Run]) -> Valued:
    """What is said of an account or a feature alike; `runs` gets how a member is run."""
    catalog, assessed, chosen = now.catalog, now.assessed, now.chosen
    platform = catalog.platforms[place.platform]
    alternative = assessed.benefit.alternatives[place.alternative]
    contributions = contributions_of(catalog, assessed, place)
    mode, hours_range = alternative.mode, alternative.hours_range
    if alternative.platform != place.platform:
        assert alternative.feature_mode is not None  # a feature's place always carries its own mode
        mode = alternative.feature_mode
        hours_range = (mode.hours_per_week_low, mode.hours_per_week_high)
    low, high = score_range(assessed, contributions)
    served = [c for c in contributions if c.criterion.kind == "need" and c.value >= SERVED_WELL]
    parent = platform.shares_account_with
    kept = place.platform in now.kept
    in_set = (
        kept or place.platform in chosen.platforms or place.platform in chosen.features.get(parent or "", ())
    )
    conditional = assessed.screen.conditional.get(place.platform)
    run = _run(now, place, contributions)
    if run is not None:
        runs[place.platform] = run
    room, gain = _room(now, place), _gain(now, place.alternative)
    worth_adding = gain > opening_cost(
        assessed.benefit.value[MIDDLE, place.alternative], assessed.within_reach
    )
    outside = (
        None
        if in_set
        else why_left_out(
            _served(assessed, place.platform, contributions),
            chosen.needs_covered,
            now.met_by_members,
            room,
            conditional=conditional is not None,
            worth_adding=worth_adding,
            kept=now.kept,
        )
    )
    action: Action = (
        "keep"
        if kept
        else base_action(
            platform,
            chosen.modes.get(place.platform, mode.mode),
            in_set=in_set,
            lead=chosen.platforms[:1] == (place.platform,),
            worth_adding=worth_adding,
        )
    )
    return Valued(
        platform=place.platform,
        name=platform.name,
        mode=mode.mode,
        score=sum(c.points for c in contributions),
        score_low=low,
        score_high=high,
        known_share=place.known_share,
        hours_per_week=hours_range,
        usd_per_year=(platform.usd_per_year_low, platform.usd_per_year_high),
        contributions=contributions,
        needs_served_well=len(served),
        action=action,
        left_out=outside,
        needs=_needs(now, place) if in_set else (),
        sources=_sources(catalog, place.platform, contributions),
        conditional_because=conditional,
    )


def _needs(now: _Context, place: Place) -> tuple[str, ...]:
    """Of a member that is new: the skills it takes, as it is run, of which nobody said anything."""
    if place.platform in skills_proved(accounts_by_platform(now.catalog, now.answers)):
        return ()
    team = team_skills(now.catalog, now.answers.resources)
    for i in now.members:
        run = now.assessed.benefit.alternatives[i]
        mode = run.mode if run.platform == place.platform else run.feature_mode
        if place.platform in run.names and mode is not None:
            return tuple(skill for skill in now.catalog.skills if skill in team.unsaid(mode))
    return ()


def _room(now: _Context, place: Place) -> Room:
    """What the platform would need beside the set, and what the set leaves."""
    catalog, answers, chosen = now.catalog, now.answers, now.chosen
    record = catalog.platforms[place.platform]
    alternatives = now.assessed.benefit.alternatives
    hours_needed = alternatives[place.alternative].hours_per_week
    page_hours = hours_needed if record.shares_account_with else None
    most_accounts = account_limit(answers, now.assessed.running)
    page_of = now.members_by_name.get(record.shares_account_with or "")
    page = None if page_of is None else alternatives[page_of]
    if page is not None:  # beside its own account a feature takes its own hours only, and opens no account
        most_accounts = len(chosen.platforms) + len(chosen.kept) + 1  # more than there are
        carrying = [a for a in alternatives if a.feature == place.platform]
        hours_needed = min(a.hours_per_week for a in carrying) - page.hours_per_week
        page_hours = None if any(a.mode == page.mode for a in carrying) else hours_needed
    money = new_money(catalog, answers)
    paid = paid_for(catalog, answers)
    rings = catalog.is_alert(place.platform) and catalog.is_list(place.platform)
    # a list that people join stands beside other layers of warning, and only another list does its job
    same_kind = [
        p
        for p in chosen.platforms
        if p in record.excludes
        or place.platform in catalog.platforms[p].excludes
        or (rings and catalog.is_alert(p) and catalog.is_list(p))
    ]
    takes_a_place = place.platform not in now.assessed.kept_up_by_others
    usd_needed = 0.0 if place.platform in paid else record.usd_per_year_low or 0.0
    return Room(
        hours_needed=hours_needed,
        hours_left=now.hours - chosen.hours_per_week,
        usd_needed=usd_needed,
        usd_left=None if money is None else money - now.spent,
        most_is_theirs=answers.resources is not None and answers.resources.max_accounts is not None,
        most_accounts=most_accounts if takes_a_place and now.places_held >= most_accounts else None,
        same_kind=same_kind[0] if same_kind else None,
        page_hours=page_hours,
        workable=(record.shares_account_with or place.platform) in now.assessed.workable
        and place.platform not in now.assessed.copies_only,
    )


def _gain(now: _Context, alternative: int) -> float:
    """Need covered (0–1) that the set with this alternative has more than the set; it takes the place of
    another way of running the same account."""
    value, weights = now.assessed.benefit.value[MIDDLE], need_weights(now.assessed.weighting)
    alternatives = now.assessed.benefit.alternatives
    others = [i for i in now.members if alternatives[i].platform != alternatives[alternative].platform]
    return coverage(value[[*others, alternative]], weights) - now.covered


def _served(assessed: Assessment, platform: str, contributions: Sequence[Contribution]) -> list[Served]:
    """Each need with the share of its people whom one message on the platform, or its feature, meets."""
    met, rows = assessed.potential.met[MIDDLE], assessed.facts.platform_index
    needs = [c for c in contributions if c.criterion.kind == "need"]
    return [Served(c, float(met[rows[c.through or platform], j])) for j, c in enumerate(needs)]


def _run(now: _Context, place: Place, contributions: tuple[Contribution, ...]) -> Run | None:
    """For a member of the set or its feature, how it is run there and the needs that are its job.

    contributions  of the row itself, which may be run in another way
    """
    i = now.members_by_name.get(place.platform)
    if i is None:
        return None
    account = now.catalog.platforms[place.platform].shares_account_with or place.platform
    mine = {c.criterion for c in now.chosen.needs_covered if c.platform == account}
    alternative = now.assessed.benefit.alternatives[i]
    whole = Place(account, i, place.score, place.known_share)
    as_row = place.platform == account and place.alternative == i
    as_run = contributions if as_row else contributions_of(now.catalog, now.assessed, whole)
    job = tuple(c for c in as_run if c.criterion in mine)
    if alternative.platform == place.platform:
        return Run(job, as_run, alternative.mode.mode, alternative.hours_per_week)
    assert alternative.feature_mode is not None  # a feature carries its own mode
    own = tuple(c.model_copy(update={"through": None}) for c in job if c.through == place.platform)
    return Run(own, (), alternative.feature_mode.mode, alternative.feature_mode.hours_per_week)


def _feature_places(catalog: Catalog, assessed: Assessment) -> list[Place]:
    """Each feature at the value it has by itself, on the lightest alternative of its parent that fits."""
    weights = need_weights(assessed.weighting)
    found: dict[str, Place] = {}
    for i, alternative in enumerate(assessed.benefit.alternatives):
        feature = alternative.feature
        if feature is None:
            continue
        served = float(feature_value(assessed, i)[MIDDLE] @ weights)
        score = served * points_per_served_need(catalog, (feature,), assessed.weighting)
        known = float(assessed.potential.known[assessed.facts.platform_index[feature]] @ weights)
        if feature not in found or round(score, 9) > round(found[feature].score, 9):
            found[feature] = Place(feature, i, score, known)
    return list(found.values())


def _sources(catalog: Catalog, platform: str, contributions: tuple[Contribution, ...]) -> tuple[str, ...]:
    """Sources of every claim behind the points: fit, audience and survey."""
    found: dict[str, None] = {}
    for contribution in contributions:
        need = contribution.criterion
        if need.kind == "need" and contribution.points > 0:
            found |= dict.fromkeys(_sources_of(catalog, contribution.through or platform, need))
    return tuple(found)


@lru_cache(maxsize=4096)
def _sources_of(catalog: Catalog, speaker: str, need: Criterion) -> tuple[str, ...]:
    """Sources of what a platform or feature does for a need."""
    fit = catalog.purpose_fit.get((speaker, need.purpose))
    met = catalog.audience_fit.get((speaker, need.audience))
    account = catalog.platforms[speaker].shares_account_with or speaker
    reach = [catalog.reach.get((account, s)) for s in catalog.audiences[need.audience].segments]
    of_people = [r.source for r in reach if r] if any(reach) else (met.sources if met else ())
    return (*(fit.sources if fit else ()), *of_people)
