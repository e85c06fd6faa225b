"""When a trial is over: the figure below which a new account does not earn the hours it takes.

In this order: halfway to a target that can be read there; the local followers at which the set would be no
better with it than without (solved, not guessed); else what the department's own log must show.
"""

from __future__ import annotations

import math

import numpy as np

from advisor.answers import Answers, WantedSuccess
from advisor.catalog import Catalog
from advisor.catalog.named import ALL_RESIDENTS
from advisor.decision.choosing.candidates import opening_cost
from advisor.decision.choosing.selection import coverage
from advisor.decision.facts.evidence import MIDDLE, Floats
from advisor.decision.facts.own_accounts import accounts_by_platform, people_of
from advisor.decision.facts.presence import adults_in_town
from advisor.decision.result import ChosenSet, Reason
from advisor.decision.weighing.assessment import Assessment, need_weights

# The share of its value at which a member just pays for its opening is found to this step.
HALVINGS = 40
# One person more or less is chance.
FEWEST_COUNTED = 2


def stop_figures(
    catalog: Catalog,
    answers: Answers,
    assessed: Assessment,
    members: tuple[int, ...],
    chosen: ChosenSet,
) -> dict[str, Reason]:
    """For every member of the set: what must not stay undone by the end of a trial."""
    found = {}
    for place, row in enumerate(members):
        platform = assessed.benefit.alternatives[row].platform
        found[platform] = (
            _halfway(catalog, answers, platform)
            or _followers(catalog, answers, assessed, members, place)
            or Reason.of("log-shows-too-little")
        )
    return found


def _halfway(catalog: Catalog, answers: Answers, platform: str) -> Reason | None:
    """Halfway from the baseline to the target of the most important measure that is read there."""
    readable = [
        (w.importance or 3, -k, w)
        for k, w in enumerate(answers.success or ())
        if w.target is not None
        and (row := catalog.measures.get((platform, w.id))) is not None
        and row.level == 2
    ]
    if not readable:
        return None
    wanted: WantedSuccess = max(readable, key=lambda r: r[:2])[2]
    target, baseline = wanted.target or 0.0, wanted.baseline or 0.0
    if target == baseline:
        return None
    halfway = (target + baseline) / 2
    if target > baseline:
        return Reason.of("measure-is-below", success=wanted.id, figure=halfway)
    return Reason.of("measure-is-above", success=wanted.id, figure=halfway)


def _followers(
    catalog: Catalog, answers: Answers, assessed: Assessment, members: tuple[int, ...], place: int
) -> Reason | None:
    """Local followers at which the set is just as good without it; None where no such figure describes it.

    A share of the adults where the population is not known. Never more than an ordinary running account has,
    never one person, and none that is passed today: a test that cannot be passed, or cannot fail, tests
    nothing.
    """
    adults = adults_in_town(answers.department)
    needs = assessed.weighting.needs
    alternative = assessed.benefit.alternatives[members[place]]
    kind = catalog.kind_of(alternative.platform)
    value = assessed.benefit.value[MIDDLE, members[place]]
    weights = need_weights(assessed.weighting)
    described = [
        j for j, n in enumerate(needs) if catalog.audiences[n.audience].followers_counted and value[j] > 0
    ]
    counted = kind.followed or catalog.is_list(alternative.platform)
    if not described or not counted:
        return None
    j = max(described, key=lambda k: float(value[k] * weights[k]))
    cost = opening_cost(value, assessed.within_reach)
    share = break_even(assessed.benefit.value[MIDDLE, list(members)], weights, place, cost)
    facts, potential = assessed.facts, assessed.potential
    p = facts.platform_index[alternative.platform]
    fit = float(facts.fit[MIDDLE, p, facts.purpose_index[needs[j].purpose]])
    rate = float(potential.rate[p, j])
    if share is None or fit <= 0 or rate <= 0 or not potential.value[MIDDLE, p, j] > 0:
        return None
    wanted = share * float(potential.value[MIDDLE, p, j]) / fit
    half = float(facts.half_worth[facts.horizon_index[needs[j].horizon]])
    met = min(1.0, half * wanted / (1 + half - wanted) / rate)  # worth(), turned round
    residents = facts.audience_index[ALL_RESIDENTS]
    met = min(met, float(facts.users[MIDDLE, p, residents] * facts.running[MIDDLE, p, residents]))
    if not adults:
        return Reason.of("smaller-share-follows", share=met)
    people = math.ceil(met * adults)
    today = [people_of(a) or 0 for a in accounts_by_platform(catalog, answers).get(alternative.platform, [])]
    if people < FEWEST_COUNTED or people <= max(today, default=0):
        return None
    return Reason.of("fewer-people-follow", count=people)


def break_even(values: Floats, weights: Floats, place: int, cost: float) -> float | None:
    """The share (0–1) of its value at which one member just earns its cost; None if it never does.

    values  members × needs, 0–1;  weights  needs, summing to 1;  place  of the member in question

    Covered need only grows with a member's value, so halving finds the one crossing.
    """
    without = coverage(np.delete(values, place, axis=0), weights) if len(values) > 1 else 0.0

    def gain(share: float) -> float:
        tried = values.copy()
        tried[place] *= share
        return float(coverage(tried, weights)) - float(without) - cost

    if gain(1.0) < 0:
        return None
    low, high = 0.0, 1.0
    for _step in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (low, middle) if gain(middle) >= 0 else (middle, high)
    return high
