"""What stands around the ranking: the companions, and the warnings a department must see."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.facts.reasons_told import reason_told
from advisor.decision.method import (
    ASSUMED_HOURS_PER_WEEK,
    SERVED_AT_ALL,
)
from advisor.decision.result import ChosenSet, Foundation, Ranked, Reason
from advisor.decision.weighing.best_modes import too_little_known

# A warning with more names than these is not read to its end.
MOST_NAMED = 5
UNITED_STATES = frozenset({"", "us", "usa", "united states", "united states of america"})


def foundation(catalog: Catalog, answers: Answers) -> tuple[Foundation, ...]:
    """The website first, then the companions, each with what it is for."""
    found = []
    for platform in catalog.platforms.values():
        if not platform.is_companion:
            continue
        modes = catalog.modes.get(platform.id, ())
        hours = (modes[-1].hours_per_week_low, modes[0].hours_per_week_high) if modes else None
        found.append(
            Foundation(
                platform=platform.id,
                name=platform.name,
                hours_per_week=hours,
                usd_per_year=(platform.usd_per_year_low, platform.usd_per_year_high),
                because=(_best_job(catalog, platform.id, answers),),
            )
        )
    return tuple(found)


def _best_job(catalog: Catalog, platform: str, answers: Answers) -> Reason:
    """The catalogue's reason for the chosen purpose that this companion serves best; else what it is for."""
    claims = [reason_told(catalog, answers, platform, p.id) for p in answers.purposes or ()]
    good = [c for c in claims if c and (c.rating or 0) >= 3 and c.rationale]
    best = max(good, key=lambda c: c.rating or 0, default=None)
    if best is None:
        return Reason.of("good-for", platform=platform)
    return Reason.of("as-rated", platform=platform, purpose=best.purpose)


def warnings(
    catalog: Catalog,
    answers: Answers,
    ranking: Sequence[Ranked],
    chosen: ChosenSet,
    hours: float,
) -> list[Reason]:
    """What the reader must know beside the answer, most serious first."""
    said: list[Reason] = []
    purposes = {p.id for p in answers.purposes or ()}
    if any(catalog.purposes[p].life_safety for p in purposes):
        said += _life_safety(catalog, answers, chosen)
    country = (answers.department.country or "").strip().lower() if answers.department else ""
    if country not in UNITED_STATES:
        said.append(Reason.of("not-american"))
    if chosen.hours_available is None and answers.purposes:
        said.append(Reason.of("hours-not-known", hours=ASSUMED_HOURS_PER_WEEK))
    budget = answers.resources.budget_usd_per_year if answers.resources else None
    if budget is not None and chosen.usd_per_year > budget + 1:
        said.append(Reason.of("over-the-budget", fees=chosen.usd_per_year, budget=budget))
    said += _left_unserved(catalog, chosen)
    for measure in chosen.measures_readable:
        if measure.level == 0:
            said.append(Reason.of("measure-not-shown", success=measure.success))
    if answers.constraints and answers.constraints.records == "none":
        said.append(Reason.of("settle-the-records"))
    if ranking and max(r.known_share for r in ranking) < 1:
        little = tuple(r.platform for r in ranking if too_little_known(r.known_share))
        if little:
            said.append(Reason.of("too-little-known", platforms=little[:MOST_NAMED]))
    return said


def _left_unserved(catalog: Catalog, chosen: ChosenSet) -> list[Reason]:
    """Needs the set leaves open, and a promise it must not make."""
    said = []
    open_needs = tuple(str(c.criterion) for c in chosen.needs_covered if c.value < SERVED_AT_ALL)
    if chosen.platforms and open_needs:
        said.append(Reason.of("hardly-serves", needs=open_needs))
    one_way = [p for p, mode in chosen.modes.items() if mode == "post_only"]
    purposes = {c.criterion.purpose for c in chosen.needs_covered}
    converse = any(catalog.is_conversation(p) for p in purposes)
    if one_way and converse and len(one_way) == len(chosen.platforms):
        said.append(Reason.of("posts-only"))
    return said


def _life_safety(catalog: Catalog, answers: Answers, chosen: ChosenSet) -> list[Reason]:
    said = []
    alerts = [p for p in chosen.platforms if catalog.is_alert(p)]
    if not alerts:
        said.append(Reason.of("no-alert-channel"))
    resources = answers.resources
    if resources and resources.night_publisher in (None, "nobody") and resources.after_hours is not True:
        said.append(Reason.of("settle-who-sends-at-night"))
    said.append(Reason.of("the-alert-channel-comes-first"))
    return said
