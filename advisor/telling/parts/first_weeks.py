"""The week of each platform, and the first 90 days with dates: what a person can start on Monday."""

from __future__ import annotations

from datetime import timedelta

from advisor.decision.result import FirstSteps, WeeklyHours
from advisor.plan.rhythm import WORKING_DAYS
from advisor.telling.blocks import Block, Column, Point, Points, Section, Table
from advisor.telling.figures import number
from advisor.telling.parts.basis import Basis
from advisor.telling.plan.titles import about, title
from advisor.telling.sentences.kept_sentences import copy_on
from advisor.telling.sentences.naming import way_label
from advisor.text import _
from advisor.words.dates import day_words, weekday_words
from advisor.words.hours import hours_words
from advisor.words.phrases import capital


def weeks(basis: Basis) -> Section:
    """The weekly rhythm, the first 90 days, and the first steps of each platform."""
    blocks: list[Block] = [weekly_table(basis)]
    if basis.recommendation.set.platforms:
        blocks.append(ninety_days(basis))
    if (days := day_by_day(basis)) is not None:
        blocks.append(days)
    blocks += [steps for row in basis.plan.first_steps if (steps := first_steps_of(row))]
    return Section("plan", _("The week, and the first 90 days"), tuple(blocks))


def first_steps_of(row: FirstSteps) -> Points | None:
    """What to do first on a platform, in its order; None where nothing is written down."""
    if not row.steps:
        return None
    heading = _("First steps: {name}").format(name=row.name)
    return Points(heading, tuple(Point(step) for step in row.steps), numbered=True)


def weekly_table(basis: Basis) -> Table | Point:
    """Hours, way of running and promise of each platform; the hours stay within those of the set."""
    rows = basis.plan.weekly
    if not rows:
        return Point(_("Nothing new to do each week: keep your website up to date."))
    return Table(
        heading=_("Each week"),
        columns=(
            Column(_("Platform"), 0.22), Column(_("Time"), 0.17), Column(_("How it is run"), 0.34),
            Column(_("Promise to people"), 0.27),
        ),
        rows=tuple(
            (row.name, hours_words(*row.hours_per_week), _how(row, basis), row.reply_promise or "–")
            for row in rows
        ),
    )  # fmt: skip


def _how(row: WeeklyHours, basis: Basis) -> str:
    """The way of running with its note; a copy is no way of working on an account."""
    if row.account_id is not None or copy_on(row.platform, basis.recommendation.set):
        return _("Kept as a copy. {note}").format(note=row.note).strip()
    return f"{capital(way_label(basis.catalog, row.platform, row.mode))}. {row.note}".strip()


def ninety_days(basis: Basis) -> Table:
    """The phases of the start with the day each ends, and a blank for who does it."""
    rows = []
    for part in basis.plan.first_90_days:
        by = day_words(basis.today + timedelta(days=part.days[1])) if part.days else "–"
        rows.append((part.heading, by, " ".join(part.steps), ""))
    return Table(
        heading=title("first_90_days"),
        columns=(
            Column(_("When"), 0.13), Column(_("By"), 0.17), Column(_("What"), 0.52),
            Column(_("Who"), 0.18, fill=True),
        ),
        rows=tuple(rows),
    )  # fmt: skip


def day_by_day(basis: Basis) -> Table | None:
    """The week as a proposal: what is done on which day, and how long it takes; then what comes seldom."""
    rhythm = basis.plan.rhythm
    if not rhythm:
        return None
    daily = [(weekday_words(day), row) for day in WORKING_DAYS for row in rhythm if day in row.days]
    seldom = [(capital(row.when), row) for row in rhythm if not row.days]
    return Table(
        heading=title("week"),
        columns=(
            Column(_("Day"), 0.15),
            Column(_("Platform"), 0.2),
            Column(_("What"), 0.53),
            Column(_("Minutes"), 0.12, "right"),
        ),
        rows=tuple((when, row.name, row.text, number(row.minutes)) for when, row in (*daily, *seldom)),
        note=about("week"),
    )
