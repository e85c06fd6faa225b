"""What two people answer in the newer fields is put together field by field, too."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.catalog import load_catalog
from advisor.questions.afterwards import add_entry
from advisor.questions.draft import write
from advisor.questions.opening import open_draft
from advisor.store.changes import Change, Conflict, Entry, changes_between, merged


@pytest.fixture
def base() -> dict[str, Any]:
    return {
        "schema_version": 1,
        "department": {"languages": [{"id": "l1", "language": "Hmong"}]},
        "purposes": [{"id": "events", "importance": 2}],
        "resources": {"skills": ["writing"]},
        "accounts": [{"id": "a1", "platform": "x"}],
        "county": [{"id": "c1", "product": "CodeRED"}],
    }


@pytest.mark.parametrize(
    ("path", "item", "value", "steps"),
    [
        ("resources.skills_lacking", None, ["video"], ("resources", "skills_lacking")),
        ("resources.budget_includes_fees", None, True, ("resources", "budget_includes_fees")),
        ("resources.staff_usd_per_hour", None, 33, ("resources", "staff_usd_per_hour")),
        ("resources.hours_to_come.day", None, "2027-03-01", ("resources", "hours_to_come", "day")),
        ("purposes[].horizon", "events", "day", ("purposes", Entry("events"), "horizon")),
        ("accounts[].must_keep", "a1", True, ("accounts", Entry("a1"), "must_keep")),
        ("accounts[].decided.action", "a1", "end", ("accounts", Entry("a1"), "decided", "action")),
        ("county[].shared", "c1", "no", ("county", Entry("c1"), "shared")),
        ("department.languages[].share", "l1", 0.1, ("department", "languages", Entry("l1"), "share")),
    ],
)
def test_each_new_field_is_one_path_and_both_people_keep_what_they_said(
    base: dict[str, Any], path: str, item: str | None, value: Any, steps: tuple[Any, ...]
) -> None:
    mine = write(base, path, value, item)
    (change,) = changes_between(base, mine)
    assert (change.path, change.after) == (steps, value)
    assert isinstance(change, Change)

    together, conflicts = merged(base, mine, write(base, "department.name", "Oak Hill"))

    assert conflicts == ()
    assert together == write(mine, "department.name", "Oak Hill")


def test_two_who_settle_one_account_differently_are_asked(base: dict[str, Any]) -> None:
    mine = write(base, "accounts[].decided.action", "end", "a1")
    theirs = write(base, "accounts[].decided.action", "keep", "a1")

    together, conflicts = merged(base, mine, theirs)

    assert conflicts == (Conflict(("accounts", Entry("a1"), "decided", "action"), "end", "keep"),)
    assert together == theirs


@pytest.mark.parametrize(("field", "letter"), [("county", "c"), ("department.languages", "l")])
def test_two_new_entries_of_one_number_both_stay(base: dict[str, Any], field: str, letter: str) -> None:
    mine, theirs = (add_entry(base, field, **{key: "Mine"}) for key in ("product", "who"))

    together, conflicts = merged(base, mine, theirs)

    holder = together["department"]["languages"] if "." in field else together[field]
    assert conflicts == ()
    assert [entry["id"] for entry in holder] == [f"{letter}{number}" for number in (1, 2, 3)]


def test_a_skill_that_one_has_and_the_other_lacks_is_set_aside_and_named(base: dict[str, Any]) -> None:
    mine = write(base, "resources.skills", ["writing", "video"])
    theirs = write(base, "resources.skills_lacking", ["photo", "video"])

    together, conflicts = merged(base, mine, theirs)
    opened = open_draft(together, load_catalog())

    assert conflicts == ()
    assert [one.place for one in opened.set_aside] == [("resources", "skills_lacking", 1)]
    assert opened.draft["resources"] == {"skills": ["writing", "video"], "skills_lacking": ["photo"]}
