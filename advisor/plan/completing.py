"""Adds the checks and the plan to a recommendation. Everything else of it stays as it was."""

from __future__ import annotations

from advisor.answers import Answers, Town
from advisor.catalog import Catalog
from advisor.decision.overrides import with_overrides
from advisor.decision.recommendation import Recommendation
from advisor.decision.town_result import TownRecommendation
from advisor.plan.checks import checks_to_settle
from advisor.plan.first_steps import first_steps
from advisor.plan.measures import measures
from advisor.plan.weekly import weekly


def complete(recommendation: Recommendation, answers: Answers, catalog: Catalog) -> Recommendation:
    """The recommendation with `checks` and `plan` filled in.

    checks  what to settle before an account opens, the gates first
    plan    first_steps and weekly (one row per member of the set and feature it runs), measures (one row
            per chosen success criterion)

    The same recommendation, answers and catalogue give the same plan: no clock, no chance.
    """
    catalog = with_overrides(catalog, answers)
    plan = {
        "first_steps": first_steps(recommendation.set, answers, catalog),
        "weekly": weekly(recommendation.set, catalog),
        "measures": measures(recommendation.set, answers, catalog),
    }
    checks = checks_to_settle(recommendation, answers, catalog)
    return recommendation.model_copy(update={"checks": tuple(checks), "plan": plan})


def complete_town(result: TownRecommendation, town: Town, catalog: Catalog) -> TownRecommendation:
    """The same result with the plan of every department."""
    completed = tuple(
        complete(recommendation, town.answers_of(place), catalog)
        for place, recommendation in enumerate(result.departments)
    )
    return result.model_copy(update={"departments": completed})
