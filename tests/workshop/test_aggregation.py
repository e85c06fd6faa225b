"""One group's weights: the mean of normalized weights, the median and spread beside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from advisor.workshop import group_weights, personal_weights
from advisor.workshop.stated_weights import WeightsError

NEEDS = ("events", "tips", "press")
CHIEF = {"events": 0.1, "tips": 0.8, "press": 0.1}
CLERK = {"events": 0.5, "tips": 0.2, "press": 0.3}
PARKS = {"events": 0.9, "tips": 0.05, "press": 0.05}


def test_the_groups_weights_are_the_mean_of_everyones() -> None:
    group = group_weights([CHIEF, CLERK, PARKS])
    assert group.mean == pytest.approx({"events": 0.5, "tips": 0.35, "press": 0.15})
    assert group.median == pytest.approx({"events": 0.5, "tips": 0.2, "press": 0.1})
    assert group.extremes["tips"] == pytest.approx((0.05, 0.8))
    assert group.quartiles["tips"] == pytest.approx((0.125, 0.5))
    assert group.people == 3


def test_the_need_people_differ_on_most_is_named() -> None:
    assert group_weights([CHIEF, CLERK, PARKS]).most_disputed() == "events"
    assert group_weights([CHIEF, CLERK]).most_disputed() == "tips"


def test_nobody_counts_more_for_using_larger_numbers() -> None:
    """Points and swings end as shares, so each person has one vote's worth of weight."""
    by_swing = personal_weights({"events": 100, "tips": 50, "press": 50}, NEEDS, "swing")
    by_points = personal_weights({"events": 50, "tips": 25, "press": 25}, NEEDS, "points")
    assert by_swing == pytest.approx(by_points)
    assert group_weights([by_swing, CHIEF]).mean == pytest.approx(group_weights([by_points, CHIEF]).mean)


def test_a_group_of_one_is_that_person() -> None:
    group = group_weights([CLERK])
    assert group.mean == group.median == CLERK
    assert all(low == high for low, high in group.quartiles.values())


def test_an_empty_room_and_unlike_lists_are_refused() -> None:
    with pytest.raises(WeightsError, match="Nobody has given weights yet"):
        group_weights([])
    with pytest.raises(WeightsError, match="Person 2 weighed other needs"):
        group_weights([CLERK, {"events": 1.0}])


@pytest.mark.parametrize("events", [-0.5, 0.7])
def test_weights_that_are_negative_or_do_not_sum_to_1_are_refused(events: float) -> None:
    with pytest.raises(WeightsError, match="weights of person 2 are negative or do not sum to 1"):
        group_weights([CLERK, {"events": events, "tips": 0.5, "press": 0.5 if events > 0 else 1.0}])


@st.composite
def divided(draw: st.DrawFn) -> dict[str, float]:
    """One person's 100 points."""
    cuts = sorted(draw(st.lists(st.integers(0, 100), min_size=2, max_size=2)))
    points = (cuts[0], cuts[1] - cuts[0], 100 - cuts[1])
    return personal_weights(dict(zip(NEEDS, map(float, points), strict=True)), NEEDS, "points")


@given(st.lists(divided(), min_size=1, max_size=12))
def test_the_mean_sums_to_1_lies_within_what_people_gave_and_forgets_who_came_first(
    people: list[dict[str, float]],
) -> None:
    group = group_weights(people)
    assert sum(group.mean.values()) == pytest.approx(1)
    for name in NEEDS:
        least, most = group.extremes[name]
        low, high = group.quartiles[name]
        assert least - 1e-12 <= group.mean[name] <= most + 1e-12
        assert least <= low <= group.median[name] <= high <= most
    backwards = group_weights(people[::-1])
    assert backwards.mean == pytest.approx(group.mean)
    assert backwards.median == pytest.approx(group.median)
