"""What the log may hold. The message of an error often quotes what it choked on, which is what a person typed
or uploaded; a log is read, kept and sent on by others. So the log of a server gets the kind and the place of
an error, never its message.
"""

from __future__ import annotations

import logging
import traceback
from pathlib import Path

_make_record = logging.getLogRecordFactory()


def place_of(error: BaseException) -> str:
    """Kind and place of an error and of those that led to it, the innermost call first."""
    told, seen = [], set()
    cause: BaseException | None = error
    while cause is not None and id(cause) not in seen:
        seen.add(id(cause))
        frames = traceback.extract_tb(cause.__traceback__)
        where = " < ".join(f"{Path(f.filename).name}:{f.lineno} {f.name}" for f in reversed(frames))
        told.append(f"{type(cause).__name__} at {where or 'an unknown place'}")
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return "; from ".join(told)


def keep_text_out() -> None:
    """From now on every logger of this process writes errors as `place_of` tells them."""
    logging.setLogRecordFactory(_record)


def _record(*args: object, **more: object) -> logging.LogRecord:
    record = _make_record(*args, **more)
    error = record.exc_info[1] if record.exc_info else None
    if error is not None:
        # `logger.error("…: %s", error)` would bring the message in by another door.
        if isinstance(record.args, tuple):
            record.args = tuple(type(a).__name__ if isinstance(a, BaseException) else a for a in record.args)
        record.msg, record.args = f"{record.getMessage()} [{place_of(error)}]", ()
        record.exc_info = None
    return record
