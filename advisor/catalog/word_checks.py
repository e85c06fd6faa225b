"""Rules about the words and flags that the program reads: named once, filled where needed, never both."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from advisor.catalog.named import NAMED
from advisor.catalog.problems import Problem
from advisor.catalog.reading import Located, ReadTables
from advisor.catalog.records import LocalFact, RecordNote
from advisor.catalog.tables import BY_NAME

# Columns of which one row at most may hold a value, or the same value: there is one website, one town news.
NAMED_ONCE = (
    ("platforms", "of_ones_own"),
    ("platforms", "usual_page"),
    ("audiences", "language"),
    ("purposes", "town_news"),
)
CORNER = ("yes_low", "yes_high", "no_low", "no_high")


def word_problems(read: ReadTables, broken: frozenset[str]) -> Iterator[Problem]:
    """Problems of flags and short tables. Nothing is concluded from the rows a broken table lacks."""
    for table, ids in NAMED.items():
        if table not in broken and table in read:
            yield from _missing(read, table, ids)
    for table, column in NAMED_ONCE:
        yield from _named_twice(read, table, column)
    for row in read.get("local_facts", []):
        yield from _local(row)
    for row in read.get("record_notes", []):
        note = cast(RecordNote, row.record)
        if not note.note and not note.sources:
            message = f"The row of {note.platform} says nothing."
            yield Problem("record_notes.csv", row.line, "note", "empty", message, "Fill it in, or delete it.")


def _missing(read: ReadTables, table: str, ids: tuple[str, ...]) -> Iterator[Problem]:
    """An id that the program names is there."""
    key = BY_NAME[table].key[0]
    there = {getattr(row.record, key) for row in read[table]}
    for name in ids:
        if name not in there:
            message = f"{name} is not there, and the program names it."
            yield Problem(f"{table}.csv", 0, key, "named_by_the_program", message, f"Add a line for {name}.")


def _named_twice(read: ReadTables, table: str, column: str) -> Iterator[Problem]:
    """Where the program asks for the one row that holds a value, there is no second."""
    key = BY_NAME[table].key[0]
    first: dict[object, str] = {}
    for row in read.get(table, []):
        value, name = getattr(row.record, column), getattr(row.record, key)
        if not value:
            continue
        if value in first:
            shown = "yes" if value is True else value
            message = f"{first[value]} has {shown} already, and there can be only one."
            yield Problem(f"{table}.csv", row.line, column, "named_twice", message, "Empty one of the two.")
        first.setdefault(value, name)


def _local(row: Located) -> Iterator[Problem]:
    """A yes or no means two ranges with their grounds; a figure of the town’s own needs none."""
    fact = cast(LocalFact, row.record)
    empty = [column for column in CORNER if getattr(fact, column) is None]
    if fact.tells == "local_corner":
        needed = [*empty, *(c for c in ("basis", "rationale") if not getattr(fact, c))]
        message = f"{fact.field} is a yes or no, so it needs a range for each and what they stand on."
        for column in needed:
            yield Problem("local_facts.csv", row.line, column, "empty", message, "Fill it in.")
    elif len(empty) < len(CORNER):
        filled = next(column for column in CORNER if column not in empty)
        message = f"{fact.field} is a figure of the town’s own, so no range is read."
        yield Problem("local_facts.csv", row.line, filled, "idle_range", message, "Empty the four ranges.")
