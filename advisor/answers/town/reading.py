"""Read a census file, whichever of the accepted kinds it is."""

from __future__ import annotations

from collections.abc import Sequence

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
               American Community Survey, or P12 or DP1 of the census every ten years, in either form that
               data.census.gov offers
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
    head = [plain_label(cell) for cell in rows[0]]
    if any(cell.startswith("geo.") for cell in head) or head[:3] == ["id", "id2", "geography"]:
        raise TownFileError(
            _("This file comes from the old site American FactFinder, which was closed in 2020: download the "
              "table again from data.census.gov.")
        )  # fmt: skip
    if maker := _made_elsewhere(head):
        raise TownFileError(
            _("This file comes from {maker}, whose layout is not read here: download the same table from "
              "data.census.gov.").format(maker=maker)
        )  # fmt: skip
    if is_pretty_form(rows) or is_machine_form(rows):
        return read_acs(rows, filename)
    raise TownFileError(
        _("This is not a census file that can be read here: upload a CSV file from QuickFacts, "
          "or table S0101, DP05, B01001 or S1601 from data.census.gov.")
    )  # fmt: skip


def _made_elsewhere(head: Sequence[str]) -> str | None:
    """Who else made a table of census figures, known by how the columns are called."""
    if "gisjoin" in head:
        return "IPUMS NHGIS"
    if any(cell in ("geo_fips", "geo_geoid", "geo_qname") for cell in head):
        return "Social Explorer"
    if head[:2] == ["geoid", "name"]:
        return "Census Reporter"
    return None
