"""How a member of the set is run there, as far as an explanation needs it."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.catalog.records import ModeName
from advisor.decision.result import Contribution


@dataclass(frozen=True)
class Run:
    """The needs that are its job in the set, the mode it is run in, and the hours a week that takes."""

    job: tuple[Contribution, ...]
    mode: ModeName
    hours_per_week: float
