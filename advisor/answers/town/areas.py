"""The two ways data.census.gov hands out one table, read into the same rows of label, figure and margin."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from advisor.answers.town.errors import TownFileError
from advisor.answers.town.labels import plain_label
from advisor.text import _

Rows = Sequence[Sequence[str]]

NAME_COLUMNS = ("name", "geographic area name")
LABEL_COLUMNS = ("label (grouping)", "label")
BETWEEN_PARTS = "!!"
# The table and the place of a figure in it: DP05_0001E, S0101_C01_001M. The places move between years.
CODE = re.compile(r"([A-Z]+\d+[A-Z]*)_(?:C\d+_)?\d+[A-Z]+")

_ESTIMATE = ("estimate",)
_MARGIN = ("margin of error", "estimate margin of error", "moe")


@dataclass(frozen=True)
class Line:
    """One figure of one place: its own label (as from `plain_label`), figure and margin as in the file."""

    label: str
    estimate: str
    margin: str


@dataclass(frozen=True)
class Area:
    """One place of a table, with its rows in the order of the file."""

    name: str
    lines: tuple[Line, ...]


def is_machine_form(rows: Rows) -> bool:
    """The zip download: a place a row, the first rows naming the columns by code and in words."""
    in_words = any(BETWEEN_PARTS in cell for row in rows[:2] for cell in row)
    return not is_pretty_form(rows) and (in_words or any(CODE.fullmatch(cell.strip()) for cell in rows[0]))


def is_pretty_form(rows: Rows) -> bool:
    """The download of the CSV button: a label a row, two columns or more for each place."""
    return plain_label(rows[0][0]) in LABEL_COLUMNS


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
    wanted = _machine_columns(labels, group)
    start = 1 if labels is rows[0] else 2
    areas = [
        Area(row[place].strip(), _lines(row, wanted))
        for row in rows[start:]
        if len(row) > place and row[place].strip()
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
    places: dict[str, dict[str, int]] = {}
    for column, cell in enumerate(rows[0]):
        name, *parts = cell.split(BETWEEN_PARTS)
        if not parts:
            continue
        measures = places.setdefault(" ".join(name.split()), {})
        *groups, last = (plain_label(part) for part in parts)
        measure = _measure(last)
        if measure is not None and groups == ([group] if group else []):
            measures.setdefault(measure, column)
    if not places:
        raise TownFileError(
            _("The file has no column for a place: choose your town under Geography on data.census.gov "
              "and download the table again.")
        )  # fmt: skip
    return [
        Area(name, tuple(line for row in rows[1:] if row
                         for line in _lines(row, [(plain_label(row[0]), measures)])))
        for name, measures in places.items()
    ]  # fmt: skip


def _measure(part: str) -> str | None:
    return "estimate" if part in _ESTIMATE else "margin" if part in _MARGIN else None


def _lines(row: Sequence[str], wanted: Sequence[tuple[str, dict[str, int]]]) -> tuple[Line, ...]:
    def cell(measures: dict[str, int], measure: str) -> str:
        column = measures.get(measure)
        return row[column] if column is not None and column < len(row) else ""

    return tuple(
        Line(label, cell(measures, "estimate"), cell(measures, "margin"))
        for label, measures in wanted
        if "estimate" in measures
    )
