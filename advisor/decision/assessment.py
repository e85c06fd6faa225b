"""Screening and values together: everything known about the alternatives before anything is worded."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.benefit import Benefit, benefit, fits_and_accesses
from advisor.decision.evidence import HIGH, Bools, Evidence, Floats
from advisor.decision.explanation import other_job
from advisor.decision.method import WORKABLE
from advisor.decision.needs import Weighting, weigh
from advisor.decision.screening import Screen, screen


@dataclass(frozen=True)
class Assessment:
    """Everything known about the alternatives at a number of hours, before anything is worded."""

    screen: Screen
    weighting: Weighting
    benefit: Benefit
    potential: Floats
    facts: Evidence
    known: Bools
    workable: frozenset[str]


def assess(catalog: Catalog, answers: Answers, hours_per_week: float) -> Assessment:
    """Screen, then value every alternative that is left."""
    weighting = weigh(catalog, answers)
    screened = screen(catalog, answers, hours_per_week)
    facts, potential, known, possible = fits_and_accesses(catalog, answers, weighting)
    if weighting.needs:
        for name in list(screened.modes):
            row = facts.platform_index[name]
            features = [f for f in catalog.features_of(name) if f in screened.modes]
            rows = [row, *(facts.platform_index[f] for f in features)]
            if not possible[rows].any():
                screened.ruled_out[name] = other_job(catalog, name)
                del screened.modes[name]
                screened.conditional.pop(name, None)
    valued = benefit(
        catalog,
        answers,
        weighting,
        screened.modes,
        hours_per_week,
        facts,
        potential,
        known,
    )
    workable = frozenset(
        name
        for name in screened.modes
        if any(
            facts.fit[HIGH, facts.platform_index[name], facts.purpose_index[n.purpose]] >= WORKABLE
            for n in weighting.needs
        )
    )
    return Assessment(screened, weighting, valued, potential, facts, known, workable)


def need_weights(weighting: Weighting) -> Floats:
    """Weights of the needs alone, summing to 1."""
    weights = np.array([n.weight for n in weighting.needs])
    return weights / weights.sum() if weights.sum() > 0 else weights
