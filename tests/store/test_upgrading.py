"""A database is created and upgraded when it is first used, by one program at a time."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from advisor.store import Store, StoreError
from advisor.store.engine import default_url, open_engine
from advisor.store.tables import metadata
from advisor.store.upgrading import HEAD, MIGRATIONS, upgrade


def test_the_head_named_in_the_program_is_the_newest_migration() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))

    assert ScriptDirectory.from_config(config).get_heads() == [HEAD]


def test_the_migrations_lead_to_exactly_the_tables_the_program_uses(url: str) -> None:
    engine = open_engine(url)
    upgrade(engine)
    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)
    engine.dispose()

    assert differences == []


def test_nothing_is_made_on_the_disk_before_the_store_is_used(tmp_path: Path) -> None:
    Store(f"sqlite:///{tmp_path}/new/saved-work.db")

    assert list(tmp_path.iterdir()) == []


def test_the_folder_of_a_new_file_is_made_with_its_database(tmp_path: Path) -> None:
    folder = tmp_path / "a folder with 100% ünïcode" / "deep"
    store = Store(f"sqlite:///{folder}/saved-work.db")

    store.create("{}", "first")
    store.close()

    assert (folder / "saved-work.db").is_file()


def test_opening_a_current_database_does_not_load_alembic(sqlite_file: Path) -> None:
    program = (
        "import sys; from advisor.store import Store; "
        f"Store('sqlite:///{sqlite_file}').load('nothing'); "
        "sys.exit('alembic' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_opening_a_current_database_takes_less_than_a_fifth_of_a_second(sqlite_file: Path) -> None:
    begun = time.perf_counter()
    store = Store(f"sqlite:///{sqlite_file}")
    store.load("nothing")
    taken = time.perf_counter() - begun
    store.close()

    assert taken < 0.2


def test_four_stores_that_open_a_new_file_at_once_all_work(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/saved-work.db"
    stores = [Store(url) for _ in range(4)]

    with ThreadPoolExecutor(4) as pool:
        ids = list(pool.map(lambda store: store.create("{}", "at once"), stores))

    assert all(stores[0].load(work_id) for work_id in ids)
    for store in stores:
        store.close()


def test_six_stores_that_open_a_new_postgresql_database_at_once_all_work(postgres_server: str) -> None:
    engine = open_engine(postgres_server)
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("CREATE DATABASE opened_at_once"))
    engine.dispose()
    url = postgres_server.removesuffix("/postgres") + "/opened_at_once"
    stores = [Store(url) for _ in range(6)]

    with ThreadPoolExecutor(6) as pool:
        ids = list(pool.map(lambda store: store.create("{}", "at once"), stores))

    assert all(stores[0].load(work_id) for work_id in ids)
    for store in stores:
        store.close()


def test_a_sqlite_file_is_in_wal_mode_and_forgets_what_was_deleted(sqlite_file: Path) -> None:
    store = Store(f"sqlite:///{sqlite_file}")
    work_id = store.create("the words nobody should find again", "secret")
    store.delete(work_id)
    store.close()

    with sqlite3.connect(sqlite_file) as plain:
        assert plain.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    plain.close()
    assert b"nobody should find" not in sqlite_file.read_bytes()


def test_an_upgrade_that_fails_half_way_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "saved-work.db"
    broken = tmp_path / "migrations"
    (broken / "versions").mkdir(parents=True)
    (broken / "env.py").write_text((MIGRATIONS / "env.py").read_text())
    first = (MIGRATIONS / "versions" / "0001_saved_work.py").read_text()
    (broken / "versions" / "0001_saved_work.py").write_text(
        first.replace("def downgrade", '    op.execute("NOT SQL AT ALL")\n\n\ndef downgrade')
    )
    monkeypatch.setattr("advisor.store.upgrading.MIGRATIONS", broken)
    with pytest.raises(StoreError):
        Store(f"sqlite:///{path}").create("{}", "fails")
    monkeypatch.undo()

    store = Store(f"sqlite:///{path}")
    assert store.load(store.create("{}", "works")) is not None
    store.close()


def test_a_database_of_a_newer_program_is_left_alone_and_the_program_is_to_be_updated(
    sqlite_file: Path,
) -> None:
    engine = open_engine(f"sqlite:///{sqlite_file}")
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()

    with pytest.raises(StoreError, match=r"newer version of this program\. Update the program"):
        Store(f"sqlite:///{sqlite_file}").create("{}", "")


def test_the_environment_names_the_database(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ADVISOR_DATABASE_URL", "sqlite:////somewhere/else.db")

    assert default_url() == "sqlite:////somewhere/else.db"


def test_without_a_setting_the_file_lies_with_the_data_of_this_user(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("ADVISOR_DATABASE_URL", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", str(tmp_path))

    assert default_url().startswith("sqlite:///")
    assert "platform-advisor" in default_url()


def test_work_that_was_saved_before_revisions_were_counted_opens_and_is_saved_again(tmp_path: Path) -> None:
    path = tmp_path / "saved-work.db"
    with sqlite3.connect(path) as plain:
        plain.executescript(
            "CREATE TABLE saved_work (work_id VARCHAR(64) PRIMARY KEY NOT NULL, title TEXT NOT NULL, "
            "answers_json TEXT NOT NULL, created_at DATETIME NOT NULL, updated_at DATETIME NOT NULL);"
            "CREATE TABLE alembic_version (version_num VARCHAR(32) PRIMARY KEY NOT NULL);"
            "INSERT INTO alembic_version VALUES ('0001');"
            "INSERT INTO saved_work VALUES ('older-work', 'title', '{\"schema_version\": 1}', "
            "'2026-01-01 00:00:00.000000', '2026-01-02 00:00:00.000000');"
        )
    plain.close()
    store = Store(f"sqlite:///{path}")

    work = store.load("older-work")
    assert work is not None
    assert (work.revision, work.answers_json) == (1, '{"schema_version": 1}')
    assert store.save("older-work", "{}", "title", made_on=1) == 2
    store.close()
