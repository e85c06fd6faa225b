"""In a crisis the alert channel comes first, and a network never stands alone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from advisor.telling.plan.crisis import crisis
from advisor.telling.plan.spoken import Spoken


def phase(now: Spoken, heading: str) -> dict[str, Any]:
    return next(row for row in crisis(now) if row.heading == heading)


def test_the_alert_channel_of_the_set_comes_first(situation: Callable[..., Spoken]) -> None:
    now = situation({"facebook_page": "full", "county_alerts": "full"})

    first, second, third, _last = phase(now, "First 15 minutes").steps

    assert first.startswith("First the alert: county or regional alerts.")
    assert second.startswith("Then the website")
    assert third == "After that, the Facebook page: the same words and the link. Never these alone."


def test_without_an_alert_channel_the_county_is_asked_first(situation: Callable[..., Spoken]) -> None:
    partner = situation({"facebook_page": "full"}, resources={"owned": ["county_ipaws_partner"]})
    nothing = situation({"facebook_page": "full"})

    assert "call the county" in phase(partner, "First 15 minutes").steps[0]
    assert "no channel that reaches every phone" in phase(nothing, "First 15 minutes").steps[0]


def test_a_slow_approval_is_taken_out_of_the_way(situation: Callable[..., Spoken]) -> None:
    def before(minutes: float) -> str:
        now = situation({"facebook_page": "full"}, resources={"approval_minutes": minutes})
        return " ".join(phase(now, "Before it happens").steps)

    assert "1 hour to be approved, too long here" in before(60)
    assert "too long" not in before(15)


def test_the_night_is_said_and_who_has_nobody_calls_the_county(situation: Callable[..., Spoken]) -> None:
    now = situation({"facebook_page": "full"}, resources={"night_publisher": "nobody", "after_hours": False})

    steps = phase(now, "At night and on weekends").steps

    assert steps[0].startswith("Nobody publishes at night.")
    assert "county’s duty desk" in steps[1]


def test_a_group_of_residents_gets_the_link_and_no_first_post(situation: Callable[..., Spoken]) -> None:
    now = situation({"facebook_page": "full"}, features={"facebook_page": ("facebook_groups",)}, hours=5.5)

    assert "Facebook groups" not in " ".join(phase(now, "First 15 minutes").steps)
    assert "Put the link in, and correct what is wrong: Facebook groups." in phase(now, "First hour").steps


def test_a_set_of_nothing_still_knows_what_to_do(situation: Callable[..., Spoken]) -> None:
    rows = crisis(situation({}))

    assert [row.minutes for row in rows] == [None, 15, 60, None, None]
    assert all(row.steps for row in rows)
