"""The week in days: what is done when, for whom, and how many minutes it takes. It fits into the hours."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import cycle, islice

from advisor.catalog.records import Mode
from advisor.decision.result import Recurring
from advisor.plan.beats import WEEKS, Beat, beats, weekly_beat
from advisor.plan.situation import Situation

WORKING_DAYS = range(5)
# Times are planned in steps of so many minutes; less than that is not worth a row of its own.
STEP_MINUTES = 5
# A copy with open comments is looked at in the middle of the week.
LOOK_AT_COPIES = (2,)


def rhythm(now: Situation) -> list[Recurring]:
    """One row for each thing that comes back, platform by platform in the order of the set.

    Minutes × times a year ÷ 52 over all rows is never more than the set's hours.
    """
    rows: list[Recurring] = []
    for place, name in enumerate(now.members):
        mode = now.modes.get(name)
        if mode is None:
            continue
        # Rounded down, as the hours of the week are.
        minutes = math.floor(mode.hours_per_week * 60 + 1e-6)
        rows += _of_platform(now, name, _beats(now, name, mode, place), minutes)
    return rows


def _beats(now: Situation, name: str, mode: Mode, place: int) -> tuple[Beat, ...]:
    """What comes back there; where comments on a copy cannot be closed, somebody looks in once a week."""
    found = beats(now.catalog, now.kind(name), mode, place)
    if name in now.copies and now.takes_comments(name) and not now.comments_closed(name):
        return (*found, weekly_beat("look", LOOK_AT_COPIES, 1))
    return found


def _of_platform(now: Situation, name: str, found: Sequence[Beat], minutes_per_week: int) -> list[Recurring]:
    whole = sum(beat.weight * beat.times_per_year for beat in found)
    rows: list[Recurring] = []
    spent = 0.0
    for beat in found:
        each = _in_steps(minutes_per_week * WEEKS * beat.weight / whole)
        spent += each * beat.times_per_year / WEEKS
        rows += _rows(now, name, beat, each)
    left = math.floor(minutes_per_week - spent + 1e-6)
    if left >= STEP_MINUTES:
        rows.append(Recurring.of(now.record(name), "unplanned", None, left, WEEKS, ()))
    return rows


def _rows(now: Situation, name: str, beat: Beat, each: int) -> Iterator[Recurring]:
    """Posts have a row for each day, since each is about something else; the rest one row in all."""
    record = now.record(name)
    if beat.does == "post":
        about = list(islice(cycle(_purposes(now, name)), len(beat.days)))
        for day, purpose in zip(beat.days, about, strict=True):
            yield Recurring.of(record, "post", purpose, each, WEEKS, (day,))
        return
    purpose = _purposes(now, name)[0] if beat.does == "piece" else None
    yield Recurring.of(record, beat.does, purpose, each, beat.times_per_year, beat.days)


def _purposes(now: Situation, name: str) -> list[str | None]:
    """The purposes that the platform serves best in the set, the heaviest first; None where it has none."""
    covered = sorted(now.recommendation.set.needs_covered, key=lambda c: -c.weight)
    mine = [c.criterion.purpose for c in covered if c.platform == name]
    return list(dict.fromkeys(mine)) or [None]


def _in_steps(minutes: float) -> int:
    """Down to whole steps; where it is less than one step, down to whole minutes."""
    whole = math.floor(minutes + 1e-6)
    return whole - whole % STEP_MINUTES if whole > STEP_MINUTES else whole
