"""How much of the catalogue is filled, sourced and recent: what is known, and what is not known yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from advisor.catalog.catalog import Catalog
from advisor.catalog.cells import Row
from advisor.catalog.records import AudienceFit, PurposeFit
from advisor.catalog.staleness import DATED_TABLES, Age, count_ages
from advisor.catalog.tables import BY_NAME, TABLES
from advisor.text import _

OWN_JUDGEMENT = "own_judgement"
# Columns that say what a row is, not what is known about it …
IDENTITY = frozenset(
    {"id", "name", "kind", "delivery", "role", "status", "sources", "last_read", "last_confirmed"}
)
# … and those where a blank cell says "none" and not "unknown".
MAY_HAVE_NONE = frozenset(
    {"former_names", "successor", "shares_account_with", "requires", "excludes", "legal_gate"}
)


@dataclass(frozen=True)
class TableCoverage:
    """One table: its rows, how many cite a source other than our judgment, and how old its claims are.

    `sourced` and `ages` are None where the table has no column for them.
    """

    name: str
    rows: int
    sourced: int | None
    ages: dict[Age, int] | None


@dataclass(frozen=True)
class FitCoverage:
    """One table of ratings. `sourced`, `published` and `with_rationale` count rated pairs only."""

    name: str
    pairs: int
    rated: int
    blank: int
    published: int
    sourced: int
    with_rationale: int
    ages: dict[Age, int]


@dataclass(frozen=True)
class FactCoverage:
    """One column of facts of platforms.csv: in how many rows it is filled."""

    column: str
    filled: int
    platforms: int


@dataclass(frozen=True)
class Coverage:
    """All figures about one version of the data on one day."""

    version: str
    today: date
    tables: tuple[TableCoverage, ...]
    fits: tuple[FitCoverage, ...]
    facts: tuple[FactCoverage, ...]


def measure_coverage(catalog: Catalog, today: date) -> Coverage:
    """Count what a catalogue holds. Reads the large table of set reach, too."""
    outside = frozenset(s.id for s in catalog.sources.values() if s.kind != OWN_JUDGEMENT)
    return Coverage(
        version=catalog.version,
        today=today,
        tables=tuple(_table(catalog, table.name, outside, today) for table in TABLES),
        fits=tuple(_fit(catalog, name, outside, today) for name in ("purpose_fit", "audience_fit")),
        facts=_facts(catalog),
    )


def _table(catalog: Catalog, name: str, outside: frozenset[str], today: date) -> TableCoverage:
    rows = catalog.rows(name)
    cites = {"source", "sources"} & set(BY_NAME[name].columns)
    return TableCoverage(
        name=name,
        rows=len(rows),
        sourced=sum(_cites(row, outside) for row in rows) if cites else None,
        ages=count_ages(rows, today) if name in DATED_TABLES else None,
    )


def _fit(catalog: Catalog, name: str, outside: frozenset[str], today: date) -> FitCoverage:
    fits = [row for row in catalog.rows(name) if isinstance(row, PurposeFit | AudienceFit)]
    rated = [fit for fit in fits if fit.rating is not None]
    return FitCoverage(
        name=name,
        pairs=len(fits),
        rated=len(rated),
        blank=len(fits) - len(rated),
        published=sum(fit.basis == "published" for fit in rated),
        sourced=sum(_cites(fit, outside) for fit in rated),
        with_rationale=sum(bool(fit.rationale) for fit in rated),
        ages=count_ages(rated, today),
    )


def _facts(catalog: Catalog) -> tuple[FactCoverage, ...]:
    platforms = catalog.rows("platforms")
    return tuple(
        FactCoverage(column, sum(getattr(p, column) not in (None, "", ()) for p in platforms), len(platforms))
        for column in BY_NAME["platforms"].columns
        if column not in IDENTITY | MAY_HAVE_NONE
    )


def _cites(row: Row, outside: frozenset[str]) -> bool:
    """Whether a row cites at least one source that is not our own judgment."""
    cited = getattr(row, "sources", None) or getattr(row, "source", None) or ()
    return not outside.isdisjoint((cited,) if isinstance(cited, str) else cited)


def coverage_lines(coverage: Coverage) -> list[str]:
    """The figures as three tables of plain text."""
    version, today = coverage.version, coverage.today.isoformat()
    ages = (_("fresh"), _("aging"), _("stale"), _("no date"))
    tables = [
        (t.name, t.rows, t.sourced, *(t.ages.values() if t.ages else (None,) * len(ages)))
        for t in coverage.tables
    ]
    fits = [
        (f.name, f.pairs, f.rated, f.blank, f.published, f.sourced, f.with_rationale, *f.ages.values())
        for f in coverage.fits
    ]
    facts = [(f.column, f.filled, f.platforms - f.filled) for f in coverage.facts]
    rating_heads = (_("ratings"), _("pairs"), _("rated"), _("blank"), _("published"), _("sourced"))
    return [
        _("Data {version}, seen on {today}").format(version=version, today=today),
        "",
        *_aligned((_("table"), _("rows"), _("sourced"), *ages), tables),
        "",
        *_aligned((*rating_heads, _("with reason"), *ages), fits),
        "",
        *_aligned((_("platform fact"), _("filled"), _("blank")), facts),
    ]


def _aligned(header: Sequence[str], rows: Sequence[Sequence[object]]) -> list[str]:
    """Lines of a table: names to the left, numbers to the right, a dash where nothing can be counted."""
    cells = [tuple(header), *(tuple("–" if c is None else str(c) for c in row) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = [
        "  ".join([row[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(row[1:], widths[1:], strict=True))])
        for row in cells
    ]
    return [lines[0], "-" * len(lines[0]), *lines[1:]]
