"""What a week looks like on each kind of platform: posts, looks at comments, upkeep, and on which days.

The days and the weights stand in rhythm.csv and working_days.csv. They only divide the hours of the mode;
they never add any.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from advisor.catalog import Catalog
from advisor.catalog.records import Kind, Mode
from advisor.catalog.rhythm_records import DAYS, Rhythm, Way
from advisor.decision.result import Does

WEEKS = 52
EVERY_DAY = tuple(range(len(DAYS)))


@dataclass(frozen=True)
class Beat:
    """One thing that comes back.

    does            which kind of work it is
    days            working days of the week, Monday 0; empty: so many times a year
    times_per_year  how often in all
    weight          how long it takes each time beside the others of the same platform
    """

    does: Does
    days: tuple[int, ...]
    times_per_year: int
    weight: float


def weekly_beat(does: Does, days: tuple[int, ...], weight: float) -> Beat:
    """Something done on set days of each week."""
    return Beat(does, days, WEEKS * len(days), weight)


def days_of_looking(catalog: Catalog, mode: Mode) -> tuple[int, ...]:
    """The days on which somebody reads there: open hours where the place has some, else by the promise."""
    if mode.open_days:
        return _places(mode.open_days)
    return () if mode.reply_days is None else _places(catalog.working_days["look", mode.reply_days].days)


def beats(catalog: Catalog, kind: Kind, mode: Mode, place: int) -> tuple[Beat, ...]:
    """What comes back on a platform in this mode. `place` in the set spreads weekly posts over days."""
    way = _way(kind, mode)
    rows = [row for row in catalog.rhythm.values() if row.way == way and row.mode in (mode.mode, "all")]
    found = [beat for row in rows for beat in _beat(catalog, kind, mode, place, row)]
    # somebody who posts reads the answers; where nothing is posted, somebody reads what others write
    idle = "read" if any(beat.does == "post" for beat in found) else "answer"
    return tuple(beat for beat in found if way != "posts" or beat.does != idle)


def _way(kind: Kind, mode: Mode) -> Way:
    if kind.alerts:
        return "alerts"
    if mode.mode == "emergency_only":
        return "emergency_only"
    if kind.tips:
        return "tips"
    return "pieces" if kind.in_pieces or mode.pieces_per_year is not None else "posts"


def _beat(catalog: Catalog, kind: Kind, mode: Mode, place: int, row: Rhythm) -> Iterator[Beat]:
    if row.does == "post":
        posts = row.posts_per_week if mode.posts_per_week is None else mode.posts_per_week
        days = _posting_days(catalog, posts or 0, place)
    elif row.days:
        days = _places(row.days)
    elif row.times_per_year is not None:
        times = row.times_per_year
        if row.does == "piece":
            times = mode.pieces_per_year or times
        yield Beat(row.does, (), times, row.weight * WEEKS / times if row.weight_of_week else row.weight)
        return
    else:
        # what is said live is answered live
        answered_live = row.way == "pieces" and kind.live_chat
        days = () if answered_live else days_of_looking(catalog, mode)
    if days:
        yield weekly_beat(row.does, days, row.weight)


def _posting_days(catalog: Catalog, posts: int, place: int) -> tuple[int, ...]:
    """As many days as posts; where there are days to choose from, not the same for each platform."""
    days = _places(catalog.working_days["post", posts].days)
    if len(days) == posts:
        return days
    return tuple(sorted(days[(place + number) % len(days)] for number in range(posts)))


def _places(days: tuple[str, ...]) -> tuple[int, ...]:
    """The days as numbers, Monday 0, in the order of the week."""
    return tuple(number for number, day in enumerate(DAYS) if day in days)
