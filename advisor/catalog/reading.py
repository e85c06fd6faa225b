"""From the bytes of one CSV file to checked records, collecting every problem on the way."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from advisor.catalog.cells import Row
from advisor.catalog.problems import MOST_PROBLEMS, Problem, first_problems, shown, suggestion
from advisor.catalog.tables import Table

SAVE_AS_UTF8 = 'Save it as "CSV UTF-8 (comma delimited)" and try again.'


@dataclass(frozen=True)
class Located:
    """A record and the line of the file on which its row begins."""

    line: int
    record: Row


# The rows of every table that was read, by the table's name.
ReadTables = Mapping[str, list[Located]]


def read_table(folder: Path, table: Table) -> tuple[list[Located], list[Problem]]:
    """All good rows of one table, and all problems with the others. No file of an optional table: no rows."""
    path = folder / table.file
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        if table.optional:
            return [], []
        fix = "Restore it from the data that came with the program."
        return [], [Problem(table.file, 0, "", "missing_file", "The file is not there.", fix)]
    except OSError as error:
        fix = "Allow this program to read it, and close it in other programs."
        message = f"The file cannot be opened ({error.strerror})."
        return [], [Problem(table.file, 0, "", "unreadable_file", message, fix)]
    return read_bytes(content, table)


def read_bytes(content: bytes, table: Table) -> tuple[list[Located], list[Problem]]:
    """As `read_table`, from the bytes of an upload."""
    text, problem = _decode(content, table.file)
    if problem:
        return [], [problem]
    # strict: a stray quote is reported instead of silently swallowing the lines after it
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    rows = _numbered(reader)
    located: list[Located] = []
    found: list[Callable[[], Problem]] = []
    more = 0
    try:
        header = [name.strip() for name in next(rows)[1]]
        missing = _missing_columns(header, table)
        found += [*missing, *_odd_columns(header, table)]
        if missing:
            return [], first_problems(table.file, found)
        for line, cells in rows:
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(header):
                found.append(partial(_wrong_width, table.file, line, len(cells), len(header)))
                continue
            record = _to_record(dict(zip(header, cells, strict=True)), table)
            if isinstance(record, Row):
                located.append(Located(line, record))
            elif len(found) < MOST_PROBLEMS:
                found += [partial(_explain, e, table.file, line) for e in record.errors(include_url=False)]
            else:
                more += record.error_count()
    except StopIteration:
        fix = "The first line must name the columns: " + ",".join(table.columns) + "."
        return [], [Problem(table.file, 1, "", "empty_file", "The file is empty.", fix)]
    except csv.Error as error:
        fix = "Look for a quotation mark that is opened and not closed; double the marks inside a text."
        begins, reason = error.args
        message = f"The line cannot be read as CSV ({reason})."
        last = Problem(table.file, begins, "", "malformed", message, fix)
        return [], [*first_problems(table.file, found, more), last]
    return located, first_problems(table.file, [*found, *_duplicates(located, table)], more)


def _numbered(reader: Any) -> Iterator[tuple[int, list[str]]]:
    """Rows with the line on which each begins (a quoted cell may span several lines)."""
    begins = 1
    try:
        for cells in reader:
            yield begins, cells
            begins = reader.line_num + 1
    except csv.Error as error:
        # An unclosed quotation mark is noticed at the end of the file; it stands where the row begins.
        raise csv.Error(begins, str(error)) from None


def _decode(content: bytes, file: str) -> tuple[str, Problem | None]:
    """Text of a file. A byte-order mark and Windows line ends are harmless; another encoding is not."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "", Problem(file, 0, "", "encoding", "The file is UTF-16, not UTF-8.", SAVE_AS_UTF8)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        found = content[error.start : error.start + 1].decode("cp1252", "replace")
        message = f'The file is not UTF-8: the letter that looks like "{found}" is in an older encoding.'
        return "", Problem(file, line, "", "encoding", message, SAVE_AS_UTF8)
    if "\x00" in text:
        line = text.count("\n", 0, text.index("\x00")) + 1
        message = "The file holds a NUL byte, so it is not a plain CSV file."
        return "", Problem(file, line, "", "encoding", message, SAVE_AS_UTF8)
    return text, None


def _missing_columns(header: list[str], table: Table) -> list[Callable[[], Problem]]:
    there = set(header)
    return [
        partial(
            Problem, table.file, 1, name, "missing_column", "The column is not there.",
            f"Add a column named {name} to the first line.",
        )
        for name in table.required_columns
        if name not in there
    ]  # fmt: skip


def _odd_columns(header: list[str], table: Table) -> Iterator[Callable[[], Problem]]:
    """Columns that are unknown or there twice."""
    counts = Counter(header)
    missing = set(table.columns) - counts.keys()

    def unknown(name: str) -> Problem:
        message = f'The column "{shown(name)}" is unknown and would be ignored.'
        return Problem(table.file, 1, shown(name), "unknown_column", message, suggestion(name, missing))

    def repeated(name: str) -> Problem:
        message = f'"{shown(name)}" is there twice.'
        return Problem(table.file, 1, shown(name), "repeated_column", message, "Keep one of them.")

    known = set(table.columns)
    yield from (partial(unknown, name) for name in counts if name not in known)
    yield from (partial(repeated, name) for name in sorted(n for n, times in counts.items() if times > 1))


def _wrong_width(file: str, line: int, found: int, wanted: int) -> Problem:
    message = f"The line has {found} cells, the header has {wanted}."
    fix = "Put quotation marks around a text that contains a comma, or add the missing commas."
    return Problem(file, line, "", "columns", message, fix)


def _to_record(cells: dict[str, str], table: Table) -> Row | ValidationError:
    """The record of a row, or what pydantic finds wrong with it."""
    known = table.record.model_fields
    filled = {k: v for k, v in cells.items() if v.strip() and k in known}
    try:
        return table.record.model_validate(filled)
    except ValidationError as error:
        return error


def _explain(error: Any, file: str, line: int) -> Problem:
    """One pydantic error as a sentence and a remedy."""
    column = str(error["loc"][0]) if error["loc"] else ""
    kind, context, found = error["type"], error.get("ctx", {}), shown(error.get("input"))
    message, fix = str(error["msg"]), "Correct the cell."
    match kind:
        case "missing":
            kind, message, fix = (
                "empty",
                "The cell is empty.",
                "Fill it in: this column is needed.",
            )
        case "yes_no":
            fix = "Write yes or no, or leave it blank when unknown."
        case "share":
            fix = f"Write it as a fraction, for example {context['meant']}."
        case "number" | "float_parsing" | "int_parsing" | "int_from_float":
            kind, message = (
                "number",
                f'"{found}" is not a whole number or decimal number here.',
            )
            fix = "Write digits with a point for decimals and no unit, or leave it blank when unknown."
        case "greater_than_equal":
            kind, message = (
                "range",
                f"{found} is too small: the least is {context['ge']:g}.",
            )
            fix = "Correct the number, or leave it blank when unknown."
        case "less_than_equal":
            kind, message = (
                "range",
                f"{found} is too large: the most is {context['le']:g}.",
            )
            fix = "Correct the number, or leave it blank when unknown."
        case "finite_number":
            kind, message = "number", f'"{found}" is not a number to count with.'
            fix = "Leave the cell blank when the figure is unknown."
        case "literal_error":
            kind, message = "word", f'"{found}" is not one of the words of this column.'
            fix = f"Use {context['expected']}."
        case "date":
            fix = "Write a date as 2026-11-22, 2026-11 or 2026."
        case "version":
            fix = "Write a version as 2026.11, or 2026.11.1 for a correction in the same month."
        case "successor":
            column, fix = "successor", "Name the platform that replaces it."
    return Problem(file, line, column, kind, message, fix)


def _duplicates(located: list[Located], table: Table) -> Iterator[Callable[[], Problem]]:
    def again(key: tuple[object, ...], line: int) -> Problem:
        message = f"{', '.join(map(shown, key))} is already on line {first_seen[key]}."
        return Problem(table.file, line, table.key[0], "duplicate_key", message, "Keep one of the two lines.")

    first_seen: dict[tuple[object, ...], int] = {}
    for row in located:
        key = tuple(getattr(row.record, name) for name in table.key)
        if key in first_seen:
            yield partial(again, key, row.line)
        first_seen.setdefault(key, row.line)
