"""Other JSON files that lie beside the answers, and what to choose in their place: one sentence each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

CHOOSE = "choose the file that was saved with “Save my answers”."

# A file is recognised by names that stand together in no other.
KNOWN_BY: Mapping[frozenset[str], str] = {
    frozenset({"sections", "sheets", "layout"}): "This is the report; " + CHOOSE,
    frozenset({"ranking", "ruled_out", "set"}): (
        "This is the advice, as advisor recommend or advisor batch gives it; " + CHOOSE
    ),
    frozenset({"error", "line"}): (
        "This is a result of advisor batch for a line that could not be used; " + CHOOSE
    ),
    frozenset({"departments", "overlaps", "shared_accounts"}): (
        "This is the advice for a town; choose the town.json it was made from."
    ),
    frozenset({"profile", "resources"}): (
        "This describes the tables of the data (datapackage.json) and is no answers; " + CHOOSE
    ),
    frozenset({"response", "request"}): (
        "This is an answer of a data service and no answers; "
        "take the table as CSV for your town's figures, and here " + CHOOSE
    ),
}
OF_A_TOWN = (
    "This is a town.json with several departments; choose the answers of one of them, "
    "or run: advisor recommend with this file."
)
OF_ONE_DEPARTMENT = (
    "These are the answers of one department; choose a town.json, which has a list called departments, "
    "or open this file by itself."
)


def other_file(data: Any) -> str | None:
    """What a decoded file is, and which to choose instead of it; None where it is none of those known."""
    if isinstance(data, dict):
        names = data.keys()
        return next((sentence for known, sentence in KNOWN_BY.items() if known <= names), None)
    if isinstance(data, list) and data:
        first = data[0]
        if isinstance(first, dict) and "schema_version" in first:
            return (
                "This is a list of answers; choose those of one department, "
                "or put one department a line and run: advisor batch with that file."
            )
        if isinstance(first, list) and first and all(isinstance(name, str) for name in first):
            return (
                "This is a table of the Census Bureau's data service; "
                "take it as CSV for your town's figures, and here " + CHOOSE
            )
    return None


def is_town(data: Any) -> bool:
    """Whether decoded JSON is meant as a town.json."""
    return isinstance(data, dict) and "departments" in data


def is_one_department(data: Any) -> bool:
    """Whether decoded JSON is meant as the answers of one department."""
    return isinstance(data, dict) and "schema_version" in data and not is_town(data)
