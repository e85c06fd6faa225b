"""The week in days: each post has a day and a purpose, and the minutes add up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from advisor.catalog import Catalog
from advisor.decision.result import Recurring
from advisor.plan.rhythm import rhythm
from advisor.telling.plan.rhythm_words import told_recurring
from advisor.telling.plan.spoken import Spoken
from advisor.telling.plan.week import week


def told(now: Spoken) -> list[Recurring]:
    """What comes back, with its words."""
    return [told_recurring(now, row) for row in rhythm(now)]


def covered(purpose: str, platform: str, weight: float) -> dict[str, Any]:
    return {
        "criterion": f"need:{purpose}:all_residents",
        "label": purpose,
        "weight": weight,
        "platform": platform,
        "value": 0.8,
        "words": "very well",
    }


def test_a_page_in_full_posts_on_three_days_about_its_purposes_in_turn(
    situation: Callable[..., Spoken], shipped: Catalog
) -> None:
    now = situation(
        {"facebook_page": "full"},
        needs_covered=(covered("events", "facebook_page", 0.3), covered("tips", "facebook_page", 0.7)),
    )

    posts = [row for row in told(now) if row.example]

    assert [row.when for row in posts] == ["Monday", "Wednesday", "Friday"]
    assert [row.example for row in posts] == [
        shipped.purposes[p].example_post for p in ("tips", "events", "tips")
    ]


def test_the_minutes_of_a_page_in_full_are_four_hours(situation: Callable[..., Spoken]) -> None:
    rows = told(situation({"facebook_page": "full"}))

    assert [(row.when, row.minutes, row.times_per_year) for row in rows] == [
        ("Monday", 45, 52),
        ("Wednesday", 45, 52),
        ("Friday", 45, 52),
        ("Monday to Friday", 15, 260),
        ("Friday", 15, 52),
        ("as it comes", 15, 52),
    ]
    assert sum(row.minutes * row.times_per_year for row in rows) == 240 * 52


def test_a_monthly_issue_takes_its_hours_once_a_month(situation: Callable[..., Spoken]) -> None:
    rows = told(situation({"email_newsletter": "light"}))

    issue = rows[0]
    assert (issue.when, issue.times_per_year, issue.days) == ("once a month", 12, ())
    assert issue.minutes > 120


def test_an_alert_channel_is_practised_and_people_are_signed_up(situation: Callable[..., Spoken]) -> None:
    whens = [row.when for row in told(situation({"county_alerts": "full"}))]

    assert whens[:3] == ["once a month", "twice a year", "once a month"]


def test_the_week_lists_each_day_with_what_it_takes(
    situation: Callable[..., Spoken], shipped: Catalog
) -> None:
    days = week(told(situation({"facebook_page": "full"})))

    assert [day.heading for day in days] == [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Besides"
    ]  # fmt: skip
    assert [day.minutes for day in days] == [60, 15, 60, 15, 75, None]
    assert days[1].steps == (
        "Facebook page (15 min): Read what people wrote. Answer it, or say who will and by when.",
    )
