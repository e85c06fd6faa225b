"""Read a census file, whichever of the accepted kinds it is."""

from __future__ import annotations

from advisor.answers.town.acs import read_acs
from advisor.answers.town.areas import is_machine_form, is_pretty_form
from advisor.answers.town.errors import TownFileError
from advisor.answers.town.labels import plain_label
from advisor.answers.town.profile import TownFile
from advisor.answers.town.quickfacts import read_quickfacts
from advisor.answers.town.rows import rows_of
from advisor.text import _


def read_town(content: bytes, filename: str = "") -> TownFile:
    """The places of a census file and what it says of each.

    content    the bytes of an upload: QuickFacts CSV, or table S0101, DP05, B01001 or S1601 of the
               American Community Survey in either form that data.census.gov offers
    filename   its name, if known: the Bureau writes the year of a table nowhere else

    Raises TownFileError, one sentence, when the file is of another kind or no place in it can be used.
    """
    rows = rows_of(content)
    first = plain_label(rows[0][0])
    if first == "fact":
        return read_quickfacts(rows, filename)
    if first == "column name" or "Table-Notes" in filename:
        raise TownFileError(
            _("This file only explains the table: upload the one whose name ends in “-Data.csv” "
              "from the same download.")
        )  # fmt: skip
    if is_pretty_form(rows) or is_machine_form(rows):
        return read_acs(rows, filename)
    raise TownFileError(
        _("This is not a census file that can be read here: upload a CSV file from QuickFacts, "
          "or table S0101, DP05, B01001 or S1601 from data.census.gov.")
    )  # fmt: skip
