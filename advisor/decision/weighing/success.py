"""What success is worth: how far each measure of it can be read, and the points which that brings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from advisor.catalog import Catalog
from advisor.decision.method import READABLE_WORTH
from advisor.decision.result import Ranked
from advisor.decision.weighing.needs import Weighting


@dataclass(frozen=True)
class Reading:
    """How far one measure of success can be read, 0–1, and its weight in the score.

    through  the feature that shows it better than the page itself; None: the page does
    """

    success: str
    weight: float
    share: float
    through: str | None


def readings(catalog: Catalog, names: Sequence[str], weighting: Weighting) -> tuple[Reading, ...]:
    """Each chosen measure where it is read best among some platforms that are run together, a page first."""
    return _readings(catalog, names, weighting.success)


def _readings(
    catalog: Catalog, names: Sequence[str], weights: Sequence[tuple[str, float]]
) -> tuple[Reading, ...]:
    found = []
    for success, weight in weights:
        rows = [catalog.measures.get((name, success)) for name in names]
        levels = [row.level if row else 0 for row in rows]
        best = max(levels, default=0)
        through = None if best == max(levels[:1], default=0) else names[levels.index(best)]
        found.append(Reading(success, weight, READABLE_WORTH[best], through))
    return tuple(found)


def points_per_served_need(catalog: Catalog, names: Sequence[str], weighting: Weighting) -> float:
    """Points (0–100) where every need is served fully: success counts as far as it can be read.

    Success scales with what is served, so the score is this times the served need. Nothing, where the needs
    weigh nothing: there is nothing to succeed at.
    """
    if sum(need.weight for need in weighting.needs) <= 0:
        return 0.0
    return _points_read(catalog, tuple(names), weighting.success)


@lru_cache(maxsize=4096)
def _points_read(catalog: Catalog, names: tuple[str, ...], success: tuple[tuple[str, float], ...]) -> float:
    return 100 * (1 - sum(r.weight * (1 - r.share) for r in _readings(catalog, names, success)))


def read_on(row: Ranked) -> tuple[str, ...]:
    """Where the success of a row is read: on itself, and on the features that do something for it."""
    return (row.platform, *dict.fromkeys(c.through for c in row.contributions if c.through))
