"""The week of each platform, and the first 90 days with dates: what a person can start on Monday."""

from __future__ import annotations

from datetime import timedelta

from advisor.decision.words import hours_words, mode_label
from advisor.report.matter import Matter
from advisor.report.model import Block, Column, Point, Points, Section, Table
from advisor.report.phrases import capital, day_words
from advisor.text import _


def weeks(matter: Matter) -> Section:
    """The weekly rhythm, the first 90 days, and the first steps of each platform."""
    blocks: list[Block] = [weekly_table(matter)]
    if matter.recommendation.set.platforms:
        blocks.append(ninety_days(matter))
    blocks += [steps for row in matter.plan("first_steps") if (steps := _steps(row["name"], row["steps"]))]
    return Section("plan", _("The week, and the first 90 days"), tuple(blocks))


def _steps(name: str, steps: list[str]) -> Points | None:
    if not steps:
        return None
    heading = _("First steps: {name}").format(name=name)
    return Points(heading, tuple(Point(step) for step in steps), numbered=True)


def weekly_table(matter: Matter) -> Table | Point:
    """Hours, way of running and promise of each platform; the hours stay within those of the set."""
    rows = matter.plan("weekly")
    if not rows:
        return Point(_("Nothing new to do each week: keep the website up to date."))
    return Table(
        heading=_("Each week"),
        columns=(
            Column(_("Platform"), 0.22), Column(_("Hours"), 0.17), Column(_("How it is run"), 0.34),
            Column(_("Promise to people"), 0.27),
        ),
        rows=tuple(
            (row["name"], hours_words(*row["hours_per_week"]),
             f"{capital(mode_label(row['mode']))}. {row.get('note') or ''}".strip(),
             row.get("reply_promise") or "–")
            for row in rows
        ),
    )  # fmt: skip


def ninety_days(matter: Matter) -> Table:
    """The steps of the plan, each with its date and a blank for who does it."""
    return Table(
        heading=_("The first 90 days"),
        columns=(
            Column(_("Step"), 0.13), Column(_("By"), 0.16), Column(_("What"), 0.51),
            Column(_("Who"), 0.20, fill=True),
        ),
        rows=tuple(
            (row["heading"], _by(matter, row["days"]), " ".join(row["steps"]), "")
            for row in matter.plan("first_90_days")
        ),
    )  # fmt: skip


def _by(matter: Matter, days: list[int] | None) -> str:
    """The last day of a step; a step without one names its days itself."""
    return day_words(matter.today + timedelta(days=days[1])) if days else "–"
