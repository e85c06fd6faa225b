"""What the steps tell beside their questions."""

from __future__ import annotations

from dataclasses import replace

from advisor.answers import Resources, staffing
from advisor.catalog import Catalog
from advisor.decision.result import Recommendation
from advisor.questions import missing
from advisor.questions.hours import HOURS_TEXT
from advisor.questions.steps import STEPS
from advisor.telling.blocks import Point
from advisor.telling.parts.answers_given import residents
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.while_answering import (
    OPEN_TOLD,
    answer_next,
    example_of,
    hours_added_up,
    still_open,
    what_is_missing,
    work_in_hand,
)


def asking(basis: Basis, *fields: str) -> Recommendation:
    return basis.recommendation.model_copy(update={"answer_next": fields})


def test_the_work_in_hand_is_called_by_its_name_whatever_signs_that_holds() -> None:
    assert work_in_hand("{Maple} Falls") == "You are working on {Maple} Falls."


def test_a_purpose_is_explained_by_a_post_of_its_kind(catalog: Catalog) -> None:
    purpose = next(p for p in catalog.purposes.values() if p.example_post)

    assert example_of(purpose) == Point(purpose.example_post, lead="For example:")
    assert example_of(purpose.model_copy(update={"example_post": ""})) is None


def test_people_and_money_become_hours_step_by_step_and_the_sum_stands_last() -> None:
    worked_out = staffing(Resources.model_validate({"fte": 0.1, "volunteer_hours_per_week": 2}))
    told = hours_added_up(worked_out)

    assert told is not None
    assert [point.text for point in told.items] == [
        "0.1 of a full-time job × 40 hours = 4 hours",
        "2 hours from volunteers",
        "",
    ]
    assert told.items[-1].lead == "Together 6 hours a week."


def test_without_people_or_money_nothing_is_added_up() -> None:
    worked_out = staffing(Resources())

    assert hours_added_up(worked_out) is None
    # no hours at all are a sum as well
    assert hours_added_up(replace(worked_out, hours_per_week=0.0)) is not None


def test_what_a_step_lacks_is_told_as_what_to_do() -> None:
    gap = missing({}, STEPS[0])[0]

    assert still_open(gap) == Point("Say what kind of department it is.", lead="Still open:")
    assert [point.text for point in what_is_missing(missing({}, STEPS[0])).items] == [
        "Say what kind of department it is.",
        "Choose at least one purpose.",
    ]


def test_the_answers_that_would_help_keep_their_order_and_name_their_step(recruiting: Basis) -> None:
    told = answer_next(asking(recruiting, "resources.skills", "resources.hours_per_week", "purposes"))

    assert [question.step for question in told] == ["resources", "resources", "why"]
    assert told[0].words.endswith(" (Resources)")
    # typed hours are one of several ways to answer: the question for all of them is told
    assert told[1].words == f"{HOURS_TEXT} (Resources)"


def test_no_more_questions_are_told_than_one_answers_in_a_sitting(recruiting: Basis) -> None:
    fields = ("resources.hours_per_week", "resources.skills", "local.active_subreddit", "resources.owned")

    assert len(answer_next(asking(recruiting, *fields))) == OPEN_TOLD < len(fields)


def test_a_field_that_is_asked_no_more_is_not_told(recruiting: Basis) -> None:
    assert answer_next(asking(recruiting, "a.field.of.an.older.version")) == ()
    assert answer_next(recruiting.recommendation.model_copy(update={"answer_next": None})) == ()


def test_many_residents_are_written_in_thousands() -> None:
    assert residents(12400) == "12,400 residents"
