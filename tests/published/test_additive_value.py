"""Additive value, the tipping point and the cost-benefit frontier, as others published them."""

from __future__ import annotations

import numpy as np
import pytest

from advisor.decision.changing.tipping import nearest_tip
from advisor.decision.choosing.selection import Limits, choose
from advisor.workshop.stated_weights import from_swings
from tests.published.engine import pool_of, scores
from tests.published.examples import example

OFFICE = example("mavt_goodwin_wright_office")
VALUES = np.array(list(OFFICE["inputs"]["values_0_100"].values()), dtype=float) / 100
NAMES = [name[0] for name in OFFICE["inputs"]["values_0_100"]]


def swing_weights() -> np.ndarray:
    criteria, points = OFFICE["inputs"]["criteria"], OFFICE["inputs"]["swing_points"]
    return np.array(list(from_swings(dict(zip(criteria, points, strict=True)), criteria).values()))


def test_the_swing_weights_of_the_office_example() -> None:
    """Goodwin & Wright, Decision Analysis for Management Judgment (Wiley), ch. 3, Table 3.1."""
    assert 100 * swing_weights() == pytest.approx(
        OFFICE["expected"]["normalised_weights_percent_1dp"], abs=OFFICE["tolerance"]["weights"]
    )


def test_the_aggregate_benefits_of_the_office_example() -> None:
    """Goodwin & Wright, ch. 3, Table 3.2: the engine's score is the weighted sum of the values."""
    weights = np.array(OFFICE["inputs"]["weights_rounded_percent"]) / 100
    assert scores(VALUES, weights) == pytest.approx(
        OFFICE["expected"]["aggregate_benefits_with_rounded_weights"], abs=OFFICE["tolerance"]["benefits"]
    )


def test_the_weight_at_which_the_leading_office_changes() -> None:
    """Goodwin & Wright, ch. 3, Fig. 3.7: the weight of turnover at which E takes the place of A."""
    inputs, expected, tolerance = OFFICE["inputs"], OFFICE["expected"], OFFICE["tolerance"]
    weights = swing_weights()
    turnover = np.array([name in inputs["groups"]["turnover"] for name in inputs["criteria"]])
    share = float(weights[turnover].sum())
    assert 100 * share == pytest.approx(expected["turnover_group_weight_percent"], abs=0.5)
    inside = scores(VALUES, np.where(turnover, weights, 0) / share)
    outside = scores(VALUES, np.where(turnover, 0, weights) / (1 - share))
    office_e = NAMES.index(expected["leader_below"])
    assert [outside[office_e], inside[office_e]] == pytest.approx(
        expected["E_value_at_turnover_weight_0_and_100"], abs=tolerance["E_value"]
    )
    tip = nearest_tip(inside, outside, share, NAMES.index(expected["leader_above"]))
    assert tip.to == office_e
    assert 100 * (tip.flips_at or 0) == pytest.approx(
        expected["tipping_point_turnover_weight_percent"], abs=tolerance["tipping"]
    )


def test_the_best_office_for_each_rent_is_the_published_frontier() -> None:
    """Goodwin & Wright, ch. 3, Fig. 3.6: one office, as good as the money allows, at every budget."""
    rent = np.array(list(OFFICE["inputs"]["annual_rent"].values()), dtype=float)
    weights = np.array(OFFICE["inputs"]["weights_rounded_percent"]) / 100
    pool = pool_of(VALUES, np.zeros(len(rent)), rent)
    bought = {
        choose(pool, weights, Limits(1.0, float(budget), accounts=1, alert_needed=False))[0]
        for budget in sorted(set(rent))
    }
    assert {NAMES[i] for i in bought} == set(OFFICE["expected"]["efficient_frontier_rent_vs_benefit"])


def test_a_platform_that_leads_at_both_ends_never_loses_its_place() -> None:
    tip = nearest_tip(np.array([0.9, 0.5]), np.array([0.8, 0.7]), 0.4, 0)
    assert tip.flips_at is None
    assert tip.to is None


def test_the_weighted_sums_of_kracka_and_others() -> None:
    """Kracka, Brauers & Zavadskas 2010, Inzinerine Ekonomika 21(4), as scikit-criteria asserts it.

    Their normalization (1/x for costs, each column divided by its sum) depends on the alternatives at hand,
    so ours lacks it by design; it is done here, and the engine's own sum is put to the test.
    """
    published = example("wsm_kracka2010")
    matrix, weights = np.array(published["inputs"]["matrix"]), np.array(published["inputs"]["weights"])
    cost = np.array(published["inputs"]["objectives"]) == "min"
    turned = np.where(cost, 1 / matrix, matrix)
    found = scores(turned / turned.sum(axis=0), weights / weights.sum()) / 100
    assert found == pytest.approx(published["expected"]["scores"], abs=published["tolerance"])
    ranks = (-found).argsort().argsort() + 1
    assert ranks.tolist() == published["expected"]["ranks"]
