"""Several tabs hold one work: no answer shown as saved is lost, and what cannot be read is let be."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from advisor.catalog import Catalog
from advisor.questions.draft import erase, read, tick, write
from advisor.store import Store, StoreError
from advisor.store.changes import NOTHING, Change, Conflict, Entry, changes_between, value_at
from advisor.store.keeping import MOST_TRIES, Keeper, Work

POLICE = Path(__file__).parents[2] / "examples" / "two-officer-police.json"


@pytest.fixture
def keeper(store: Store, catalog: Catalog) -> Keeper:
    return Keeper(store, catalog)


@pytest.fixture
def police() -> dict[str, Any]:
    return dict(json.loads(POLICE.read_text(encoding="utf-8")))


@pytest.fixture
def work_id(keeper: Keeper, police: dict[str, Any]) -> str:
    return str(keeper.new(police).work_id)


def opened(keeper: Keeper, work_id: str) -> Work:
    work = keeper.open(work_id)
    assert work is not None
    return work


def stored(keeper: Keeper, work_id: str) -> dict[str, Any]:
    saved = keeper.store.load(work_id)
    assert saved is not None
    return dict(json.loads(saved.answers_json))


def put_in_by_hand(keeper: Keeper, work_id: str, text: str) -> None:
    """As if another program had written into the database."""
    keeper.store.save(work_id, text, "by hand", keeper.store.revision_of(work_id) or 0)


def test_a_tab_that_was_opened_before_keeps_what_the_other_answered(keeper: Keeper) -> None:
    first = keeper.new()
    keeper.change(first, write(first.draft, "department.name", "Maple Falls"))
    one, other = opened(keeper, str(first.work_id)), opened(keeper, str(first.work_id))
    keeper.change(one, tick(one.draft, "audiences", "homeowners", True, 3))
    keeper.change(one, write(one.draft, "resources.hours_per_week", 4))

    keeper.change(other, write(other.draft, "department.name", "Oak Hill"))
    keeper.change(one, write(one.draft, "resources.budget_usd_per_year", 300))

    saved = stored(keeper, str(first.work_id))
    assert saved["department"]["name"] == "Oak Hill"
    assert saved["audiences"] == [{"id": "homeowners", "importance": 3}]
    assert saved["resources"] == {"hours_per_week": 4, "budget_usd_per_year": 300}
    assert one.is_saved
    assert other.is_saved
    assert one.draft == saved


def test_one_answer_writes_one_field_and_leaves_every_other_byte(keeper: Keeper, work_id: str) -> None:
    before = stored(keeper, work_id)
    work = opened(keeper, work_id)

    keeper.change(work, write(work.draft, "department.name", "Oak Hill"))

    assert changes_between(before, stored(keeper, work_id)) == (
        Change(("department", "name"), "Maple Falls Police", "Oak Hill"),
    )


def test_the_same_field_changed_twice_is_told_and_the_choice_holds(keeper: Keeper, work_id: str) -> None:
    for choose_mine in (True, False):
        one, other = opened(keeper, work_id), opened(keeper, work_id)
        keeper.change(one, write(one.draft, "department.name", f"Oak Hill {choose_mine}"))
        keeper.change(other, write(other.draft, "department.name", f"Elm Creek {choose_mine}"))
        conflict = Conflict(("department", "name"), f"Elm Creek {choose_mine}", f"Oak Hill {choose_mine}")
        assert other.conflicts == (conflict,)
        assert not other.is_saved
        assert other.draft["department"]["name"] == f"Oak Hill {choose_mine}"

        if choose_mine:
            keeper.choose_mine(other, conflict)
        else:
            keeper.choose_theirs(other, conflict)

        assert other.conflicts == ()
        assert other.is_saved
        chosen = f"Elm Creek {choose_mine}" if choose_mine else f"Oak Hill {choose_mine}"
        assert stored(keeper, work_id)["department"]["name"] == chosen


def test_answering_the_field_once_more_settles_its_conflict(keeper: Keeper, work_id: str) -> None:
    one, other = opened(keeper, work_id), opened(keeper, work_id)
    keeper.change(one, write(one.draft, "department.name", "Oak Hill"))
    keeper.change(other, write(other.draft, "department.name", "Elm Creek"))

    keeper.change(other, write(other.draft, "department.name", "Both Towns"))

    assert other.conflicts == ()
    assert stored(keeper, work_id)["department"]["name"] == "Both Towns"


def test_a_conflict_whose_entry_was_taken_off_meanwhile_does_not_come_back(
    keeper: Keeper, work_id: str
) -> None:
    one, other = opened(keeper, work_id), opened(keeper, work_id)
    keeper.change(one, write(one.draft, "purposes[].importance", 1, "neighborhood_watch"))
    keeper.change(other, write(other.draft, "purposes[].importance", 2, "neighborhood_watch"))
    (conflict,) = other.conflicts
    keeper.change(one, tick(one.draft, "purposes", "neighborhood_watch", False, None))
    keeper.refresh(other)

    assert other.conflicts == ()
    keeper.choose_mine(other, conflict)
    assert "neighborhood_watch" not in [p["id"] for p in stored(keeper, work_id)["purposes"]]


def test_what_was_saved_elsewhere_comes_in_and_its_fields_are_named(keeper: Keeper, work_id: str) -> None:
    one, other = opened(keeper, work_id), opened(keeper, work_id)
    keeper.change(one, write(one.draft, "department.name", "Oak Hill"))

    keeper.refresh(other)

    assert other.draft == one.draft
    assert other.seen_anew == (("department", "name"),)


def test_200_random_interleavings_of_two_tabs_lose_no_answer_that_was_shown_as_saved(
    keeper: Keeper, police: dict[str, Any], url: str
) -> None:
    for seed in range(200 if url.startswith("sqlite") else 40):
        chance = random.Random(seed)
        work_id = str(keeper.new(police).work_id)
        tabs = [opened(keeper, work_id), opened(keeper, work_id)]
        shown_as_saved: dict[tuple[Any, ...], Any] = {}
        for _ in range(12):
            tab = chance.choice(tabs)
            if chance.random() < 0.2:
                keeper.refresh(tab)  # the page is drawn anew
                continue
            if tab.conflicts and chance.random() < 0.7:
                conflict = tab.conflicts[0]
                if chance.random() < 0.5:
                    keeper.choose_mine(tab, conflict)
                    shown_as_saved[conflict.path] = conflict.mine
                else:
                    keeper.choose_theirs(tab, conflict)
                continue
            answer(keeper, tab, chance, shown_as_saved)
            saved = stored(keeper, work_id)
            for path, value in shown_as_saved.items():
                assert value_at(saved, path) == value, (seed, path)
        for tab in tabs:
            keeper.refresh(tab)
            assert tab.draft == stored(keeper, work_id), seed


def answer(
    keeper: Keeper, tab: Work, chance: random.Random, shown_as_saved: dict[tuple[Any, ...], Any]
) -> None:
    """One answer of one tab. Saved and shown as such, or told as a conflict and the other's value stays."""
    before = tab.draft
    path, values = chance.choice(
        [
            ("department.name", ["Oak Hill", "Elm Creek", None]),
            ("department.population", [900, 3100, 12_000]),
            ("resources.hours_per_week", [1, 2.5, None]),
            ("constraints.records", ["none", "manual", None]),
            ("resources.skills", [["writing"], [], None]),
        ]
    )
    if chance.random() < 0.3:
        purpose = chance.choice(["press", "recruitment", "events"])
        there = purpose in [p["id"] for p in before["purposes"]]
        draft = tick(before, "purposes", purpose, not there, 3)
    elif chance.random() < 0.1:
        draft = erase(before, path)
    else:
        draft = write(before, path, chance.choice(values))
    mine = changes_between(before, draft)

    keeper.change(tab, draft)

    assert not tab.problem
    told = {conflict.path for conflict in tab.conflicts}
    for change in mine:
        if change.path not in told:
            shown_as_saved[change.path] = change.after


def test_eight_tabs_at_once_lose_nothing(keeper: Keeper, work_id: str) -> None:
    def answer_often(tab: int) -> int:
        work = opened(keeper, work_id)
        for count in range(5):
            keeper.change(work, write(work.draft, f"notes.tab_{tab}_{count}", f"note {count}"))
        return len(work.conflicts) + bool(work.problem)

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(answer_often, range(8))) == 0

    notes = stored(keeper, work_id)["notes"]
    assert {f"tab_{tab}_{count}" for tab in range(8) for count in range(5)} <= notes.keys()


def test_whoever_is_always_too_late_is_told_and_keeps_the_answer(
    keeper: Keeper, work_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    work, faster = opened(keeper, work_id), opened(keeper, work_id)
    save, tries = Store.save, [0]

    def after_another(self: Store, *arguments: Any) -> int:
        if arguments[1].count("mine"):
            tries[0] += 1
            draft = write(faster.draft, "notes.why", f"again {tries[0]}")
            monkeypatch.setattr(Store, "save", save)
            keeper.change(faster, draft)
            monkeypatch.setattr(Store, "save", after_another)
        return save(self, *arguments)

    monkeypatch.setattr(Store, "save", after_another)
    keeper.change(work, write(work.draft, "department.name", "mine"))

    assert tries[0] == MOST_TRIES
    assert "Someone else is saving" in work.problem
    assert work.draft["department"]["name"] == "mine"
    monkeypatch.setattr(Store, "save", save)
    keeper.save(work)
    assert work.is_saved
    assert stored(keeper, work_id)["department"]["name"] == "mine"
    assert stored(keeper, work_id)["notes"]["why"] == f"again {MOST_TRIES}"


@pytest.fixture
def fails(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Lets methods of the store fail, as while a database restarts; without names, lets them work again."""

    def fail(*names: str) -> None:
        monkeypatch.undo()
        for name in names:
            monkeypatch.setattr(Store, name, refuse)

    def refuse(*_arguments: object) -> None:
        raise StoreError("The database does not answer.")

    return fail


def test_work_that_cannot_be_read_has_no_draft_and_is_never_written(
    keeper: Keeper, work_id: str, police: dict[str, Any], fails: Callable[..., None]
) -> None:
    fails("load")
    work = opened(keeper, work_id)
    assert work.unreadable == "The database does not answer."
    assert work.draft == {"schema_version": 1}
    fails()

    keeper.change(work, write(work.draft, "department.name", "61 bytes"))
    keeper.save(work)
    keeper.refresh(work)

    assert stored(keeper, work_id) == police
    assert opened(keeper, work_id).draft == police


@pytest.mark.parametrize(
    "junk", ["", "{", "null", "[]", "7", "\ufeff", "[" * 100_000, '{"schema_version": 2}']
)
def test_a_row_that_is_no_answers_is_unreadable_and_kept_as_it_is(
    keeper: Keeper, work_id: str, junk: str
) -> None:
    put_in_by_hand(keeper, work_id, junk)

    work = opened(keeper, work_id)
    keeper.change(work, write(work.draft, "department.name", "written over"))
    keeper.save(work)

    assert work.unreadable
    saved = keeper.store.load(work_id)
    assert saved is not None
    assert work.raw == saved.answers_json == junk


def test_a_row_that_becomes_junk_under_a_tab_is_not_written_over(keeper: Keeper, work_id: str) -> None:
    work = opened(keeper, work_id)
    put_in_by_hand(keeper, work_id, "junk")

    keeper.change(work, write(work.draft, "department.name", "Oak Hill"))

    assert work.problem
    assert work.draft["department"]["name"] == "Oak Hill"
    saved = keeper.store.load(work_id)
    assert saved is not None
    assert saved.answers_json == "junk"


def test_an_unsaved_answer_stays_in_hand_and_is_saved_at_the_next_try(
    keeper: Keeper, work_id: str, fails: Callable[..., None]
) -> None:
    work, other = opened(keeper, work_id), opened(keeper, work_id)
    fails("save")
    keeper.change(work, write(work.draft, "department.name", "Oak Hill"))
    assert work.problem == "The database does not answer."
    assert [change.path for change in work.unsaved] == [("department", "name")]
    fails()
    keeper.change(other, write(other.draft, "resources.hours_per_week", 9))

    keeper.save(work)

    assert work.is_saved
    saved = stored(keeper, work_id)
    assert (saved["department"]["name"], saved["resources"]["hours_per_week"]) == ("Oak Hill", 9)


def test_an_answer_that_was_saved_although_the_database_said_nothing_is_no_conflict(
    keeper: Keeper, work_id: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    work, save = opened(keeper, work_id), Store.save

    def saved_but_unheard(*arguments: Any) -> None:
        save(*arguments)
        raise StoreError("The connection broke.")

    monkeypatch.setattr(Store, "save", saved_but_unheard)
    keeper.change(work, write(work.draft, "department.name", "Oak Hill"))
    monkeypatch.undo()
    keeper.save(work)

    assert work.is_saved
    assert work.conflicts == ()


def test_an_outage_while_looking_for_news_changes_nothing_in_hand(
    keeper: Keeper, work_id: str, fails: Callable[..., None]
) -> None:
    work = opened(keeper, work_id)
    before = work.draft
    fails("revision_of", "load")

    keeper.refresh(work)

    assert work.draft == before
    assert work.is_saved


def test_work_that_was_deleted_elsewhere_comes_back_only_as_new_work_and_when_asked_to(
    keeper: Keeper, work_id: str
) -> None:
    work, asleep = opened(keeper, work_id), opened(keeper, work_id)
    keeper.store.delete(work_id)
    keeper.refresh(asleep)

    keeper.change(work, write(work.draft, "department.name", "Oak Hill"))
    keeper.save(work)

    assert work.deleted
    assert asleep.deleted
    assert "deleted in another tab" in work.problem
    assert keeper.store.load(work_id) is None
    keeper.save_as_new(work)
    assert work.is_saved
    assert work.work_id != work_id
    assert stored(keeper, str(work.work_id)) == work.draft
    assert read(work.draft, "department.name") == "Oak Hill"


def test_what_cannot_be_used_stays_saved_while_other_answers_change(
    keeper: Keeper, work_id: str, police: dict[str, Any]
) -> None:
    police["purposes"].append({"id": "block_parties", "importance": 2})
    police["department"]["population"] = "many"
    put_in_by_hand(keeper, work_id, json.dumps(police))
    work = opened(keeper, work_id)
    assert [aside.place for aside in work.set_aside] == [("department", "population"), ("purposes", 3)]

    keeper.change(work, write(tick(work.draft, "purposes", "press", True, 3), "department.name", "Oak Hill"))

    saved = stored(keeper, work_id)
    assert saved["department"]["name"] == "Oak Hill"
    assert saved["department"]["population"] == "many"
    assert [p["id"] for p in saved["purposes"]][-2:] == ["block_parties", "press"]


def test_taking_off_removes_the_one_thing_and_keeps_the_rest(
    keeper: Keeper, work_id: str, police: dict[str, Any]
) -> None:
    odd = json.loads(json.dumps(police))
    odd["purposes"].insert(0, {"id": "block_parties", "importance": 2})
    odd["purposes"].append(7)
    odd["department"]["population"] = "many"
    put_in_by_hand(keeper, work_id, json.dumps(odd))
    work = opened(keeper, work_id)
    population = next(a for a in work.set_aside if a.place == ("department", "population"))

    keeper.take_off(work, [population])
    assert "population" not in stored(keeper, work_id)["department"]
    assert stored(keeper, work_id)["purposes"] == odd["purposes"]

    keeper.take_off(work, work.set_aside)
    assert work.set_aside == ()
    assert stored(keeper, work_id)["purposes"] == police["purposes"]
    assert opened(keeper, work_id).draft == work.draft


def test_taking_off_leaves_alone_what_was_mended_elsewhere(
    keeper: Keeper, work_id: str, police: dict[str, Any]
) -> None:
    police["department"]["population"] = "many"
    put_in_by_hand(keeper, work_id, json.dumps(police))
    work, other = opened(keeper, work_id), opened(keeper, work_id)
    keeper.change(other, write(other.draft, "department.population", 3100))
    assert other.set_aside == ()

    keeper.take_off(work, work.set_aside)

    assert stored(keeper, work_id)["department"]["population"] == 3100
    assert work.set_aside == ()


def test_with_other_tables_the_same_work_is_read_anew(
    keeper: Keeper, work_id: str, police: dict[str, Any], catalog: Catalog
) -> None:
    work = opened(keeper, work_id)
    fewer = {id: row for id, row in catalog.purposes.items() if id != "two_way_dialog"}
    own = Keeper(keeper.store, replace(catalog, purposes=fewer, version="own"))

    own.refresh(work)
    assert [a.place for a in work.set_aside] == [("purposes", 1)]
    assert value_at(work.draft, ("purposes", Entry("two_way_dialog"))) is NOTHING

    keeper.refresh(work)
    assert work.set_aside == ()
    assert work.draft == police
