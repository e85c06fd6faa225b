"""Files bent by chance: what a good file becomes when somebody, or a bad disk, has been at it."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").glob("*.json"))
TOWN = ROOT / "examples" / "towns" / "county.json"
TABLES = sorted((ROOT / "tests" / "catalog" / "good").glob("*.csv"))

VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1, 2, 7, 10**9, 10**16, 10**400, 0.5, -0.0, 1e308, float("nan"), float("inf"),
    "", "x", "tips", "teens", "facebook_page", "6", "2026-11-22", "2026-02-30", "9999-12-31",
    "\x00", "\ud800", "W" * 3000, "é\u202e\n", [], {}, [[]], [None], {"": {}}, {"id": "tips"}, ["tips"] * 300,
)  # fmt: skip
NAMES = (
    "schema_version", "department", "purposes", "audiences", "id", "importance", "resources", "success",
    "accounts", "platform", "weights", "families", "decision", "reviews", "overrides", "departments", "town",
    "measured", "report", "edited", "last_result", "checks", "notes", "census", "", "x", "\ud800",
)  # fmt: skip
PIECES = (
    b'"', b"'", b"{", b"}", b"[", b"]", b",", b":", b"\\", b"\\ud800", b"\r", b"\n", b"\r\n", b"\x00",
    b"\xff", b"\xef\xbb\xbf", b"\xff\xfe", b"NaN", b"-Infinity", b"1e999", b"9" * 500, b"[" * 3000, b";",
    b"\t", b"=1+1",
)  # fmt: skip


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """Every holder and key of decoded JSON."""
    waiting = [value]
    while waiting:
        holder = waiting.pop()
        inner = list(holder.items()) if isinstance(holder, dict) else list(enumerate(holder))
        for key, part in inner:
            yield holder, key
            if isinstance(part, dict | list):
                waiting.append(part)


def bent_json(chance: random.Random, whole: bytes) -> bytes:
    """A JSON file in which a few values, names or bytes are others."""
    data = json.loads(whole)
    for _time in range(chance.randint(0, 4)):
        every = list(places(data))
        if not every:
            break
        holder, key = chance.choice(every)
        match chance.randrange(5):
            case 0 | 1:
                holder[key] = copy.deepcopy(chance.choice(VALUES))
            case 2:
                del holder[key]
            case 3 if isinstance(holder, dict):
                holder[chance.choice(NAMES)] = copy.deepcopy(holder[key])
            case 3:
                holder.append(copy.deepcopy(holder[key]))
            case _:  # a part of another place
                other, there = chance.choice(every)
                holder[key] = copy.deepcopy(other.get(there) if isinstance(other, dict) else None)
    text = json.dumps(data).encode()
    return bent_bytes(chance, text) if chance.random() < 0.4 else text


def bent_bytes(chance: random.Random, whole: bytes) -> bytes:
    """A file in which a few bytes were lost, doubled or written over."""
    for _time in range(chance.randint(1, 3)):
        start = chance.randrange(len(whole) + 1)
        end = min(len(whole), start + chance.choice((0, 1, 2, 10, 200)))
        put = chance.choice((b"", chance.choice(PIECES), whole[start:end] * 2, chance.randbytes(3)))
        whole = whole[:start] + put + whole[end:]
    return whole


def bent_answers(chance: random.Random) -> bytes:
    return bent_json(chance, chance.choice(EXAMPLES).read_bytes())


def bent_town(chance: random.Random) -> bytes:
    return bent_json(chance, TOWN.read_bytes())


def bent_table(chance: random.Random) -> bytes:
    """A table in which cells, columns, lines or bytes are others; its name stands on a first line."""
    table = chance.choice(TABLES)
    lines = table.read_bytes().split(b"\n")
    for _time in range(chance.randint(0, 3)):
        row = chance.randrange(len(lines))
        cells = lines[row].split(b",")
        cell = chance.randrange(len(cells))
        match chance.randrange(4):
            case 0:
                cells[cell] = json.dumps(chance.choice(VALUES)).encode()
            case 1:
                cells.insert(cell, chance.choice(PIECES))
            case 2:
                del cells[cell]
            case _:
                lines.insert(row, lines[row])
        lines[row] = b",".join(cells)
    whole = chance.choice((b"\n", b"\n", b"\r\n", b"\r")).join(lines)
    if chance.random() < 0.4:
        whole = bent_bytes(chance, whole)
    return table.stem.encode() + b"\n" + whole


MADE_BY: dict[str, Callable[[random.Random], bytes]] = {
    "answers": bent_answers, "town": bent_town, "line": bent_answers, "table": bent_table,
}  # fmt: skip
