"""Saved work: create it, save it again, open it, delete it."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock

from sqlalchemy import Engine, delete, exc, insert, select, update
from sqlalchemy.engine import Connection

from advisor.store.engine import default_url, open_engine
from advisor.store.errors import UNKNOWN_WORK, UnknownWorkError, explained
from advisor.store.tables import saved_work
from advisor.store.upgrading import upgrade
from advisor.text import _

# 128 bits: the id is the only key to the work, so it must not be guessed.
ID_BYTES = 16
# What an id may look like; a link that was cut or mangled is unknown work and no error.
ID_PATTERN = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)


@dataclass(frozen=True)
class SavedWork:
    """A department's answers as they were saved last. Times are UTC."""

    work_id: str
    title: str
    answers_json: str
    created_at: datetime
    updated_at: datetime


class Store:
    """A database of saved work. One object serves all threads of a program.

    url  a SQLAlchemy URL (SQLite or PostgreSQL); without one ADVISOR_DATABASE_URL, else a file of this user's

    The database is created or upgraded when it is first used, not before: a program with a broken disk
    starts, and says so when something is to be saved. Every method raises StoreError with what to do.
    """

    def __init__(self, url: str | None = None) -> None:
        self._url = url or default_url()
        self._engine: Engine | None = None
        self._opening = Lock()

    def create(self, answers_json: str, title: str) -> str:
        """Save new work. Returns its id, which is all one needs to open it."""
        work_id = secrets.token_urlsafe(ID_BYTES)
        now = datetime.now(UTC)
        row = {"work_id": work_id, "title": _storable(title), "answers_json": _storable(answers_json),
               "created_at": now, "updated_at": now}  # fmt: skip
        with self._transaction() as connection:
            connection.execute(insert(saved_work).values(row))
        return work_id

    def save(self, work_id: str, answers_json: str, title: str) -> None:
        """Replace the answers of saved work.

        Raises UnknownWorkError when it is not there: what was deleted does not come back unasked.
        """
        changed = 0
        if ID_PATTERN.fullmatch(work_id):
            with self._transaction() as connection:
                changed = connection.execute(
                    update(saved_work)
                    .where(saved_work.c.work_id == work_id)
                    .values(
                        title=_storable(title),
                        answers_json=_storable(answers_json),
                        updated_at=datetime.now(UTC),
                    )
                ).rowcount
        if not changed:
            raise UnknownWorkError(_(UNKNOWN_WORK))

    def load(self, work_id: str) -> SavedWork | None:
        """Saved work, or None when there is none of this id."""
        if not ID_PATTERN.fullmatch(work_id):
            return None
        with self._transaction() as connection:
            found = connection.execute(select(saved_work).where(saved_work.c.work_id == work_id)).first()
        if found is None:
            return None
        return SavedWork(
            work_id=found.work_id,
            title=found.title,
            answers_json=found.answers_json,
            created_at=_in_utc(found.created_at),
            updated_at=_in_utc(found.updated_at),
        )

    def delete(self, work_id: str) -> bool:
        """Remove saved work for good. Returns whether there was any."""
        if not ID_PATTERN.fullmatch(work_id):
            return False
        with self._transaction() as connection:
            gone = connection.execute(delete(saved_work).where(saved_work.c.work_id == work_id))
        return gone.rowcount > 0

    def close(self) -> None:
        """Let go of all connections; the next use opens them again."""
        with self._opening:
            if self._engine is not None:
                self._engine.dispose()
                self._engine = None

    @contextmanager
    def _transaction(self) -> Iterator[Connection]:
        try:
            with self._opened().begin() as connection:
                yield connection
        except (exc.SQLAlchemyError, OSError) as error:
            raise explained(error) from error

    def _opened(self) -> Engine:
        """The engine, its database upgraded. A failed opening is tried again at the next use."""
        with self._opening:
            if self._engine is None:
                engine = open_engine(self._url)
                try:
                    upgrade(engine)
                except BaseException:
                    engine.dispose()
                    raise
                self._engine = engine
            return self._engine


def _storable(words: str) -> str:
    """Text that every database takes: PostgreSQL refuses NUL, and half a character pair is no text."""
    return words.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")


def _in_utc(moment: datetime) -> datetime:
    """SQLite gives the UTC it was given without saying so; PostgreSQL may give its own zone."""
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
