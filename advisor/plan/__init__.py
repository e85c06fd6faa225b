"""What to do next, in codes and values: checks, the hours of a week, its rhythm, measures, endings."""

from __future__ import annotations

from advisor.plan.completing import planned

__all__ = ["planned"]
