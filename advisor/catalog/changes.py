"""What changed in the data since a report was made, and whom it touches."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from advisor.catalog.catalog import Catalog
from advisor.catalog.cells import VERSION_FORM, Row
from advisor.catalog.records import Change, Check, Platform, Purpose
from advisor.catalog.tables import BY_NAME, TABLES, Table

EVERYBODY = "all"
# A row that is new or gone is told as a whole, with these words for its cells.
ADDED, PRESENT, REMOVED = "row added", "row", "row removed"

# Not compared: a source changes nothing until a claim cites it, a notice carries a date of its own, and sets
# of platforms follow from reach.csv.
NOT_FACTS = frozenset({"sources", "library", "notices", "changes", "unduplicated_reach"})
# Reading a source again and finding that the claim holds is no change; staleness shows it. Nor is a fact
# another one because we tell who worked it out, or where we looked in vain.
NOT_COMPARED = frozenset(
    {"sources", "source", "last_read", "last_confirmed", "as_of", "tabulated_by", "searched", "last_searched"}
)


def version_order(version: str) -> tuple[int, ...]:
    """A version (YYYY.MM or YYYY.MM.N) as numbers, so that 2026.11 < 2026.11.2 < 2026.11.10 < 2027.01.

    Raises ValueError for anything else, such as the "unversioned" of a folder of one's own.
    """
    if not re.fullmatch(VERSION_FORM, version):
        raise ValueError(f'"{version}" is not a version: write 2026.11, or 2026.11.1 for a correction.')
    return tuple(int(part) for part in version.split("."))


def changes_since(catalog: Catalog, version: str | None) -> tuple[Change, ...]:
    """Every change after a version, newest first.

    Where the version is not known (an old file, data of one's own) all changes are given: hearing too much
    costs a minute, hearing too little a wrong decision.
    """
    try:
        after = version_order(version or "")
    except ValueError:
        after = ()
    later = [change for change in catalog.changes.values() if version_order(change.version) > after]
    return tuple(sorted(later, key=lambda change: version_order(change.version), reverse=True))


def relevant_changes(
    changes: Iterable[Change], platforms: Collection[str], purposes: Collection[str]
) -> tuple[Change, ...]:
    """The changes that touch a report about these platforms and purposes.

    A change of a fit counts only when both its platform and its purpose are in the report.
    """
    return tuple(change for change in changes if _touches(change, platforms, purposes))


def _touches(change: Change, platforms: Collection[str], purposes: Collection[str]) -> bool:
    purpose = key_of(change).get("purpose")
    if purpose is not None and purpose not in purposes:
        return False
    return any(name == EVERYBODY or name in platforms or name in purposes for name in change.affects)


def key_of(change: Change) -> dict[str, str]:
    """The row a change is about: key column → cell."""
    table = BY_NAME.get(change.table)
    return dict(zip(table.key, change.key, strict=False)) if table else {}


def compare_catalogs(old: Catalog, new: Catalog) -> Iterator[Change]:
    """A draft of the history: one change per cell that differs, for a maintainer to finish.

    The reason is left blank, and `affects` is a first guess: the platform or purpose of the row, else
    everybody. Raises ValueError where the new data carry no proper version.
    """
    version_order(new.version)
    for table in TABLES:
        if table.name in NOT_FACTS:
            continue
        before, after = _by_key(old, table), _by_key(new, table)
        for key in (*before, *(key for key in after if key not in before)):
            for column, was, now in _differences(before.get(key), after.get(key)):
                row = after.get(key) or before[key]
                yield Change(
                    version=new.version, table=table.name, key=key, column=column, was=was, now=now,
                    why="", affects=_affected(row),
                )  # fmt: skip


def _by_key(catalog: Catalog, table: Table) -> dict[tuple[str, ...], Row]:
    return {tuple(written(getattr(r, c)) for c in table.key): r for r in catalog.rows(table.name)}


def _differences(before: Row | None, after: Row | None) -> Iterator[tuple[str, str, str]]:
    """Column, cell before, cell now."""
    if before is None or after is None:
        yield ("", "", ADDED) if before is None else ("", PRESENT, REMOVED)
        return
    for column in type(after).model_fields:
        was, now = written(getattr(before, column)), written(getattr(after, column))
        if was != now and column not in NOT_COMPARED:
            yield column, was, now


def _affected(row: Row) -> tuple[str, ...]:
    if isinstance(row, Platform | Purpose):
        return (row.id,)
    if isinstance(row, Check):
        return row.applies_to
    return (written(getattr(row, "platform", EVERYBODY)),)


def written(value: object) -> str:
    """A value as it is written in a cell of a table."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case tuple():
            return ";".join(value)
        case float():
            return repr(value).removesuffix(".0")
        case _:
            return str(value)
