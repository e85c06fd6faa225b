"""Hours and minutes: one hour is one hour."""

from __future__ import annotations

import pytest

from advisor.words import hours


@pytest.mark.parametrize(
    ("count", "told"),
    [(0, "0 hours"), (0.5, "0.5 hours"), (1, "1 hour"), (1.0, "1 hour"), (2.25, "2.25 hours")],
)
def test_one_hour_is_one_hour(count: float, told: str) -> None:
    assert hours.hours_alone(count) == told


def test_minutes_become_hours_from_an_hour_on() -> None:
    assert [hours.minutes_words(n) for n in (1, 15, 60, 90)] == [
        "1 minute",
        "15 minutes",
        "1 hour",
        "1.5 hours",
    ]


def test_a_week_has_a_range_or_a_time() -> None:
    assert hours.hours_words(1, 1) == "1 hour a week"
    assert hours.hours_words(0.5, 2) == "0.5–2 hours a week"
    assert hours.time_a_week(0.996) == "1 hour a week"


def test_another_language_has_its_own_unit_without_a_translation(spoken: None) -> None:
    assert hours.hours_alone(2.5) == "2,5 Stunden"
    assert hours.hours_alone(1) == "1 Stunde"
