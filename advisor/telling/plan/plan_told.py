"""The whole plan in words: what is counted and scheduled, and the routines that go with it."""

from __future__ import annotations

from advisor.answers import Answers, Town
from advisor.catalog import Catalog
from advisor.decision.result import Plan, Recommendation, WeeklyHours
from advisor.decision.town_result import TownRecommendation
from advisor.plan import planned
from advisor.telling.plan.access_for_all import access_for_all
from advisor.telling.plan.answering import answering
from advisor.telling.plan.comments import comments
from advisor.telling.plan.crisis import crisis
from advisor.telling.plan.first_steps import first_steps
from advisor.telling.plan.handover import handover
from advisor.telling.plan.logs import logs
from advisor.telling.plan.measure_words import told_measure
from advisor.telling.plan.moving import moving
from advisor.telling.plan.records import records
from advisor.telling.plan.rhythm_words import told_recurring
from advisor.telling.plan.spoken import COPY_NOTE, NO_PROMISE, Spoken
from advisor.telling.plan.start import first_90_days
from advisor.telling.plan.week import week
from advisor.text import _


def complete(recommendation: Recommendation, answers: Answers, catalog: Catalog) -> Recommendation:
    """The recommendation with `checks` and `plan` filled in, in codes, values and words."""
    return told_plan(planned(recommendation, answers, catalog), answers, catalog)


def complete_town(result: TownRecommendation, town: Town, catalog: Catalog) -> TownRecommendation:
    """The same result with the plan of every department."""
    completed = tuple(
        complete(recommendation, town.answers_of(place), catalog)
        for place, recommendation in enumerate(result.departments)
    )
    return result.model_copy(update={"departments": completed})


def told_plan(recommendation: Recommendation, answers: Answers, catalog: Catalog) -> Recommendation:
    """A recommendation that has its plan, with its words in the language of the current context."""
    plan = recommendation.plan or Plan()
    now = Spoken.of(recommendation, answers, catalog)
    rhythm = tuple(told_recurring(now, row) for row in plan.rhythm)
    told = plan.model_copy(
        update={
            "first_steps": tuple(first_steps(recommendation.set, now.answers, now.catalog)),
            "weekly": tuple(_told_hours(row) for row in plan.weekly),
            "measures": tuple(told_measure(now.catalog, row) for row in plan.measures),
            "first_90_days": tuple(first_90_days(now)),
            "rhythm": rhythm,
            "week": tuple(week(rhythm)),
            "answering": tuple(answering(now)),
            "comments": tuple(comments(now)),
            "records": tuple(records(now)),
            "accessibility": tuple(access_for_all(now)),
            "handover": tuple(handover(now)),
            "moving": tuple(moving(now)),
            "crisis": tuple(crisis(now)),
            "logs": tuple(logs(now)),
        }
    )
    return recommendation.model_copy(update={"plan": told})


def _told_hours(row: WeeklyHours) -> WeeklyHours:
    """A copy has no promise and no note of its own."""
    if not row.is_copy:
        return row
    return row.model_copy(update={"reply_promise": _(NO_PROMISE), "note": _(COPY_NOTE)})
