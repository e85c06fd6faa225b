"""From alternatives to one row per platform: its best mode that fits, in order of score."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.catalog import Catalog
from advisor.decision.facts.evidence import MIDDLE
from advisor.decision.method import KNOWN_SHARE_TO_LEAD
from advisor.decision.weighing.benefit import Benefit


@dataclass(frozen=True)
class Place:
    """A platform at its best alternative, or a feature at the one that carries it."""

    platform: str
    alternative: int
    score: float
    known_share: float


def too_little_known(known_share: float) -> bool:
    """Whether so little of the weight (0–1) is known that a platform stands after all others."""
    return known_share < KNOWN_SHARE_TO_LEAD - 1e-9


def best_places(catalog: Catalog, benefit: Benefit) -> list[Place]:
    """Accounts in ranking order; their features stand in their row and take no place.

    Two tiers: those with enough of their weight known, then the rest, so that nobody leads on one good
    fact and many blanks. Ties go by the order of the catalogue. Each row
    depends on its own platform only, so removing one never reorders the others.
    """
    best: dict[str, Place] = {}
    for i, alternative in enumerate(benefit.alternatives):
        score = round(float(benefit.score[MIDDLE, i]), 9)  # two equal ones differ by no rounding error
        known = float(benefit.known[i])
        current = best.get(alternative.platform)
        # the same score at fewer hours wins: nothing is gained by the rest
        if current is None or (score, -alternative.hours_per_week) > (
            current.score,
            -benefit.alternatives[current.alternative].hours_per_week,
        ):
            best[alternative.platform] = Place(alternative.platform, i, score, known)
    order = {name: k for k, name in enumerate(catalog.platforms)}

    def key(place: Place) -> tuple[bool, float, int]:
        # rounded, so that a sum taken in another order cannot swap two equal platforms
        return (too_little_known(place.known_share), -round(place.score, 9), order[place.platform])

    return sorted(best.values(), key=key)
