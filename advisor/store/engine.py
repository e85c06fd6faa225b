"""From a database URL to an engine that is safe for threads, with the locks each database needs."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Any

from platformdirs import user_data_dir
from sqlalchemy import URL, Engine, create_engine, event, exc, make_url
from sqlalchemy.engine import Connection
from sqlalchemy.pool import QueuePool

from advisor.store.errors import BAD_URL, NO_DRIVER, StoreError
from advisor.text import _

# A save takes milliseconds; whoever waits this long is told to try again.
BUSY_SECONDS = 10
# Any fixed number of our own: two programs that upgrade one PostgreSQL database take turns by it.
UPGRADE_LOCK = 6_284_731
# Options of a connection: it upgrades alone, or it changes a setting that no transaction may hold.
TAKES_TURNS = "takes_turns"
NO_TRANSACTION = "no_transaction"


def default_url() -> str:
    """The database named by ADVISOR_DATABASE_URL, else a file of this user's."""
    chosen = os.environ.get("ADVISOR_DATABASE_URL")
    if chosen:
        return chosen
    folder = Path(user_data_dir("platform-advisor", appauthor=False))
    return URL.create("sqlite", database=str(folder / "saved-work.db")).render_as_string()


def open_engine(url: str) -> Engine:
    """An engine for the URL. Nothing is read or written yet, but the folder of a SQLite file is made.

    Raises StoreError for a URL that names no database, OSError when the folder cannot be made.
    """
    try:
        parsed = make_url(url)
    except exc.ArgumentError:
        raise StoreError(_(BAD_URL)) from None
    if parsed.drivername in ("postgres", "postgresql"):
        parsed = parsed.set(drivername="postgresql+psycopg")
    try:
        if parsed.get_backend_name() == "sqlite":
            return _sqlite_engine(parsed)
        # Without a limit a visitor would wait for minutes for a server that is not there.
        waiting = {"connect_timeout": BUSY_SECONDS} if parsed.get_driver_name() == "psycopg" else {}
        return create_engine(parsed, pool_pre_ping=True, connect_args=waiting)
    except ModuleNotFoundError:
        raise StoreError(_(NO_DRIVER)) from None
    except exc.NoSuchModuleError:
        raise StoreError(_(BAD_URL)) from None


def _sqlite_engine(url: URL) -> Engine:
    in_memory = url.database in (None, "", ":memory:")
    options: dict[str, Any] = {"timeout": BUSY_SECONDS, "check_same_thread": False}
    if in_memory:
        # Each connection would be a database of its own: threads take turns on a single one.
        engine = create_engine(url, connect_args=options, poolclass=QueuePool, pool_size=1, max_overflow=0)
    else:
        if not str(url.database).startswith("file:"):  # SQLite's own URIs name flags, not only a path
            _keep_private(Path(str(url.database)))
        engine = create_engine(url, connect_args=options)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _keep_private(path: Path) -> None:
    """Only this user reads the file, whatever the folder allows; the log beside it takes after the file."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with contextlib.suppress(OSError):  # SQLite itself says best what is wrong with the file
        path.touch(mode=0o600)
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        with contextlib.suppress(OSError):  # not there, or another user's: then it is theirs to close
            if path.with_name(name).is_file():
                path.with_name(name).chmod(0o600)


def _set_up(connection: Any, _record: Any) -> None:
    # Python's driver would not begin before a CREATE TABLE: half an upgrade could stay behind.
    connection.isolation_level = None
    # What is deleted is overwritten, not only left out of the index.
    connection.execute("PRAGMA secure_delete = ON")


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    if not options.get(NO_TRANSACTION):
        connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get(TAKES_TURNS) else "BEGIN")


def take_turns(connection: Connection) -> None:
    """Hold the upgrade lock until the transaction ends (SQLite has taken it with BEGIN IMMEDIATE)."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({UPGRADE_LOCK})")
