"""What is worked out together or ahead, to save time, is what would be found one by one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from advisor.answers import parse_answers
from advisor.catalog import Catalog
from advisor.decision.changing import sweep
from advisor.decision.changing.tipping import nearest_tip, nearest_tips
from advisor.decision.doubting import sets_drawn, smaa
from advisor.telling import recommend

EXAMPLES = Path(__file__).parents[3] / "examples"


@pytest.mark.parametrize("name", ["town-clerk-one-hour", "two-officer-police"])
def test_amounts_solved_ahead_give_the_steps_found_one_after_the_other(
    catalog: Catalog, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    answers = parse_answers((EXAMPLES / f"{name}.json").read_text(encoding="utf-8"), catalog)
    ahead = recommend(catalog, answers, draws=200)

    monkeypatch.setattr(sweep, "FEW_VALUES", 0)

    assert recommend(catalog, answers, draws=200).to_json() == ahead.to_json()


def test_sets_rated_in_small_parts_win_as_often(catalog: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    text = (EXAMPLES / "parks-department.json").read_text(encoding="utf-8")
    answers = parse_answers(text, catalog)
    parts = recommend(catalog, answers, draws=500)

    monkeypatch.setattr(sets_drawn, "MULTIPLIED_AT_ONCE", 10**12)

    assert recommend(catalog, answers, draws=500).to_json() == parts.to_json()


@pytest.mark.parametrize("spread", [None, 0.1, 0.35])
@pytest.mark.parametrize("stated", [[3.0, 3.0], [5.0, 3.0, 3.0], [4.0, 0.0, 1.0, 4.0, 2.0], [2.0] * 7])
def test_exchanging_every_two_orders_a_draw_as_sorting_does(
    monkeypatch: pytest.MonkeyPatch, stated: list[float], spread: float | None
) -> None:
    exchanged = smaa.weights_around(np.random.default_rng(3), 300, stated, spread)

    monkeypatch.setattr(smaa, "MOST_EXCHANGED", 0)

    assert np.array_equal(smaa.weights_around(np.random.default_rng(3), 300, stated, spread), exchanged)


def test_criteria_looked_at_together_tip_where_each_does_alone() -> None:
    random = np.random.default_rng(5)
    inside, outside = 100 * random.random((2, 6, 12))
    owner = np.repeat(np.arange(6), 2)
    weights = random.random(6).tolist()

    together = nearest_tips(inside, outside, weights, 2, owner)

    assert together == [nearest_tip(inside[k], outside[k], weights[k], 2, owner) for k in range(6)]
    assert any(tip.to is not None for tip in together)
