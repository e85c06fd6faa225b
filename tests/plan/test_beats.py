"""The beats of every platform in every mode: they keep the promise, and they keep the hours."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from advisor.catalog import Catalog
from advisor.plan.beats import EVERY_DAY, LOOKS, beats, looks
from advisor.plan.rhythm import rhythm
from advisor.plan.situation import Situation

WORKING_DAYS = 5


@pytest.mark.parametrize(
    ("promise", "days"),
    [
        ("Same working day", EVERY_DAY),
        ("2 working days", (0, 2, 4)),
        ("Replies answered in 5 working days", (2,)),
        ("Comments read weekly", (2,)),
        ("None; profile says where to ask", ()),
        ("", ()),
        ("Within the hour, day and night", EVERY_DAY),
    ],
)
def test_days_of_looking_follow_from_the_promise(promise: str, days: tuple[int, ...]) -> None:
    assert looks(promise) == days


@pytest.mark.parametrize("promised", [1, 2, 3, 4, 5])
def test_nobody_waits_longer_than_the_promise(promised: int) -> None:
    days = LOOKS[promised]

    waits = [
        (later - day - 1) % WORKING_DAYS + 1 for day, later in zip(days, (*days[1:], days[0]), strict=True)
    ]

    assert max(waits) <= promised


def test_every_mode_of_every_platform_has_a_rhythm_within_five_minutes_of_its_hours(
    shipped: Catalog, situation: Callable[..., Situation]
) -> None:
    for name, modes in shipped.modes.items():
        for mode in modes:
            rows = rhythm(situation({name: mode.mode}))
            minutes = sum(row.minutes * row.times_per_year for row in rows) / 52
            asked = mode.hours_per_week * 60
            assert asked - 5 <= minutes <= asked + 1e-6, (name, mode.mode)
            assert all(row.minutes >= 1 and row.text for row in rows)


def test_a_weekly_post_of_the_second_member_is_on_another_day(shipped: Catalog) -> None:
    (light,) = (mode for mode in shipped.modes["nextdoor"] if mode.mode == "light")

    first, second = (beats(shipped.kind_of("nextdoor"), light, place)[0].days for place in (0, 1))

    assert first != second
