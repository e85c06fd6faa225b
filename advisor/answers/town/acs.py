"""From the rows of a table of data.census.gov to the profile of each place in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from advisor.answers.town import notes
from advisor.answers.town.areas import (
    Area,
    Line,
    Rows,
    is_machine_form,
    is_transposed,
    machine_areas,
    pretty_areas,
    told_apart,
)
from advisor.answers.town.bands import BY_SEX, missing_row, rows_needed, split_ages
from advisor.answers.town.errors import TownFileError
from advisor.answers.town.figures import count, margin, percent
from advisor.answers.town.flags import Flag
from advisor.answers.town.labels import AgeSpan, age_span, shown
from advisor.answers.town.margins import Value
from advisor.answers.town.places import marked, sort_out
from advisor.answers.town.profile import COUNTS, Kind, Language, TownFile, TownProfile
from advisor.answers.town.tables import COLUMN_GROUP, period_of, table_of
from advisor.text import _

TOTALS = ("total population", "total")
OTHER_THAN_ENGLISH = "speak a language other than english"
SPANISH = "spanish"


def read_acs(rows: Rows, filename: str) -> TownFile:
    """The places of a table in either form of download.

    Raises TownFileError when the table is another one or was transposed, and when no place in it can be used.
    """
    if is_transposed(rows):
        raise TownFileError(
            _("The table was transposed, so its places are rows: switch Transpose off on data.census.gov "
              "and download the table again.")
        )  # fmt: skip
    table = table_of(rows, filename)
    year, period_years = period_of(filename)
    read = machine_areas if is_machine_form(rows) else pretty_areas
    areas = told_apart(read(rows, COLUMN_GROUP.get(table)))
    make = _languages if table == "S1601" else _ages

    def profile(name: str) -> TownProfile:
        area = areas[name]
        if isinstance(area, TownFileError):
            raise area
        return replace(make(area, table, year, period_years), name=name)

    outcome = sort_out(areas, profile, _only_large)
    return TownFile(table, year, period_years, outcome.places, outcome.left_out)


def source_line(table: Kind, year: int | None, period_years: int | None) -> str:
    """The line to print beside the figures."""
    if table in COUNTS:
        if year is None:
            return _(
                "US Census Bureau, full count, table {table} (the file name does not tell the year)"
            ).format(table=table)
        return _("US Census Bureau, {year} Census, table {table}").format(year=year, table=table)
    if year is None:
        return _("US Census Bureau, ACS, table {table} (the file name does not tell the year)").format(
            table=table
        )
    return _("US Census Bureau, ACS {period}-year {year}, table {table}").format(
        period=period_years, year=year, table=table
    )


def _ages(area: Area, table: Kind, year: int | None, period_years: int | None) -> TownProfile:
    split = split_ages(table, _needed_values(area, table), area.name)
    people = _first(area.lines, TOTALS)
    if people is None:
        raise missing_row("Total population", table)
    population = count(people.estimate, people.label)
    known = None if isinstance(population, Flag) else population
    if known is not None and split.adults.estimate > known:
        raise TownFileError(
            _("{place}: the file counts more adults than residents, so a figure was changed: download the "
              "table again and upload it unchanged.").format(place=area.name)
        )  # fmt: skip

    def said() -> Iterator[str]:
        if table in COUNTS:
            yield from notes.about_the_count(year)
        else:
            yield from notes.about_the_survey(table, year, period_years)
        yield from notes.about_the_area(area.name, None if table in COUNTS else known, area.geo_id)
        if isinstance(population, Flag):
            yield _("The number of residents is marked “{mark}”: {meaning}.").format(
                mark=population.mark, meaning=population.meaning
            )
        if None in split.margins.values() and table not in COUNTS:
            yield _("The file lacks a margin of error for some ages, so some shares have none.")

    return TownProfile(
        name=area.name,
        source=source_line(table, year, period_years),
        population=known,
        population_margin=None if known is None else margin(people.margin),
        adults=round(split.adults.estimate),
        age_shares=dict(split.shares),
        age_margins=split.margins,
        notes=tuple(said()),
    )


def _needed_values(area: Area, table: Kind) -> dict[AgeSpan, list[Value]]:
    """Values of the rows that the bands need: the first row of each age, or men and women.

    A label recurs further down in DP05, for voters and the like: the first stands under SEX AND AGE.
    """
    lines: dict[AgeSpan, list[Line]] = {}
    for line in area.lines:
        span = age_span(line.label)
        if span is not None and (span not in lines or table in BY_SEX):
            lines.setdefault(span, []).append(line)
    needed = rows_needed(table, lines)
    return {span: [_value(area.name, line) for line in lines[span]] for span in needed if span in lines}


def _value(place: str, line: Line) -> Value:
    people = count(line.estimate, line.label)
    if isinstance(people, Flag):
        raise marked(place, line.label, people)
    return Value(people, margin(line.margin))


def _languages(area: Area, table: Kind, year: int | None, period_years: int | None) -> TownProfile:
    """Shares of S1601; its percents come with margins printed by the Bureau, so none is derived."""
    rows: tuple[tuple[Language, str], ...] = (
        ("other_than_english", OTHER_THAN_ENGLISH),
        ("spanish", SPANISH),
    )
    shares: dict[Language, float] = {}
    margins: dict[Language, float] = {}
    said = [*notes.about_the_survey(table, year, period_years), *notes.about_languages()]
    for language, label in rows:
        line = _first(area.lines, (label,))
        if line is None:
            raise missing_row(shown(label), table)
        value = percent(line.estimate, line.label)
        if isinstance(value, Flag):
            if language == "other_than_english":
                raise marked(area.name, line.label, value)
            said.append(_("Spanish is marked “{mark}”: {meaning}.").format(
                mark=value.mark, meaning=value.meaning))  # fmt: skip
            continue
        shares[language] = value / 100
        if (points := margin(line.margin)) is not None:
            margins[language] = min(1.0, points / 100)
    return TownProfile(
        name=area.name,
        source=source_line(table, year, period_years),
        language_shares=shares,
        language_margins=margins,
        notes=(*said, *notes.about_the_area(area.name, None, area.geo_id)),
    )


def _first(lines: Iterable[Line], labels: Iterable[str]) -> Line | None:
    wanted = tuple(labels)
    return next((line for line in lines if line.label in wanted), None)


def _only_large(name: str) -> TownFileError:
    return TownFileError(
        _("The file holds figures of {place}, not of a town: choose your town under Geography on "
          "data.census.gov and download the table again.").format(place=name)
    )  # fmt: skip
