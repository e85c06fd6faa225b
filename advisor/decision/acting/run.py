"""How a member of the set is run there, as far as an explanation needs it."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.catalog.records import ModeName
from advisor.decision.result import Contribution


@dataclass(frozen=True)
class Run:
    """How it is run in the set.

    job     the needs that it serves best there;  as_run  all needs, as it is run
    """

    job: tuple[Contribution, ...]
    as_run: tuple[Contribution, ...]
    mode: ModeName
    hours_per_week: float
