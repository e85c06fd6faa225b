"""Adds the checks and the plan to a recommendation, in codes and values. All else of it stays as it was."""

from __future__ import annotations

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.facts.overrides import with_overrides
from advisor.decision.result import Plan, Recommendation
from advisor.plan.checks import checks_to_settle
from advisor.plan.measures import measures
from advisor.plan.rhythm import rhythm
from advisor.plan.situation import Situation
from advisor.plan.weekly import weekly


def planned(recommendation: Recommendation, answers: Answers, catalog: Catalog) -> Recommendation:
    """The recommendation with `checks` filled in, and of `plan` all that is counted or scheduled.

    checks  what to settle before an account opens, the gates first
    plan    see decision.result.Plan; its routines are words alone, which `advisor.telling` adds

    The same recommendation, answers and catalogue give the same plan: no clock, no chance.
    """
    catalog = with_overrides(catalog, answers)
    checks = checks_to_settle(recommendation, answers, catalog)
    checked = recommendation.model_copy(update={"checks": tuple(checks)})
    plan = Plan(
        weekly=tuple(weekly(recommendation.set, catalog)),
        measures=tuple(measures(recommendation.set, answers, catalog)),
        rhythm=tuple(rhythm(Situation.of(checked, answers, catalog))),
    )
    return checked.model_copy(update={"plan": plan})
