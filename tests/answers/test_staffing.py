"""Hours a week from what a department knows of its people, worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.answers import Resources, staff_dollars, staffing


@pytest.mark.parametrize(
    ("known", "hours"),
    [
        ({"hours_per_week": 6}, 6),
        ({"hours_per_week": 0.5}, 0.5),
        ({"hours_per_week": 0}, 0),
        # a fifth of a job: 0.2 × 40
        ({"fte": 0.2}, 8),
        ({"fte": 1.5}, 60),
        ({"fte": 0}, 0),
        ({"volunteer_hours_per_week": 3}, 3),
        # 650 $ a month ÷ 75 $ an hour = 8.667 hours a month; × 12 ÷ 52 = 2 hours a week
        ({"contractor_usd_per_month": 650}, 2),
        # 1,000 ÷ 75 = 13.333 hours a month; × 12 ÷ 52 = 3.077
        ({"contractor_usd_per_month": 1000}, 3.08),
        # 0.1 × 40 + 2 + 2
        ({"fte": 0.1, "volunteer_hours_per_week": 2, "contractor_usd_per_month": 650}, 8),
        # hours that were typed are the whole truth: nothing is added
        ({"hours_per_week": 3, "fte": 1, "volunteer_hours_per_week": 9}, 3),
    ],
)
def test_hours_are_converted_as_by_hand(known: dict[str, Any], hours: float) -> None:
    assert staffing(Resources(**known)).hours_per_week == pytest.approx(hours)


@pytest.mark.parametrize("known", [None, Resources(), Resources(people=3, budget_usd_per_year=500)])
def test_who_says_nothing_about_hours_has_unknown_hours_and_not_zero(known: Resources | None) -> None:
    assert staffing(known).hours_per_week is None
    assert staffing(known).parts == ()


def test_each_answer_is_a_part_with_the_hours_it_comes_to() -> None:
    found = staffing(Resources(fte=0.1, volunteer_hours_per_week=2, contractor_usd_per_month=650)).parts

    assert [(part.kind, part.given, round(part.hours, 3)) for part in found] == [
        ("share_of_a_job", 0.1, 4.0), ("volunteer", 2.0, 2.0), ("contractor", 650.0, 2.0)
    ]  # fmt: skip
    assert [part.is_converted for part in found] == [True, False, True]


def test_typed_hours_are_one_part_and_nothing_is_converted() -> None:
    (typed,) = staffing(Resources(hours_per_week=2.5, fte=1)).parts

    assert (typed.kind, typed.given, typed.hours, typed.is_converted) == ("typed", 2.5, 2.5, False)


@pytest.mark.parametrize(
    ("resources", "hours", "dollars"),
    [
        (Resources(staff_usd_per_hour=33), 130, 4290),
        (Resources(staff_usd_per_hour=33.35), 13, 433.55),
        (Resources(staff_usd_per_hour=33), 0, 0),
        # how many hours there are has nothing to do with what one of them costs
        (Resources(hours_per_week=40, staff_usd_per_hour=33), 1, 33),
        (Resources(hours_per_week=2.5), 130, None),
        (None, 130, None),
    ],
)
def test_hours_cost_the_wage_each_and_without_a_wage_it_is_unknown_and_not_zero(
    resources: Resources | None, hours: float, dollars: float | None
) -> None:
    assert staff_dollars(resources, hours) == dollars
