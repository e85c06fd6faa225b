"""How the hours of a team were reached is said with its arithmetic, in telling and nowhere below."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.answers import Resources, staffing
from advisor.telling.sentences.hours_sentences import hours_steps


@pytest.mark.parametrize(
    ("known", "said"),
    [
        ({"hours_per_week": 2.5}, ["2.5 hours a week, as you told us"]),
        ({"hours_per_week": 1}, ["1 hour a week, as you told us"]),
        ({"fte": 0.1}, ["0.1 of a full-time job × 40 hours = 4 hours"]),
        ({"volunteer_hours_per_week": 1}, ["1 hour from volunteers"]),
        ({"contractor_usd_per_month": 1200}, ["$1,200 a month ÷ $75 an hour ÷ 4.33 weeks = 3.69 hours"]),
        ({"fte": 0.025, "volunteer_hours_per_week": 2},
         ["0.025 of a full-time job × 40 hours = 1 hour", "2 hours from volunteers"]),
        ({}, []),
    ],
)  # fmt: skip
def test_each_part_is_a_step_and_one_hour_is_one_hour(known: dict[str, Any], said: list[str]) -> None:
    assert list(hours_steps(staffing(Resources(**known)).parts)) == said
