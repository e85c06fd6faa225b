"""The two ways data.census.gov hands out one table, read into the same rows of label, figure and margin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from advisor.answers.town.errors import TownFileError
from advisor.answers.town.labels import age_span, place_name, plain_label
from advisor.text import _

Rows = Sequence[Sequence[str]]

NAME_COLUMNS = ("name", "geographic area name")
ID_COLUMNS = ("geo_id", "geography")
LABEL_COLUMNS = ("label (grouping)", "label")
BETWEEN_PARTS = "!!"
# The table and the place of a figure in it: DP05_0001E, S0101_C01_001M. The places move between years.
CODE = re.compile(r"([A-Z]+\d+[A-Z]*)_(?:C\d+_)?\d+[A-Z]+")

# A full count calls its figures so, or nothing at all.
_COUNT = ("count", "")
_ESTIMATE = ("estimate", *_COUNT)
# So many ages in the first line are its columns, and no place is called so.
_AGES_OF_A_HEAD = 3
_MARGIN = ("margin of error", "estimate margin of error", "moe")


@dataclass(frozen=True)
class Line:
    """One figure of one place: its own label (as from `plain_label`), figure and margin as in the file."""

    label: str
    estimate: str
    margin: str


@dataclass(frozen=True)
class Area:
    """One place of a table, with its rows in the order of the file.

    geo_id  the Bureau's number of the place, where the file has it: two places may have one name
    """

    name: str
    lines: tuple[Line, ...]
    geo_id: str = ""


def is_machine_form(rows: Rows) -> bool:
    """The zip download: a place a row, the first rows naming the columns by code and in words."""
    in_words = any(BETWEEN_PARTS in cell for row in rows[:2] for cell in row)
    return not is_pretty_form(rows) and (in_words or any(CODE.fullmatch(cell.strip()) for cell in rows[0]))


def is_pretty_form(rows: Rows) -> bool:
    """The download of the CSV button: a label a row, two columns or more for each place."""
    return plain_label(rows[0][0]) in LABEL_COLUMNS


def is_transposed(rows: Rows) -> bool:
    """The CSV button with “Transpose” switched on: a place a row, a label a column."""
    ages = sum(age_span(plain_label(cell)) is not None for cell in rows[0][1:])
    return is_pretty_form(rows) and (
        ages >= _AGES_OF_A_HEAD or any(BETWEEN_PARTS in row[0] for row in rows[1:] if row)
    )


def counts_everybody(rows: Rows) -> bool:
    """Whether no column says that it is an estimate: the figures of a full count."""
    parts = {plain_label(part) for row in rows[:2] for cell in row for part in cell.split(BETWEEN_PARTS)}
    return "estimate" not in parts


def machine_labels(rows: Rows) -> Sequence[str]:
    """The row that names the columns in words; the codes above it move from year to year.

    Raises TownFileError when it was deleted.
    """
    for row in rows[:2]:
        if any(BETWEEN_PARTS in cell for cell in row):
            return row
    raise TownFileError(
        _("The row that names the columns in words (“Estimate!!Total …”) is missing: download the table "
          "again and upload the file whose name ends in “-Data.csv” unchanged.")
    )  # fmt: skip


def machine_areas(rows: Rows, group: str | None) -> list[Area]:
    """The places of the zip download. `group` is the column group of a subject table, such as `total`.

    Raises TownFileError without a column of place names, without labels and without figures.
    """
    labels = machine_labels(rows)
    head = [plain_label(cell) for cell in rows[0]]
    place = next((i for i, name in enumerate(head) if name in NAME_COLUMNS), None)
    if place is None:
        raise TownFileError(
            _("The file has no column NAME with the names of the places: download the table again "
              "and upload it unchanged.")
        )  # fmt: skip
    number = next((i for i, name in enumerate(head) if name in ID_COLUMNS), None)
    wanted = _machine_columns(labels, group)
    start = 1 if labels is rows[0] else 2
    areas = [
        Area(place_name(row[place]), _lines(row, wanted), "" if number is None else row[number].strip())
        for row in rows[start:]
        if len(row) > max(place, number or 0) and row[place].strip()
    ]
    if not areas:
        raise TownFileError(
            _("The file has no row of figures below its labels: choose your town under Geography "
              "and download the table again.")
        )  # fmt: skip
    return areas


def _machine_columns(labels: Sequence[str], group: str | None) -> list[tuple[str, dict[str, int]]]:
    """(own label, {measure: column}) in the order of the file.

    A label is a path: `Estimate!!SEX AND AGE!!Total population!!5 to 9 years`, and in a subject table
    `Estimate!!Total!!…` or, in 2017 and 2018, `Total!!Estimate!!…`. Where a path recurs the first counts.
    """
    found: dict[tuple[str, ...], dict[str, int]] = {}
    depth = 2 if group else 1
    for column, cell in enumerate(labels):
        parts = tuple(plain_label(part) for part in cell.split(BETWEEN_PARTS))
        measures = [measure for part in parts[:depth] if (measure := _measure(part))]
        in_group = group is None or group in parts[:depth]
        if measures and in_group and len(parts) > depth:
            found.setdefault(parts[depth:], {}).setdefault(measures[0], column)
    return [(path[-1], measures) for path, measures in found.items()]


def pretty_areas(rows: Rows, group: str | None) -> list[Area]:
    """The places of the CSV button. `group` is the column group of a subject table, such as `total`.

    Raises TownFileError when no column belongs to a place.
    """
    places: list[tuple[str, dict[str, int]]] = []
    seen: dict[str, tuple[set[str], dict[str, int]]] = {}
    without_parts = not any(BETWEEN_PARTS in cell for cell in rows[0])
    for column, cell in enumerate(rows[0][1:], start=1):
        name, *parts = cell.split(BETWEEN_PARTS)
        name, path = place_name(name), BETWEEN_PARTS.join(map(plain_label, parts))
        if not parts and not (without_parts and name):
            continue
        if name not in seen or path in seen[name][0]:
            # a column that a place has already belongs to another place of that name
            seen[name] = set(), {}
            places.append((name, seen[name][1]))
        seen[name][0].add(path)
        *groups, last = (plain_label(part) for part in parts or [""])
        measure = _measure(last)
        if measure is not None and groups == ([group] if group else []):
            seen[name][1].setdefault(measure, column)
    if not places:
        raise TownFileError(
            _("The file has no column for a place: choose your town under Geography on data.census.gov "
              "and download the table again.")
        )  # fmt: skip
    return [
        Area(name, tuple(line for row in rows[1:] if row
                         for line in _lines(row, [(plain_label(row[0]), measures)])))
        for name, measures in places
    ]  # fmt: skip


def _measure(part: str) -> str | None:
    return "estimate" if part in _ESTIMATE else "margin" if part in _MARGIN else None


def told_apart(areas: Iterable[Area]) -> dict[str, Area | TownFileError]:
    """Each place under a name that no other has: where two share one, their numbers stand behind it.

    A place that is there twice with the same figures is one. Places that nothing tells apart are an error.
    """
    named: dict[str, list[Area]] = {}
    for area in areas:
        same = named.setdefault(area.name, [])
        if area not in same:
            same.append(area)
    found: dict[str, Area | TownFileError] = {}
    for name, same in named.items():
        numbers = {area.geo_id for area in same if area.geo_id}
        if len(same) == 1:
            found[name] = same[0]
        elif len(numbers) == len(same):
            found |= {f"{name} ({area.geo_id})": area for area in same}
        else:
            found[name] = two_of_one_name(name)
    return found


def two_of_one_name(name: str) -> TownFileError:
    """The error for places that share a name and have nothing else to know them by."""
    return TownFileError(
        _("{place}: the file has two places of this name and does not say which is which, so download "
          "the table for your town alone.").format(place=name)
    )  # fmt: skip


def _lines(row: Sequence[str], wanted: Sequence[tuple[str, dict[str, int]]]) -> tuple[Line, ...]:
    def cell(measures: dict[str, int], measure: str) -> str:
        column = measures.get(measure)
        return row[column] if column is not None and column < len(row) else ""

    return tuple(
        Line(label, cell(measures, "estimate"), cell(measures, "margin"))
        for label, measures in wanted
        if "estimate" in measures
    )
