"""The draws lie around the weights that rank: every way of stating weights is drawn as it is weighed."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from advisor.answers import Answers, read_answers
from advisor.decision.doubting.draws import DrawnWeights, draw_weights
from advisor.decision.doubting.smaa import weights_around
from advisor.decision.result import Reason
from advisor.decision.weighing.needs import weigh
from tests.decision.departments import CATALOG

PURPOSES = [
    {"id": "two_way_dialog", "importance": 5},
    {"id": "everyday_news", "importance": 3},
    {"id": "recruitment", "importance": 2},
]
CONVERSE, INFORM, INVITE = (CATALOG.purposes[str(p["id"])].family for p in PURPOSES)


def asked(**weights: Any) -> Answers:
    return read_answers({"schema_version": 1, "purposes": PURPOSES, "weights": weights}, CATALOG)


def drawn(given_answers: Answers, *, any_weights: bool = False) -> DrawnWeights:
    weighting = weigh(CATALOG, given_answers)
    return draw_weights(
        np.random.default_rng(3), CATALOG, given_answers, weighting, 20_000, any_weights=any_weights
    )


def stated(given_answers: Answers) -> dict[str, float]:
    families: dict[str, float] = {}
    for need in weigh(CATALOG, given_answers).needs:
        families[need.family] = families.get(need.family, 0.0) + need.weight
    return families


def mean(found: DrawnWeights) -> dict[str, float]:
    return dict(zip(found.family_names, found.families.mean(axis=0), strict=True))


@pytest.mark.parametrize("certainty", ["sure", "roughly", "order_only"])
def test_a_family_set_to_0_by_hand_weighs_0_in_every_draw(certainty: str) -> None:
    given = asked(certainty=certainty, families={CONVERSE: 0, INFORM: 0.7, INVITE: 0.3})
    found = drawn(given)
    assert not found.families[:, found.family_names.index(CONVERSE)].any()
    assert found.families.sum(axis=1) == pytest.approx(np.ones(20_000))


def test_as_if_nothing_were_known_a_family_at_0_weighs_something() -> None:
    found = drawn(asked(families={CONVERSE: 0, INFORM: 0.7, INVITE: 0.3}), any_weights=True)
    assert mean(found)[CONVERSE] == pytest.approx(1 / 3, abs=0.01)


def test_an_order_without_a_word_on_certainty_is_drawn_as_an_order() -> None:
    found, as_order = drawn(asked(elicitation="order")), drawn(asked(certainty="order_only"))
    assert np.array_equal(found.needs, as_order.needs)
    assert mean(found) == pytest.approx(stated(asked(elicitation="order")), abs=0.01)


@pytest.mark.parametrize("elicitation", [None, "importance", "order", "swing", "points"])
@pytest.mark.parametrize(
    "families",
    [
        None,
        {CONVERSE: 0.2, INFORM: 0.5, INVITE: 0.3},
        {CONVERSE: 0.0, INFORM: 0.6, INVITE: 0.4},
        {INFORM: 0.6, INVITE: 0.4},
    ],
)
@pytest.mark.parametrize("success", [None, 0.0])
def test_the_mean_of_the_draws_is_near_the_stated_weights(
    elicitation: str | None, families: dict[str, float] | None, success: float | None
) -> None:
    given = asked(elicitation=elicitation, certainty="sure", families=families, success=success)
    # of an order set by hand the numbers hold roughly, and the mean of a rough draw lies a little off
    near = 0.03 if elicitation == "order" and families else 0.01
    assert mean(drawn(given)) == pytest.approx(stated(given), abs=near)


def test_a_family_added_after_weights_were_set_keeps_its_share_by_importance_and_says_so() -> None:
    given = asked(families={INFORM: 0.6, INVITE: 0.4})
    assert stated(given) == pytest.approx({CONVERSE: 0.5, INFORM: 0.3, INVITE: 0.2})
    assert Reason.of("weights-leave-out", family=(CONVERSE,)) in weigh(CATALOG, given).warnings


def test_weights_by_hand_that_name_every_family_bring_no_warning() -> None:
    said = [warning.code for warning in weigh(CATALOG, asked(families=stated(asked()))).warnings]
    assert "weights-leave-out" not in said


def test_where_only_zeros_are_left_of_the_weights_by_hand_the_others_share_by_importance() -> None:
    """All the weight was on a family that is no longer chosen."""
    gone = next(f for f in CATALOG.families if f not in {CONVERSE, INFORM, INVITE})
    one = stated(asked(families={gone: 1, CONVERSE: 0}))
    assert one == pytest.approx({CONVERSE: 0, INFORM: 0.6, INVITE: 0.4})
    all_three = stated(asked(families={gone: 1, CONVERSE: 0, INFORM: 0, INVITE: 0}))
    assert all_three == pytest.approx(stated(asked()))


def test_a_weight_of_0_stays_0_in_every_draw() -> None:
    for spread in (0.0, 0.3, None):
        weights = weights_around(np.random.default_rng(0), 500, [3, 0, 1], spread)
        assert not weights[:, 1].any()
        assert weights.sum(axis=1) == pytest.approx(np.ones(500))
