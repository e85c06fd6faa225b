"""What a week looks like on each kind of platform: posts, looks at comments, upkeep, and on which days.

The days and the weights are our judgement. They only divide the hours of the mode; they never add any.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from advisor.catalog.records import Kind, Mode
from advisor.catalog.word_checks import DAYS

WEEKS = 52
MONTHLY, QUARTERLY, TWICE_A_YEAR, EVERY_SECOND_WEEK = 12, 4, 2, 26
EVERY_DAY = (0, 1, 2, 3, 4)
# Looks a week that keep a promise in working days: the longest wait between two looks is within it.
LOOKS: Mapping[int, tuple[int, ...]] = {
    0: EVERY_DAY, 1: EVERY_DAY, 2: (0, 2, 4), 3: (0, 2), 4: (0, 3), 5: (2,),
}  # fmt: skip
POSTING_DAYS: Mapping[int, tuple[int, ...]] = {0: (), 1: (1,), 2: (1, 3), 3: (0, 2, 4)}
# As usual in a mode; where the note of one asks for another rhythm, modes.csv says so.
POSTS_BY_MODE = {"full": 3, "light": 1, "post_only": 1, "emergency_only": 0}
# Made to be watched or heard: one piece now and then instead of a post a week.
PIECES_BY_MODE = {
    "full": MONTHLY, "light": QUARTERLY, "post_only": MONTHLY, "emergency_only": TWICE_A_YEAR,
}  # fmt: skip
SAME_DAY = re.compile(r"(?i)same (working )?day|within the hour|each working day|next working day")
IN_DAYS = re.compile(r"(?i)(\d+) working days?")


@dataclass(frozen=True)
class Beat:
    """One thing that comes back.

    does            post, piece, answer, read, look, drill, sign_up or keep: which words it gets
    days            working days of the week, Monday 0; empty: so many times a year
    times_per_year  how often in all
    weight          how long it takes beside the others of the same platform
    """

    does: str
    days: tuple[int, ...]
    times_per_year: int
    weight: float


def weekly_beat(does: str, days: tuple[int, ...], weight: float) -> Beat:
    """Something done on set days of each week."""
    return Beat(does, days, WEEKS * len(days), weight)


def days_of_looking(mode: Mode) -> tuple[int, ...]:
    """The days on which somebody reads there: open hours where the place has some, else by the promise."""
    return tuple(DAYS.index(day) for day in mode.open_days) or looks(mode.reply_promise)


def looks(reply_promise: str) -> tuple[int, ...]:
    """The days on which somebody must look so that the promise holds; none where nothing is promised."""
    if reply_promise.startswith("None") or not reply_promise:
        return ()
    if found := IN_DAYS.search(reply_promise):
        return LOOKS[min(5, int(found[1]))]
    if SAME_DAY.search(reply_promise):
        return EVERY_DAY
    return (2,)


def beats(kind: Kind, mode: Mode, place: int) -> tuple[Beat, ...]:
    """What comes back on a platform in this mode. `place` in the set spreads weekly posts over days."""
    if kind.alerts:
        return _alerts(mode)
    if mode.mode == "emergency_only":
        return (Beat("drill", (), TWICE_A_YEAR, 2), Beat("keep", (), MONTHLY, 1))
    if kind.tips:
        return (weekly_beat("answer", EVERY_DAY, 1), weekly_beat("keep", (4,), 1))
    if kind.in_pieces or mode.pieces_per_year is not None:
        return _pieces(kind, mode)
    return _posts(mode, place)


def _alerts(mode: Mode) -> tuple[Beat, ...]:
    """An alert channel is kept ready: contacts, texts, a test, and people signed up."""
    ready = (Beat("keep", (), MONTHLY, 1), Beat("drill", (), TWICE_A_YEAR, 3))
    if mode.mode == "emergency_only":
        return ready
    return (*ready, Beat("sign_up", (), MONTHLY, 2))


def _pieces(kind: Kind, mode: Mode) -> tuple[Beat, ...]:
    times = mode.pieces_per_year or PIECES_BY_MODE[mode.mode]
    days = looks(mode.reply_promise) if not kind.live_chat else ()
    # The piece is most of the work, however seldom it comes: its weight is set per week.
    found = [Beat("piece", (), times, 4 * WEEKS / times)]
    if days:
        found.append(weekly_beat("answer", days, 0.5))
    return (*found, Beat("keep", (), MONTHLY, 2))


def _posts(mode: Mode, place: int) -> tuple[Beat, ...]:
    posts = POSTS_BY_MODE[mode.mode] if mode.posts_per_week is None else mode.posts_per_week
    days = POSTING_DAYS[posts]
    if len(days) == 1:
        days = (1 + place % 3,)  # Tuesday to Thursday: not all on one day
    found = [weekly_beat("post", days, 3)] if days else []
    answering = days_of_looking(mode)
    if answering:
        found.append(weekly_beat("answer" if days else "read", answering, 1))
    return (*found, weekly_beat("keep", (4,), 1))
