"""From the text of a cell to a number, whichever program saved the file last."""

from __future__ import annotations

import re

from advisor.answers.town.errors import TownFileError
from advisor.answers.town.flags import CONTROLLED, NEARLY_ZERO, Flag, flag_of
from advisor.answers.town.labels import shown
from advisor.text import _

# 11186 · 11,186 · 11.186 and 11 186 (other countries' Excel) · 11186.0 (other programs)
# Nine digits at most: no place has a billion people.
_GROUPED = re.compile(r"\d{1,3}(?:[,.' ’]\d{3}){1,2}")
_WHOLE = re.compile(r"\d{1,9}(?:[.,]0+)?")
_DECIMAL = re.compile(r"\d{1,9}(?:[.,]\d{1,9})?")


def count(cell: str, row: str) -> int | Flag:
    """Whole people. `row` names the row in a message.

    Raises TownFileError when the cell holds neither a count nor a mark. A percent is such a case: S0101
    of 2016 and before gives percents where later years give counts.
    """
    text = _plain(cell)
    flag = flag_of(text)
    if flag is not None:
        return 0 if flag.mark == NEARLY_ZERO else flag
    if _GROUPED.fullmatch(text):
        return int(re.sub(r"\D", "", text))
    if _WHOLE.fullmatch(text):
        return int(re.split(r"[.,]", text)[0])
    if _DECIMAL.fullmatch(text.rstrip("% ")):
        raise TownFileError(
            _("The row “{row}” holds “{cell}”, not a count of people: this is the layout of 2016 and before, "
              "so download the table for a later year.").format(row=shown(row), cell=text[:40])
        )  # fmt: skip
    raise _unreadable(row, text)


def percent(cell: str, row: str) -> float | Flag:
    """A percent from 0 to 100, with or without its sign and with a point or a comma.

    Raises TownFileError when the cell holds neither a percent nor a mark.
    """
    text = _plain(cell)
    flag = flag_of(text)
    if flag is not None:
        return 0.0 if flag.mark == NEARLY_ZERO else flag
    number = text.rstrip("% ")
    if not _DECIMAL.fullmatch(number):
        raise _unreadable(row, text)
    value = float(number.replace(",", "."))
    if value > 100:
        raise TownFileError(
            _("The row “{row}” holds “{cell}”, which is more than 100%: download the file again "
              "and upload it unchanged.").format(row=shown(row), cell=text[:40])
        )  # fmt: skip
    return value


def margin(cell: str) -> float | None:
    """A 90% margin in the unit of its figure, or None when the file does not give one.

    “*****” is a margin of zero: the figure was set to an official estimate.
    """
    text = _plain(cell)
    if text in CONTROLLED:
        return 0.0
    number = text.removeprefix("+/-").lstrip("± ").rstrip("% ")
    if flag_of(text) is not None:
        return None
    if _GROUPED.fullmatch(number) and "%" not in text:
        return float(re.sub(r"\D", "", number))
    return float(number.replace(",", ".")) if _DECIMAL.fullmatch(number) else None


def _plain(cell: str) -> str:
    """The cell with every kind of blank made plain, and without a plus-minus sign read in two pieces."""
    return " ".join(cell.replace("Â±", "±").split())


def _unreadable(row: str, text: str) -> TownFileError:
    return TownFileError(
        _("The row “{row}” holds “{cell}”, which is not a number: download the file again "
          "and upload it unchanged.").format(row=shown(row), cell=text[:40])
    )  # fmt: skip
