"""`advisor purge` deletes what nobody has changed for long, asks first, and says what became of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner

from advisor.cli import app
from advisor.store import Store


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """Two works of two years ago and one of today, in the database that the environment names."""
    path = tmp_path / "work.db"
    monkeypatch.setenv("ADVISOR_DATABASE_URL", f"sqlite:///{path}")
    store = Store(f"sqlite:///{path}")
    old = [store.create('"two years old"', f"old {number}") for number in range(2)]
    store.create('"of today"', "new")
    store.close()
    moment = datetime.now(UTC) - timedelta(days=730)
    with sqlite3.connect(path) as plain:
        plain.executemany(
            "UPDATE saved_work SET updated_at = ? WHERE work_id = ?",
            [(f"{moment:%Y-%m-%d %H:%M:%S.%f}", work_id) for work_id in old],
        )
    plain.close()
    yield store
    store.close()


def purge(*arguments: str, answer: str = "") -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["purge", *arguments], input=answer)
    return done.exit_code, done.stdout, done.stderr


def left(store: Store) -> int:
    return store.count_unchanged_since(datetime.now(UTC) + timedelta(days=1))


def test_it_names_the_count_and_the_day_and_deletes_when_told_to(store: Store, tmp_path: Path) -> None:
    code, out, err = purge("--days", "365", answer="y\n")

    day = (datetime.now(UTC) - timedelta(days=365)).date()
    assert f"Delete 2 saved works, last changed before {day}?" in err
    assert code == 0
    assert out.endswith("2 works deleted.\n")
    assert left(store) == 1
    store.close()
    assert not [p for p in tmp_path.iterdir() if b"two years old" in p.read_bytes()]


@pytest.mark.parametrize("answer", ["n\n", "\n", ""])
def test_anything_but_yes_deletes_nothing(store: Store, answer: str) -> None:
    code, out, _err = purge("--days", "365", answer=answer)

    assert code == 1
    assert "deleted." not in out
    assert left(store) == 3


def test_yes_is_for_a_timetable_and_asks_nothing(store: Store) -> None:
    assert purge("--days", "365", "--yes") == (0, "2 works deleted.\n", "")
    assert purge("--days", "365", "--yes")[1] == "Nothing to delete: no saved work is that old.\n"


def test_what_somebody_still_reads_is_not_called_gone(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("advisor.store.store.WAIT_SECONDS", 0.1)
    reader = sqlite3.connect(store._url.removeprefix("sqlite:///"), isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM saved_work").fetchone()

    code, out, err = purge("--days", "365", "--yes")

    reader.close()
    assert (code, out) == (1, "2 works deleted.\n")
    assert "still in the log" in err


@pytest.mark.parametrize("arguments", [[], ["--days", "0"], ["--days", "-3"], ["--days", "many"]])
def test_without_a_number_of_days_it_does_nothing(store: Store, arguments: list[str]) -> None:
    assert purge(*arguments, "--yes")[0] == 2
    assert left(store) == 3


def test_a_database_that_does_not_open_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "work.db").write_bytes(b"this was never a database" * 100)
    monkeypatch.setenv("ADVISOR_DATABASE_URL", f"sqlite:///{tmp_path / 'work.db'}")

    code, _out, err = purge("--days", "30", "--yes")

    assert code == 1
    assert "damaged or is no database" in err
