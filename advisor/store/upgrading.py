"""Brings a database to the tables of this version, and costs next to nothing when it is there already."""

from __future__ import annotations

import time
from pathlib import Path
from threading import Lock

from sqlalchemy import Engine, exc, inspect, text
from sqlalchemy.engine import Connection

from advisor.store.engine import BUSY_SECONDS, NO_TRANSACTION, TAKES_TURNS, take_turns
from advisor.store.errors import NEWER, StoreError
from advisor.text import _

MIGRATIONS = Path(__file__).parent / "migrations"
# The newest migration, written here so that a current database is opened without loading Alembic.
HEAD = "0002"
# Alembic keeps what it works on in module globals: one upgrade at a time in a process.
_one_at_a_time = Lock()


def upgrade(engine: Engine) -> None:
    """Create or upgrade the tables. Several programs may do so at once: one works, the others wait.

    Raises StoreError when a newer version of the program wrote the database.
    """
    if engine.dialect.name == "sqlite":
        _let_readers_read_while_one_writes(engine)
    with engine.connect() as connection:
        if _revision(connection) == HEAD:
            return
    with (
        engine.connect().execution_options(**{TAKES_TURNS: True}) as connection,
        connection.begin(),
    ):
        take_turns(connection)
        if _revision(connection) != HEAD:
            _migrate(connection)


def _revision(connection: Connection) -> str | None:
    """The migration the database stands at; None for a new one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def _migrate(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config
    from alembic.util import CommandError

    config = Config()
    # Alembic's settings take % for a placeholder, and a folder may have one in its name.
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        with _one_at_a_time:
            command.upgrade(config, "head")
    except CommandError:
        raise StoreError(_(NEWER)) from None


def _let_readers_read_while_one_writes(engine: Engine) -> None:
    """WAL mode, kept in the file. SQLite does not wait when two programs switch it on at once, so we do."""
    give_up = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            with engine.connect().execution_options(**{NO_TRANSACTION: True}) as connection:
                connection.exec_driver_sql("PRAGMA journal_mode = WAL")
            return
        except exc.OperationalError as error:
            if "locked" not in str(error.orig) or time.monotonic() > give_up:
                raise
            time.sleep(0.05)
