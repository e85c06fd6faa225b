"""What every part of the result is: frozen, and told in full."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from advisor.catalog.records import Role


class Result(BaseModel):
    """One frozen part of the result."""

    model_config = ConfigDict(frozen=True, extra="forbid")


# The ranking as a whole, or what of it has one role.
ListName = Role | Literal["all"]
Action = Literal[
    "lead", "keep", "add", "add_later", "post_only", "emergency_only", "merge", "share_town_account",
    "park", "leave", "not_now", "ruled_out", "fix_first", "staff_first", "replace", "trial", "wind_down",
    "revive_or_close", "transfer", "join_shared", "claim_name", "restrict",
]  # fmt: skip
