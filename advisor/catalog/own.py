"""A catalogue in which some tables are somebody's own. It is checked as a whole, like the shipped one."""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Mapping
from dataclasses import replace

from advisor.catalog.catalog import Catalog, build
from advisor.catalog.checking import across_tables
from advisor.catalog.problems import CatalogError, Problem
from advisor.catalog.reading import Located, read_bytes, read_table
from advisor.catalog.tables import BY_NAME, READ_LATER, TABLES
from advisor.text import _

# The words everything is written in (purposes, audiences …) stay as they are: saved answers are made of them.
OWN_TABLES = (
    "platforms", "modes", "purpose_fit", "audience_fit", "delivery", "followings", "reach", "measures",
    "checks", "state_rules", "sources",
)  # fmt: skip
MOST_BYTES = 2 * 1024 * 1024
# So many letters of the digest stand in the version: enough that two sets of tables never share one.
SHOWN_OF_DIGEST = 16
_START_OF_NAME = re.compile(r"[a-z]+(?:_[a-z]+)*")


class OwnTableError(ValueError):
    """A file that cannot be taken as a table, said in one sentence."""


def table_of(filename: str, content: bytes) -> str:
    """Which table a file is: by its name (`platforms (1).csv` too), else by its first line.

    Raises OwnTableError for a file that is too large, is no table, or is one that stays as it is.
    """
    if len(content) > MOST_BYTES:
        raise OwnTableError(
            _("{file} is larger than {most} MB: take out what you do not need, or split the work.").format(
                file=filename, most=MOST_BYTES // 1024 // 1024
            )
        )
    found = _START_OF_NAME.match(filename.lower())
    name = found[0] if found and found[0] in BY_NAME else _by_first_line(content)
    if name is None:
        raise OwnTableError(
            _("{file} is no table we know: give it the name of its table, such as platforms.csv.").format(
                file=filename
            )
        )
    if name not in OWN_TABLES:
        raise OwnTableError(
            _("{file} cannot be replaced here: use a folder of your own for it, with advisor serve --data.")
            .format(file=f"{name}.csv")
        )  # fmt: skip
    return name


def with_tables(base: Catalog, tables: Mapping[str, bytes]) -> Catalog:
    """The catalogue with these tables in place of its own. Its version says that it is another one.

    tables  the bytes of a CSV file by the table's name

    Raises CatalogError with every problem found, those across tables included.
    """
    read: dict[str, list[Located]] = {}
    problems: list[Problem] = []
    for table in TABLES:
        if table.name in READ_LATER:
            continue
        given = tables.get(table.name)
        found = read_table(base.folder, table) if given is None else read_bytes(given, table)
        read[table.name] = found[0]
        problems += found[1]
    files = {problem.file for problem in problems}
    broken = frozenset(table.name for table in TABLES if table.file in files)
    problems += across_tables(read, broken)
    if problems:
        raise CatalogError(problems)
    version = f"{base.version}+own.{digest_of(tables)[:SHOWN_OF_DIGEST]}"
    return replace(build(read, base.folder), version=version)


def digest_of(tables: Mapping[str, bytes]) -> str:
    """What tells one set of tables from another: the same contents give the same letters."""
    digest = hashlib.sha256()
    for name in sorted(tables):
        digest.update(f"{name} {len(tables[name])}\n".encode())
        digest.update(tables[name])
    return digest.hexdigest()


def _by_first_line(content: bytes) -> str | None:
    """The one table whose columns the first line names; lines may end as on an old Mac."""
    line = next(iter(content[:10_000].decode("utf-8-sig", "replace").splitlines()), "")
    try:
        columns = {name.strip() for name in next(csv.reader([line.strip()]), [])}
    except csv.Error:
        return None
    fits = [t.name for t in TABLES if columns <= set(t.columns) and columns >= set(t.required_columns)]
    return fits[0] if len(fits) == 1 else None
