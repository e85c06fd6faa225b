"""Tipping points: the weight of one criterion at which the advice would be another."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from advisor.decision.result.base import ListName, Result
from advisor.decision.result.criterion import Criterion


class WeightTip(Result):
    """What the tipping points of a list and of the set have in common.

    criterion   a family or a need, whose weight moves while the rest keep their proportions
    list        what changes: the first of a role or of all, or the set
    leader      who is first today;  to: who would be; None: nobody
    weight      today's share of the needs, 0–1;  flips_at: the share at which it changes; None: never
    """

    criterion: Criterion
    list: ListName | Literal["set"]
    leader: str | None
    weight: float
    flips_at: float | None
    to: str | None


class TippingPoint(WeightTip):
    """Where the first of a list changes."""

    list: ListName
    leader: str


class SetTippingPoint(WeightTip):
    """Where another set is better; `to` is the first platform that comes in.

    adds, drops   what comes in and goes out; both empty: never, or the same platforms are run otherwise
    """

    list: Literal["set"] = "set"
    adds: tuple[str, ...]
    drops: tuple[str, ...]


AnyTippingPoint = Annotated[TippingPoint | SetTippingPoint, Field(discriminator="list")]
