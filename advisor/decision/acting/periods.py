"""Until when: a day that the answers give, or a period that begins with the decision.

A recommendation has no clock. So `until` is an ISO 8601 day ("2027-03-01") or period ("P3M").
"""

from __future__ import annotations


def months(count: int) -> str:
    """A period of so many months: "P3M"."""
    return f"P{count}M"
