"""The types that every piece of the answers is made of: bounds that catch a slip of the finger."""

from __future__ import annotations

from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field


def answered(figures: Any) -> Any:
    """Without the entries that are null."""
    return {k: v for k, v in figures.items() if v is not None} if isinstance(figures, dict) else figures


Importance = Annotated[int, Field(ge=1, le=5)]
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]
Group = TypeVar("Group", bound=str)
# A group whose share is null is a group that was left out.
Shares = Annotated[dict[Group, Share], BeforeValidator(answered)]
Hours = Annotated[float, Field(ge=0, le=400, allow_inf_nan=False)]
Dollars = Annotated[float, Field(ge=0, le=100_000_000, allow_inf_nan=False)]
Count = Annotated[int, Field(ge=0, le=1_000_000_000)]
Figure = Annotated[float, Field(ge=-1e12, le=1e12, allow_inf_nan=False)]
# Long notes are kept whole; the bound only stops a file pasted by mistake.
Text = Annotated[str, Field(max_length=100_000)]


class Part(BaseModel):
    """One frozen piece of the answers. An unknown field is refused: it would be lost without a word."""

    model_config = ConfigDict(frozen=True, extra="forbid")
