"""How they will know, in full: each measure with its formula, place, figures, date and who reads it."""

from __future__ import annotations

from datetime import date

from advisor.catalog import Catalog
from advisor.catalog.records import Success
from advisor.decision.result import Measure
from advisor.telling.blocks import Column, Point, Points, Section, Table, words_of
from advisor.telling.figures import number
from advisor.telling.parts.basis import Basis
from advisor.telling.sentences.naming import the_name, with_unit
from advisor.text import _
from advisor.words.dates import month_after
from advisor.words.phrases import capital, inside


def measuring(basis: Basis) -> Section:
    """A table to fill in, then how each figure is read."""
    rows = basis.plan.measures
    if not rows:
        return Section(
            "measures",
            _("How you will know"),
            (Point(_("No measure is chosen yet. Choose one with a target before the vote.")),),
        )
    table = Table(
        heading="",
        columns=(
            Column(_("Measure"), 0.28), Column(_("Today"), 0.12, "right"),
            Column(_("Target"), 0.12, "right"),
            Column(_("Review"), 0.16, "right"), Column(_("Read"), 0.12, "right", fill=True),
            Column(_("Responsible"), 0.2, fill=True),
        ),
        rows=tuple(
            (
                with_unit(row.label, row.unit),
                number(row.baseline, _("count first")),
                number(row.target, _("to set")),
                month_after(basis.today, row.review_months), "", "",
            )
            for row in rows
        ),
        note=_("Blank fields are to fill in: what was read on the day, and who reads it."),
    )  # fmt: skip
    how = Points(
        _("How each is read"),
        tuple(
            Point(_how(row), lead=f"{capital(inside(row.label))}.",
                  cites=basis.evidence.cite(row.sources, row.label, always_shown=False))
            for row in rows
        ),
    )  # fmt: skip
    return Section("measures", _("How you will know"), (table, how))


def how_it_is_counted(row: Success) -> tuple[str, ...]:
    """How a measure is worked out, and what others report of it, with the year."""
    told = [_("Counted in: {unit}").format(unit=row.unit)] if row.unit else []
    if row.formula:
        told.append(_("Count it as: {formula}").format(formula=row.formula))
    if row.benchmark:
        year = f" ({row.benchmark_year})" if row.benchmark_year else ""
        told.append(_("What others report: {benchmark}{year}").format(benchmark=row.benchmark, year=year))
    return tuple(told)


def measure_in_full(row: Measure, catalog: Catalog, today: date) -> Points:
    """One measure: from where to where and when one looks again, what is counted, where, how, by others."""
    figures = (
        *([(_("Counted in:"), row.unit)] if row.unit else []),
        (_("Today:"), words_of(number(row.baseline, _("count first")))),
        (_("Target:"), words_of(number(row.target, _("to set")))),
        (_("Review:"), month_after(today, row.review_months)),
    )
    said = (
        (_("Count:"), row.formula),
        (_("Where:"), row.where),
        (_("How:"), row.how),
        *(
            (_("On {name}:").format(name=the_name(catalog.platforms[other.platform])), other.how)
            for other in row.also
        ),
        (_("What others report:"), row.benchmark),
    )
    points = (*figures, *((lead, text) for lead, text in said if text))
    return Points(capital(inside(row.label)), tuple(Point(text or "", lead=lead) for lead, text in points))


def _how(row: Measure) -> str:
    parts = [row.how]
    if row.formula:
        parts.append(_("Formula: {formula}.").format(formula=row.formula.rstrip(".")))
    if row.benchmark:
        parts.append(_("What others report: {benchmark}.").format(benchmark=row.benchmark.rstrip(".")))
    return " ".join(part for part in parts if part)
