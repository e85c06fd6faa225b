"""Weights from points and swings: what is accepted, and the sentence for each thing that is not."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.decision.weighing.weights import proportional, rank_order_centroid
from advisor.workshop.stated_weights import WeightsError, from_points, from_swings

Said = dict[str, float | None]
NEEDS = ("events", "tips", "press")


def sentence(read: Callable[[Said, tuple[str, ...]], object], said: Said) -> str:
    with pytest.raises(WeightsError) as refused:
        read(said, NEEDS)
    assert len(refused.value.problems) == 1
    return refused.value.problems[0]


def test_a_hundred_points_divided() -> None:
    assert from_points({"press": 0, "events": 60, "tips": 40}, NEEDS) == pytest.approx(
        {"events": 0.6, "tips": 0.4, "press": 0.0}
    )


def test_three_thirds_of_a_hundred_are_accepted_and_sum_to_1() -> None:
    found = from_points(dict.fromkeys(NEEDS, 33.3), NEEDS)
    assert sum(found.values()) == pytest.approx(1, abs=1e-12)


def test_swings_are_read_against_the_largest() -> None:
    assert from_swings({"events": 100, "tips": 50, "press": 50}, NEEDS) == pytest.approx(
        {"events": 0.5, "tips": 0.25, "press": 0.25}
    )


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"events": 60, "tips": 50, "press": -10}, "“press” has -10. A weight is 0 or more."),
        ({"events": 60, "tips": 40}, "“press” has no number. Write one; 0 means it does not matter."),
        ({"events": 60, "tips": 40, "press": None}, "“press” has no number."),
        ({"events": 60, "tips": 40, "press": float("nan")}, "“press” is not a number."),
        ({"events": 60, "tips": 40, "press": 0, "other": 0}, "“other” is not one of the needs"),
    ],
)
@pytest.mark.parametrize("read", [from_points, from_swings])
def test_a_negative_missing_or_unasked_number_is_named(
    read: Callable[[Said, tuple[str, ...]], object], said: Said, expected: str
) -> None:
    said = dict(said)
    if read is from_swings and (said["events"] or 0) > 0:
        said["events"] = 100.0
    assert sentence(read, said).startswith(expected)


@pytest.mark.parametrize(("events", "total"), [(40, "90"), (60, "110"), (0, "50")])
def test_points_that_do_not_add_up_to_100_say_what_they_add_up_to(events: float, total: str) -> None:
    said: Said = {"events": events, "tips": 30, "press": 20}
    assert (
        sentence(from_points, said)
        == f"The points add up to {total}. Divide 100 points, no more and no fewer."
    )


def test_swings_without_a_hundred_say_so() -> None:
    expected = "The largest swing is 80. Give 100 to the change that is worth most to you."
    assert sentence(from_swings, {"events": 80, "tips": 0, "press": 0}) == expected
    assert "largest swing is 0" in sentence(from_swings, dict.fromkeys(NEEDS, 0.0))


def test_nothing_to_weigh_is_refused() -> None:
    with pytest.raises(WeightsError, match="Choose at least one purpose first"):
        from_points({}, ())


def test_every_problem_is_told_at_once() -> None:
    with pytest.raises(WeightsError) as refused:
        from_points({"events": -1, "tips": None, "other": 3}, NEEDS)
    assert len(refused.value.problems) == 4


IMPORTANCES = st.lists(st.integers(1, 5).map(float), min_size=1, max_size=8)


@given(IMPORTANCES, st.sampled_from([proportional, rank_order_centroid]))
def test_weights_sum_to_1_and_keep_the_stated_order(
    importances: list[float], weigh: Callable[[list[float]], list[float]]
) -> None:
    weights = weigh(importances)
    assert sum(weights) == pytest.approx(1)
    for a, weight_a in zip(importances, weights, strict=True):
        for b, weight_b in zip(importances, weights, strict=True):
            assert (a > b) == (weight_a > weight_b + 1e-12)
