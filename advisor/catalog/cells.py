"""What a cell of a data table may hold, as pydantic types. Blank cells never reach these types."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from advisor.catalog.problems import shown

YES_NO = {"yes": True, "no": False}
DATE_FORM = r"^\d{4}(-\d{2}(-\d{2})?)?$"
VERSION_FORM = r"^\d{4}\.\d{2}(\.\d{1,3})?$"


def split_cell(cell: Any) -> Any:
    """The parts of a cell that holds a list, without the blanks around them; no text stays as it is."""
    if not isinstance(cell, str):
        return cell
    return tuple(part.strip() for part in cell.split(";") if part.strip())


def _yes_no(cell: Any) -> Any:
    if isinstance(cell, bool):
        return cell
    if cell not in YES_NO:
        raise PydanticCustomError("yes_no", '"{found}" is neither yes nor no.', {"found": shown(cell)})
    return YES_NO[cell]


def _share(cell: Any) -> Any:
    """A fraction; a whole percent is a likely slip, so the message names the figure that was meant."""
    try:
        number = float(cell)
    except (TypeError, ValueError):
        raise PydanticCustomError("number", '"{found}" is not a number.', {"found": shown(cell)}) from None
    if not 0 <= number <= 1:
        meant = number / 100 if 0 < number <= 100 else 0.25
        raise PydanticCustomError(
            "share",
            "{found} is no share: shares run from 0 to 1, so {found} would be {percent}%.",
            {
                "found": f"{number:g}",
                "percent": f"{number * 100:g}",
                "meant": f"{meant:g}",
            },
        )
    return number


def _partial_date(cell: Any) -> Any:
    """A year, a month or a day: 2021, 2021-03, 2021-03-31. Kept as written: a made-up day would be a lie."""
    filled = {4: "-01-01", 7: "-01", 10: ""}
    if isinstance(cell, str) and re.fullmatch(DATE_FORM, cell):
        try:
            date.fromisoformat(cell + filled[len(cell)])
            return cell
        except ValueError:
            pass
    raise PydanticCustomError("date", '"{found}" is not a date.', {"found": shown(cell)})


def _version(cell: Any) -> Any:
    if not (isinstance(cell, str) and re.fullmatch(VERSION_FORM, cell)):
        raise PydanticCustomError("version", '"{found}" is not a version.', {"found": shown(cell)})
    return cell


# What a validator demands is said once more for the published schema, which cannot read Python.
Ids = Annotated[tuple[str, ...], BeforeValidator(split_cell)]
YesNo = Annotated[bool, BeforeValidator(_yes_no)]
Share = Annotated[
    float, BeforeValidator(_share), WithJsonSchema({"type": "number", "minimum": 0, "maximum": 1})
]
PartialDate = Annotated[
    str, BeforeValidator(_partial_date), WithJsonSchema({"type": "string", "pattern": DATE_FORM})
]
Version = Annotated[
    str, BeforeValidator(_version), WithJsonSchema({"type": "string", "pattern": VERSION_FORM})
]
Degree = Literal["yes", "partial", "no"]
Rating = Annotated[int, Field(ge=0, le=4)]
Amount = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Basis = Literal["published", "survey", "inferred", "judgement"]
Confidence = Literal["high", "medium", "low"]


class Row(BaseModel):
    """One row of a table: immutable, no unknown columns."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)
