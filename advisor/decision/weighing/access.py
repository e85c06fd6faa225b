"""The share of each need's people that one message meets in time, and what meeting them is worth."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from advisor.decision.facts.evidence import LOOKED_UP, Evidence, Floats, worth
from advisor.decision.facts.presence import Presence
from advisor.decision.weighing.needs import WeightedNeed


def people_and_rates(
    facts: Evidence, present: Presence, needs: Sequence[WeightedNeed], *, cold: bool = False
) -> tuple[Floats, Floats]:
    """Of each need's people, the share that is there, and the share of those that meets one message in time.

    Both 3 × platforms × needs; their product is the share met. What is looked up is open to every user of
    the platform, follower or not.

    cold  True: as on an account that was not used for weeks
    """
    audiences = [facts.audience_index[n.audience] for n in needs]
    horizons = [facts.horizon_index[n.horizon] for n in needs]
    rates = (facts.met_cold if cold else facts.met)[:, :, audiences, horizons]
    looked_up = np.array([n.horizon == LOOKED_UP for n in needs], dtype=bool)
    people = np.where(looked_up, present.users[:, :, audiences], present.there[:, :, audiences])
    return people, rates


def met_by(
    facts: Evidence, present: Presence, needs: Sequence[WeightedNeed], people: Floats, rates: Floats
) -> Floats:
    """Share of each need's people that meets one message: those there and reading, and those it is passed to.

    Passing on carries a post beyond the followers, but not beyond the users of the platform.
    """
    audiences = [facts.audience_index[n.audience] for n in needs]
    passed = facts.passed_on[:, :, [facts.purpose_index[n.purpose] for n in needs]]
    looked_up = np.array([n.horizon == LOOKED_UP for n in needs], dtype=bool)
    met = people * rates * np.where(looked_up, 1.0, passed)
    return np.asarray(np.minimum(met, np.maximum(present.users[:, :, audiences], people * rates)))


def access(facts: Evidence, met: Floats, needs: Sequence[WeightedNeed]) -> Floats:
    """Worth of the shares met, on the curve of each need's horizon. 3 × platforms × needs, 0–1."""
    half = facts.half_worth[[facts.horizon_index[n.horizon] for n in needs]]
    return worth(met, half)
