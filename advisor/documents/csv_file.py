"""The ranking, or any sheet of values, as CSV: UTF-8 with a mark for Excel, and no cell of it runs."""

from __future__ import annotations

import csv
import datetime
import io
import re

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.result import Recommendation
from advisor.documents.cleaning import cleaned_sheet
from advisor.telling.blocks import Sheet
from advisor.telling.parts.value_sheets import ranking_sheet

# A spreadsheet takes a cell that begins with one of these for a formula and may run it.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# In half of the world a semicolon ends a cell, so that what stands behind it begins one.
BEHIND_A_SEMICOLON = re.compile(r"((?:;|(?<=\S)\t)[ \"']*)(?=[=+\-@＝＋－＠])")


def ranking_csv(
    recommendation: Recommendation,
    catalog: Catalog,
    answers: Answers | None = None,
    *,
    today: datetime.date | None = None,
) -> bytes:
    """One row per ranked platform and feature, then what is ruled out. UTF-8 with a mark for Excel.

    answers  where given, a row says which of its figures the department has changed, and why
    today    the day from which ages are counted; the day of the call unless one is given
    """
    sheet = ranking_sheet(recommendation, catalog, answers, today or datetime.date.today())
    return sheet_csv(cleaned_sheet(sheet))


def sheet_csv(sheet: Sheet) -> bytes:
    """A sheet as CSV that a spreadsheet opens; no cell of it runs."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(sheet.columns)
    for row in sheet.rows:
        writer.writerow("" if cell is None else inert(cell) for cell in row)
    return text.getvalue().encode("utf-8-sig", "replace")


def inert(cell: object) -> object:
    """A text that a spreadsheet would take for a formula, with an apostrophe before it."""
    if not isinstance(cell, str):
        return cell
    apart = BEHIND_A_SEMICOLON.sub(r"\1'", cell)
    return "'" + apart if apart.lstrip(" ").startswith(FORMULA_STARTS) else apart
