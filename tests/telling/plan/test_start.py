"""The first 90 days, from the actions: one account opened at a time, each day where its action puts it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from advisor.telling.plan.spoken import Spoken
from advisor.telling.plan.start import first_90_days

FOUR = {"facebook_page": "full", "nextdoor": "light", "instagram": "light", "linkedin": "light"}


def by_heading(now: Spoken) -> dict[str, str]:
    return {row.heading: "\n".join(row.steps) for row in first_90_days(now)}


def action(platform: str, does: str, account: str | None = None, **more: Any) -> dict[str, Any]:
    return {"platform": platform, "action": does, "account_id": account, **more}


def test_new_accounts_are_opened_one_at_a_time(situation: Callable[..., Spoken]) -> None:
    said = by_heading(situation(FOUR, actions=tuple(action(name, "add") for name in FOUR)))

    opened = {
        name: heading for heading, text in said.items() for name in FOUR if f"Set up {_label(name)}" in text
    }
    assert opened == {
        "facebook_page": "Weeks 2 to 4",
        "nextdoor": "Day 30",
        "instagram": "Day 60",
        "linkedin": "Day 90",
    }


def _label(name: str) -> str:
    return {
        "facebook_page": "Facebook page:",
        "nextdoor": "Nextdoor for Public Agencies:",
        "instagram": "Instagram:",
        "linkedin": "LinkedIn:",
    }[name]


def test_what_is_to_be_put_right_begins_in_week_1_and_is_asked_after_on_day_30(
    situation: Callable[..., Spoken],
) -> None:
    said = by_heading(
        situation(
            {"facebook_page": "full"},
            actions=(action("facebook_page", "fix_first", "page", until="P1M"),),
            accounts=[{"id": "page", "platform": "facebook_page"}],
        )
    )

    assert "Begin now (fix first): Facebook page." in said["Week 1"]
    assert "Done by now, or asked why not: Facebook page." in said["Day 30"]


def test_an_account_that_ends_gets_its_first_and_its_last_post(situation: Callable[..., Spoken]) -> None:
    said = by_heading(
        situation(
            {"facebook_page": "full"},
            actions=(action("x", "wind_down", "old", until="P3M"),),
            accounts=[{"id": "old", "platform": "x"}],
        )
    )

    assert "First moving post: X." in said["Weeks 2 to 4"]
    assert "Last post pinned, data saved, name kept: X." in said["Day 90"]


def test_a_sleeping_account_lives_or_closes_on_day_90(situation: Callable[..., Spoken]) -> None:
    said = by_heading(
        situation(
            {"x": "light"},
            actions=(action("x", "revive_or_close", "old", until="P3M"),),
            accounts=[{"id": "old", "platform": "x", "state": "dormant"}],
        )
    )

    assert "Post every week again: X (dormant)." in said["Weeks 2 to 4"]
    assert "Keep or close" in said["Day 90"]


def test_the_figure_of_a_trial_is_read_on_its_day(situation: Callable[..., Spoken]) -> None:
    trial = action("nextdoor", "trial", until="P6M", stop_if="fewer than about 90 people follow it")

    said = by_heading(situation({"nextdoor": "light"}, actions=(trial,)))

    assert "It is a trial." in said["Weeks 2 to 4"]
    assert "6 months from the decision: the trial of Nextdoor for Public Agencies is read." in said["Later"]
    assert "Stop Nextdoor for Public Agencies if fewer than about 90 people follow it." in said["Later"]


def test_measures_are_read_before_and_on_day_90(situation: Callable[..., Spoken]) -> None:
    said = by_heading(situation({"facebook_page": "full"}, success=[{"id": "replies", "review_months": 6}]))

    assert "Write down today’s figure of each measure" in said["Week 1"]
    assert "Read each measure beside the first figure." in said["Day 90"]
    assert said["Later"].startswith("6 months from the decision: read “questions answered")


def test_days_follow_each_other_without_a_gap(situation: Callable[..., Spoken]) -> None:
    rows = first_90_days(situation({"facebook_page": "full"}))

    assert [row.days for row in rows] == [(1, 7), (8, 28), (29, 30), (31, 60), (61, 90)]
