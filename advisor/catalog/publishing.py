"""The description of the data that travels with them, written from the records so that nothing is said twice.

`data_package` is a Frictionless Data Package (v1) for machines, `data_dictionary` the same for readers.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from advisor.catalog.catalog import Catalog
from advisor.catalog.columns import Column, Kind, columns_of
from advisor.catalog.records import Source
from advisor.catalog.tables import BY_NAME, TABLES, Table

PACKAGE_FILE = "datapackage.json"

ABOUT = (
    "Which communication platforms suit a small public department: platforms, ratings, survey reach, hours, "
    "rules and their sources. A blank cell is unknown, never 0 or no, unless its column says otherwise."
)
LICENCE = {
    "name": "CC-BY-4.0",
    "title": "Creative Commons Attribution 4.0 International",
    "path": "https://creativecommons.org/licenses/by/4.0/",
}
NO_RESPONSIBILITY = (
    "The publishers of the surveys bear no responsibility for the analyses or interpretations made here; "
    "their own terms apply to their figures, and those for reuse are still to be checked."
)

SCHEMA_TYPES: dict[Kind, dict[str, Any]] = {
    "text": {"type": "string"},
    "list": {"type": "string"},  # Table Schema 1 has no lists; the description names the separator
    "yes_no": {"type": "boolean", "trueValues": ["yes"], "falseValues": ["no"]},
    "whole_number": {"type": "integer"},
    "number": {"type": "number"},
    "date": {"type": "string"},  # a year or a month alone is allowed, and kept as written
    "version": {"type": "string"},
}
KIND_WORDS: dict[Kind, str] = {
    "text": "text",
    "list": "list, joined by `;`",
    "yes_no": "yes or no",
    "whole_number": "whole number",
    "number": "number",
    "date": "date: 2026-11-22, 2026-11 or 2026",
    "version": "version: 2026.11 or 2026.11.1",
}


def data_package(catalog: Catalog) -> str:
    """datapackage.json for the folder of a catalogue: the tables that are there, in the order of reading."""
    surveys = cited_surveys(catalog)
    package = {
        "profile": "tabular-data-package",
        "name": "platform-advisor-data",
        "title": "Platform Advisor data",
        "description": f"{ABOUT} {survey_citation(surveys)}",
        "version": catalog.version,
        "licenses": [LICENCE],
        "contributors": [{"title": "Platform Advisor authors", "role": "author"}],
        "keywords": ["local government", "social media", "public communication", "decision support"],
        "sources": [{"title": f"{s.publisher}: {s.title}", "path": s.url} for s in surveys],
        "resources": [_resource(table) for table in TABLES if (catalog.folder / table.file).is_file()],
    }
    return json.dumps(package, indent=2, ensure_ascii=False) + "\n"


def cited_surveys(catalog: Catalog) -> list[Source]:
    """The surveys whose figures stand in reach.csv, newest first."""
    found = {catalog.sources[reach.source] for reach in catalog.reach.values()}
    return sorted(found, key=lambda source: (source.published or "", source.id), reverse=True)


def survey_citation(surveys: list[Source]) -> str:
    """The line to repeat wherever survey figures are shown."""
    named = "; ".join(f"{s.publisher}, {s.title}, {s.published or 'no date'}" for s in surveys)
    return f"Survey figures: {named}. {NO_RESPONSIBILITY}"


def _resource(table: Table) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "path": table.file,
        "title": table.name.replace("_", " ").capitalize(),
        "description": table.says,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    columns = columns_of(table)
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in columns],
        "missingValues": [""],
        "primaryKey": table.key[0] if len(table.key) == 1 else list(table.key),
    }
    if keys := [_foreign_key(table, column) for column in columns if _is_foreign_key(column)]:
        schema["foreignKeys"] = keys
    return schema


def _field(column: Column) -> dict[str, Any]:
    meaning = column.meaning
    if column.kind == "list":
        meaning += " Several are joined by a semicolon."
    limits: dict[str, Any] = {
        "required": column.needed or None,
        "enum": list(column.words) or None,
        "minimum": column.least,
        "maximum": column.most,
        "pattern": column.form,
    }
    constraints = {name: limit for name, limit in limits.items() if limit is not None}
    field = {"name": column.name, "description": meaning, **SCHEMA_TYPES[column.kind]}
    return field | ({"constraints": constraints} if constraints else {})


def _is_foreign_key(column: Column) -> bool:
    """Table Schema can refer from one cell to one row of one table; anything more is ours to check.

    Left out are lists, "this table or that", and things owned, of which a cell may name alternatives.
    """
    return column.kind == "text" and column.refers in BY_NAME and column.refers != "owned"


def _foreign_key(table: Table, column: Column) -> dict[str, Any]:
    target = BY_NAME[column.refers or ""]
    itself = target.name == table.name  # the standard's word for "this table" is the empty name
    reference = {"resource": "" if itself else target.name, "fields": target.key[0]}
    return {"fields": column.name, "reference": reference}


def data_dictionary() -> str:
    """docs/data-dictionary.md: every table and every column with its meaning."""
    lines = [
        "# Data dictionary",
        "",
        "Every table of `data/` and every column. This page is written by `python scripts/publish_data.py` "
        "from the records in `advisor/catalog`; change the descriptions there.",
        "",
        "- A blank cell is unknown, never 0 and never no, unless the column says otherwise. A column marked "
        "*needed* is never blank.",
        "- Shares run from 0 to 1. Amounts are US dollars a year. Hours are hours a week.",
        "- A date may be a day, a month or a year, as exact as it is known.",
        "- Files are CSV in UTF-8 with one line of column names.",
        "",
        "| Table | A row says |",
        "|---|---|",
        *(f"| [{t.name}](#{t.name}) | {_cell(t.says)} |" for t in TABLES),
    ]
    for table in TABLES:
        lines += ["", *_table_lines(table)]
    return "\n".join(lines) + "\n"


def _table_lines(table: Table) -> Iterator[str]:
    yield f"## {table.name}"
    yield ""
    yield table.says
    yield ""
    one_row = "One row for each " + " and ".join(f"`{name}`" for name in table.key) + "."
    yield f"File: `{table.file}`. {one_row}" + (" A folder may do without it." if table.optional else "")
    yield ""
    yield "| Column | Meaning | Holds | |"
    yield "|---|---|---|---|"
    for column in columns_of(table):
        needed = "needed" if column.needed else ""
        yield f"| `{column.name}` | {_cell(column.meaning)} | {_cell(_holds(column))} | {needed} |"


def _holds(column: Column) -> str:
    """What a cell may hold, in words."""
    if column.words:
        return " · ".join(f"`{word}`" for word in column.words)
    text = KIND_WORDS[column.kind]
    if column.least is not None and column.most is not None:
        text += f", {column.least:g} to {column.most:g}"
    elif column.least is not None:
        text += f", {column.least:g} or more"
    if column.refers == "tables":
        return "the name of a table"
    if column.refers:
        places = (f"`{place}`" if place == "all" else f"[{place}](#{place})" for place in _places(column))
        text = ("ids, joined by `;`" if column.kind == "list" else "id") + ", of " + " or ".join(places)
    return text


def _places(column: Column) -> list[str]:
    return (column.refers or "").split("+")


def _cell(text: str) -> str:
    """A text inside a Markdown table, where a bar would begin the next column."""
    return text.replace("|", "\\|")
