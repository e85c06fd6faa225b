"""The week in days: what is done when, for whom, and how many minutes it takes. It fits into the hours."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import cycle, islice

from advisor.catalog.records import Mode
from advisor.decision.result import Recurring
from advisor.plan.beats import (
    EVERY_DAY,
    EVERY_SECOND_WEEK,
    MONTHLY,
    QUARTERLY,
    TWICE_A_YEAR,
    WEEKS,
    Beat,
    beats,
    weekly_beat,
)
from advisor.plan.situation import Situation
from advisor.text import _, mark
from advisor.words.dates import weekday_words
from advisor.words.lists import listed
from advisor.words.phrases import inside

WORKING_DAYS = range(5)
SELDOM = {
    WEEKS: mark("once a week"),
    EVERY_SECOND_WEEK: mark("every second week"),
    MONTHLY: mark("once a month"),
    QUARTERLY: mark("once a quarter"),
    TWICE_A_YEAR: mark("twice a year"),
}
# Times are planned in steps of so many minutes; less than that is not worth a row of its own.
STEP_MINUTES = 5
# A copy with open comments is looked at in the middle of the week.
LOOK_AT_COPIES = (2,)
DOES = {
    "piece": mark("Make it, check its captions and links, and put it on your website too."),
    "answer": mark("Read what people wrote. Answer it, or say who will and by when."),
    "read": mark("Read what residents talk about. Answer as the department where you can help."),
    "look": mark("Look whether anybody asks for help. Send them to the phone or the form."),
    "drill": mark("Practice: log in, write a test message, and check who is on call."),
    "sign_up": mark("Ask people to sign up: on the website, at the counter, on bills."),
    "keep": mark("Note the figures, file your copies, and check name, hours and phone number."),
}


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
    found = beats(now.kind(name), mode, place)
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
        rows.append(
            _row(now, name, _("as it comes"), _("For what cannot be planned."), None, left, WEEKS, ())
        )
    return rows


def _rows(now: Situation, name: str, beat: Beat, each: int) -> Iterator[Recurring]:
    """Posts have a row for each day, since each is about something else; the rest one row in all."""
    if beat.does == "post":
        about = list(islice(cycle(_purposes(now, name)), len(beat.days)))
        for day, purpose in zip(beat.days, about, strict=True):
            text, example = _post(now, purpose)
            yield _row(now, name, weekday_words(day), text, example, each, WEEKS, (day,))
        return
    if beat.days == EVERY_DAY:
        when = _("Monday to Friday")
    elif beat.days:
        when = listed([weekday_words(day) for day in beat.days])
    else:
        when = _(SELDOM[beat.times_per_year])
    text = _(DOES[beat.does])
    if beat.does == "piece":
        text = f"{_about(now, _purposes(now, name)[0])}{text}"
    yield _row(now, name, when, text, None, each, beat.times_per_year, beat.days)


def _row(
    now: Situation,
    name: str,
    when: str,
    text: str,
    example: str | None,
    minutes: int,
    times_per_year: int,
    days: tuple[int, ...],
) -> Recurring:
    return Recurring(
        platform=name,
        name=now.record(name).name,
        when=when,
        days=days,
        text=text,
        example=example,
        minutes=minutes,
        times_per_year=times_per_year,
    )


def _purposes(now: Situation, name: str) -> list[str | None]:
    """The purposes that the platform serves best in the set, the heaviest first; None where it has none."""
    covered = sorted(now.recommendation.set.needs_covered, key=lambda c: -c.weight)
    mine = [c.criterion.purpose for c in covered if c.platform == name]
    return list(dict.fromkeys(mine)) or [None]


def _post(now: Situation, purpose: str | None) -> tuple[str, str | None]:
    record = now.catalog.purposes.get(purpose) if purpose else None
    if record is None:
        return _("Post a short copy of your website news, with its link."), None
    told = now.catalog.families[record.family].post or _("Give the news, and link the page that holds it.")
    return f"{_about(now, purpose)}{told}", record.example_post or None


def _about(now: Situation, purpose: str | None) -> str:
    """What it is about, with a space behind; nothing where no purpose is its own."""
    if not purpose or purpose not in now.catalog.purposes:
        return ""
    return _("For {purpose}.").format(purpose=inside(now.catalog.purposes[purpose].label)) + " "


def _in_steps(minutes: float) -> int:
    """Down to whole steps; where it is less than one step, down to whole minutes."""
    whole = math.floor(minutes + 1e-6)
    return whole - whole % STEP_MINUTES if whole > STEP_MINUTES else whole
