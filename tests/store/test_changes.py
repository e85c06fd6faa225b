"""What one answer changes is put onto what was saved since; only the same field needs a decision."""

from __future__ import annotations

import copy
import json
import random
from pathlib import Path
from typing import Any

import pytest

from advisor.questions.accounts import add_account
from advisor.questions.draft import choose, erase, tick, write
from advisor.questions.own_figures import remove_own_figures, set_own_figures
from advisor.store.changes import NOTHING, Change, Conflict, Entry, changes_between, merged, with_changes

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*.json"))


@pytest.fixture
def base() -> dict[str, Any]:
    return {
        "schema_version": 1,
        "department": {"name": "Maple Falls", "kind": "police"},
        "purposes": [{"id": "recruitment", "importance": 3}, {"id": "events", "importance": 2}],
        "resources": {"hours_per_week": 4, "skills": ["writing"]},
        "accounts": [{"id": "a1", "platform": "facebook_page"}],
    }


def test_an_answer_is_one_path_with_the_value_before_and_after(base: dict[str, Any]) -> None:
    assert changes_between(base, write(base, "department.name", "Oak Hill")) == (
        Change(("department", "name"), "Maple Falls", "Oak Hill"),
    )
    assert changes_between(base, write(base, "purposes[].importance", 5, "events")) == (
        Change(("purposes", Entry("events"), "importance"), 2, 5),
    )
    assert changes_between(base, tick(base, "purposes", "press", True, 3)) == (
        Change(("purposes", Entry("press")), NOTHING, {"id": "press", "importance": 3}),
    )
    assert changes_between(base, erase(base, "resources.skills")) == (
        Change(("resources", "skills"), ["writing"], NOTHING),
    )
    assert changes_between(base, copy.deepcopy(base)) == ()


def test_dont_know_no_answer_no_and_zero_are_four_different_values(base: dict[str, Any]) -> None:
    values = [None, NOTHING, False, 0]
    for before in values:
        for after in values:
            drafts = [
                base if v is NOTHING else write(base, "local.active_subreddit", v) for v in (before, after)
            ]
            assert bool(changes_between(*drafts)) == (before is not after)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_the_changes_from_any_draft_to_another_lead_there(example: Path) -> None:
    there = json.loads(example.read_text(encoding="utf-8"))
    for other in EXAMPLES:
        here = json.loads(other.read_text(encoding="utf-8"))

        reached = with_changes(here, changes_between(here, there))

        assert in_one_order(reached) == in_one_order(there)


def test_two_who_answer_different_fields_both_keep_their_answer(base: dict[str, Any]) -> None:
    mine = write(tick(base, "purposes", "press", True, 3), "resources.hours_per_week", 6)
    theirs = write(tick(base, "purposes", "tips", True, 4), "department.name", "Oak Hill")

    together, conflicts = merged(base, mine, theirs)

    assert conflicts == ()
    assert [p["id"] for p in together["purposes"]] == ["recruitment", "events", "tips", "press"]
    assert together["department"]["name"] == "Oak Hill"
    assert together["resources"]["hours_per_week"] == 6


def test_two_who_begin_the_same_part_both_keep_their_answer(base: dict[str, Any]) -> None:
    mine = write(base, "constraints.one_way_only", True)
    theirs = write(base, "constraints.records", "none")

    together, conflicts = merged(base, mine, theirs)

    assert conflicts == ()
    assert together["constraints"] == {"one_way_only": True, "records": "none"}


def test_the_same_field_with_two_values_keeps_theirs_and_names_both(base: dict[str, Any]) -> None:
    mine, theirs = (write(base, "department.name", name) for name in ("Oak Hill", "Elm Creek"))

    together, conflicts = merged(base, mine, theirs)

    assert together["department"]["name"] == "Elm Creek"
    assert conflicts == (Conflict(("department", "name"), "Oak Hill", "Elm Creek"),)


def test_the_same_field_with_the_same_value_is_no_conflict(base: dict[str, Any]) -> None:
    both = write(base, "department.name", "Oak Hill")

    assert merged(base, both, copy.deepcopy(both)) == (both, ())


def test_skills_are_one_answer_so_two_lists_are_a_conflict(base: dict[str, Any]) -> None:
    mine = write(base, "resources.skills", [])
    theirs = write(base, "resources.skills", ["writing", "video"])

    _together, conflicts = merged(base, mine, theirs)

    assert conflicts == (Conflict(("resources", "skills"), [], ["writing", "video"]),)


def test_an_entry_taken_off_here_and_changed_there_is_a_conflict_both_ways(base: dict[str, Any]) -> None:
    without = tick(base, "purposes", "events", False, None)
    weightier = write(base, "purposes[].importance", 5, "events")
    entry = {"id": "events", "importance": 5}

    assert merged(base, without, weightier)[1] == (Conflict(("purposes", Entry("events")), NOTHING, entry),)
    assert merged(base, weightier, without)[1] == (Conflict(("purposes", Entry("events")), entry, NOTHING),)


def test_a_list_answered_with_dont_know_there_is_a_conflict_of_the_list(base: dict[str, Any]) -> None:
    mine = tick(base, "purposes", "press", True, 3)
    theirs = write(base, "purposes", None)

    together, conflicts = merged(base, mine, theirs)

    assert together["purposes"] is None
    assert conflicts == (Conflict(("purposes",), mine["purposes"], None),)


def test_two_new_accounts_of_one_number_are_two_accounts(base: dict[str, Any]) -> None:
    mine, theirs = add_account(base, "nextdoor"), add_account(base, "youtube")

    together, conflicts = merged(base, mine, theirs)

    assert conflicts == ()
    assert [(a["id"], a["platform"]) for a in together["accounts"]] == [
        ("a1", "facebook_page"), ("a2", "youtube"), ("a3", "nextdoor"),
    ]  # fmt: skip


def test_own_figures_of_two_platforms_do_not_meet(base: dict[str, Any]) -> None:
    base = set_own_figures(base, "nixle", {"usd_per_year_low": 3000.0}, "", "")
    mine = set_own_figures(base, "nixle", {"usd_per_year_low": 3300.0}, "our quote", "clerk")
    theirs = set_own_figures(base, "nextdoor", {"hours_per_week_low": 2.0}, "", "")

    together, conflicts = merged(base, mine, theirs)

    assert conflicts == ()
    assert {(o["platform"], o["value"]) for o in together["overrides"]} == {
        ("nixle", 3300.0),
        ("nextdoor", 2.0),
    }
    assert merged(base, remove_own_figures(base, "nixle"), theirs)[0]["overrides"] == [
        {"platform": "nextdoor", "field": "hours_per_week_low", "value": 2.0}
    ]


def test_the_record_of_the_advice_is_nobodys_answer_and_asks_nobody(base: dict[str, Any]) -> None:
    mine = base | {"last_result": {"platforms": ["x"]}, "catalog_version": "2026.10"}
    theirs = base | {"last_result": {"platforms": ["y"]}, "catalog_version": "2026.11"}

    assert merged(base, mine, theirs) == (theirs, ())


def test_another_order_is_an_answer_where_nothing_else_changed(base: dict[str, Any]) -> None:
    turned = choose(base, "purposes", ["events", "recruitment"], None)

    assert with_changes(base, changes_between(base, turned)) == turned


def test_nothing_given_is_changed_in_place(base: dict[str, Any]) -> None:
    mine, theirs = tick(base, "purposes", "press", True, 3), write(base, "department.name", "Oak Hill")
    before = copy.deepcopy((base, mine, theirs))

    together, _conflicts = merged(base, mine, theirs)
    together["purposes"][0]["importance"] = 1
    together["department"]["name"] = "changed"

    assert (base, mine, theirs) == before


def test_of_random_answers_each_is_there_or_named_as_a_conflict(base: dict[str, Any]) -> None:
    random_answers = random.Random(7)
    for _ in range(300):
        mine, theirs = base, base
        for _ in range(random_answers.randint(1, 5)):
            mine = some_answer(mine, random_answers)
            theirs = some_answer(theirs, random_answers)

        together, conflicts = merged(base, mine, theirs)

        told = [conflict.path for conflict in conflicts]
        for change in changes_between(in_one_order(base), in_one_order(mine)):
            named = any(change.path[: len(path)] == path for path in told)
            assert named or is_in(together, change) or is_renumbered_in(together, change), change
        for change in changes_between(in_one_order(base), in_one_order(theirs)):
            assert is_in(together, change), change


def is_in(draft: dict[str, Any], change: Change) -> bool:
    return in_one_order(with_changes(draft, [change])) == in_one_order(draft)


def is_renumbered_in(draft: dict[str, Any], change: Change) -> bool:
    """A new account may get another number, since the other tab took its own."""
    new = change.path[0] == "accounts" and change.before is NOTHING
    return new and change.after["platform"] in [a["platform"] for a in draft["accounts"]]


def in_one_order(draft: dict[str, Any]) -> dict[str, Any]:
    """The draft with the entries of its lists sorted: which stands first was not answered."""
    lists = {name: part for name, part in draft.items() if isinstance(part, list)}
    return draft | {name: sorted(part, key=json.dumps) for name, part in lists.items()}


def some_answer(draft: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """One thing a person may do on a page."""
    match chance.randrange(6):
        case 0:
            return write(draft, "department.name", chance.choice(["Oak Hill", "Elm Creek", None]))
        case 1:
            return write(draft, "resources.hours_per_week", chance.choice([1, 2, None]))
        case 2:
            purpose = chance.choice(["recruitment", "events", "press", "tips"])
            return tick(draft, "purposes", purpose, chance.random() < 0.5, 3)
        case 3:
            chosen = [p["id"] for p in draft["purposes"]]
            if not chosen:
                return draft
            return write(draft, "purposes[].importance", chance.randint(1, 5), chance.choice(chosen))
        case 4:
            return add_account(draft, chance.choice(["nextdoor", "youtube"]))
        case _:
            return erase(write(draft, "constraints.records", "none"), "resources.skills")
