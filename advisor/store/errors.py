"""Why work could not be saved or opened, in a sentence that says what to do."""

from __future__ import annotations

import errno

from sqlalchemy import exc

from advisor.text import _, mark

DISK_FULL = mark("The disk is full, so nothing was saved. Free some space, then save again.")
READ_ONLY = mark(
    "The folder of saved work cannot be written to, so nothing was saved. Allow this program to write "
    "there, or set ADVISOR_DATABASE_URL to a database that it may write to."
)
CANNOT_OPEN = mark(
    "The file of saved work cannot be opened. Check that its folder exists and that this program may read "
    "and write there, or set ADVISOR_DATABASE_URL to another database."
)
BUSY = mark("Someone else is saving at this moment. Wait a few seconds, then save again.")
DAMAGED = mark(
    "The file of saved work is damaged or is no database. Put back a copy of it from a backup, or move it "
    "away to start an empty one; work you saved as a .json file can still be opened."
)
NO_ANSWER = mark(
    "The database of saved work does not answer. Check that it runs and that ADVISOR_DATABASE_URL names it, "
    "then try again. Until then, save your answers as a .json file."
)
BAD_URL = mark(
    "ADVISOR_DATABASE_URL is not an address of a database. Write it as "
    "sqlite:////folder/file.db or postgresql://user:password@host/name."
)
NO_DRIVER = mark(
    'The program part that speaks to this database is not installed. Run: pip install "psycopg[binary]"'
)
NEWER = mark(
    "The saved work was written by a newer version of this program. Update the program, then open it again."
)
UNKNOWN_WORK = mark(
    "This work is not saved here any more, or its link is incomplete. Check the link, or save it as new work."
)
DELETED = mark(
    "This work was deleted in another tab, or by somebody else who has its address. What you see is only in "
    "this tab. Save it as new work, or close the page to leave it deleted."
)
CHANGED = mark("The work was saved elsewhere in the meantime. Open it again, then answer once more.")
FAILED = mark(
    "The work could not be saved or opened. Save your answers as a .json file, and tell who runs this."
)

# What the databases say, in lower case, and what it means. The first that is found counts.
SIGNS = (
    ("disk is full", DISK_FULL),
    ("could not extend file", DISK_FULL),
    ("no space left", DISK_FULL),
    ("readonly database", READ_ONLY),
    ("read-only transaction", READ_ONLY),
    ("permission denied", READ_ONLY),
    ("unable to open database", CANNOT_OPEN),
    ("database is locked", BUSY),
    ("database table is locked", BUSY),
    ("not a database", DAMAGED),
    ("malformed", DAMAGED),
    ("disk i/o error", DAMAGED),
)


class StoreError(Exception):
    """Work could not be saved or opened. Its text is a sentence for the person, with what to do."""


class ChangedWorkError(StoreError):
    """The work was saved by someone else since the revision that was to be replaced."""


class UnknownWorkError(StoreError):
    """There is no work of this id to save into: it was deleted, or the link is wrong."""


def explained(error: Exception) -> StoreError:
    """The sentence that goes with an error of the database or of the disk."""
    if isinstance(error, StoreError):
        return error
    if isinstance(error, OSError):
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        return StoreError(_(DISK_FULL) if full else _(READ_ONLY))
    if isinstance(error, exc.TimeoutError):
        return StoreError(_(BUSY))
    said = str(getattr(error, "orig", None) or error).lower()
    for sign, sentence in SIGNS:
        if sign in said:
            return StoreError(_(sentence))
    if isinstance(error, exc.OperationalError | exc.InterfaceError):
        return StoreError(_(NO_ANSWER))
    return StoreError(_(FAILED))
