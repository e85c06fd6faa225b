"""How they will know, in full: each measure with its formula, place, figures, date and who reads it."""

from __future__ import annotations

from advisor.decision.result import Measure
from advisor.report.matter import Matter
from advisor.report.model import Column, Point, Points, Section, Table
from advisor.report.phrases import capital, figure, inside, month_after
from advisor.text import _


def measuring(matter: Matter) -> Section:
    """A table to fill in, then how each figure is read."""
    rows = matter.plan.measures
    if not rows:
        return Section(
            "measures",
            _("How you will know"),
            (Point(_("No measure is chosen yet. Choose one with a target before the vote.")),),
        )
    table = Table(
        heading="",
        columns=(
            Column(_("Measure"), 0.28), Column(_("Today"), 0.12, "right", holds="numbers"),
            Column(_("Target"), 0.12, "right", holds="numbers"),
            Column(_("Review"), 0.16, "right"), Column(_("Read"), 0.12, "right", fill=True),
            Column(_("Responsible"), 0.2, fill=True),
        ),
        rows=tuple(
            (
                capital(inside(row.label)),
                figure(row.baseline) if row.baseline is not None else _("count first"),
                figure(row.target) if row.target is not None else _("to set"),
                month_after(matter.today, row.review_months), "", "",
            )
            for row in rows
        ),
        note=_("Blank fields are to fill in: what was read on the day, and who reads it."),
    )  # fmt: skip
    how = Points(
        _("How each is read"),
        tuple(
            Point(_how(row), lead=f"{capital(inside(row.label))}.",
                  cites=matter.evidence.cite(row.sources, row.label, always_shown=False))
            for row in rows
        ),
    )  # fmt: skip
    return Section("measures", _("How you will know"), (table, how))


def _how(row: Measure) -> str:
    parts = [row.how]
    if row.formula:
        parts.append(_("Formula: {formula}.").format(formula=row.formula.rstrip(".")))
    if row.benchmark:
        parts.append(_("What others report: {benchmark}.").format(benchmark=row.benchmark.rstrip(".")))
    return " ".join(part for part in parts if part)
