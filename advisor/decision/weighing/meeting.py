"""How a value comes about, step by step: who is there, who meets one message in time, and what that is worth.

The numbers are the engine's own, so that what a page shows adds up to the score.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

import numpy as np

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.catalog.records import Horizon, Mode
from advisor.decision.facts.evidence import LOOKED_UP, MIDDLE, Evidence, Floats, Layers, evidence
from advisor.decision.facts.own_accounts import with_sleeping_accounts
from advisor.decision.facts.presence import Presence, presence
from advisor.decision.result import Criterion
from advisor.decision.weighing.access import access, met_by, people_and_rates
from advisor.decision.weighing.benefit import Potential, kept_by, potential_of
from advisor.decision.weighing.needs import Weighting, weigh

# Whose account the share of those there is: the department's own figures, an ordinary running or a new one;
# or nobody's, since it is looked up.
Account = Literal["own", "running", "new", "looked_up"]


@dataclass(frozen=True)
class Meeting:
    """How many of a need's people meet one message on a platform. Shares 0–1: low end, middle, high end.

    users    use the platform at all
    there    are spoken to by the account; where people come and look, every user
    rate     of those there, meet one message within the horizon
    passed   how many times as many it meets because it is passed on
    met      there × rate × passed, within what is possible
    worth    of the share met, on the curve of the horizon
    fit      how well the platform does the job for those who met it
    """

    horizon: Horizon
    account: Account
    users: Layers
    there: Layers
    rate: Layers
    passed: Layers
    met: Layers
    worth: Layers
    fit: float


@dataclass(frozen=True, eq=False)
class Meetings:
    """Every platform and need of one department."""

    catalog: Catalog
    answers: Answers

    def of(self, platform: str, criterion: Criterion) -> Meeting:
        """One platform for one need. Raises KeyError for a companion or an unknown platform,
        StopIteration for a need that is not theirs."""
        i = self._facts.platform_index[platform]
        j = next(j for j, need in enumerate(self._weighting.needs) if need.criterion == criterion)
        need = self._weighting.needs[j]
        audience = self._facts.audience_index[need.audience]
        people, rates = self._parts
        value = self._potential.value[MIDDLE, i, j]
        worth = self._worth[:, i, j]
        passed = self._facts.passed_on[:, i, self._facts.purpose_index[need.purpose]]
        return Meeting(
            horizon=self.catalog.horizons[need.horizon],
            account=self._account(i, audience, looked_up=need.horizon == LOOKED_UP),
            users=_layers(self._present.users[:, i, audience]),
            there=_layers(people[:, i, j]),
            rate=_layers(rates[:, i, j]),
            passed=(1.0, 1.0, 1.0) if need.horizon == LOOKED_UP else _layers(passed),
            met=_layers(self._met[:, i, j]),
            worth=_layers(worth),
            fit=float(value / worth[MIDDLE]) if worth[MIDDLE] > 0 else 0.0,
        )

    def kept(self, platform: str, mode: Mode, criterion: Criterion) -> float:
        """What a way of running the platform keeps of the value of a need, 0–1."""
        j = next(j for j, need in enumerate(self._weighting.needs) if need.criterion == criterion)
        row = self._facts.platform_index[platform]
        return float(kept_by(mode, self._potential, row)[j])

    def _account(self, platform: int, audience: int, *, looked_up: bool) -> Account:
        if looked_up:
            return "looked_up"
        there, users = self._present.there[:, platform, audience], self._present.users[:, platform, audience]
        if np.allclose(there, users * self._facts.running[:, platform, audience]):
            return "running"
        if np.allclose(there, users * self._facts.new[:, platform, audience]):
            return "new"
        return "own"

    @cached_property
    def _facts(self) -> Evidence:
        return evidence(self.catalog)

    @cached_property
    def _weighting(self) -> Weighting:
        return weigh(self.catalog, self._today)

    @cached_property
    def _today(self) -> Answers:
        return with_sleeping_accounts(self.catalog, self.answers)

    @cached_property
    def _present(self) -> Presence:
        return presence(self.catalog, self._today)

    @cached_property
    def _potential(self) -> Potential:
        return potential_of(self.catalog, self._today, self._weighting)[1]

    @cached_property
    def _parts(self) -> tuple[Floats, Floats]:
        return people_and_rates(self._facts, self._present, self._weighting.needs)

    @cached_property
    def _met(self) -> Floats:
        return met_by(self._facts, self._present, self._weighting.needs, *self._parts)

    @cached_property
    def _worth(self) -> Floats:
        return access(self._facts, self._met, self._weighting.needs)


def _layers(column: Floats) -> Layers:
    low, middle, high = (float(value) for value in column)
    return low, middle, high
