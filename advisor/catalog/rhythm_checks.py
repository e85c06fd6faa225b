"""Rules about what comes back in a week: days that exist, one way to say how often, and nothing missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from advisor.catalog.problems import Problem
from advisor.catalog.reading import Located, ReadTables
from advisor.catalog.records import Mode, Platform
from advisor.catalog.rhythm_records import DAYS, LONGEST_PROMISE, MOST_POSTS, Rhythm, WorkingDays

# How often a piece may come back in a year: weekly, every second week, monthly, quarterly, twice.
TIMES_PER_YEAR = (52, 26, 12, 4, 2)
WAYS = ("alerts", "emergency_only", "tips", "pieces", "posts")
MODES_WITH_POSTS = ("full", "light", "post_only")
OFTEN = "Write 52, 26, 12, 4 or 2: every week, every second week, month, quarter or half-year."


def rhythm_problems(read: ReadTables, broken: frozenset[str]) -> Iterator[Problem]:
    """Problems of the rhythm of platforms. Nothing is concluded from the rows a broken table lacks."""
    for row in read.get("modes", []):
        yield from _mode(row)
    for row in read.get("platforms", []):
        yield from _opening(row)
    for row in read.get("rhythm", []):
        yield from _beat(row)
    for row in read.get("working_days", []):
        yield from _working_days(row)
    if "rhythm" in read and "rhythm" not in broken:
        yield from _missing_ways(read)
    if "working_days" in read and "working_days" not in broken:
        yield from _missing_counts(read)


def _mode(row: Located) -> Iterator[Problem]:
    """Posts or pieces, so many times a year as there are words for, on days that exist."""
    mode = cast(Mode, row.record)
    if mode.posts_per_week is not None and mode.pieces_per_year is not None:
        message = f"{mode.platform} in mode {mode.mode} has posts and pieces."
        yield Problem("modes.csv", row.line, "pieces_per_year", "rhythm", message, "Empty one of the two.")
    if mode.pieces_per_year is not None and mode.pieces_per_year not in TIMES_PER_YEAR:
        message = f"{mode.pieces_per_year} times a year is no rhythm."
        yield Problem("modes.csv", row.line, "pieces_per_year", "rhythm", message, OFTEN)
    yield from _days("modes", row, "open_days", mode.open_days)
    if mode.reply_days is not None and not mode.reply_promise:
        message = f"{mode.platform} in mode {mode.mode} is to be looked at, and promises nothing."
        fix = "Say in reply_promise what people are told, or empty reply_days."
        yield Problem("modes.csv", row.line, "reply_days", "promise", message, fix)


def _opening(row: Located) -> Iterator[Problem]:
    """The step that opens the account is one of the first steps."""
    platform = cast(Platform, row.record)
    steps = len(platform.first_steps)
    if platform.opening_step is not None and platform.opening_step > steps:
        message = f"{platform.id} has {steps} first steps, so none has the number {platform.opening_step}."
        yield Problem("platforms.csv", row.line, "opening_step", "no_such_step", message, "Count from 1.")


def _beat(row: Located) -> Iterator[Problem]:
    beat = cast(Rhythm, row.record)
    yield from _days("rhythm", row, "days", beat.days)
    said = [bool(beat.days), beat.times_per_year is not None, beat.posts_per_week is not None]
    if sum(said) > 1:
        message = "It says more than once how often this comes back."
        fix = "Keep one of days, times_per_year and posts_per_week."
        yield Problem("rhythm.csv", row.line, "days", "rhythm", message, fix)
    if beat.times_per_year is not None and beat.times_per_year not in TIMES_PER_YEAR:
        message = f"{beat.times_per_year} times a year is no rhythm."
        yield Problem("rhythm.csv", row.line, "times_per_year", "rhythm", message, OFTEN)
    if (beat.does == "post") != (beat.posts_per_week is not None):
        message = "Posts are counted by the week, and nothing else is."
        fix = "Fill posts_per_week for a post, and for nothing else."
        yield Problem("rhythm.csv", row.line, "posts_per_week", "rhythm", message, fix)
    if not any(said) and beat.does not in ("answer", "read"):
        message = "It does not say how often this comes back."
        fix = "Fill days or times_per_year. Only answer and read may leave both to the promise."
        yield Problem("rhythm.csv", row.line, "days", "rhythm", message, fix)


def _working_days(row: Located) -> Iterator[Problem]:
    """Enough days for the posts of a week; for a promise, no wait that is longer than it."""
    days = cast(WorkingDays, row.record)
    yield from _days("working_days", row, "days", days.days)
    if days.does == "post":
        if len(set(days.days)) < days.count:
            message = f"{days.count} posts a week need as many days."
            yield Problem("working_days.csv", row.line, "days", "too_few_days", message, "Add days.")
    elif not set(days.days) & set(DAYS):
        message = "A promise takes at least one look a week."
        yield Problem("working_days.csv", row.line, "days", "too_few_days", message, "Add a day.")
    elif (longest := _longest_wait(days.days)) > max(days.count, 1):
        message = f"Somebody may wait {longest} working days, and {days.count} are promised."
        yield Problem("working_days.csv", row.line, "days", "too_few_days", message, "Add a day between.")


def _longest_wait(days: tuple[str, ...]) -> int:
    """Working days from one look to the next, over the weekend too."""
    places = sorted(DAYS.index(day) for day in DAYS if day in days)
    following = [*places[1:], places[0] + len(DAYS)]
    return max(later - day for day, later in zip(places, following, strict=True))


def _days(table: str, row: Located, column: str, days: tuple[str, ...]) -> Iterator[Problem]:
    for day in days:
        if day not in DAYS:
            message = f'"{day}" is no working day.'
            yield Problem(f"{table}.csv", row.line, column, "day", message, f"Use {', '.join(DAYS)}.")


def _missing_ways(read: ReadTables) -> Iterator[Problem]:
    """Each way of pacing has some work, and posts are counted in every mode that has any."""
    beats = [cast(Rhythm, row.record) for row in read["rhythm"]]
    for way in WAYS:
        if not any(beat.way == way for beat in beats):
            message = f"Nothing comes back where a platform is paced by {way}."
            yield Problem("rhythm.csv", 0, "way", "nothing_to_do", message, f"Add a row for {way}.")
    for way, does in (("posts", "post"), ("pieces", "piece")):
        there = {beat.mode for beat in beats if (beat.way, beat.does) == (way, does)}
        for mode in MODES_WITH_POSTS:
            if there and not there & {mode, "all"}:
                message = f"It is not said how often a {does} comes in mode {mode}."
                yield Problem("rhythm.csv", 0, "mode", "nothing_to_do", message, f"Add a row for {mode}.")


def _missing_counts(read: ReadTables) -> Iterator[Problem]:
    there = {(d.does, d.count) for d in (cast(WorkingDays, row.record) for row in read["working_days"])}
    for does, most in (("look", LONGEST_PROMISE), ("post", MOST_POSTS)):
        for count in range(most + 1):
            if (does, count) not in there:
                message = f"There are no days for {does} and {count}."
                fix = f"Add a row for {does}, {count}."
                yield Problem("working_days.csv", 0, "count", "no_days", message, fix)
