"""The four steps before the tool: what opens it, and ways of saying how much time there is."""

import pytest

from advisor.answers import read_answers, staffing
from advisor.questions import STEPS, empty, is_unlocked, missing, open_steps, say_dont_know
from advisor.questions.draft import choose, write
from advisor.questions.hours import HOURS_CHOICES, STAFF, TYPED, UNKNOWN, choose_hours, hours_choice

WHY, WHO, RESOURCES, KNOW = STEPS


def answered():
    draft = write(empty(), "department.kind", "police")
    draft = choose(draft, "purposes", ["tips"], 3)
    draft = choose(draft, "audiences", ["all_residents"], 3)
    draft = write(draft, "resources.hours_per_week", 2)
    return choose(draft, "success", ["tips_received"], 3)


def test_the_tool_is_locked_at_first_and_every_step_says_what_it_lacks():
    assert open_steps(empty()) == STEPS
    assert all(gap.sentence.endswith(".") for step in STEPS for gap in missing(empty(), step))


def test_the_tool_opens_when_the_four_steps_are_answered():
    assert is_unlocked(answered())


@pytest.mark.parametrize("step", STEPS, ids=lambda s: s.id)
def test_dont_know_is_an_answer_to_every_step(step):
    draft = say_dont_know(empty(), step)

    assert missing(draft, step) == ()


def test_dont_know_everywhere_opens_the_tool_and_is_a_file_that_can_be_read(catalog):
    draft = empty()
    for step in STEPS:
        draft = say_dont_know(draft, step)

    assert is_unlocked(draft)
    assert read_answers(draft, catalog).purposes is None


def test_saying_dont_know_never_overwrites_an_answer():
    draft = choose(empty(), "purposes", ["tips"], 3)

    assert say_dont_know(draft, WHY)["purposes"] == draft["purposes"]


@pytest.mark.parametrize("field", ["purposes", "audiences", "success"])
def test_an_empty_list_of_wishes_is_no_answer(field):
    draft = answered() | {field: []}

    assert len(open_steps(draft)) == 1


@pytest.mark.parametrize("part", ["fte", "volunteer_hours_per_week", "contractor_usd_per_month"])
def test_a_share_of_a_job_volunteers_or_a_contractor_answer_for_the_hours(part):
    draft = write(empty(), f"resources.{part}", 0.5)

    assert missing(draft, RESOURCES) == ()
    assert hours_choice(draft) == STAFF


@pytest.mark.parametrize("choice", [c for c in HOURS_CHOICES if c.hours], ids=lambda c: c.id)
def test_a_ready_answer_becomes_hours_and_is_recognised_again(choice):
    draft = choose_hours(empty(), choice.id)

    assert draft["resources"]["hours_per_week"] == choice.hours
    assert hours_choice(draft) == choice.id


def test_unknown_hours_are_null_and_typed_hours_are_typed():
    assert choose_hours(empty(), UNKNOWN)["resources"] == {"hours_per_week": None}
    assert hours_choice(write(empty(), "resources.hours_per_week", 7)) == TYPED


def test_choosing_a_share_of_a_job_removes_typed_hours_since_those_would_win(catalog):
    draft = write(write(empty(), "resources.hours_per_week", 7), "resources.fte", 0.5)

    answers = read_answers(choose_hours(draft, STAFF), catalog)

    assert staffing(answers.resources).hours_per_week == 20


def test_choosing_typed_hours_removes_the_share_of_a_job():
    draft = choose_hours(write(empty(), "resources.fte", 0.5), TYPED)

    assert hours_choice(draft) is None
    assert "fte" not in draft["resources"]
