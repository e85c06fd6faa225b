"""The rhythm as a week is read: Monday to Friday, then what comes seldom or unasked."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.decision.result import Recurring, TimedPart
from advisor.plan.rhythm import WORKING_DAYS
from advisor.text import _
from advisor.words.dates import weekday_words


def week(rhythm: Sequence[Recurring]) -> list[TimedPart]:
    """One part a day with a step for each row of the rhythm; days without any are left out.

    minutes   what the day takes in all; None for what does not hang on a day
    """
    found = []
    for day in WORKING_DAYS:
        rows = [row for row in rhythm if day in row.days]
        steps = [_line(row, _minutes(row)) for row in rows]
        found.append(_part(weekday_words(day), steps, sum(row.minutes for row in rows)))
    seldom = [row for row in rhythm if not row.days]
    lines = [
        _line(row, _("{when}, {minutes}").format(when=row.when, minutes=_minutes(row))) for row in seldom
    ]
    found.append(_part(_("Besides"), lines, None))
    return [row for row in found if row.steps]


def _part(heading: str, steps: Sequence[str], minutes: int | None) -> TimedPart:
    return TimedPart(heading=heading, platform=None, steps=tuple(steps), sources=(), minutes=minutes)


def _line(row: Recurring, takes: str) -> str:
    return _("{name} ({takes}): {text}").format(name=row.name, takes=takes, text=row.text)


def _minutes(row: Recurring) -> str:
    return _("{count} min").format(count=row.minutes)
