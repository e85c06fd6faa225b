"""Which census table a file holds: by its codes, else by the rows in it, else by its name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from advisor.answers.town.areas import BETWEEN_PARTS, CODE, Rows, counts_everybody, is_machine_form
from advisor.answers.town.errors import TownFileError
from advisor.answers.town.labels import AgeSpan, age_span, plain_label
from advisor.answers.town.profile import COUNTS, Kind
from advisor.text import _

# The column group that holds the figures; the other tables have no groups.
COLUMN_GROUP: dict[Kind, str] = {"S0101": "total", "S1601": "percent"}

_SURVEYED: tuple[Kind, ...] = ("S0101", "DP05", "B01001", "S1601")
_KINDS: tuple[Kind, ...] = (*_SURVEYED, *COUNTS)
_NAMED_BY_THE_BUREAU = re.compile(r"[A-Z]+\d*Y?\d{4}\.([A-Z]+\d+[A-Z]*)")
_NAMED_BY_A_PERSON = re.compile(rf"(?<![A-Z0-9])({'|'.join(_SURVEYED)})(?![A-Z0-9])", re.IGNORECASE)
_ACS_PERIOD = re.compile(r"ACS[A-Z]{2,3}([15])Y(\d{4})")
_COUNTED_IN = re.compile(r"DECENNIAL[A-Z]+\d??(\d{4})\.")

# Rows that one table alone has.
_ONLY_BY_SEX = AgeSpan(18, 19)
_ONLY_IN_DP05 = AgeSpan(25, 34), AgeSpan(75, 84)
_THEN_IN_S0101 = AgeSpan(25, 29), AgeSpan(80, 84)
_MANY_AGES = 5
_ONLY_IN_S1601 = "speak a language other than english"


def table_of(rows: Rows, filename: str) -> Kind:
    """The table, one of those that tell ages or languages.

    Raises TownFileError for any other table.
    """
    named = _by_codes(rows[0]) or _by_the_bureaus_name(filename)
    if named is not None and named not in _KINDS:
        raise TownFileError(
            _("This is table {table}, which is not one of those that are read here: download table S0101, "
              "DP05 or B01001 (or S1601 for languages) from data.census.gov.").format(table=named)
        )  # fmt: skip
    # people rename files, so a name that says another table than the rows is not believed
    found = _by_codes(rows[0]) or _by_labels(rows) or named or _by_a_persons_name(filename)
    for kind in _KINDS:
        if kind == found:
            return kind
    if sum(age_span(label) is not None for label in _labels(rows)) >= _MANY_AGES:
        raise TownFileError(
            _("Rows of ages are missing from this table, or it is one that is not read here: download table "
              "S0101, DP05 or B01001 from data.census.gov.")
        )  # fmt: skip
    raise TownFileError(
        _("This table has no ages that can be used: download table S0101, DP05 or B01001 "
          "(or S1601 for languages) from data.census.gov.")
    )  # fmt: skip


def period_of(filename: str) -> tuple[int | None, int | None]:
    """(last year, years of interviews) as the Bureau writes them into a file's name: `ACSST5Y2024.…`.

    A full count (`DECENNIALDHC2020.…`) has a year and no years of interviews.
    """
    if counted := _COUNTED_IN.search(filename):
        return int(counted[1]), None
    found = _ACS_PERIOD.search(filename)
    return (int(found[2]), int(found[1])) if found else (None, None)


def _by_codes(header: Iterable[str]) -> str | None:
    for cell in header:
        if found := CODE.fullmatch(cell.strip()):
            return found[1]
    return None


def _by_the_bureaus_name(filename: str) -> str | None:
    found = _NAMED_BY_THE_BUREAU.search(filename)
    return found[1] if found else None


def _by_a_persons_name(filename: str) -> str | None:
    found = _NAMED_BY_A_PERSON.search(filename)
    return found[1].upper() if found else None


def _labels(rows: Rows) -> set[str]:
    if is_machine_form(rows):
        cells = [cell.split(BETWEEN_PARTS)[-1] for row in rows[:2] for cell in row]
    else:
        cells = [row[0] for row in rows if row]
    return {plain_label(cell) for cell in cells}


def _by_labels(rows: Rows) -> Kind | None:
    labels = _labels(rows)
    spans = {age_span(label) for label in labels}
    counted = counts_everybody(rows)
    if _ONLY_IN_S1601 in labels:
        return "S1601"
    if _ONLY_BY_SEX in spans:
        return "P12" if counted else "B01001"
    if spans.issuperset(_THEN_IN_S0101):
        return "DP1" if counted else "S0101"
    if spans.issuperset(_ONLY_IN_DP05):
        return "DP05"
    return None
