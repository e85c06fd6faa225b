"""The questions themselves: each once, each with a home in answers.json, in plain words."""

from datetime import date

import pytest

from advisor.answers import Answers, read_answers
from advisor.questions import AFTERWARDS, QUESTIONS, STEPS, empty, options_of
from advisor.questions.draft import choose, chosen, write
from advisor.questions.packs import (
    follows_pack,
    pack_purposes,
    start_audiences,
    start_purposes,
    start_success,
    suggested_success,
)

SAMPLES = {"text": "A", "number": 1.5, "count": 3, "share": 12, "money": 10.0, "date": date(2026, 11, 1)}


def sample(question, catalog):
    if question.kind == "yes_no":
        return True
    if question.kind in ("choice", "many"):
        first = options_of(question, catalog)[0].id
        value = int(first) if first.isdigit() else first
        return [value] if question.kind == "many" else value
    return question.stored(SAMPLES[question.kind])


@pytest.mark.parametrize("question", [q for q in QUESTIONS if q.source != q.id], ids=lambda q: q.id)
def test_the_answer_to_every_question_has_a_home_in_answers_json(question, catalog):
    draft = {
        "schema_version": 1,
        "accounts": [{"id": "a1", "platform": "x"}],
        "county": [{"id": "c1"}],
        "department": {"languages": [{"id": "l1"}]},
    }
    for field, id in (("purposes", "tips"), ("audiences", "teens"), ("success", "replies")):
        draft = choose(draft, field, [id], 3)
    if question.id in ("purposes", "audiences", "success"):
        return
    item = {
        "accounts": "a1",
        "purposes": "tips",
        "audiences": "teens",
        "success": "replies",
        "county": "c1",
        "department.languages": "l1",
    }.get(question.id.split("[")[0])

    known = read_answers(write(draft, question.id, sample(question, catalog), item), catalog)
    unknown = write(draft, question.id, None, item)

    assert isinstance(known, Answers)
    if question.id != "accounts[].platform":
        read_answers(unknown, catalog)


@pytest.mark.parametrize("question", AFTERWARDS, ids=lambda q: q.id)
def test_the_answer_to_what_is_asked_afterwards_can_be_read(question, catalog):
    entry = {"id": "e1", "platform": "x", "action": "keep"}
    draft = {"schema_version": 1, "decision": {"overrides": [entry]}, "reviews": [{"id": "e1"}]}
    item = "e1" if "[]" in question.id else None

    for answer in (sample(question, catalog), None):
        written = write(draft, question.id, answer, item)
        if answer is None and question.id == "decision.overrides[].action":
            continue  # the form writes "" for an action that is still to be named
        assert read_answers(written, catalog).to_json()


def test_every_question_is_asked_once():
    ids = [q.id for q in (*QUESTIONS, *AFTERWARDS)]
    assert len(set(ids)) == len(ids)


def test_every_choice_offers_something(catalog):
    empty_ones = [q.id for q in QUESTIONS if q.kind in ("choice", "many") and not options_of(q, catalog)]
    assert empty_ones == []


def test_questions_are_short_and_need_no_jargon():
    long = [q.text for q in QUESTIONS if len(q.text) > 70]
    jargon = [q.text for q in QUESTIONS for w in ("criteri", "stakeholder", "leverage", "KPI") if w in q.text]
    assert long == []
    assert jargon == []


@pytest.mark.parametrize("question", [q for q in QUESTIONS if q.kind in SAMPLES], ids=lambda q: q.id)
def test_what_was_typed_is_shown_again(question):
    typed = SAMPLES[question.kind]
    shown = question.shown(question.stored(typed))
    assert shown == (typed.isoformat() if question.kind == "date" else typed)
    assert question.stored(None) is None


def test_a_platform_that_has_ended_is_offered_nowhere(catalog):
    offered = {o.id for q in QUESTIONS if q.source == "platforms" for o in options_of(q, catalog)}
    assert "periscope" not in offered
    assert "facebook_page" in offered


def test_the_states_are_those_the_rules_know(catalog):
    from advisor.questions.states import STATES

    rules = {state for state, _topic in catalog.state_rules}
    assert rules <= {o.id for o in STATES}


def test_each_step_has_questions():
    assert {q.step for q in QUESTIONS} == {step.id for step in STEPS}


def test_every_pack_starts_with_two_way_dialog_and_leaves_few_to_settle_on(catalog):
    for kind in catalog.departments:
        draft = start_purposes(write(empty(), "department.kind", kind), catalog)
        assert "two_way_dialog" in chosen(draft, "purposes"), kind
        assert 2 <= len(chosen(draft, "purposes")) <= 4, kind


def test_every_pack_gives_answers_that_can_be_read(catalog):
    for kind in catalog.departments:
        draft = start_purposes(write(empty(), "department.kind", kind), catalog)
        draft = start_success(start_audiences(draft, catalog), catalog)
        answers = read_answers(draft, catalog)
        assert answers.audiences, kind
        assert answers.success, kind


def test_an_unknown_kind_of_department_gets_the_general_pack(catalog):
    assert (
        pack_purposes(write(empty(), "department.kind", None), catalog)
        == catalog.departments["other"].purposes
    )


def test_purposes_follow_the_pack_until_they_are_touched(catalog):
    draft = start_purposes(write(empty(), "department.kind", "police"), catalog)

    assert follows_pack(draft, catalog)
    assert not follows_pack(write(draft, "purposes[].importance", 5, "two_way_dialog"), catalog)


def test_measures_are_suggested_by_the_purposes(catalog):
    draft = choose(write(empty(), "department.kind", "police"), "purposes", ["recruitment"], 3)

    assert suggested_success(draft, catalog)[0] == "applications"


def test_what_was_chosen_is_always_shown(catalog):
    draft = choose(write(empty(), "department.kind", "police"), "success", ["trust_survey"], 3)
    draft = choose(draft, "purposes", ["tourism"], 3)

    assert "trust_survey" in suggested_success(draft, catalog)
    assert "tourism" in pack_purposes(draft, catalog)
