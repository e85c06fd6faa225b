"""What every part of the result is: frozen, and told in full."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict

from advisor.catalog.records import Role


class Result(BaseModel):
    """One frozen part of the result."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def __copy__(self) -> Self:
        """As pydantic's own, without its looking for attributes that no part of the result has.

        Several hundred parts are copied for each department.
        """
        copied = type(self).__new__(type(self))
        object.__setattr__(copied, "__dict__", dict(self.__dict__))
        object.__setattr__(copied, "__pydantic_fields_set__", set(self.__pydantic_fields_set__))
        object.__setattr__(copied, "__pydantic_extra__", None)
        object.__setattr__(copied, "__pydantic_private__", None)
        return copied


# The ranking as a whole, or what of it has one role.
ListName = Role | Literal["all"]
Action = Literal[
    "lead", "keep", "add", "add_later", "post_only", "emergency_only", "merge", "share_town_account",
    "park", "leave", "not_now", "ruled_out", "fix_first", "staff_first", "replace", "trial", "wind_down",
    "revive_or_close", "transfer", "join_shared", "claim_name", "restrict",
]  # fmt: skip
