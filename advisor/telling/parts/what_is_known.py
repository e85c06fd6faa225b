"""How much the data knows: figures in large, then the counts table by table, and one claim in full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from advisor.catalog import Catalog
from advisor.catalog.cells import Row
from advisor.catalog.changes import written
from advisor.catalog.columns import columns_of
from advisor.catalog.coverage import Coverage
from advisor.catalog.records import (
    AudienceFit,
    Check,
    DeliveryRate,
    Following,
    Horizon,
    Measure,
    Mode,
    Notice,
    PurposeFit,
    Reach,
)
from advisor.catalog.staleness import AGES, age_words, ageing_of
from advisor.catalog.tables import BY_NAME
from advisor.telling.blocks import Amount, Amounts, Column, Point, Points, Said, Table
from advisor.telling.claims import TABLES, Claim, tabulated
from advisor.telling.figures import number
from advisor.text import _, ngettext
from advisor.words.labels import age_label
from advisor.words.lists import listed
from advisor.words.numbers import figure
from advisor.words.percent import percent
from advisor.words.phrases import capital, shortened

# What is said in words further up, or is no fact of its own.
TOLD = frozenset(
    {"id", "name", "platform", "purpose", "audience", "rating", "basis", "confidence", "rationale", "note",
     "sources", "source", "unsourced_because", "last_read", "last_confirmed", "title", "question", "why"}
)  # fmt: skip
LETTERS_OF_AN_ENTRY = 150


# ---------------------------------------------------------------- all of it


def in_large(found: Coverage, catalog: Catalog) -> Amounts:
    """The figures that say most."""
    rated = sum(fit.rated for fit in found.fits)
    published = sum(fit.published for fit in found.fits)
    old = sum(fit.ages["ageing"] + fit.ages["stale"] for fit in found.fits)
    return Amounts(
        "",
        (
            Amount(figure(len(catalog.platforms)), _("Platforms")),
            Amount(figure(rated), _("Ratings")),
            Amount(_share(published, rated), _("From a published source")),
            Amount(_share(old, rated), _("Aging or stale")),
            Amount(figure(len(catalog.sources)), _("Sources")),
        ),
    )


def blanks_and_ages(found: Coverage, today: date) -> str:
    """How many ratings are blank, whose ratings they are, and from when on a claim is old."""
    pairs, rated = sum(fit.pairs for fit in found.fits), sum(fit.rated for fit in found.fits)
    blank = _("{blank} of {pairs} ratings are blank: we do not know. ").format(
        blank=figure(pairs - rated), pairs=figure(pairs)
    )
    return (blank if rated < pairs else "") + _(
        "Where no source states a rating, it is our own and says so. "
        "A claim is aging after 18 months, and stale after 36. Counted on {today}."
    ).format(today=today.isoformat())


def tables_counted(found: Coverage) -> Table:
    """A line for each table: its rows, those with a source, and how old they are."""
    return Table(
        heading=_("Tables"),
        columns=(
            Column(_("Table"), 0.4), Column(_("Rows"), 0.1, "right"),
            Column(_("With a source"), 0.1, "right"),
            *(Column(age_label(age), 0.1, "right") for age in AGES),
        ),
        rows=tuple(
            (
                _(TABLES[t.name]) if t.name in TABLES else BY_NAME[t.name].file,
                number(t.rows),
                number(t.sourced, "–"),
                *(number(t.ages[age] if t.ages else None, "–") for age in AGES),
            )
            for t in found.tables
        ),
        note=_("A dash: the table has no such column."),
    )  # fmt: skip


def facts_counted(found: Coverage) -> Table:
    """A line for each fact of a platform: of how many it is known."""
    return Table(
        heading=_("Facts of the platforms"),
        columns=(
            Column(_("Fact"), 0.5),
            Column(_("Known"), 0.25, "right"),
            Column(_("Not known"), 0.25, "right"),
        ),
        rows=tuple(
            (fact.column.replace("_", " "), number(fact.filled), number(fact.platforms - fact.filled))
            for fact in found.facts
        ),
    )


def file_of_table(name: str) -> str:
    """The file of a table, and what its claims are about where it holds some."""
    file = BY_NAME[name].file
    return _("{file}: {claims}").format(file=file, claims=_(TABLES[name])) if name in TABLES else file


def tables_in_use(tables: Sequence[str]) -> Point:
    """That somebody's own tables stand in for ours, by their names."""
    files = listed([BY_NAME[name].file for name in tables])
    return Point(_("{tables}, until you close this page.").format(tables=files), lead=_("Your own data:"))


def how_many_found(found: int, most: int) -> str:
    """How many claims were found, and that only the first are shown, where there are more."""
    count = ngettext("{count} claim found.", "{count} claims found.", found).format(count=figure(found))
    if found <= most:
        return count
    more = _("The first {shown} are shown: add a word or a filter to see fewer.")
    return f"{count} {more.format(shown=figure(most))}"


def _share(part: int, whole: int) -> str:
    return percent(part / whole) if whole else "–"


# ---------------------------------------------------------------- one claim


def table_of(claim: Claim) -> str:
    """What sort of claim it is."""
    return _(TABLES[claim.table])


def claim_line(claim: Claim, catalog: Catalog) -> dict[str, str]:
    """A claim as a line of a list, its cells under their heads."""
    basis = catalog.scales.get(("basis", claim.basis))
    return {
        _("About"): claim.about,
        _("Says"): claim.says,
        _("Rests on"): basis.label if basis else "",
        _("Age"): age_label(claim.age) if claim.age else "",
        _("Confirmed"): claim.confirmed,
        _("Kind"): table_of(claim),
    }


def claim_in_short(claim: Claim) -> str:
    """A claim as one entry of a list to choose from."""
    return shortened(f"{claim.about} · {claim.says}" if claim.says else claim.about, LETTERS_OF_AN_ENTRY)


def reasons(record: Row) -> Iterator[str]:
    """Why the claim is made, in the words of the table."""
    match record:
        case PurposeFit() | AudienceFit():
            yield record.rationale or _("No reason is written down.")
        case DeliveryRate() | Following() | Horizon() if record.rationale:
            yield record.rationale
        case Mode() if record.note:
            yield record.note
        case Measure() if record.how:
            yield record.how
        case Check():
            yield record.why
        case Notice():
            yield record.what_to_do
        case Reach():
            asked = _("{survey}, asked {dates}").format(
                survey=tabulated(record), dates=record.field_dates or "?"
            )
            people = _("{n} people of this group answered").format(n=figure(record.n)) if record.n else ""
            yield capital("; ".join(part for part in (asked, people) if part))
    because = getattr(record, "unsourced_because", "")
    if because:
        yield _("Why we say so without a source: {because}").format(because=because)


def grounds(record: Row, catalog: Catalog, today: date) -> Points:
    """Basis and confidence with what the word means, when the source was read, and how old the claim is."""
    found = []
    for scale, lead in (("basis", _("What it rests on:")), ("confidence", _("How sure:"))):
        step = catalog.scales.get((scale, getattr(record, scale, "")))
        if step:
            found.append(Point(f"{step.label}. {step.meaning}", lead=lead))
    read = getattr(record, "last_read", None)
    if read:
        found.append(Point(str(read), lead=_("Source last read:")))
    if ageing_of(record, today) is not None:
        found.append(Point(age_words(record, today), lead=_("Age:")))
    return Points("", tuple(found))


def every_cell(claim: Claim) -> Table | None:
    """The other cells of the row, each with the meaning of its column; None where there is none."""
    cells = ((column, written(getattr(claim.record, column.name))) for column in
             columns_of(BY_NAME[claim.table]) if column.name not in TOLD)  # fmt: skip
    rows: list[tuple[Said, ...]] = [
        (column.name.replace("_", " "), cell or _("not known"), column.meaning)
        for column, cell in cells
        if cell or claim.table == "platforms"
    ]
    if not rows:
        return None
    return Table(
        heading=_("Every cell of this row"),
        columns=(Column(_("Column"), 0.25), Column(_("Says"), 0.3), Column(_("Meaning"), 0.45)),
        rows=tuple(rows),
    )


def unpublished() -> str:
    """In place of who says so."""
    return _("Nobody has published it that we know of.")
