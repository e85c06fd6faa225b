"""Census QuickFacts: one small file with a column for each place, as downloaded or saved again in Excel."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from advisor.answers.models import AGE_BANDS
from advisor.answers.town import notes
from advisor.answers.town.areas import Rows, two_of_one_name
from advisor.answers.town.errors import TownFileError
from advisor.answers.town.figures import count, percent
from advisor.answers.town.flags import Flag
from advisor.answers.town.labels import place_name, plain_label, shown
from advisor.answers.town.places import marked, sort_out
from advisor.answers.town.profile import Language, TownFile, TownProfile, all_unknown
from advisor.text import _

# Labels drift from year to year behind these words.
UNDER_18 = "persons under 18 years"
OVER_65 = "persons 65 years and over"
OTHER_LANGUAGE = "language other than english spoken at home"
ESTIMATED = "population estimates, july 1"
COUNTED = "population, census, april 1"

_VINTAGE = re.compile(r"\(v(\d{4})\)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DOWNLOADED = re.compile(r"QuickFacts[ _-]([A-Z][a-z]{2}-\d{1,2}-\d{4})")

Cells = Mapping[str, str]


def read_quickfacts(rows: Rows, filename: str) -> TownFile:
    """The places of a QuickFacts file.

    Raises TownFileError when there is no place, when its quotes were lost, and when no place can be used.
    """
    columns = _place_columns(rows[0])
    facts = list(_facts(rows))
    vintage = max((int(v) for row in facts for v in _VINTAGE.findall(plain_label(row[0]))), default=None)
    source = _source(vintage, filename)

    def profile(name: str) -> TownProfile:
        first, *others = (_cells(facts, column) for column in columns[name])
        if any(other != first for other in others):
            raise two_of_one_name(name)
        return _profile(name, first, source)

    outcome = sort_out(columns, profile, _only_large)
    return TownFile("quickfacts", vintage, None, outcome.places, outcome.left_out)


def _cells(facts: Iterable[Sequence[str]], column: int) -> dict[str, str]:
    """The figures of a column by their facts; where a fact recurs the first counts."""
    cells: dict[str, str] = {}
    for row in facts:
        cells.setdefault(plain_label(row[0]), row[column] if column < len(row) else "")
    return cells


def _place_columns(header: Sequence[str]) -> dict[str, list[int]]:
    """Columns of each place: every named one but the fact and the notes."""
    places: dict[str, list[int]] = {}
    for column, cell in enumerate(header[1:], start=1):
        name = place_name(cell)
        if name and name.lower() != "fact note" and not name.lower().startswith("value note for"):
            places.setdefault(name, []).append(column)
    if not places:
        raise TownFileError(
            _("The file has no column for a place: choose your town on QuickFacts and download it again.")
        )
    return places


def _facts(rows: Rows) -> Iterator[Sequence[str]]:
    """The rows of figures: notes and legends follow the first row without a fact."""
    width = len(rows[0])
    for row in rows[1:]:
        if not row or not row[0].strip():
            return
        if any(cell.strip() for cell in row[width:]):
            raise TownFileError(
                _("The row “{row}” has more cells than the first line, so the file lost its quotation "
                  "marks: download it again and upload it unchanged.").format(row=shown(row[0].strip()))
            )  # fmt: skip
        yield row


def _source(vintage: int | None, filename: str) -> str:
    downloaded = _DOWNLOADED.search(filename)
    edition = f" V{vintage}" if vintage is not None else ""
    if downloaded is None:
        return _("US Census Bureau, QuickFacts{edition}").format(edition=edition)
    return _("US Census Bureau, QuickFacts{edition}, downloaded {date}").format(
        edition=edition, date=downloaded[1]
    )


def _profile(name: str, cells: Cells, source: str) -> TownProfile:
    under_18, over_65 = _percent(name, cells, UNDER_18), _percent(name, cells, OVER_65)
    if _saved_as_fractions(cells):
        under_18, over_65 = under_18 * 100, over_65 * 100
    adults = 100 - under_18
    if adults <= 0 or over_65 > adults:
        raise TownFileError(
            _("{place}: the shares under 18 and of 65 and over add up to more than all people: download the "
              "file again and upload it unchanged.").format(place=name)
        )  # fmt: skip
    population, said = _population(cells)
    shares = all_unknown()
    shares[AGE_BANDS[-1]] = over_65 / adults
    languages: dict[Language, float] = {}
    spoken = _find(cells, OTHER_LANGUAGE)
    points = percent(spoken[1], spoken[0]) if spoken else None
    if isinstance(points, float):
        languages["other_than_english"] = points if _saved_as_fractions(cells) else points / 100
        said += [*notes.about_languages(), _("QuickFacts does not tell which languages: table S1601 does.")]
    else:
        said.append(_("The file does not tell the languages spoken at home."))
    return TownProfile(
        name=name,
        source=source,
        population=population,
        adults=None if population is None else round(population * adults / 100),
        age_shares=shares,
        language_shares=languages,
        notes=(*notes.about_quickfacts(), *said, *notes.about_the_area(name, population)),
    )


def _population(cells: Cells) -> tuple[int | None, list[str]]:
    """The latest estimate that has a figure (the newest may be `NA`), else the last full count."""
    estimates = sorted((label for label in cells if label.startswith(ESTIMATED)), key=_year, reverse=True)
    counted = sorted((label for label in cells if label.startswith(COUNTED)), key=_year, reverse=True)
    for label in (*estimates, *counted):
        people = count(cells[label], label)
        if isinstance(people, Flag):
            continue
        if label in estimates:
            return people, [_("The population is the estimate for July 1, {year}.").format(year=_year(label))]
        return people, [_("The population is the count of April 1, {year}.").format(year=_year(label))]
    return None, [_("The file does not give the number of residents.")]


def _year(label: str) -> str:
    found = _YEAR.search(label)
    return found[0] if found else ""


def _percent(place: str, cells: Cells, fact: str) -> float:
    found = _find(cells, fact)
    if found is None:
        raise TownFileError(
            _("The row “{row}” of QuickFacts is missing: download the file again "
              "and upload it unchanged.").format(row=shown(fact) + ", percent")
        )  # fmt: skip
    value = percent(found[1], found[0])
    if isinstance(value, Flag):
        raise marked(place, fact, value)
    return value


def _find(cells: Cells, fact: str) -> tuple[str, str] | None:
    return next(((label, cell) for label, cell in cells.items() if label.startswith(fact)), None)


def _saved_as_fractions(cells: Cells) -> bool:
    """Whether another program turned 24.5% into 0.245: no town has under 1% children and 1% elders."""
    both = [found[1] for fact in (UNDER_18, OVER_65) if (found := _find(cells, fact))]
    return all("%" not in cell and cell.strip().startswith(("0.", "0,")) for cell in both)


def _only_large(name: str) -> TownFileError:
    return TownFileError(
        _("The file holds figures of {place}, not of a town, and QuickFacts has no place of under 5,000 "
          "people: use table S0101 from data.census.gov, or QuickFacts of your county.").format(place=name)
    )  # fmt: skip
