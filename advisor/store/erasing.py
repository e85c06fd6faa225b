"""Deleting so that nothing is left in the files: SQLite's log is emptied, which it does not do by itself.

What was deleted is overwritten in the database (`secure_delete`), but earlier versions of a page stay in the
log beside it. The log can be emptied only while nobody else reads or writes: we wait a little, then say so.
"""

from __future__ import annotations

import time
from enum import Enum

from sqlalchemy import Engine, exc

from advisor.store.engine import BUSY_SECONDS, NO_TRANSACTION

WAIT_SECONDS = 3.0
PAUSE_SECONDS = 0.05


class Erased(Enum):
    """What became of the words that were deleted."""

    NOTHING = "nothing"  # there was none
    ALL = "all"  # no file of the database holds them any more
    LATER = "later"  # deleted, but somebody reads: the log is emptied with one of the next uses
    ELSEWHERE = "elsewhere"  # deleted; how long a server keeps its log and its backups is its own matter


def empty_the_log(engine: Engine, wait_seconds: float = WAIT_SECONDS) -> bool:
    """Move all that the log holds into the database and cut the log to nothing. False: someone holds it."""
    give_up = time.monotonic() + wait_seconds
    while True:
        try:
            with engine.connect().execution_options(**{NO_TRANSACTION: True}) as connection:
                # A reader that stays is not waited for in the database: saving must go on meanwhile.
                connection.exec_driver_sql("PRAGMA busy_timeout = 0")
                try:
                    held, _pages, _moved = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
                finally:
                    connection.exec_driver_sql(f"PRAGMA busy_timeout = {round(BUSY_SECONDS * 1000)}")
        except exc.OperationalError as error:
            if "locked" not in str(error.orig) and "busy" not in str(error.orig):
                raise
            held = 1
        if not held:
            return True
        if time.monotonic() > give_up:
            return False
        time.sleep(PAUSE_SECONDS)
