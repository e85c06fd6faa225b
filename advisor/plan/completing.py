"""Adds the checks and the plan to a recommendation. Everything else of it stays as it was."""

from __future__ import annotations

from advisor.answers import Answers, Town
from advisor.catalog import Catalog
from advisor.decision.facts.overrides import with_overrides
from advisor.decision.result import Plan, Recommendation
from advisor.decision.town_result import TownRecommendation
from advisor.plan.access_for_all import access_for_all
from advisor.plan.answering import answering
from advisor.plan.checks import checks_to_settle
from advisor.plan.comments import comments
from advisor.plan.crisis import crisis
from advisor.plan.first_steps import first_steps
from advisor.plan.handover import handover
from advisor.plan.logs import logs
from advisor.plan.measures import measures
from advisor.plan.moving import moving
from advisor.plan.records import records
from advisor.plan.rhythm import rhythm
from advisor.plan.situation import situation_of
from advisor.plan.start import first_90_days
from advisor.plan.week import week
from advisor.plan.weekly import weekly


def complete(recommendation: Recommendation, answers: Answers, catalog: Catalog) -> Recommendation:
    """The recommendation with `checks` and `plan` filled in.

    checks  what to settle before an account opens, the gates first
    plan    see decision.result.Plan

    The same recommendation, answers and catalogue give the same plan: no clock, no chance.
    """
    catalog = with_overrides(catalog, answers)
    checks = checks_to_settle(recommendation, answers, catalog)
    checked = recommendation.model_copy(update={"checks": tuple(checks)})
    now = situation_of(checked, answers, catalog)
    came_back = rhythm(now)
    plan = Plan(
        first_steps=tuple(first_steps(recommendation.set, answers, catalog)),
        weekly=tuple(weekly(recommendation.set, catalog)),
        measures=tuple(measures(recommendation.set, answers, catalog)),
        first_90_days=tuple(first_90_days(now)),
        rhythm=tuple(came_back),
        week=tuple(week(came_back)),
        answering=tuple(answering(now)),
        comments=tuple(comments(now)),
        records=tuple(records(now)),
        accessibility=tuple(access_for_all(now)),
        handover=tuple(handover(now)),
        moving=tuple(moving(now)),
        crisis=tuple(crisis(now)),
        logs=tuple(logs(now)),
    )
    return checked.model_copy(update={"plan": plan})


def complete_town(result: TownRecommendation, town: Town, catalog: Catalog) -> TownRecommendation:
    """The same result with the plan of every department."""
    completed = tuple(
        complete(recommendation, town.answers_of(place), catalog)
        for place, recommendation in enumerate(result.departments)
    )
    return result.model_copy(update={"departments": completed})
