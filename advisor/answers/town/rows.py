"""From the bytes of an upload to rows of cells, or one sentence on what was uploaded instead."""

from __future__ import annotations

import csv
import io
import re

from advisor.answers.town.errors import TownFileError
from advisor.answers.town.labels import plain_label
from advisor.answers.town.letters import decoded
from advisor.text import _

MAX_BYTES = 20_000_000
DELIMITERS = (",", ";", "\t")
# How the first line of every layout read here begins.
FIRST_CELLS = ("fact", "label (grouping)", "label", "geo_id", "geography", "name", "geographic area name",
               "column name", "geo.id", "id", "geoid")  # fmt: skip
# Excel writes this line to tell itself what stands between cells.
_SAYS_DELIMITER = re.compile(r'"?sep=(.)"?[\r\n]+')

_ZIP, _OLD_EXCEL, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"


def rows_of(content: bytes) -> list[list[str]]:
    """Rows of cells, blank rows kept (QuickFacts ends its figures with one).

    Reads what `letters.decoded` reads; comma, semicolon or tab between cells; any line ends.

    Raises TownFileError for an empty file, a file too large, another kind of file and broken quotes.
    """
    if len(content) > MAX_BYTES:
        raise TownFileError(
            _("The file is larger than {limit} MB: download the table for your town alone, "
              "not for all places.").format(limit=MAX_BYTES // 1_000_000)
        )  # fmt: skip
    _refuse_other_kinds(content)
    # copied between systems, a line may end twice; DOS ends a text with a sign of its own
    text = decoded(content).replace("\r\r\n", "\n").rstrip("\x1a").lstrip("\ufeff\r\n")
    said = _SAYS_DELIMITER.match(text)
    text = text[said.end() :] if said else text
    if not text.strip():
        raise TownFileError(_("The file is empty: download it again and upload the new copy."))
    delimiter = said[1] if said and said[1] in DELIMITERS else _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    try:
        return [[cell.replace("\xa0", " ") for cell in row] for row in reader]
    except csv.Error:
        raise TownFileError(
            _("Line {line} has a quotation mark out of place: download the file again "
              "and upload it unchanged.").format(line=reader.line_num)
        ) from None  # fmt: skip


def _refuse_other_kinds(content: bytes) -> None:
    """What people upload by mistake is known by its first bytes, whatever its name says."""
    start = content[:64].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(_OLD_EXCEL) or (start.startswith(_ZIP) and b"xl/" in content):
        raise TownFileError(
            _("This is an Excel workbook, not a CSV file: download the table again and choose CSV, "
              "or save the workbook as “CSV UTF-8 (comma delimited)”.")
        )  # fmt: skip
    if start.startswith(_ZIP):
        raise TownFileError(
            _("This is a zip folder: open it, take out the file whose name ends in “-Data.csv”, "
              "and upload that one.")
        )  # fmt: skip
    if start.startswith(_PDF):
        raise TownFileError(_("This is a PDF, which has no cells to read: download the same table as CSV."))
    if start.startswith(b"<"):
        raise TownFileError(_("This is a saved web page: use the CSV button of the page instead."))
    if start.startswith((b"{", b"[")):
        raise TownFileError(
            _("This is JSON, not a CSV file: download the table as CSV from data.census.gov or QuickFacts.")
        )


def _delimiter(text: str) -> str:
    """The one that makes the first cell a known one; a place name may hold more commas than the line has."""
    line = text.splitlines()[0] if text else ""
    for delimiter in DELIMITERS:
        if plain_label(line.split(delimiter)[0].strip('"')) in FIRST_CELLS:
            return delimiter
    return max(DELIMITERS, key=line.count)
