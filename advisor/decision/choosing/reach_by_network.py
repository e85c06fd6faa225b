"""What each member adds to the ceiling of reach: people counted once, from the survey of sets."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.catalog import Catalog
from advisor.decision.result import ReachCeiling


@dataclass(frozen=True)
class Added:
    """One network: the share who use it, and the share it adds to those named before it (0–1).

    adds  None where the survey has no figure for so many together
    """

    platform: str
    alone: float
    adds: float | None


def added(catalog: Catalog, ceiling: ReachCeiling) -> tuple[Added, ...]:
    """The surveyed members, the largest first, then always the one that adds most."""
    share = {
        platforms: row.share for (segment, platforms), row in catalog.set_reach.items()
        if segment == ceiling.segment and platforms <= set(ceiling.platforms)
    }  # fmt: skip
    left = [p for p in ceiling.platforms if frozenset({p}) in share]
    told: list[Added] = []
    before: frozenset[str] = frozenset()
    while left:
        known = [p for p in left if before | {p} in share]
        best = max(known or left, key=lambda p: (share.get(before | {p}, 0.0), share[frozenset({p})]))
        adds = share[before | {best}] - share.get(before, 0.0) if known else None
        told.append(Added(best, share[frozenset({best})], adds))
        before |= {best}
        left.remove(best)
    return tuple(told)


def largest(catalog: Catalog) -> tuple[str, ...]:
    """The two networks that most adults use, in the catalogue’s order; fewer where fewer are surveyed."""
    alone = {p: catalog.set_reach.get(("all_adults", frozenset({p}))) for p in catalog.platforms}
    most = sorted((p for p in alone if alone[p]), key=lambda p: -(row.share if (row := alone[p]) else 0))[:2]
    return tuple(p for p in catalog.platforms if p in most)


def third_adds(catalog: Catalog, segment: str) -> tuple[float, float] | None:
    """The least and the most that any third network adds after the two largest; None: not surveyed."""
    two = frozenset(largest(catalog))
    both = catalog.set_reach.get((segment, two))
    if both is None:
        return None
    more = [
        row.share - both.share for (asked, platforms), row in catalog.set_reach.items()
        if asked == segment and len(platforms) == 3 and platforms > two
    ]  # fmt: skip
    return (min(more), max(more)) if more else None
