"""A card for each recommended platform, for the desk of whoever runs it."""

from __future__ import annotations

from advisor.decision.result import WeeklyHours
from advisor.telling.blocks import Card, Column, Point, Points, Table
from advisor.telling.figures import number
from advisor.telling.parts.accounts_of_today import why
from advisor.telling.parts.basis import Basis
from advisor.telling.sentences.kept_sentences import copy_on
from advisor.text import _
from advisor.words.dates import month_after
from advisor.words.hours import hours_words
from advisor.words.labels import action_label, mode_label
from advisor.words.lists import some_of
from advisor.words.phrases import bare, capital, inside

STEPS_SHOWN = 6
CHECKS_SHOWN = 3
JOBS_SHOWN = 3
LOG_LINES = 5


def cards(basis: Basis) -> tuple[Card, ...]:
    """One for each member of the set, each feature run in its account, and each account kept as a copy."""
    weekly = {row.platform: row for row in basis.plan.weekly if not row.account_id}
    return tuple(_card(row.platform, row, basis) for row in weekly.values())


def _card(platform: str, week: WeeklyHours, basis: Basis) -> Card:
    ranked = basis.recommendation.row_of(platform)
    action = ranked.action if ranked else "keep"
    parent = basis.catalog.platforms[platform].shares_account_with
    members = basis.recommendation.set.platforms
    label = action_label(action)
    if copy_on(platform, basis.recommendation.set):
        label = _("Kept as a copy")
    elif platform not in members and parent:
        label = _("Part of {name}").format(name=basis.name(parent))
    facts = [
        (_("Time"), hours_words(*week.hours_per_week)),
        (_("How"), week.note or capital(mode_label(week.mode))),
        (_("We promise"), week.reply_promise or _("no answers here")),
        (_("Who"), ""),
        (_("Stands in"), ""),
    ]
    terms = [t for i in basis.recommendation.actions if i.platform == platform and (i.until or i.stop_if)
             for t in [why(i, basis)]]  # fmt: skip
    return Card(
        name=basis.name(platform),
        action=label,
        job=_jobs(platform, basis) or (terms[0] if terms else ""),
        facts=tuple(facts),
        blocks=tuple(
            block
            for block in (
                _steps(platform, basis), _checks(platform, basis), _measures(platform, basis), _log()
            )
            if block
        ),
    )  # fmt: skip


def _jobs(platform: str, basis: Basis) -> str:
    needs = sorted((c for c in basis.recommendation.set.needs_covered if c.platform == platform),
                   key=lambda c: -c.weight)  # fmt: skip
    jobs = list(dict.fromkeys(inside(c.purpose_label) for c in needs))
    return capital(some_of(jobs, JOBS_SHOWN)) if jobs else ""


def _steps(platform: str, basis: Basis) -> Points | None:
    steps = next((row.steps for row in basis.plan.first_steps if row.platform == platform), ())
    points = tuple(Point(step) for step in steps[:STEPS_SHOWN])
    return Points(_("First steps"), points, numbered=True) if points else None


def _checks(platform: str, basis: Basis) -> Points | None:
    rows = [r for r in basis.recommendation.checks or ()
            if platform in r.platforms and r.answer != "yes" and r.severity == "gate"]  # fmt: skip
    points = tuple(Point(row.question) for row in rows[:CHECKS_SHOWN])
    return Points(_("Before you post"), points) if points else None


def _measures(platform: str, basis: Basis) -> Table | None:
    here = bare(basis.name(platform))
    rows = [m for m in basis.plan.measures if m.where and bare(m.where) == here]
    if not rows:
        return None
    return Table(
        heading=_("What counts"),
        columns=(
            Column(_("Measure"), 0.46), Column(_("Target"), 0.2, "right"),
            Column(_("Review"), 0.34, "right"),
        ),
        rows=tuple(
            (capital(inside(m.label)), number(m.target, _("to set")),
             month_after(basis.today, m.review_months, short=True))
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
