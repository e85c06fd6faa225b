"""Additive value, swing weights and the tipping point of the office example."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from advisor.decision.tipping import nearest_tip

OFFICE = json.loads((Path(__file__).parent / "mavt_goodwin_wright_office.json").read_text(encoding="utf-8"))


def test_the_office_values_and_the_weight_at_which_the_leader_changes() -> None:
    """Goodwin & Wright, Decision Analysis for Management Judgment, ch. 3: aggregate benefits and Fig. 3.7."""
    inputs, expected, tolerance = OFFICE["inputs"], OFFICE["expected"], OFFICE["tolerance"]
    weights = np.array(inputs["weights_rounded_percent"]) / 100
    values = np.array(list(inputs["values_0_100"].values()), dtype=float)
    assert values @ weights == pytest.approx(
        expected["aggregate_benefits_with_rounded_weights"], abs=tolerance["benefits"]
    )
    columns = [inputs["criteria"].index(name) for name in inputs["groups"]["turnover"]]
    rest = [j for j in range(len(weights)) if j not in columns]
    points = np.array(inputs["swing_points"], dtype=float)
    inside = values[:, columns] @ (points[columns] / points[columns].sum())
    outside = values[:, rest] @ (points[rest] / points[rest].sum())
    names = [name[0] for name in inputs["values_0_100"]]
    office_e = names.index("E")
    assert [outside[office_e], inside[office_e]] == pytest.approx(
        expected["E_value_at_turnover_weight_0_and_100"], abs=tolerance["E_value"]
    )
    tip = nearest_tip(inside, outside, float(points[columns].sum() / points.sum()), names.index("A"))
    assert tip.to == office_e
    assert 100 * (tip.flips_at or 0) == pytest.approx(
        expected["tipping_point_turnover_weight_percent"], abs=tolerance["tipping"]
    )


def test_a_platform_that_leads_at_both_ends_never_loses_its_place() -> None:
    tip = nearest_tip(np.array([0.9, 0.5]), np.array([0.8, 0.7]), 0.4, 0)
    assert tip.flips_at is None
    assert tip.to is None
