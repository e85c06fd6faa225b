"""What a report says as plain facts in reading order, wherever the classes of the report live.

A fact is [what it is, value]: a sentence, an amount, a row of a table, a figure of a chart. What it is names
the class and the field. Nothing is imported from the report: its parts are walked by their fields.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import MISSING, fields, is_dataclass
from typing import Any

Fact = list[Any]
# The facts under each section, sections and facts in reading order.
Sections = dict[str, list[Fact]]

# How something is set on paper or on the screen, and no fact.
LOOKS = frozenset({
    "Bars.columns", "Bars.width", "Branding.colour", "Branding.logo", "Chart.spec", "Column.align",
    "Column.share",
})  # fmt: skip
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
# Two machines may round the last digits of a figure differently.
DIGITS = 4


def facts_of(value: Any, name: str) -> Sections:
    """Every fact in a part of the report. Left out is what says nothing: a blank, and a default of its class.

    name  of the part: what stands in no section of its own is found under it and the name of its field
    """
    parts = [(f"{name} {f.name}", getattr(value, f.name)) for f in fields(value)] if _is_part(value) else []
    if not parts or _section(value):
        parts = [(name, value)]
    found: Sections = {}
    for place, part in parts:
        for section, *fact in _walked(part, place, place):
            found.setdefault(section, []).append(fact)
    return found


def joined(*several: Sections) -> Sections:
    """The facts of several parts, one after the other."""
    found: Sections = {}
    for sections in several:
        for name, facts in sections.items():
            found[name] = [*found.get(name, []), *facts]
    return found


def sentences_of(value: Any, name: str) -> Sections:
    """Every sentence in plain data, such as a result that is printed, under the name of its part.

    A text without a space is a code, a name of something or a number.
    """
    found: Sections = {}
    for path, text in _texts(value, ()):
        if " " in text:
            found.setdefault(path[0] if path else name, []).append([".".join(path[1:]), text])
    return found


def plain(value: Any) -> Any:
    """A value as JSON has it: figures without the digits that two machines round differently."""
    if _is_figure(value):
        return value.words
    if isinstance(value, float):
        return round(value, DIGITS)
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain(inner) for inner in value if not _is_colour(inner)]
    if isinstance(value, dict):
        return [[str(key), plain(inner)] for key, inner in value.items()]
    return value


def _walked(value: Any, section: str, what: str) -> Iterator[Fact]:
    """[section, what it is, value] of each fact. The value of a figure is a fact beside its words."""
    if _is_part(value) and not _is_figure(value):
        section = _section(value) or section
        for field in fields(value):
            inner, name = getattr(value, field.name), f"{type(value).__name__}.{field.name}"
            if name not in LOOKS and not (field.default is not MISSING and inner == field.default):
                yield from _walked(inner, section, name)
    elif isinstance(value, tuple | list) and not all(map(_is_cell, value)):
        for item in value:
            yield from _walked(item, section, what)
    elif value is not None and value not in ("", (), []) and not _is_colour(value):
        yield [section, what, plain(value)]
        cells = value if isinstance(value, tuple | list) else (value,)
        if values := [[plain(cell.value), cell.unit] for cell in cells if _is_figure(cell)]:
            yield [section, f"{what}, values", values]


def _section(part: Any) -> str:
    """The name of a part that is a section of its own: what holds blocks, and a sheet; "" for all others."""
    holds_blocks = hasattr(part, "blocks")
    is_sheet = hasattr(part, "id") and hasattr(part, "rows")
    return str(getattr(part, "id", "") or getattr(part, "name", "")) if holds_blocks or is_sheet else ""


def _is_part(value: Any) -> bool:
    return is_dataclass(value) and not isinstance(value, type)


def _is_figure(value: Any) -> bool:
    """Whether it is a figure with its words, as it stands in a cell."""
    return _is_part(value) and {"words", "value", "unit"} <= {field.name for field in fields(value)}


def _is_cell(value: Any) -> bool:
    return _is_figure(value) or not (_is_part(value) or isinstance(value, tuple | list | dict))


def _is_colour(value: Any) -> bool:
    return isinstance(value, str) and COLOUR.fullmatch(value) is not None


def _texts(value: Any, path: Sequence[str]) -> Iterator[tuple[Sequence[str], str]]:
    """Each text with the names of the fields it stands in."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, (*path, str(key)))
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, path)
    elif isinstance(value, str):
        yield path, value
