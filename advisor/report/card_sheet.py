"""A card for each recommended platform, for the desk of whoever runs it."""

from __future__ import annotations

from advisor.decision.result import WeeklyHours
from advisor.report.audit import why
from advisor.report.matter import Matter
from advisor.report.model import Card, Column, Point, Points, Table
from advisor.report.phrases import bare, capital, figure, inside, month_after, some_of
from advisor.telling.kept_sentences import copy_on
from advisor.text import _
from advisor.words.labels import action_label, mode_label
from advisor.words.numbers import hours_words

STEPS_SHOWN = 6
CHECKS_SHOWN = 3
JOBS_SHOWN = 3
LOG_LINES = 5


def cards(matter: Matter) -> tuple[Card, ...]:
    """One for each member of the set, each feature run in its account, and each account kept as a copy."""
    weekly = {row.platform: row for row in matter.plan.weekly if not row.account_id}
    return tuple(_card(row.platform, row, matter) for row in weekly.values())


def _card(platform: str, week: WeeklyHours, matter: Matter) -> Card:
    ranked = matter.recommendation.row_of(platform)
    action = ranked.action if ranked else "keep"
    parent = matter.catalog.platforms[platform].shares_account_with
    members = matter.recommendation.set.platforms
    label = action_label(action)
    if copy_on(platform, matter.recommendation.set):
        label = _("Kept as a copy")
    elif platform not in members and parent:
        label = _("Part of {name}").format(name=matter.name(parent))
    facts = [
        (_("Time"), hours_words(*week.hours_per_week)),
        (_("How"), week.note or capital(mode_label(week.mode))),
        (_("We promise"), week.reply_promise or _("no answers here")),
        (_("Who"), ""),
        (_("Stands in"), ""),
    ]
    terms = [t for i in matter.recommendation.actions if i.platform == platform and (i.until or i.stop_if)
             for t in [why(i, matter)]]  # fmt: skip
    return Card(
        name=matter.name(platform),
        action=label,
        job=_jobs(platform, matter) or (terms[0] if terms else ""),
        facts=tuple(facts),
        blocks=tuple(
            block
            for block in (
                _steps(platform, matter), _checks(platform, matter), _measures(platform, matter), _log()
            )
            if block
        ),
    )  # fmt: skip


def _jobs(platform: str, matter: Matter) -> str:
    needs = sorted((c for c in matter.recommendation.set.needs_covered if c.platform == platform),
                   key=lambda c: -c.weight)  # fmt: skip
    jobs = list(dict.fromkeys(inside(c.purpose_label) for c in needs))
    return capital(some_of(jobs, JOBS_SHOWN)) if jobs else ""


def _steps(platform: str, matter: Matter) -> Points | None:
    steps = next((row.steps for row in matter.plan.first_steps if row.platform == platform), ())
    points = tuple(Point(step) for step in steps[:STEPS_SHOWN])
    return Points(_("First steps"), points, numbered=True) if points else None


def _checks(platform: str, matter: Matter) -> Points | None:
    rows = [r for r in matter.recommendation.checks or ()
            if platform in r.platforms and r.answer != "yes" and r.severity == "gate"]  # fmt: skip
    points = tuple(Point(row.question) for row in rows[:CHECKS_SHOWN])
    return Points(_("Before you post"), points) if points else None


def _measures(platform: str, matter: Matter) -> Table | None:
    here = bare(matter.name(platform))
    rows = [m for m in matter.plan.measures if m.where and bare(m.where) == here]
    if not rows:
        return None
    return Table(
        heading=_("What counts"),
        columns=(
            Column(_("Measure"), 0.46), Column(_("Target"), 0.2, "right", holds="numbers"),
            Column(_("Review"), 0.34, "right"),
        ),
        rows=tuple(
            (capital(inside(m.label)), figure(m.target) if m.target is not None else _("to set"),
             month_after(matter.today, m.review_months, short=True))
            for m in rows
        ),
    )  # fmt: skip


def _log() -> Table:
    """Lines to write down what the work really takes: the next review stands on them."""
    return Table(
        heading=_("What it took"),
        columns=(
            Column(_("Week of"), 0.24),
            Column(_("Hours"), 0.16),
            Column(_("What people answered to"), 0.6),
        ),
        rows=tuple(("", "", "") for _line in range(LOG_LINES)),
        named=False,
    )
