"""The beats of every platform in every mode: they keep the promise, and they keep the hours."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from advisor.catalog import Catalog
from advisor.plan.beats import beats, days_of_looking
from advisor.plan.rhythm import rhythm
from advisor.plan.situation import Situation

EVERY_DAY = (0, 1, 2, 3, 4)


@pytest.mark.parametrize(
    ("promised", "days"),
    [(0, EVERY_DAY), (1, EVERY_DAY), (2, (0, 2, 4)), (3, (0, 2)), (5, (2,)), (None, ())],
)
def test_days_of_looking_follow_from_the_promise(
    shipped: Catalog, promised: int | None, days: tuple[int, ...]
) -> None:
    mode = shipped.modes["facebook_page"][0].model_copy(update={"reply_days": promised, "open_days": ()})

    assert days_of_looking(shipped, mode) == days


def test_a_desk_that_is_open_on_set_days_is_manned_on_these(shipped: Catalog) -> None:
    mode = shipped.modes["facebook_page"][0].model_copy(update={"open_days": ("tuesday", "thursday")})

    assert days_of_looking(shipped, mode) == (1, 3)


def test_what_people_are_told_and_the_days_that_keep_it_agree(shipped: Catalog) -> None:
    """A number of working days in a promise is the one that the days are chosen by."""
    for mode in shipped.rows("modes"):
        told = re.search(r"(\d+) working days?", mode.reply_promise)
        if told:
            assert mode.reply_days == int(told[1]), mode
        if mode.reply_promise.startswith("None") or not mode.reply_promise:
            assert mode.reply_days is None, mode
        else:
            assert mode.reply_days is not None, mode


def test_every_mode_of_every_platform_has_a_rhythm_within_five_minutes_of_its_hours(
    shipped: Catalog, situation: Callable[..., Situation]
) -> None:
    for name, modes in shipped.modes.items():
        for mode in modes:
            rows = rhythm(situation({name: mode.mode}))
            minutes = sum(row.minutes * row.times_per_year for row in rows) / 52
            asked = mode.hours_per_week * 60
            assert asked - 5 <= minutes <= asked + 1e-6, (name, mode.mode)
            assert all(row.minutes >= 1 for row in rows)


def test_a_weekly_post_of_the_second_member_is_on_another_day(shipped: Catalog) -> None:
    (light,) = (mode for mode in shipped.modes["nextdoor"] if mode.mode == "light")

    first, second = (beats(shipped, shipped.kind_of("nextdoor"), light, place)[0].days for place in (0, 1))

    assert first != second


def test_what_is_said_live_is_answered_live_and_takes_no_look_of_its_own(shipped: Catalog) -> None:
    live = [name for name in shipped.modes if shipped.kind_of(name).live_chat]
    promised = [mode for name in live for mode in shipped.modes[name] if mode.reply_days is not None]
    assert promised

    for mode in promised:
        kind = shipped.kind_of(mode.platform)
        assert "answer" not in [beat.does for beat in beats(shipped, kind, mode, 0)], mode
