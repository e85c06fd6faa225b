"""Which census table a file holds: by its codes, else by its name, else by the rows in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from advisor.answers.town.areas import BETWEEN_PARTS, CODE, Rows, is_machine_form
from advisor.answers.town.errors import TownFileError
from advisor.answers.town.labels import AgeSpan, age_span, plain_label
from advisor.answers.town.profile import Kind
from advisor.text import _

# The column group that holds the figures; the other tables have no groups.
COLUMN_GROUP: dict[Kind, str] = {"S0101": "total", "S1601": "percent"}

_KINDS: tuple[Kind, ...] = ("S0101", "DP05", "B01001", "S1601")
_NAMED_BY_THE_BUREAU = re.compile(r"[A-Z]+\d*Y?\d{4}\.([A-Z]+\d+[A-Z]*)")
_NAMED_BY_A_PERSON = re.compile(rf"(?<![A-Z0-9])({'|'.join(_KINDS)})(?![A-Z0-9])", re.IGNORECASE)
_ACS_PERIOD = re.compile(r"ACS[A-Z]{2,3}([15])Y(\d{4})")

# Rows that one table alone has.
_ONLY_IN_B01001 = AgeSpan(18, 19)
_ONLY_IN_DP05 = AgeSpan(25, 34), AgeSpan(75, 84)
_THEN_IN_S0101 = AgeSpan(25, 29), AgeSpan(80, 84)
_ONLY_IN_S1601 = "speak a language other than english"


def table_of(rows: Rows, filename: str) -> Kind:
    """The table, one of those that tell ages or languages.

    Raises TownFileError for any other table.
    """
    found = _by_codes(rows[0]) or _by_name(filename)
    if found is None:
        return _by_labels(rows)
    for kind in _KINDS:
        if kind == found:
            return kind
    raise TownFileError(
        _("This is table {table}, which does not tell the ages of a town: download table S0101, DP05 or "
          "B01001 (or S1601 for languages) from data.census.gov.").format(table=found)
    )  # fmt: skip


def period_of(filename: str) -> tuple[int | None, int | None]:
    """(last year, years of interviews) as the Bureau writes them into a file's name: `ACSST5Y2024.…`."""
    found = _ACS_PERIOD.search(filename)
    return (int(found[2]), int(found[1])) if found else (None, None)


def _by_codes(header: Iterable[str]) -> str | None:
    for cell in header:
        if found := CODE.fullmatch(cell.strip()):
            return found[1]
    return None


def _by_name(filename: str) -> str | None:
    if found := _NAMED_BY_THE_BUREAU.search(filename):
        return found[1]
    if found := _NAMED_BY_A_PERSON.search(filename):
        return found[1].upper()
    return None


def _by_labels(rows: Rows) -> Kind:
    if is_machine_form(rows):
        cells = [cell.split(BETWEEN_PARTS)[-1] for row in rows[:2] for cell in row]
    else:
        cells = [row[0] for row in rows if row]
    labels = {plain_label(cell) for cell in cells}
    spans = {age_span(label) for label in labels}
    if _ONLY_IN_S1601 in labels:
        return "S1601"
    if _ONLY_IN_B01001 in spans:
        return "B01001"
    if spans.issuperset(_THEN_IN_S0101):
        return "S0101"
    if spans.issuperset(_ONLY_IN_DP05):
        return "DP05"
    raise TownFileError(
        _("This table has no ages that can be used: download table S0101, DP05 or B01001 "
          "(or S1601 for languages) from data.census.gov.")
    )  # fmt: skip
