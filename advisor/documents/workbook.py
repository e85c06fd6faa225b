"""The report as a spreadsheet: the decision in words, every table, and the figures as values."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterator
from typing import Any

import xlsxwriter

from advisor.documents.flow import flow
from advisor.telling.blocks import (
    Amounts,
    Beside,
    Block,
    Cell,
    Detail,
    Figure,
    Layout,
    Motion,
    Picture,
    Point,
    Points,
    Report,
    Said,
    Section,
    Sheet,
    Sources,
    Table,
    words_of,
)

# Excel allows 31 letters in the name of a sheet, and none of these signs.
NAME_LETTERS = 31
NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\']")
CELL_LETTERS = 32_767
EVERY_CELL = "A1:XFD1048576"
WIDTH_OF_TABLE = 130
MADE = datetime.datetime(2000, 1, 1)
# Words that a spreadsheet would take for something else, were they typed into it.
TAKEN_FOR_FORMULA = tuple("=+-@＝＋－＠'")
TAKEN_FOR_FIGURE = re.compile(r"[\d.,:/$%() eE-]+")
# Its calendar begins here.
FIRST_DAY = datetime.date(1900, 3, 1)
Line = tuple[str, tuple[str, ...]]


def render_workbook(report: Report, *, detail: Detail = "full", layout: Layout = "board") -> bytes:
    """One sheet a topic, then the sheets of values. Text is text: no cell is a formula or a link."""
    written = io.BytesIO()
    options = {
        "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
        "strings_to_numbers": False, "nan_inf_to_errors": True,
    }  # fmt: skip
    book = xlsxwriter.Workbook(written, options)
    book.set_properties({"title": report.title, "author": "Platform Advisor", "created": MADE})
    formats = _formats(book, report.branding.colour)
    taken: set[str] = set()
    for section in flow(report, layout, detail):
        sheet = book.add_worksheet(_name(section.heading, taken))
        _section(sheet, section, report, formats)
    for values in report.sheets:
        _values(book.add_worksheet(_name(values.name, taken)), values, formats)
    book.close()
    return written.getvalue()


def _formats(book: Any, colour: str) -> dict[str, Any]:
    return {
        "title": book.add_format({"bold": True, "font_size": 15}),
        "heading": book.add_format({"bold": True, "font_size": 12, "font_color": colour}),
        "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
        "words": book.add_format({"text_wrap": True, "valign": "top"}),
        "kept": book.add_format(
            {"text_wrap": True, "valign": "top", "num_format": "@", "quote_prefix": True}
        ),
        "number": book.add_format({"valign": "top", "num_format": "#,##0.##"}),
        "whole": book.add_format({"valign": "top", "num_format": "#,##0"}),
        "dollars": book.add_format({"valign": "top", "num_format": "$#,##0"}),
        "percent": book.add_format({"valign": "top", "num_format": "0%"}),
        "date": book.add_format({"valign": "top", "num_format": "yyyy-mm-dd"}),
    }  # fmt: skip


def _name(heading: str, taken: set[str]) -> str:
    """A name that Excel takes, never twice the same."""
    base = NOT_IN_A_NAME.sub(" ", heading).strip()[:NAME_LETTERS].strip() or "Sheet"
    name, number = base, 2
    while name.lower() in taken or name.lower() == "history":
        name = f"{base[: NAME_LETTERS - 3]} {number}"
        number += 1
    taken.add(name.lower())
    return name


def _section(sheet: Any, section: Section, report: Report, formats: dict[str, Any]) -> None:
    """Headings, sentences and tables below each other."""
    columns = max((len(t.columns) for t in _tables(section.blocks)), default=1)
    for number in range(columns):
        sheet.set_column(number, number, WIDTH_OF_TABLE // columns)
    sheet.write_string(0, 0, section.heading[:CELL_LETTERS], formats["title"])
    sheet.write_string(1, 0, f"{report.department} · {report.date}"[:CELL_LETTERS])
    row = 3
    for block in section.blocks:
        for part in _flat(block):
            row = _write(sheet, row, part, columns, formats) + 1


def _flat(block: Block) -> Iterator[Block]:
    if isinstance(block, Beside):
        yield from (block.left, block.right)
    else:
        yield block


def _tables(blocks: tuple[Block, ...]) -> Iterator[Table]:
    for block in blocks:
        yield from (part for part in _flat(block) if isinstance(part, Table))


def _write(sheet: Any, row: int, block: Block, columns: int, formats: dict[str, Any]) -> int:
    """Writes a block from a row on; returns the next free row."""
    heading, lines = _lines(block)
    if heading:
        sheet.write_string(row, 0, heading[:CELL_LETTERS], formats["heading"])
        row += 1
    if isinstance(block, Table) and block.rows:
        for number, column in enumerate(block.columns):
            sheet.write_string(row, number, column.label, formats["head"])
        # no green corner at "02139": it is meant to be words
        sheet.ignore_errors({"number_stored_as_text": EVERY_CELL})
        for cells in block.rows:
            row += 1
            for number, cell in enumerate(cells):
                _write_cell(sheet, row, number, cell, formats)
        row += 1
    for line in lines:
        if columns > 1:
            sheet.merge_range(row, 0, row, columns - 1, "", formats["words"])
        _write_words(sheet, row, 0, line, formats)
        # a merged cell does not grow with its text
        sheet.set_row(row, 15 * (1 + len(line) // WIDTH_OF_TABLE))
        row += 1
    return row


def _lines(block: Block) -> tuple[str, list[str]]:
    """The heading of a block and its sentences; a branch for every kind."""
    match block:
        case Point():
            return "", [_sentence(block)]
        case Points():
            return block.heading, [
                *(_sentence(p) for p in block.items),
                *([block.note] if block.note else []),
            ]
        case Table():
            return block.heading, [block.note] if block.note else []
        case Picture():
            return block.heading, [block.chart.alt, block.caption]
        case Amounts():
            return block.heading, [f"{a.figure} {a.unit} ({a.note})" for a in block.items]
        case Motion():
            return block.heading, [block.text, block.fiscal, *(f"{label}:" for label in block.blanks)]
        case Sources():
            entries = [f"[{e.number}] {e.title} {e.details} – {e.used_for} {e.url}" for e in block.entries]
            return "", [part for part in (block.lead, *entries, block.more) if part]
    raise AssertionError(block)


def _sentence(point: Point) -> str:
    cites = f" [{', '.join(map(str, point.cites))}]" if point.cites else ""
    return f"{point.lead} {point.text}{cites}".strip()


def _write_cell(sheet: Any, row: int, column: int, cell: Said, formats: dict[str, Any]) -> None:
    if isinstance(cell, Figure) and cell.unit != "step":
        whole = "whole" if float(cell.value).is_integer() else "number"
        name = {"number": whole, "dollars": "dollars", "share": "percent"}[cell.unit]
        sheet.write_number(row, column, cell.value, formats[name])
    else:
        _write_words(sheet, row, column, words_of(cell), formats)


def _write_words(sheet: Any, row: int, column: int, words: str, formats: dict[str, Any]) -> None:
    """Words as words, also after someone has clicked into the cell: "02139" keeps its zero."""
    bare = words.strip()
    figure = TAKEN_FOR_FIGURE.fullmatch(bare) is not None and any(sign.isdigit() for sign in bare)
    kept = figure or bare.startswith(TAKEN_FOR_FORMULA)
    sheet.write_string(row, column, words[:CELL_LETTERS], formats["kept" if kept else "words"])


def _values(sheet: Any, values: Sheet, formats: dict[str, Any]) -> None:
    """A sheet of values: its head stays in sight and can be filtered."""
    for number, label in enumerate(values.columns):
        sheet.write_string(0, number, label, formats["head"])
        longest = max((len(str(row[number])) for row in values.rows), default=0)
        sheet.set_column(number, number, max(9, min(longest, 60), len(label) + 2))
    for at, row in enumerate(values.rows, start=1):
        for number, cell in enumerate(row):
            _write_value(sheet, at, number, cell, formats, values.columns[number] in values.percent)
    sheet.ignore_errors({"number_stored_as_text": EVERY_CELL})
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(values.rows), len(values.columns) - 1)


def _write_value(
    sheet: Any, row: int, column: int, cell: Cell, formats: dict[str, Any], percent: bool
) -> None:
    match cell:
        case None | "":
            return
        case str():
            _write_words(sheet, row, column, cell, formats)
        case datetime.date() if cell < FIRST_DAY:
            _write_words(sheet, row, column, cell.isoformat(), formats)
        case datetime.date():
            sheet.write_datetime(
                row, column, datetime.datetime.combine(cell, datetime.time()), formats["date"]
            )
        case _:
            number = float(cell)
            name = "percent" if percent else "whole" if number.is_integer() else "number"
            sheet.write_number(row, column, number, formats[name])
