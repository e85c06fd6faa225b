"""What was deleted is in no file of the database any more; where that must wait, it is said and made good."""

from __future__ import annotations

import os
import secrets
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from advisor.store import Erased, Store

SECRET = "the chief is thinking of leaving"


@pytest.fixture
def kept(sqlite_file: Path) -> Iterator[Store]:
    store = Store(f"sqlite:///{sqlite_file}")
    yield store
    store.close()


def files_with(folder: Path, *words: str) -> set[str]:
    """The files of a folder that hold any of the words, by name."""
    return {
        f"{path.name}: {word}"
        for path in folder.rglob("*")
        if path.is_file()
        for word in words
        if word.encode() in path.read_bytes()
    }


def aged(store: Store, work_id: str, days: int) -> None:
    """Make work look as if it had been saved last so many days ago."""
    with store._transaction(writes=True) as connection:
        connection.execute(
            text("UPDATE saved_work SET updated_at = :moment WHERE work_id = :id"),
            {"moment": f"{datetime.now(UTC) - timedelta(days=days):%Y-%m-%d %H:%M:%S.%f}", "id": work_id},
        )


def test_after_deleting_no_file_holds_the_text_or_the_id(kept: Store, sqlite_file: Path) -> None:
    work_id = kept.create(f'{{"notes": {{"why": "{SECRET}"}}}}', "first")
    kept.save(work_id, f'{{"notes": {{"why": "{SECRET}, soon"}}}}', SECRET, 1)
    assert files_with(sqlite_file.parent, SECRET, work_id)

    assert kept.delete(work_id) is Erased.ALL

    assert files_with(sqlite_file.parent, SECRET, work_id) == set()


def test_nor_among_500_other_works_of_many_sizes(kept: Store, sqlite_file: Path) -> None:
    filler = ["x" * size for size in (10, 500, 3_000, 20_000)]
    mine = []
    for number in range(500):
        kept.create(f'"{number} {filler[number % 4]}"', "other")
        if number % 50 == 0:
            words = secrets.token_hex(20)
            mine.append((kept.create(f'"{words} {filler[number // 50 % 4]} {words}"', words), words))

    for work_id, words in mine:
        assert kept.delete(work_id) is Erased.ALL
        assert files_with(sqlite_file.parent, work_id, words) == set()


def test_after_a_purge_no_file_holds_what_was_old_and_the_rest_is_there(
    kept: Store, sqlite_file: Path
) -> None:
    old = [kept.create(f'"{SECRET} {number}"', f"old {number}") for number in range(30)]
    new = kept.create('"of today"', "new")
    for work_id in old:
        aged(kept, work_id, days=400)
    a_year_ago = datetime.now(UTC) - timedelta(days=365)
    assert kept.count_unchanged_since(a_year_ago) == 30

    assert kept.purge(a_year_ago) == (30, Erased.ALL)

    assert files_with(sqlite_file.parent, SECRET, *old) == set()
    assert kept.load(new) is not None
    assert kept.purge(a_year_ago) == (0, Erased.NOTHING)


def test_a_purge_counts_from_the_last_save_on_either_database(store: Store) -> None:
    before = datetime.now(UTC)
    work_id = store.create("{}", "saved today")
    after = datetime.now(UTC) + timedelta(seconds=1)

    store.purge(before)
    assert store.load(work_id) is not None

    count, erased = store.purge(after)
    assert count >= 1
    assert erased in (Erased.ALL, Erased.ELSEWHERE)
    assert store.load(work_id) is None


def test_while_somebody_reads_it_is_said_and_made_good_with_the_next_use(
    kept: Store, sqlite_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("advisor.store.store.WAIT_SECONDS", 0.2)
    work_id = kept.create(f'"{SECRET}"', "read by somebody")
    reader = sqlite3.connect(sqlite_file, isolation_level=None)
    reader.execute("BEGIN")
    assert reader.execute("SELECT count(*) FROM saved_work").fetchone() == (1,)

    assert kept.delete(work_id) is Erased.LATER

    assert kept.load(work_id) is None
    assert files_with(sqlite_file.parent, SECRET)  # it would be a lie to call it gone
    reader.execute("ROLLBACK")
    kept.load("anything")
    assert files_with(sqlite_file.parent, SECRET, work_id) == set()
    reader.close()


def test_others_can_save_while_a_deletion_waits_for_a_reader(
    kept: Store, sqlite_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("advisor.store.store.WAIT_SECONDS", 0.2)
    work_id = kept.create(f'"{SECRET}"', "deleted")
    reader = sqlite3.connect(sqlite_file, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM saved_work").fetchone()
    kept.delete(work_id)

    other = kept.create("{}", "saved meanwhile")
    kept.save(other, '{"a": 1}', "and again", 1)

    assert kept.revision_of(other) == 2
    reader.close()


def test_words_left_by_a_server_that_was_killed_are_gone_after_the_next_start(sqlite_file: Path) -> None:
    program = (
        "import os, signal; from advisor.store import Store; "
        "import advisor.store.store as module; module.empty_the_log = lambda *_: False; "
        f"store = Store('sqlite:///{sqlite_file}'); "
        f"work_id = store.create('{SECRET}', ''); store.delete(work_id); print(work_id, flush=True); "
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    killed = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True)
    work_id = killed.stdout.strip()
    assert files_with(sqlite_file.parent, SECRET, work_id)

    store = Store(f"sqlite:///{sqlite_file}")
    store.load("anything")

    assert files_with(sqlite_file.parent, SECRET, work_id) == set()
    store.close()


@pytest.mark.skipif(os.name != "posix", reason="permissions of files are those of POSIX")
def test_only_the_user_who_runs_the_program_reads_the_files(tmp_path: Path) -> None:
    path = tmp_path / "saved-work.db"
    before = os.umask(0)
    try:
        store = Store(f"sqlite:///{path}")
        store.create("{}", "new")
        modes = {name.name: stat.S_IMODE(name.stat().st_mode) for name in tmp_path.iterdir()}
    finally:
        os.umask(before)
    assert modes == {f"saved-work.db{end}": 0o600 for end in ("", "-wal", "-shm")}
    store.close()

    path.chmod(0o644)  # as an older version of the program left it
    store = Store(f"sqlite:///{path}")
    store.load("anything")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    store.close()
