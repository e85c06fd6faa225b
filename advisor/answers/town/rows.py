"""From the bytes of an upload to rows of cells, or one sentence on what was uploaded instead."""

from __future__ import annotations

import csv
import io

from advisor.answers.town.errors import TownFileError
from advisor.answers.town.labels import plain_label
from advisor.text import _

MAX_BYTES = 20_000_000
DELIMITERS = (",", ";", "\t")
# How the first line of every layout read here begins.
FIRST_CELLS = ("fact", "label (grouping)", "label", "geo_id", "geography", "name", "geographic area name",
               "column name")  # fmt: skip

_ZIP, _OLD_EXCEL, _PDF = b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF"
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def rows_of(content: bytes) -> list[list[str]]:
    """Rows of cells, blank rows kept (QuickFacts ends its figures with one).

    Reads UTF-8 with or without a byte-order mark, UTF-16 with one, and Windows-1252; comma, semicolon or
    tab between cells; any line ends.

    Raises TownFileError for an empty file, a file too large, another kind of file and broken quotes.
    """
    if len(content) > MAX_BYTES:
        raise TownFileError(
            _("The file is larger than {limit} MB: download the table for your town alone, "
              "not for all places.").format(limit=MAX_BYTES // 1_000_000)
        )  # fmt: skip
    _refuse_other_kinds(content)
    text = _decoded(content).lstrip("\ufeff\r\n")
    if not text.strip():
        raise TownFileError(_("The file is empty: download it again and upload the new copy."))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text), strict=True)
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


def _decoded(content: bytes) -> str:
    if content.startswith(_UTF16):
        return content.decode("utf-16", "replace")
    if b"\x00" in content:
        raise TownFileError(
            _("This is not a text file: upload the CSV file from QuickFacts or data.census.gov.")
        )
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")  # Excel on Windows saves plain “CSV” so


def _delimiter(text: str) -> str:
    """The one that makes the first cell a known one; a place name may hold more commas than the line has."""
    line = text.splitlines()[0] if text else ""
    for delimiter in DELIMITERS:
        if plain_label(line.split(delimiter)[0].strip('"')) in FIRST_CELLS:
            return delimiter
    return max(DELIMITERS, key=line.count)
