"""What the advice stands on: the ranking with its points, the needs, the checks, the grounds, the method."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.charts import contributions_chart
from advisor.decision.result import CheckToSettle, Ranked
from advisor.plan.members import members
from advisor.telling.blocks import Block, Column, Picture, Point, Points, Said, Section, Table, words_of
from advisor.telling.figures import whole as whole_number
from advisor.telling.parts.annex import ground_points, method_points, needs_table, ranking_lines
from advisor.telling.parts.answers_given import answered, notes_points
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.beside_the_set import beside_the_set
from advisor.telling.parts.chart_findings import points_caption, points_finding
from advisor.telling.parts.not_chosen import ruled_out_table
from advisor.telling.parts.purposes_led import free_hours_words, leads_table
from advisor.telling.parts.what_to_settle import asked_whom
from advisor.telling.sentences.kept_sentences import attended_words, kept_words, price_words
from advisor.telling.sentences.naming import way_label
from advisor.text import _
from advisor.words.labels import SEVERITY_LABELS, severity_label
from advisor.words.lists import apart
from advisor.words.numbers import whole_range

ROWS_IN_CHART = 9


def ranking(basis: Basis) -> Section | None:
    """The chart and every ranked platform; None where nothing is ranked."""
    recommendation = basis.recommendation
    if not recommendation.ranking:
        return None
    picture = Picture(
        heading=points_finding(recommendation, basis.catalog),
        chart=contributions_chart(recommendation, theme="print", limit=ROWS_IN_CHART),
        caption=points_caption(),
    )  # fmt: skip
    table = Table(
        heading=_("Every platform that was ranked"),
        columns=(
            Column(_("Platform"), 0.23), Column(_("Role"), 0.21),
            Column(_("Points"), 0.08, "right"),
            Column(_("Range"), 0.08, "right"), Column(_("In the set, or why not"), 0.4),
        ),
        rows=_every_line(basis),
        note=_("The range is what the points could be while facts are unknown or rough."),
    )  # fmt: skip
    return Section("ranking", _("The ranking"), (picture, table))


def _every_line(basis: Basis) -> tuple[tuple[Said, ...], ...]:
    """A line for each platform; those without a point, outside the set, share one by their reason."""
    result = basis.recommendation
    lines: list[tuple[Said, ...]] = []
    without: dict[str, list[Ranked]] = {}
    for row in result.ranking:
        said = ranking_lines(row, result, basis.catalog)
        if round(row.score) or row.features or row.platform in members(result.set):
            lines += said
        else:
            without.setdefault(words_of(said[0][-1]), []).append(row)
    for reason, rows in without.items():
        if len(rows) == 1:
            lines += ranking_lines(rows[0], result, basis.catalog)
            continue
        most = max(row.score_high for row in rows)
        names = apart([row.name for row in rows])
        lines.append((names, "", whole_number(0), whole_range(0, most), reason))
    return tuple(lines)


def set_details(basis: Basis) -> Section:
    """How each member is run, and how well the set serves each need."""
    rows = basis.rows()
    members = tuple(
        Point(
            _("{mode}. {reason}{against}").format(
                mode=way_label(basis.catalog, p, basis.recommendation.set.modes[p]).capitalize(),
                reason=rows[p].reason,
                against=f" {rows[p].against}" if rows[p].against else ""),
            lead=f"{rows[p].name}.",
        )
        for p in basis.recommendation.set.platforms if p in rows
    )  # fmt: skip
    blocks: list[Block] = (
        [Points(_("How each is run, and what counts for and against it"), members)] if members else []
    )
    if basis.recommendation.set.kept:
        blocks.append(Point(kept_words(basis.recommendation.set, basis.catalog)))
        blocks.append(Point(attended_words()))
        if price := price_words(basis.recommendation, basis.catalog):
            blocks.append(Point(price))
    if free := free_hours_words(basis.recommendation.totals):
        blocks.append(Point(free))
    if leads := leads_table(basis.recommendation, basis.catalog):
        blocks.append(leads)
    needs = needs_table(basis.recommendation, basis.catalog, most=None)
    if needs.rows:
        blocks.append(needs)
    if beside := beside_the_set(basis.recommendation):
        blocks.append(beside)
    return Section("set", _("The set, and the needs it serves"), tuple(blocks))


def ruled_out(basis: Basis) -> Section | None:
    """Everything a rule keeps out, with what would change it."""
    table = ruled_out_table(basis.recommendation, basis.catalog)
    if table is None:
        return None
    return Section("ruled_out", table.heading, (Table("", table.columns, table.rows, table.note),))


def checks(basis: Basis) -> Section | None:
    """What to settle before an account opens, the required ones first; None where all is settled."""
    rows = [r for r in basis.recommendation.checks or () if r.answer != "yes"]
    if not rows:
        return None
    tables = tuple(_checks_of(severity, rows) for severity in SEVERITY_LABELS)
    note = Point(_("Rules change: check the date again. This is advice, not law: ask your attorney."))
    shown = (table for table in tables if table.rows)
    return Section("checks", _("Risks, and what to settle first"), (*_warnings(basis), *shown, note))


def _checks_of(severity: str, rows: Sequence[CheckToSettle]) -> Table:
    """The open checks of one weight."""
    words = {"no": _("no"), "unknown": _("open")}
    return Table(
        heading=severity_label(severity),
        columns=(
            Column(_("Question"), 0.58), Column(_("Answer"), 0.08), Column(_("Ask"), 0.22),
            Column(_("As of"), 0.12, "right"),
        ),
        rows=tuple(
            (row.question, words.get(row.answer, ""), asked_whom(row), row.as_of or _("unknown"))
            for row in rows if row.severity == severity
        ),
        named=False,
    )  # fmt: skip


def _warnings(basis: Basis) -> tuple[Block, ...]:
    found = basis.recommendation.warnings
    return (Points(_("Warnings"), tuple(Point(w) for w in found)),) if found else ()


def answers_given(basis: Basis) -> Section:
    """What the department said, and its own notes."""
    table = answered(basis.recommendation, basis.answers, basis.catalog)
    notes = notes_points(basis.answers)
    blocks: tuple[Block, ...] = (Table("", table.columns, table.rows, table.note),)
    return Section("answered", table.heading, (*blocks, *([notes] if notes else [])))


def grounds(basis: Basis) -> Section | None:
    """Why the members are rated as they are, in the words of the data, with sources."""
    points = ground_points(basis.recommendation, basis.catalog, basis.answers, basis.evidence, most=None)
    return Section("evidence", points.heading, (Points("", points.items),)) if points else None


def sources(basis: Basis) -> Section:
    """The numbered list of sources."""
    listed = basis.evidence.listed(basis.recommendation)
    return Section("sources", listed.heading, (listed,))


def method(basis: Basis) -> Section:
    """How it was worked out, and with which versions."""
    points = method_points(basis.recommendation)
    return Section("method", points.heading, (Points("", points.items),))
