"""Who is in the set: each platform followed by the live and group features run in its account."""

from __future__ import annotations

from advisor.decision.recommendation import ChosenSet


def members(chosen: ChosenSet) -> tuple[str, ...]:
    """Ids in the order of the set, the lead first."""
    found: list[str] = []
    for platform in chosen.platforms:
        found += (platform, *chosen.features.get(platform, ()))
    return tuple(dict.fromkeys(found))
