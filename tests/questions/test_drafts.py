"""Answers while they are being given: what is unanswered, unknown and answered stays apart."""

import copy

import pytest

from advisor.questions.accounts import add_account, remove_account, with_account_ids
from advisor.questions.draft import UNANSWERED, choose, chosen, empty, erase, is_answered, read, tick, write


def test_absent_null_and_a_value_are_three_different_answers():
    draft = {"schema_version": 1, "department": {"kind": None, "state": "OH"}}

    assert read(draft, "department.state") == "OH"
    assert read(draft, "department.kind") is None
    assert read(draft, "department.name") is UNANSWERED
    assert is_answered(draft, "department.kind")
    assert not is_answered(draft, "resources.hours_per_week")


def test_writing_makes_the_path_and_leaves_the_old_draft_alone():
    before = empty()

    after = write(before, "resources.hours_per_week", 3)

    assert after["resources"] == {"hours_per_week": 3}
    assert before == {"schema_version": 1}


def test_writing_into_a_part_that_is_null_replaces_the_null():
    assert write({"department": None}, "department.kind", "fire") == {"department": {"kind": "fire"}}


def test_an_entry_of_a_list_is_found_by_its_id():
    draft = choose(empty(), "purposes", ["tips", "events"], 3)

    draft = write(draft, "purposes[].importance", 5, "events")

    assert read(draft, "purposes[].importance", "events") == 5
    assert read(draft, "purposes[].importance", "tips") == 3
    with pytest.raises(KeyError, match="press"):
        write(draft, "purposes[].importance", 5, "press")


def test_ticking_keeps_what_was_said_about_the_others():
    draft = write(choose(empty(), "purposes", ["tips"], 3), "purposes[].audiences", ["teens"], "tips")

    draft = tick(draft, "purposes", "events", on=True, importance=3)
    draft = tick(draft, "purposes", "press", on=True, importance=3)
    draft = tick(draft, "purposes", "events", on=False, importance=3)

    assert chosen(draft, "purposes") == ("tips", "press")
    assert read(draft, "purposes[].audiences", "tips") == ["teens"]


def test_erasing_takes_an_answer_back_and_ignores_what_is_not_there():
    draft = write(empty(), "resources.hours_per_week", 3)

    assert not is_answered(erase(draft, "resources.hours_per_week", "local.x"), "resources.hours_per_week")


def test_every_account_has_an_id_of_its_own_even_when_the_file_gives_none_or_one_twice():
    draft = with_account_ids(
        {"accounts": [{"platform": "x"}, {"platform": "x", "id": "a1"}, {"platform": "x", "id": "a1"}]}
    )

    ids = [a["id"] for a in draft["accounts"]]
    assert len(set(ids)) == 3


def test_accounts_are_added_and_removed_without_mixing_up_ids():
    draft = add_account(add_account(empty(), "facebook_page"), "x")
    draft = remove_account(draft, "a1")
    draft = add_account(draft, "nextdoor")

    assert [(a["id"], a["platform"]) for a in draft["accounts"]] == [("a2", "x"), ("a1", "nextdoor")]


def test_nothing_changes_a_draft_in_place():
    draft = add_account(choose(write(empty(), "department.kind", "fire"), "purposes", ["tips"], 3), "x")
    kept = copy.deepcopy(draft)

    write(draft, "purposes[].importance", 1, "tips")
    tick(draft, "purposes", "press", on=True, importance=1)
    erase(draft, "department.kind")
    remove_account(draft, "a1")

    assert draft == kept
