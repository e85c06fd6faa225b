"""What each column of a table holds, read off its record: the one place where a column is described."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from advisor.catalog.cells import DATE_FORM, VERSION_FORM
from advisor.catalog.tables import Table

Kind = Literal["text", "list", "yes_no", "whole_number", "number", "date", "version"]
BY_JSON_TYPE: Mapping[str, Kind] = {
    "string": "text", "array": "list", "boolean": "yes_no", "integer": "whole_number", "number": "number",
}  # fmt: skip
BY_FORM: Mapping[str, Kind] = {DATE_FORM: "date", VERSION_FORM: "version"}


@dataclass(frozen=True)
class Column:
    """One column: its meaning, and what a cell may hold.

    `words` are the only words allowed (none: any text); `refers` is the table whose ids it holds, in the
    form of `Table.refers`; `needed` says that no cell may be blank.
    """

    name: str
    meaning: str
    kind: Kind
    needed: bool
    words: tuple[str, ...]
    least: float | None
    most: float | None
    form: str | None
    refers: str | None


@lru_cache(maxsize=64)
def _schema(record: type[Any]) -> Mapping[str, Any]:
    schema: Mapping[str, Any] = record.model_json_schema()
    return schema


def columns_of(table: Table) -> tuple[Column, ...]:
    """The columns of a table, in order."""
    schema = _schema(table.record)
    return tuple(
        _column(name, schema["properties"][name], name in schema.get("required", ()), table.refers.get(name))
        for name in table.columns
    )


def _column(name: str, field: Mapping[str, Any], needed: bool, refers: str | None) -> Column:
    # "This or nothing" is written as two alternatives; a blank cell is the nothing.
    alternatives = [a for a in field.get("anyOf", [field]) if a.get("type") != "null"]
    cell = alternatives[0]
    form = cell.get("pattern")
    return Column(
        name=name,
        meaning=field.get("description", ""),
        kind=BY_FORM.get(form, BY_JSON_TYPE[cell["type"]]),
        needed=needed,
        words=tuple(cell.get("enum", ())),
        least=cell.get("minimum"),
        most=cell.get("maximum"),
        form=form,
        refers=refers,
    )
