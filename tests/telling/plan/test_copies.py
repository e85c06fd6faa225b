"""What goes on as a copy is part of the week, the records and the crisis, and is never opened anew."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.result import Plan
from advisor.plan.last_result import summary_of
from advisor.plan.since import changed_since
from advisor.telling import complete
from advisor.telling.plan.since_words import differences
from advisor.telling.plan.spoken import Spoken

TODAY = date(2026, 11, 28)


def plan_of(now: Spoken) -> Plan:
    plan = complete(now.recommendation, now.answers, now.catalog).plan
    assert plan is not None
    return plan


def rows_of(plan: Plan, part: str, platform: str) -> list[Any]:
    return [row for row in getattr(plan, part) if row.platform == platform]


def minutes_of(plan: Plan, platform: str) -> float:
    rows = rows_of(plan, "rhythm", platform)
    return sum(row.minutes * row.times_per_year for row in rows) / 52


def test_a_copy_has_its_minutes_in_the_week_and_no_promise(situation: Callable[..., Spoken]) -> None:
    plan = plan_of(situation({"facebook_page": "full"}, kept={"x": 0.25}))

    (row,) = rows_of(plan, "weekly", "x")
    assert (row.mode, row.hours_per_week) == ("post_only", (0.25, 0.25))
    assert row.reply_promise.startswith("None")
    assert 10 <= minutes_of(plan, "x") <= 15
    assert "Nobody is promised an answer here." in rows_of(plan, "answering", "x")[0].steps[0]


def test_hours_of_the_week_are_those_of_the_set_with_its_copies(situation: Callable[..., Spoken]) -> None:
    now = situation({"facebook_page": "full"}, kept={"x": 0.25, "nextdoor": 0.5})

    total = sum(row.hours_per_week[1] for row in plan_of(now).weekly)

    assert total == now.recommendation.set.hours_per_week


def test_a_feature_still_gets_the_hours_left_beside_the_copies(situation: Callable[..., Spoken]) -> None:
    alone = situation({"facebook_page": "full"}, features={"facebook_page": ("facebook_live",)}, hours=5)
    beside = situation(
        {"facebook_page": "full"}, features={"facebook_page": ("facebook_live",)}, hours=5.25,
        kept={"x": 0.25},
    )  # fmt: skip

    assert alone.modes["facebook_live"] == beside.modes["facebook_live"]


def test_where_comments_cannot_be_closed_somebody_looks_at_the_copy_once_a_week(
    situation: Callable[..., Spoken],
) -> None:
    plan = plan_of(situation({"facebook_page": "full"}, kept={"mastodon": 0.5, "x": 0.25}))

    looks = {
        name: [row for row in rows_of(plan, "rhythm", name) if "anybody asks for help" in row.text]
        for name in ("mastodon", "x")
    }
    assert [row.days for row in looks["mastodon"]] == [(2,)]
    assert looks["x"] == []
    assert minutes_of(plan, "mastodon") <= 30


def test_a_copy_is_filed_made_accessible_and_has_its_comments_settled(
    situation: Callable[..., Spoken],
) -> None:
    plan = plan_of(situation({"facebook_page": "full"}, kept={"x": 0.25}))

    for part in ("records", "accessibility"):
        assert rows_of(plan, part, "x")[0].steps, part
    assert [row.stance for row in rows_of(plan, "comments", "x")] == ["closed"]


def test_a_copy_is_not_opened_and_has_no_first_steps(situation: Callable[..., Spoken]) -> None:
    accounts = [{"id": "old-x", "platform": "x", "state": "active"}]
    keeps = ({"platform": "x", "action": "keep", "account_id": "old-x"},)

    plan = plan_of(situation({"facebook_page": "full"}, kept={"x": 0.25}, accounts=accounts, actions=keeps))

    assert [row.platform for row in plan.first_steps] == ["facebook_page"]
    assert not any("Set up X" in step for row in plan.first_90_days for step in row.steps)


def test_a_list_that_is_kept_ready_sends_the_first_warning(situation: Callable[..., Spoken]) -> None:
    plan = plan_of(situation({"facebook_page": "full"}, kept={"text_alerts": 0.25}))

    first = next(row for row in plan.crisis if row.heading == "First 15 minutes")
    assert first.steps[0].startswith("First the alert: text and phone alerts.")
    (row,) = rows_of(plan, "weekly", "text_alerts")
    assert row.mode == "emergency_only"
    assert "Copies" not in row.note


def test_all_clear_goes_to_copies_too(situation: Callable[..., Spoken]) -> None:
    plan = plan_of(situation({"facebook_page": "full"}, kept={"x": 0.25}))

    after = next(row for row in plan.crisis if row.heading == "After")
    assert "Facebook page and X" in after.steps[0]


def test_followers_may_be_sent_to_a_copy(situation: Callable[..., Spoken]) -> None:
    accounts = [{"id": "th", "platform": "threads", "state": "active"}]
    ends = ({"platform": "threads", "action": "wind_down", "account_id": "th", "replace_with": "x"},)

    plan = plan_of(situation({"facebook_page": "full"}, kept={"x": 0.25}, accounts=accounts, actions=ends))

    assert [row.to for row in plan.moving] == ["X"]


def test_the_policy_names_copies_among_the_official_accounts(situation: Callable[..., Spoken]) -> None:
    from advisor.telling.plan.drafts.use_policy import use_policy

    said = " ".join(map(str, use_policy(situation({"facebook_page": "full"}, kept={"x": 0.25})).paragraphs))

    assert "Official accounts: Facebook page and X." in said


def test_an_account_that_becomes_a_copy_is_run_in_another_way_and_not_dropped(
    situation: Callable[..., Spoken], shipped: Catalog
) -> None:
    before = situation({"facebook_page": "full", "x": "light"})
    after = situation({"facebook_page": "full"}, kept={"x": 0.25})

    summary = summary_of(before.recommendation, Answers(), TODAY)
    told = changed_since(
        shipped, Answers(catalog_version="2020.01", last_result=summary), after.recommendation
    )

    assert told is not None
    assert not any(said.startswith("Dropped") for said in differences(told, shipped))
    assert any(said.startswith("X is run in another way") for said in differences(told, shipped))
