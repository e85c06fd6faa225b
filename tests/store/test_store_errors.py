"""When a disk or a database refuses, the person reads what happened and what to do."""

from __future__ import annotations

import errno
import shutil
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import event

from advisor.store import Store, StoreError
from advisor.store.errors import explained


def test_a_full_disk_is_said_and_what_was_saved_before_stays(sqlite_file: Path) -> None:
    store = Store(f"sqlite:///{sqlite_file}")
    work_id = store.create("{}", "before")
    engine = store._opened()
    engine.dispose()
    event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA max_page_count = 8"))

    with pytest.raises(StoreError, match=r"disk is full.*Free some space"):
        store.create("x" * 200_000, "too much")

    work = store.load(work_id)
    store.close()
    assert work is not None
    assert work.title == "before"


def test_a_read_only_file_is_said_with_the_setting_that_helps(sqlite_file: Path) -> None:
    plain = sqlite3.connect(sqlite_file)
    plain.execute("PRAGMA journal_mode = DELETE")
    plain.close()

    with pytest.raises(StoreError, match=r"cannot be written to.*ADVISOR_DATABASE_URL"):
        Store(f"sqlite:///file:{sqlite_file}?mode=ro&uri=true").create("{}", "")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EROFS, "cannot be written to"),
        (errno.EACCES, "cannot be written to"),
        (errno.ENOSPC, "disk is full"),
    ],
)
def test_a_folder_that_cannot_be_made_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    def refuse(*_arguments: object, **_options: object) -> None:
        raise OSError(number, "refused")

    store = Store(f"sqlite:///{tmp_path}/new/saved-work.db")
    monkeypatch.setattr(Path, "mkdir", refuse)

    with pytest.raises(StoreError, match=words):
        store.load("anything")


def test_a_folder_in_place_of_the_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "saved-work.db").mkdir()

    with pytest.raises(StoreError, match=r"cannot be opened\. Check"):
        Store(f"sqlite:///{tmp_path}/saved-work.db").load("anything")


def test_a_file_in_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "folder").write_text("not a folder")

    with pytest.raises(StoreError, match="cannot be written to"):
        Store(f"sqlite:///{tmp_path}/folder/saved-work.db").load("anything")


def test_a_damaged_file_is_said_and_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "saved-work.db"
    path.write_bytes(b"this was never a database" * 100)

    with pytest.raises(StoreError, match="damaged or is no database"):
        Store(f"sqlite:///{path}").load("anything")

    assert path.read_bytes().startswith(b"this was never")


def test_a_database_that_someone_else_holds_too_long_is_said(
    sqlite_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("engine", "erasing"):
        monkeypatch.setattr(f"advisor.store.{module}.BUSY_SECONDS", 0.1)
    store = Store(f"sqlite:///{sqlite_file}")
    store.load("nothing")
    other = sqlite3.connect(sqlite_file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(StoreError, match="Someone else is saving"):
        store.create("{}", "")

    other.execute("ROLLBACK")
    other.close()
    assert store.create("{}", "then it works")
    store.close()


def test_reading_goes_on_while_someone_else_writes(sqlite_file: Path) -> None:
    store = Store(f"sqlite:///{sqlite_file}")
    work_id = store.create("{}", "readable")
    other = sqlite3.connect(sqlite_file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    assert store.load(work_id) is not None

    other.execute("ROLLBACK")
    other.close()
    store.close()


@pytest.mark.parametrize("url", ["no url at all", "oracle9://x", "sqlite//:missing", "http://example.org/db"])
def test_an_address_that_names_no_database_is_said_with_two_good_ones(url: str) -> None:
    with pytest.raises(StoreError, match=r"not an address of a database.*sqlite:///.*postgresql://"):
        Store(url).load("anything")


def test_a_missing_driver_is_said_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "psycopg", None)

    with pytest.raises(StoreError, match=r'pip install "psycopg\[binary\]"'):
        Store("postgres://user@localhost/db").load("anything")


def test_a_server_that_does_not_answer_is_said(postgres_server: str) -> None:
    nowhere = postgres_server.rsplit(":", 1)[0] + ":1/postgres"

    with pytest.raises(StoreError, match=r"does not answer\. Check that it runs"):
        Store(nowhere).load("anything")


def test_after_a_failed_opening_the_next_use_tries_again(tmp_path: Path) -> None:
    obstacle = tmp_path / "saved-work.db"
    obstacle.mkdir()
    store = Store(f"sqlite:///{obstacle}")
    with pytest.raises(StoreError):
        store.create("{}", "")

    shutil.rmtree(obstacle)

    assert store.load(store.create("{}", "now")) is not None
    store.close()


def test_an_error_nobody_foresaw_still_says_what_to_do() -> None:
    from sqlalchemy.exc import SQLAlchemyError

    assert "Save your answers as a .json file" in str(explained(SQLAlchemyError("odd")))
