"""Published problems put to the engine: alternatives as platforms, criteria as needs."""

from __future__ import annotations

import numpy as np

from advisor.answers import Answers
from advisor.catalog import load_catalog
from advisor.catalog.records import Mode
from advisor.decision.choosing.candidates import Candidates
from advisor.decision.facts.evidence import MIDDLE, evidence
from advisor.decision.weighing.benefit import Alternative, Job, Potential, benefit
from advisor.decision.weighing.needs import WeightedNeed, Weighting

CATALOG = load_catalog()


def mode(platform: str) -> Mode:
    """A way of running it that costs no hours and keeps all of the fit."""
    return Mode(
        platform=platform,
        mode="full",
        hours_per_week_low=0,
        hours_per_week_high=0,
        dialog_kept=1,
        one_way_kept=1,
    )


def scores(values: np.ndarray, weights: np.ndarray) -> np.ndarray:
    """What the engine's own sum makes of values (alternatives × criteria, 0–1) and weights that sum to 1.

    0–100, as in the ranking. The alternatives take the places of platforms, the criteria those of needs.
    """
    facts = evidence(CATALOG)
    names = [p for p in facts.platforms if CATALOG.platforms[p].shares_account_with is None][: len(values)]
    assert len(names) == len(values)
    value = np.zeros((3, len(facts.platforms), len(weights)))
    for name, row in zip(names, values, strict=True):
        value[:, facts.platform_index[name]] = row
    sure = np.ones(value.shape[1:], dtype=bool)
    flat = np.ones(value.shape[1:])
    potential = Potential(
        value=value, cold=flat, met=value, rate=flat, by_people=0 * flat, by_rate=0 * flat,
        known=sure, possible=sure, jobs=(Job(None, conversation=False, life_safety=False),) * len(weights),
    )  # fmt: skip
    needs = tuple(
        WeightedNeed(f"criterion {j}", "all", "inform", float(w), "weeks") for j, w in enumerate(weights)
    )
    found = benefit(
        CATALOG,
        Answers(),
        Weighting(needs, ()),
        {name: (mode(name),) for name in names},
        1.0,
        facts,
        potential,
        {},
    )
    score = {a.platform: s for a, s in zip(found.alternatives, found.score[MIDDLE], strict=True)}
    return np.array([score[name] for name in names])


def pool_of(value: np.ndarray, hours: np.ndarray, dollars: np.ndarray) -> Candidates:
    """Candidates that cost nothing to open and exclude only themselves. value: candidates × needs, 0–1."""
    names = [f"item {i}" for i in range(len(value))]
    return Candidates(
        rows=tuple(range(len(value))),
        alternatives=tuple(Alternative(name, mode(name)) for name in names),
        value=value,
        hours=hours,
        dollars=dollars,
        cost=np.zeros(len(value)),
        together=~np.eye(len(value), dtype=bool),
        alert=np.zeros(len(value), dtype=bool),
        needs_one_of=tuple(() for _name in names),
    )
