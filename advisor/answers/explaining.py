"""What pydantic finds wrong, as sentences for a person: where, what, the bound or the nearest right word."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from advisor.answers.base import FIRST_DAY, LAST_DAY
from advisor.answers.json_text import SHOWN_OF_A_NAME, placed
from advisor.catalog import suggestion


def explain(error: Any, model: type[Any], within: str = "") -> str:
    """One pydantic error of a model as a sentence that says the bound or the nearest word.

    within  where the model stands in the file, such as "reviews.0"
    """
    where = placed((within, *error["loc"]) if within else error["loc"])
    found, context = error.get("input"), error.get("ctx", {})
    shown = _shown(found)
    match error["type"]:
        case "extra_forbidden":
            known = _fields_at(model, error["loc"][:-1])
            return f"{where}: there is no such field. {suggestion(str(error['loc'][-1]), known)}"
        case "literal_error":
            words = [w.strip("' ") for w in str(context["expected"]).replace(" or ", ", ").split(",")]
            return f"{where}: {shown} is not one of the words known here. {suggestion(str(found), words)}"
        case "greater_than_equal":
            return f"{where}: {shown} is too small. The least is {context['ge']:,.15g}."
        case "less_than_equal":
            return f"{where}: {shown} is too large. The most is {context['le']:,.15g}."
        case "string_too_long" if error["loc"][-1] == "[key]":
            return f"{where}: the name is too long. The most is {context['max_length']:,} letters."
        case "string_too_long":
            return f"{where}: the text is too long. The most is {context['max_length']:,} letters."
        case "too_long":
            return f"{where}: these are too many. The most is {context['max_length']:,}."
        case "string_pattern_mismatch" if where == "report.accent":
            return f"{where}: {shown} is not a color. Write one such as #1f4e8c."
        case "string_pattern_mismatch":
            return f"{where}: {shown} is not a two-letter state. Write OH for Ohio."
        case "missing":
            return f"{where}: this is needed here. Add it, or remove the entry."
        case "not_a_number" if isinstance(found, str):
            return f"{where}: {shown} is not a number. Write digits, without quotation marks, or null."
        case "not_a_number" | "finite_number" | "float_type" | "int_type" | "int_parsing_size":
            return f"{where}: {shown} is not a number. Write digits, or null when unknown."
        case "int_from_float":
            return f"{where}: {shown} is not a whole number."
        case "not_a_day":
            return f"{where}: this must be a day, such as 2026-11-22 (found {shown})."
        case "day_out_of_range":
            return f"{where}: {shown} is out of range. Days run from {FIRST_DAY} to {LAST_DAY}."
        case "bool_type":
            return f"{where}: this must be true or false, or null when unknown (found {shown})."
        case "string_type":
            return f"{where}: this must be a text in quotation marks (found {shown})."
        case "tuple_type":
            return f"{where}: this must be a list in square brackets (found {shown})."
        case "model_type" | "dict_type":
            return f"{where}: this must be an object in curly brackets, with named fields (found {shown})."
        case _:
            return f"{where}: {error['msg']} (found {shown})."


def _shown(found: Any) -> str:
    """The beginning of a value as it stands in the file."""
    try:
        return json.dumps(found, default=str)[:SHOWN_OF_A_NAME]
    except (ValueError, RecursionError):  # a number of thousands of digits, lists in lists without end
        return "…"


def _fields_at(model: Any, location: tuple[int | str, ...]) -> Collection[str]:
    """The names allowed at a place of a model, for a suggestion."""
    for part in location:
        if isinstance(part, str) and hasattr(model, "model_fields"):
            model = _part_of(model.model_fields[part].annotation) if part in model.model_fields else None
    return model.model_fields.keys() if hasattr(model, "model_fields") else ()


def _part_of(annotation: Any) -> Any:
    """The model inside an annotation such as `tuple[Account, ...] | None`."""
    if hasattr(annotation, "model_fields"):
        return annotation
    for inner in getattr(annotation, "__args__", ()):
        found = _part_of(inner)
        if found is not None:
            return found
    return None
