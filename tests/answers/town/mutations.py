"""Census files as people and programs spoil them, made from good ones at random."""

from __future__ import annotations

import csv
import io
import random
import re
from collections.abc import Callable, Sequence
from itertools import zip_longest

Rows = list[list[str]]
CELLS = (
    "", " ", "N", "(X)", "-", "*****", "**", "null", "NA", "D", "Z", "0", "-1", "1e9", "9" * 30,
    "1,000,000,000", "999999999", "±", "±999999999", "+/-5", "100.0%", "101%", "0.245", "=1+1", "1.000",
    "12 345", "½", "١٢", "²", "5 years", "Label (Grouping)", "GEO_ID", "NAME", "Fact", "!!", "!!!!Estimate",
    "x!!Total!!Estimate", "\ufeff", "United States", "a" * 300, '"', "<script>", "inf", "nan", "-0",
    "18 years and over", "Total population",
)  # fmt: skip
PAGES = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1", "mac_roman", "cp437", "cp850")
LINE_ENDS = ("\n", "\r\n", "\r", "\r\r\n", "\n\n", "\x0b")


def spoiled(good: dict[str, bytes], dice: random.Random) -> tuple[bytes, str]:
    """(content, file name): one of the good files after one to four mishaps."""
    name = dice.choice(sorted(good))
    content = good[name]
    for _time in range(dice.randint(1, 4)):
        content = dice.choice(MISHAPS)(content, dice, good)
    if dice.random() < 0.3:
        name = dice.choice(
            [*sorted(good), "our town.csv", "DP05.csv", "P12.csv", "", "ACSST5Y9999.X1-Data.csv"]
        )
    return content, name


Mishap = Callable[[bytes, random.Random, dict[str, bytes]], bytes]


def _bytes_changed(content: bytes, dice: random.Random, _good: dict[str, bytes]) -> bytes:
    changed = bytearray(content)
    for _time in range(dice.randint(1, 8)):
        if changed:
            changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def _piece_moved(content: bytes, dice: random.Random, _good: dict[str, bytes]) -> bytes:
    """A piece left out, doubled, or put somewhere else."""
    start, end, to = sorted(dice.randrange(len(content) + 1) for _cut in range(3))
    piece = content[start:end]
    kinds = (content[:start] + content[end:], content[:end] + piece + content[end:],
             content[:start] + content[end:to] + piece + content[to:])  # fmt: skip
    return dice.choice(kinds)


def _cut_short(content: bytes, dice: random.Random, _good: dict[str, bytes]) -> bytes:
    return content[: dice.randrange(len(content) + 1)]


def _two_in_one(content: bytes, dice: random.Random, good: dict[str, bytes]) -> bytes:
    other = good[dice.choice(sorted(good))]
    return content[: dice.randrange(len(content) + 1)] + other[dice.randrange(len(other)) :]


def _other_letters(content: bytes, dice: random.Random, _good: dict[str, bytes]) -> bytes:
    """Read in one code page, saved in another."""
    text = content.decode(dice.choice(PAGES), "replace")
    return text.encode(dice.choice(PAGES), "replace")


def _other_line_ends(content: bytes, dice: random.Random, _good: dict[str, bytes]) -> bytes:
    end = dice.choice(LINE_ENDS).encode()
    return re.sub(rb"\r\n|\n|\r", lambda _end: end, content)


def _other_delimiter(content: bytes, dice: random.Random, _good: dict[str, bytes]) -> bytes:
    delimiter = dice.choice(";\t|:")
    said = f"sep={delimiter}\n" if dice.random() < 0.3 else ""
    return said.encode() + _written(_rows(content), delimiter)


def _on_rows(change: Callable[[Rows, random.Random], Rows]) -> Mishap:
    def mishap(content: bytes, dice: random.Random, _good: dict[str, bytes]) -> bytes:
        rows = _rows(content)
        return _written(change(rows, dice)) if rows else content

    return mishap


def _cells_changed(rows: Rows, dice: random.Random) -> Rows:
    for _time in range(dice.randint(1, 6)):
        row = dice.choice(rows)
        if row:
            row[dice.randrange(len(row))] = dice.choice(CELLS)
    return rows


def _head_changed(rows: Rows, dice: random.Random) -> Rows:
    for row in rows[: dice.randint(1, 2)]:
        if row:
            row[dice.randrange(len(row))] = dice.choice(CELLS)
    return rows


def _row_moved(rows: Rows, dice: random.Random) -> Rows:
    row = rows.pop(dice.randrange(len(rows)))
    for _copy in range(dice.randint(0, 2)):
        rows.insert(dice.randrange(len(rows) + 1), list(row))
    return rows


def _column_moved(rows: Rows, dice: random.Random) -> Rows:
    at, to, copies = dice.randrange(40), dice.randrange(40), dice.randint(0, 2)
    for row in rows:
        if at < len(row):
            cell = row.pop(at)
            row[to:to] = [cell] * copies
    return rows


def _cell_shifted(rows: Rows, dice: random.Random) -> Rows:
    row = dice.choice(rows)
    row.insert(dice.randrange(len(row) + 1), dice.choice(CELLS))
    return rows


def _transposed(rows: Rows, _dice: random.Random) -> Rows:
    return [list(row) for row in zip_longest(*rows, fillvalue="")]


def _rows_sorted(rows: Rows, dice: random.Random) -> Rows:
    return dice.choice([sorted(rows), rows[:1] + sorted(rows[1:]), rows[::-1]])


MISHAPS: Sequence[Mishap] = (
    _bytes_changed, _piece_moved, _cut_short, _two_in_one, _other_letters, _other_line_ends, _other_delimiter,
    *map(_on_rows, (_cells_changed, _head_changed, _row_moved, _column_moved, _cell_shifted, _transposed,
                    _rows_sorted)),
)  # fmt: skip


def _rows(content: bytes) -> Rows:
    text = content.decode("utf-8", "replace").replace("\x00", "")
    csv.field_size_limit(10_000_000)
    return [row for row in csv.reader(io.StringIO(text, newline="")) if row]


def _written(rows: Rows, delimiter: str = ",") -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, quoting=csv.QUOTE_ALL).writerows(rows)
    return text.getvalue().encode("utf-8", "replace")
