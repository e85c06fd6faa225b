"""The types that every piece of the answers is made of: bounds that catch a slip of the finger.

The lengths are those of the form, which reads them here. Where the form asks nothing, they only stop a file
that was pasted by mistake, and a list that nobody could have typed.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

# Letters of a name, of a reason in a line, of a text in several lines, of a note.
NAME_LETTERS = 200
LINE_LETTERS = 500
REASON_LETTERS = 2_000
PARAGRAPH_LETTERS = 4_000
NOTE_LETTERS = 100_000
ID_LETTERS = 200
# Entries of a list whose entries are different ids of the data, such as purposes or skills.
MOST_CHOSEN = 200
# Entries that people write: accounts, own figures, reviews.
MOST_ACCOUNTS_HELD = 500
MOST_COUNTY_SYSTEMS = 20
MOST_LANGUAGES = 50
MOST_OWN_FIGURES = 500
MOST_REVIEWS = 200
# Notes, checks and whatever else stands under a name.
MOST_NAMED = 500
FIRST_DAY, LAST_DAY = date(2000, 1, 1), date(2100, 1, 1)

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def answered(figures: Any) -> Any:
    """Without the entries that are null."""
    return {k: v for k, v in figures.items() if v is not None} if isinstance(figures, dict) else figures


def _no_text(value: Any) -> Any:
    """A number in quotation marks, or yes and no, is not taken for a number."""
    if isinstance(value, str | bool):
        raise PydanticCustomError("not_a_number", "This is not a number.")
    return value


def _a_day(value: Any) -> Any:
    """A day as the form writes it; a time of day, or a count of seconds, is another answer than was asked."""
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            value = date.fromisoformat(value)
        except ValueError:  # the 31st of June
            raise PydanticCustomError("not_a_day", "There is no such day.") from None
    if not isinstance(value, date) or isinstance(value, datetime):
        raise PydanticCustomError("not_a_day", "This is not a day.")
    if not FIRST_DAY <= value <= LAST_DAY:
        raise PydanticCustomError("day_out_of_range", "The day is out of range.")
    return value


Number = BeforeValidator(_no_text)
Importance = Annotated[int, Number, Field(ge=1, le=5)]
Share = Annotated[float, Number, Field(ge=0, le=1, allow_inf_nan=False)]
Hours = Annotated[float, Number, Field(ge=0, le=400, allow_inf_nan=False)]
Dollars = Annotated[float, Number, Field(ge=0, le=100_000_000, allow_inf_nan=False)]
Count = Annotated[int, Number, Field(ge=0, le=1_000_000_000)]
Figure = Annotated[float, Number, Field(ge=-1e12, le=1e12, allow_inf_nan=False)]
YesNo = Annotated[bool, Field(strict=True)]
Day = Annotated[date, BeforeValidator(_a_day)]
Id = Annotated[str, Field(max_length=ID_LETTERS)]
Name = Annotated[str, Field(max_length=NAME_LETTERS)]
Line = Annotated[str, Field(max_length=LINE_LETTERS)]
Reason = Annotated[str, Field(max_length=REASON_LETTERS)]
Paragraph = Annotated[str, Field(max_length=PARAGRAPH_LETTERS)]
# Long notes are kept whole.
Text = Annotated[str, Field(max_length=NOTE_LETTERS)]
Ids = Annotated[tuple[Id, ...], Field(max_length=MOST_CHOSEN)]
Group = TypeVar("Group", bound=str)
# A group whose share is null is a group that was left out.
Shares = Annotated[dict[Group, Share], BeforeValidator(answered), Field(max_length=MOST_CHOSEN)]


class Part(BaseModel):
    """One frozen piece of the answers. An unknown field is refused: it would be lost without a word."""

    model_config = ConfigDict(frozen=True, extra="forbid")
