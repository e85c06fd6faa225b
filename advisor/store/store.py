"""Saved work: create it, save it again, open it, delete it, and clear away what is old."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from threading import Lock

from sqlalchemy import Engine, delete, exc, func, insert, select, update
from sqlalchemy.engine import Connection

from advisor.store.engine import TAKES_TURNS, default_url, open_engine
from advisor.store.erasing import WAIT_SECONDS, Erased, empty_the_log
from advisor.store.errors import CHANGED, UNKNOWN_WORK, ChangedWorkError, UnknownWorkError, explained
from advisor.store.tables import saved_work
from advisor.store.upgrading import upgrade
from advisor.text import _

# 128 bits: the id is the only key to the work, so it must not be guessed.
ID_BYTES = 16
# What an id may look like; a link that was cut or mangled is unknown work and no error.
ID_PATTERN = re.compile(r"[A-Za-z0-9_-]{1,64}", re.ASCII)


@dataclass(frozen=True)
class SavedWork:
    """A department's answers as they were saved last. Times are UTC.

    revision  how often it was saved; whoever replaces it says which revision the new answers were made on
    """

    work_id: str
    title: str
    answers_json: str
    created_at: datetime
    updated_at: datetime
    revision: int


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
        # Words that were deleted may still lie in the log: what was owed at the last use, or at a power cut.
        self._log_is_to_be_emptied = True

    def create(self, answers_json: str, title: str) -> str:
        """Save new work, as revision 1. Returns its id, which is all one needs to open it."""
        work_id = secrets.token_urlsafe(ID_BYTES)
        now = datetime.now(UTC)
        row = {"work_id": work_id, "title": _storable(title), "answers_json": _storable(answers_json),
               "created_at": now, "updated_at": now, "revision": 1}  # fmt: skip
        with self._transaction(writes=True) as connection:
            connection.execute(insert(saved_work).values(row))
        return work_id

    def save(self, work_id: str, answers_json: str, title: str, made_on: int) -> int:
        """Replace one revision of saved work by the next. Returns the number of the new one.

        made_on  the revision that the answers were made on

        Two who replace the same revision are decided by the database: one is saved, the other raises
        ChangedWorkError and reads again. Raises UnknownWorkError when the work is not there: what was
        deleted does not come back unasked.
        """
        if not ID_PATTERN.fullmatch(work_id):
            raise UnknownWorkError(_(UNKNOWN_WORK))
        with self._transaction(writes=True) as connection:
            changed = connection.execute(
                update(saved_work)
                .where(saved_work.c.work_id == work_id, saved_work.c.revision == made_on)
                .values(
                    title=_storable(title),
                    answers_json=_storable(answers_json),
                    updated_at=datetime.now(UTC),
                    revision=made_on + 1,
                )
            ).rowcount
            if not changed:
                there = connection.execute(
                    select(saved_work.c.work_id).where(saved_work.c.work_id == work_id)
                ).first()
                raise ChangedWorkError(_(CHANGED)) if there else UnknownWorkError(_(UNKNOWN_WORK))
        return made_on + 1

    def revision_of(self, work_id: str) -> int | None:
        """Which revision is stored: enough to know whether there is something new. None: no such work."""
        if not ID_PATTERN.fullmatch(work_id):
            return None
        with self._transaction() as connection:
            found: int | None = connection.execute(
                select(saved_work.c.revision).where(saved_work.c.work_id == work_id)
            ).scalar_one_or_none()
        return found

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
            revision=found.revision,
        )

    def delete(self, work_id: str) -> Erased:
        """Remove saved work for good. Returns whether there was any, and whether its words are gone, too."""
        if not ID_PATTERN.fullmatch(work_id):
            return Erased.NOTHING
        with self._transaction(writes=True) as connection:
            gone = connection.execute(delete(saved_work).where(saved_work.c.work_id == work_id)).rowcount
        return self._erased() if gone else Erased.NOTHING

    def count_unchanged_since(self, moment: datetime) -> int:
        """How much work was saved last before a moment."""
        with self._transaction() as connection:
            return connection.execute(
                select(func.count()).select_from(saved_work).where(saved_work.c.updated_at < moment)
            ).scalar_one()

    def purge(self, moment: datetime) -> tuple[int, Erased]:
        """Remove for good all work that was saved last before a moment (with a time zone).

        Returns how much that was, and whether its words are gone, too.
        """
        with self._transaction(writes=True) as connection:
            gone = connection.execute(delete(saved_work).where(saved_work.c.updated_at < moment)).rowcount
        return gone, (self._erased() if gone else Erased.NOTHING)

    def close(self) -> None:
        """Let go of all connections; the next use opens them again."""
        with self._opening:
            if self._engine is not None:
                self._engine.dispose()
                self._engine = None

    def _erased(self) -> Erased:
        if self._opened().dialect.name != "sqlite":
            return Erased.ELSEWHERE
        self._log_is_to_be_emptied = True
        self._empty_the_log(WAIT_SECONDS)
        return Erased.LATER if self._log_is_to_be_emptied else Erased.ALL

    def _empty_the_log(self, wait_seconds: float) -> None:
        """Try to empty the log. What could not be done now is tried again with the next use."""
        engine = self._opened()
        if engine.dialect.name != "sqlite":
            self._log_is_to_be_emptied = False
            return
        # Only an attempt: what was asked for is done already, and does not fail with this.
        with suppress(exc.SQLAlchemyError):
            self._log_is_to_be_emptied = not empty_the_log(engine, wait_seconds)

    @contextmanager
    def _transaction(self, *, writes: bool = False) -> Iterator[Connection]:
        """A transaction. One that writes takes its turn at once: what it reads holds until its end."""
        try:
            with (
                self._opened().connect().execution_options(**{TAKES_TURNS: writes}) as connection,
                connection.begin(),
            ):
                yield connection
            if self._log_is_to_be_emptied:
                self._empty_the_log(wait_seconds=0)
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
