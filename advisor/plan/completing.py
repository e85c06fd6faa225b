"""Adds the checks and the plan to a recommendation. Everything else of it stays as it was."""

from __future__ import annotations

from advisor.answers import Answers, Town
from advisor.catalog import Catalog
from advisor.decision.facts.overrides import with_overrides
from advisor.decision.result import Recommendation
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
    plan    lists of rows, by key:
            first_steps, weekly   one row per member of the set and feature it runs
            measures              one row per chosen success criterion
            rhythm                one row for each thing that comes back: platform, name, when, days
                                  (working days, Monday 0), text, example, minutes, times_per_year
            and parts, each with heading, platform (id or None), steps and sources, and with:
            week                  the rhythm by day; minutes of the day, or None
            answering             promise
            comments              stance: open, closed, guest, none
            records, accessibility, handover
            first_90_days         days: [first, last] from the decision, or None
            moving                account_id, action, to, weeks, pinned
            crisis                minutes: the end of the phase, or None
            logs                  success, columns

    The same recommendation, answers and catalogue give the same plan: no clock, no chance.
    """
    catalog = with_overrides(catalog, answers)
    checks = checks_to_settle(recommendation, answers, catalog)
    checked = recommendation.model_copy(update={"checks": tuple(checks)})
    now = situation_of(checked, answers, catalog)
    came_back = rhythm(now)
    plan = {
        "first_steps": first_steps(recommendation.set, answers, catalog),
        "weekly": weekly(recommendation.set, catalog),
        "measures": measures(recommendation.set, answers, catalog),
        "first_90_days": first_90_days(now),
        "rhythm": came_back,
        "week": week(came_back, catalog),
        "answering": answering(now),
        "comments": comments(now),
        "records": records(now),
        "accessibility": access_for_all(now),
        "handover": handover(now),
        "moving": moving(now),
        "crisis": crisis(now),
        "logs": logs(now),
    }
    return checked.model_copy(update={"plan": plan})


def complete_town(result: TownRecommendation, town: Town, catalog: Catalog) -> TownRecommendation:
    """The same result with the plan of every department."""
    completed = tuple(
        complete(recommendation, town.answers_of(place), catalog)
        for place, recommendation in enumerate(result.departments)
    )
    return result.model_copy(update={"departments": completed})
