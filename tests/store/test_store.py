"""Saved work comes back as it was saved, from either database, whatever its words and its threads."""

from __future__ import annotations

import json
import re
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier

import pytest

from advisor.store import ChangedWorkError, Erased, Store, UnknownWorkError

ANSWERS = '{"schema_version": 1, "department": {"name": "Böhmischbruck – 消防署 🚒"}}'


def test_work_is_opened_as_it_was_created(store: Store) -> None:
    work_id = store.create(ANSWERS, "Maple Falls Police")

    work = store.load(work_id)

    assert work is not None
    assert (work.work_id, work.title, work.answers_json) == (work_id, "Maple Falls Police", ANSWERS)
    assert work.created_at == work.updated_at


def test_saving_again_replaces_the_answers_and_keeps_the_day_it_was_created(store: Store) -> None:
    work_id = store.create("{}", "first")
    before = store.load(work_id)

    assert store.save(work_id, ANSWERS, "second", made_on=1) == 2

    after = store.load(work_id)
    assert before is not None
    assert after is not None
    assert (after.title, after.answers_json) == ("second", ANSWERS)
    assert (before.revision, after.revision) == (1, 2)
    assert after.created_at == before.created_at
    assert after.updated_at > before.updated_at


def test_times_are_utc_and_now(store: Store) -> None:
    work = store.load(store.create("{}", ""))

    assert work is not None
    assert work.updated_at.utcoffset() == timedelta(0)
    assert abs(datetime.now(UTC) - work.updated_at) < timedelta(minutes=1)


def test_deleted_work_is_gone_and_saving_does_not_bring_it_back(store: Store) -> None:
    work_id = store.create(ANSWERS, "gone soon")

    assert store.delete(work_id) in (Erased.ALL, Erased.ELSEWHERE)
    assert store.load(work_id) is None
    assert store.revision_of(work_id) is None
    assert store.delete(work_id) is Erased.NOTHING
    with pytest.raises(UnknownWorkError, match="not saved here any more"):
        store.save(work_id, ANSWERS, "back", made_on=1)
    assert store.load(work_id) is None


def test_ids_cannot_be_guessed_and_fit_into_a_link(store: Store) -> None:
    ids = {store.create("{}", "") for _ in range(20)}

    assert len(ids) == 20
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{22}", work_id) for work_id in ids)


@pytest.mark.parametrize(
    "mangled",
    ["", "abc", "' OR 1=1 --", "a\x00b", "\ud800", "ü" * 22, "x" * 10_000, "../../etc/passwd", "a\n"],
)
def test_a_mangled_id_is_unknown_work_and_no_failure(store: Store, mangled: str) -> None:
    store.create(ANSWERS, "untouched")

    assert store.load(mangled) is None
    assert store.revision_of(mangled) is None
    assert store.delete(mangled) is Erased.NOTHING
    with pytest.raises(UnknownWorkError):
        store.save(mangled, "{}", "", made_on=1)


def test_words_that_a_database_refuses_are_cleaned_and_not_lost(store: Store) -> None:
    work = store.load(store.create("{}", "Fire\x00 house \ud800 'quoted'; DROP TABLE saved_work; --"))

    assert work is not None
    assert work.title == "Fire house ? 'quoted'; DROP TABLE saved_work; --"


def test_two_million_letters_of_answers_come_back_whole(store: Store) -> None:
    long = '{"notes": {"a": "' + "é" * 2_000_000 + '"}}'

    work = store.load(store.create(long, "long"))

    assert work is not None
    assert work.answers_json == long


def test_a_second_store_sees_what_the_first_saved(store: Store, url: str) -> None:
    work_id = store.create(ANSWERS, "shared")

    other = Store(url)

    work = other.load(work_id)
    other.close()
    assert work is not None
    assert work.title == "shared"


def test_an_older_revision_does_not_replace_a_newer_one(store: Store) -> None:
    work_id = store.create("{}", "first")
    store.save(work_id, '{"name": "new"}', "second", made_on=1)

    with pytest.raises(ChangedWorkError, match="saved elsewhere"):
        store.save(work_id, '{"name": "old"}', "made on the first", made_on=1)

    work = store.load(work_id)
    assert work is not None
    assert (work.answers_json, work.title, work.revision) == ('{"name": "new"}', "second", 2)
    assert store.revision_of(work_id) == 2


def test_of_eight_who_replace_the_same_revision_at_once_one_is_saved(store: Store) -> None:
    work_id = store.create("{}", "start")
    for revision in range(1, 6):
        begin = Barrier(8)

        def save(writer: int, made_on: int = revision, begin: Barrier = begin) -> int | None:
            begin.wait()
            try:
                store.save(work_id, f'{{"by": {writer}}}', str(writer), made_on)
            except ChangedWorkError:
                return None
            return writer

        with ThreadPoolExecutor(8) as pool:
            saved = [writer for writer in pool.map(save, range(8)) if writer is not None]

        work = store.load(work_id)
        assert work is not None
        assert len(saved) == 1
        assert (work.answers_json, work.revision) == (f'{{"by": {saved[0]}}}', revision + 1)


def test_many_threads_count_through_one_store_and_no_count_is_lost(store: Store) -> None:
    work_ids = [store.create('{"count": 0}', "start") for _ in range(4)]

    def count_up(work_id: str) -> None:
        for _ in range(15):
            while True:
                work = store.load(work_id)
                assert work is not None
                count = json.loads(work.answers_json)["count"] + 1
                try:
                    store.save(work_id, json.dumps({"count": count}), f"{work_id} {count}", work.revision)
                    break
                except ChangedWorkError:
                    continue

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(count_up, work_ids * 2))

    for work_id in work_ids:
        work = store.load(work_id)
        assert work is not None
        assert json.loads(work.answers_json) == {"count": 30}
        assert work.title == f"{work_id} 30"


def test_a_closed_store_opens_again_when_it_is_used(store: Store) -> None:
    work_id = store.create(ANSWERS, "kept")
    store.close()

    assert store.load(work_id) is not None


def test_a_database_in_memory_is_shared_by_all_threads_of_its_store() -> None:
    store = Store("sqlite://")
    work_id = store.create(ANSWERS, "in memory")

    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(store.load, [work_id] * 8))

    assert all(work is not None and work.title == "in memory" for work in found)
    store.close()
