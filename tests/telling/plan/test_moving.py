"""Moving followers: where they go, how long they are told, and what the last post says."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from advisor.telling.plan.moving import moving
from advisor.telling.plan.spoken import Spoken

FACEBOOK = {"facebook_page": "full"}


def moved(situation: Callable[..., Spoken], action: dict[str, Any], **account: Any) -> dict[str, Any]:
    platform = action["platform"]
    now = situation(
        FACEBOOK,
        actions=({"account_id": "old", **action},),
        accounts=[{"id": "old", "platform": platform, "state": "active", **account}],
        department={"name": "Maple  Falls\nPolice"},
    )
    (row,) = moving(now)
    return row


def test_an_account_that_is_wound_down_moves_its_people_for_twelve_weeks(
    situation: Callable[..., Spoken],
) -> None:
    row = moved(
        situation,
        {"platform": "instagram", "action": "wind_down", "until": "P3M", "replace_with": "facebook_page"},
        followers=890,
    )

    assert (row.weeks, row.to, row.action) == (12, "Facebook page", "wind_down")
    assert row.pinned == (
        "Maple Falls Police no longer posts here. "
        "Find our news here: Facebook page, and our website: [links]. "
        "Nobody reads messages here. In an emergency call 9-1-1."
    )
    assert row.steps[0].startswith("It has 890 followers.")
    assert row.steps[-1] == "The last day: 3 months from the decision."


@pytest.mark.parametrize("action", ["park", "leave", "wind_down", "merge", "replace"])
def test_every_way_of_ending_has_steps_and_weeks(situation: Callable[..., Spoken], action: str) -> None:
    row = moved(situation, {"platform": "instagram", "action": action})

    assert row.steps
    assert 2 <= row.weeks <= 12


def test_a_sleeping_account_is_told_in_two_weeks(situation: Callable[..., Spoken]) -> None:
    assert moved(situation, {"platform": "x", "action": "park"}, state="dormant").weeks == 2


def test_what_ended_can_carry_no_post(situation: Callable[..., Spoken]) -> None:
    row = moved(situation, {"platform": "periscope", "action": "replace", "replace_with": "youtube_live"})

    assert row.pinned is None
    assert row.steps[0] == "The service has ended, so nothing can be posted there."


def test_a_list_of_enrolled_people_is_asked_of_the_seller(situation: Callable[..., Spoken]) -> None:
    row = moved(
        situation,
        {"platform": "nixle", "action": "replace", "replace_with": "county_alerts"},
        enrolled=1_500,
    )

    assert row.pinned is None
    assert row.steps[0].startswith("1,500 people are enrolled. Ask the seller for the list")


def test_a_page_in_other_hands_is_asked_to_say_that_it_is_not_official(
    situation: Callable[..., Spoken],
) -> None:
    handed, private = (
        moved(situation, {"platform": "x", "action": "transfer"}, run_by="council_member"),
        moved(situation, {"platform": "x", "action": "leave"}, state="personal"),
    )

    assert handed.pinned == private.pinned
    assert handed.pinned.startswith("This page does not speak for Maple Falls Police.")


def test_an_account_handed_over_inside_the_set_does_not_end(situation: Callable[..., Spoken]) -> None:
    now = situation(
        FACEBOOK,
        actions=({"platform": "facebook_page", "account_id": "p", "action": "transfer"},),
        accounts=[{"id": "p", "platform": "facebook_page", "run_by": "volunteer"}],
    )

    assert moving(now) == []


def test_a_trial_of_life_says_that_it_may_yet_go_on(situation: Callable[..., Spoken]) -> None:
    row = moved(situation, {"platform": "x", "action": "revive_or_close", "until": "P3M"}, state="dormant")

    assert row.steps[0].startswith("Only if it closes")
