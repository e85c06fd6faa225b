"""How comments stand on each member of the set: open, closed, by the rules of others, or none."""

from __future__ import annotations

from advisor.decision.result import Stance
from advisor.plan.situation import Situation


def stance_of(now: Situation, name: str) -> Stance:
    """How comments stand on a member of the set."""
    if not now.takes_comments(name):
        return "none"
    if now.is_guest(name):
        return "guest"
    return "closed" if now.comments_closed(name) else "open"
