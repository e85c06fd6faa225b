"""What a person can answer: every question has its field on the page of its step, and its answer is kept."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.catalog import Catalog
from advisor.questions import Question
from advisor.questions.afterwards import DECISION_QUESTIONS, OVERRIDE_QUESTIONS, REVIEW_QUESTIONS
from advisor.questions.listing import QUESTIONS
from advisor.questions.packs import suggested_success
from tests.features.conftest import bare, seen

# These are asked with a card or a tick for each entry, under a heading of their own.
AS_CARDS = {"purposes", "audiences", "success"}


@pytest.fixture
def everything(police: dict[str, Any]) -> dict[str, Any]:
    """Answers with an entry in each list, so that what belongs to an entry is asked."""
    police["department"]["languages"] = [{"id": "l1", "language": "Spanish", "share": 0.06}]
    police["county"] = [{"id": "c1", "product": "CodeRED", "who": "The county", "shared": "yes"}]
    police["accounts"] += [
        {"id": "alerts", "platform": "codered", "state": "active"},
        {"id": "list", "platform": "email_newsletter", "state": "active"},
    ]
    return police


def fields(app: Any) -> tuple[str, ...]:
    """The questions of the fields on the page, one at a time for each entry."""
    return seen(app).asked


def missing(questions: list[Question], asked: tuple[str, ...]) -> list[str]:
    return [q.id for q in questions if bare(q.text) not in asked]


@pytest.mark.parametrize("step", ["why", "who", "know"])
def test_every_question_of_a_step_has_a_field(app: Any, everything: dict[str, Any], step: str) -> None:
    asked = fields(app.open_work(everything, step))
    wanted = [q for q in QUESTIONS if q.step == step and q.id not in AS_CARDS]
    assert wanted
    assert missing(wanted, asked) == []


def test_every_question_of_resources_has_a_field(app: Any, everything: dict[str, Any]) -> None:
    asked = fields(app.open_work(everything, "resources"))
    app.test.radio(key="ask-hours-choice").set_value("staff")
    asked += fields(app.run())
    wanted = [q for q in QUESTIONS if q.step == "resources" and q.id != "accounts[].platform"]
    assert len(wanted) > 30
    assert missing(wanted, asked) == []


def test_every_question_afterwards_has_a_field(app: Any, police: dict[str, Any]) -> None:
    police["decision"] = {"overrides": [{"id": "o1", "platform": "x", "action": "Keep it"}]}
    police["reviews"] = [{"id": "r1", "reviewed_on": "2027-06-01"}]
    app.open_work(police, "decision")
    assert missing([*DECISION_QUESTIONS, *OVERRIDE_QUESTIONS], fields(app)) == []
    app.open("review")
    assert missing([q for q in REVIEW_QUESTIONS if "measured" not in q.id], fields(app)) == []


def test_the_work_in_hand_is_gone_on_with_from_the_front_page(app: Any, police: dict[str, Any]) -> None:
    app.open_work(police, "start")
    assert "You are working on Maple Falls Police." in seen(app).words
    assert app.click("go-on").title == "Why do you want it?"


def test_each_purpose_shows_a_post_of_its_kind(app: Any, police: dict[str, Any], catalog: Catalog) -> None:
    page = seen(app.open_work(police, "why"))
    for purpose in police["purposes"]:
        assert f"For example: {bare(catalog.purposes[purpose['id']].example_post)}" in page.words


def test_other_purposes_and_other_people_stand_behind_more(
    app: Any, police: dict[str, Any], catalog: Catalog
) -> None:
    page = seen(app.open_work(police, "why"))
    assert [p.label for p in catalog.purposes.values() if bare(p.label) not in page.asked] == []
    assert [f.label for f in catalog.families.values() if bare(f.label) not in page.words] == []

    page = seen(app.open("who"))
    assert [a.label for a in catalog.audiences.values() if bare(a.label) not in page.asked] == []


def test_a_group_of_people_is_ticked_weighed_and_taken_off(app: Any, police: dict[str, Any]) -> None:
    app.open_work(police, "who")
    app.test.checkbox(key="ask-audiences-age_18_29").check()
    app.run()
    app.test.pills(key="ask-audiences-importance-age_18_29").set_value("5")
    app.run()
    app.test.checkbox(key="ask-audiences-homeowners").uncheck()
    app.run()
    kept = {entry["id"]: entry["importance"] for entry in app.saved["audiences"]}
    assert kept == {"neighborhoods": 5, "all_residents": 3, "age_65_plus": 3, "age_18_29": 5}


def test_a_purpose_gets_people_of_its_own(app: Any, police: dict[str, Any]) -> None:
    app.open_work(police, "who")
    app.test.multiselect(key="ask-purposes-audiences-two_way_dialog").set_value(["homeowners"])
    app.run()
    kept = {entry["id"]: entry.get("audiences") for entry in app.saved["purposes"]}
    assert kept["two_way_dialog"] == ["homeowners"]


def test_measures_are_suggested_with_how_to_count_them_and_what_others_report(
    app: Any, police: dict[str, Any], catalog: Catalog
) -> None:
    del police["success"]
    app.open_work(police, "know")
    chosen = [entry["id"] for entry in app.saved["success"]]
    assert chosen
    assert set(chosen) <= set(suggested_success(police, catalog))
    page = seen(app)
    for measure in chosen:
        assert f"Count it as: {bare(catalog.success[measure].formula)}" in page.words
        assert bare(catalog.success[measure].benchmark) in page.words


def test_a_measure_gets_its_start_its_target_and_the_day_to_look_again(
    app: Any, police: dict[str, Any]
) -> None:
    app.open_work(police, "know")
    app.test.number_input(key="ask-success-baseline-residents_reached").set_value(310)
    app.run()
    app.test.number_input(key="ask-success-target-residents_reached").set_value(900)
    app.run()
    app.test.pills(key="ask-success-review_months-residents_reached").set_value("12")
    app.run()
    kept = next(entry for entry in app.saved["success"] if entry["id"] == "residents_reached")
    assert (kept["baseline"], kept["target"], kept["review_months"]) == (310, 900, 12)


def test_dont_know_is_one_click_on_a_step(app: Any) -> None:
    app.open("why").click("dont-know-why")
    assert app.saved["department"]["kind"] is None
    assert app.saved["purposes"] is None
