"""The library by what sort of help an entry is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.catalog.records import Library
from advisor.text import _, mark
from advisor.words.phrases import capital

KINDS = {
    "toolkit": mark("Toolkits"),
    "policy center": mark("Policies"),
    "guidebook": mark("Guidebooks"),
    "course": mark("Courses"),
    "standard": mark("Standards"),
    "survey": mark("Surveys"),
}


@dataclass(frozen=True)
class Shelf:
    """The entries of one kind under its name."""

    heading: str
    rows: tuple[Library, ...]


def by_kind(rows: Sequence[Library]) -> tuple[Shelf, ...]:
    """The shelves in their usual order, then those of kinds that somebody added to the data."""
    kinds = dict.fromkeys((*KINDS, *(row.kind for row in rows)))
    shelves = (Shelf(_kind(kind), tuple(row for row in rows if row.kind == kind)) for kind in kinds)
    return tuple(shelf for shelf in shelves if shelf.rows)


def _kind(kind: str) -> str:
    return _(KINDS[kind]) if kind in KINDS else capital(kind)
