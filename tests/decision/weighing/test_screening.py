"""Rules stand before scores: who may not be used, and what would mend it."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.catalog import Catalog
from tests.decision.conftest import Advise


@pytest.mark.parametrize(
    ("answers", "platform", "rule", "words"),
    [
        ({"constraints": {"banned_platforms": ["facebook_page"]}}, "facebook_page", "banned", "ban"),
        (
            {"constraints": {"banned_platforms": ["facebook_page"]}},
            "facebook_live",
            "banned",
            "Facebook page",
        ),
        ({"resources": {"budget_usd_per_year": 0}}, "nixle", "money", "$3,000"),
        ({"resources": {"budget_usd_per_year": 0}}, "codered", "money", "price we do not know"),
        ({"resources": {"owned": []}}, "ipaws_wea", "requires", "IPAWS"),
        ({"resources": {"hours_per_week": 0.5}}, "tiktok", "not_now", "hours a week"),
        ({"resources": {"skills": ["writing"]}}, "youtube", "not_now", "video"),
        ({"constraints": {"readable_without_account": True}}, "discord", "requires", "without an account"),
    ],
)
def test_a_broken_rule_is_named_with_its_reason(
    advise: Advise, answers: dict[str, Any], platform: str, rule: str, words: str
) -> None:
    purposes = ["emergency_notification", "youth_outreach", "live_video", "tips", "crime_alerts"]
    result = advise(purposes=[{"id": p} for p in purposes], **answers)
    out = next(o for o in result.ruled_out if o.platform == platform)
    assert out.rule == rule
    assert words in out.reason
    assert platform not in {row.platform for row in result.ranking}


def test_a_platform_that_can_do_none_of_the_chosen_jobs_does_another_job(advise: Advise) -> None:
    result = advise(purposes=[{"id": "recruitment"}], resources={"hours_per_week": 10})
    rules = {out.platform: out.rule for out in result.ruled_out}
    assert rules["ipaws_wea"] == "other_job"
    assert rules["p3_tips"] == "other_job"


def test_not_knowing_rules_nothing_out_but_what_ended_or_does_another_job(advise: Advise) -> None:
    result = advise(purposes=[{"id": "crime_alerts"}])
    assert {out.rule for out in result.ruled_out} <= {"discontinued", "other_job", "not_now"}
    assert all("hours" in out.reason for out in result.ruled_out if out.rule == "not_now")


def test_a_contract_they_have_costs_nothing_new(advise: Advise) -> None:
    result = advise(
        purposes=[{"id": "emergency_notification"}],
        resources={"budget_usd_per_year": 0, "owned": ["alert_contract"], "hours_per_week": 3},
    )
    assert "text_alerts" in {row.platform for row in result.ranking}
    assert result.set.usd_per_year == 0


def test_posting_one_way_leaves_only_modes_that_promise_no_reply(advise: Advise) -> None:
    result = advise(
        purposes=[{"id": "everyday_news"}],
        resources={"hours_per_week": 10},
        constraints={"one_way_only": True},
    )
    assert set(result.set.modes.values()) <= {"post_only", "emergency_only"}


def test_a_confirmed_gate_opens(advise: Advise) -> None:
    result = advise(
        purposes=[{"id": "youth_outreach", "audiences": ["teens"]}],
        resources={"hours_per_week": 20},
        checks={"tiktok_devices": "yes"},
    )
    tiktok = next(row for row in result.ranking if row.platform == "tiktok")
    assert tiktok.conditional is None


def test_without_night_cover_no_mode_that_promises_the_night_is_used(
    advise: Advise, catalog: Catalog
) -> None:
    asked = {"hours_per_week": 20, "budget_usd_per_year": 9000, "owned": ["fema_alerting_authority"]}
    purposes = [{"id": "emergency_notification"}, {"id": "tips"}]
    by_day = advise(purposes=purposes, resources={**asked, "after_hours": False})
    needs_night = {(m.platform, m.mode) for ms in catalog.modes.values() for m in ms if m.after_hours_needed}
    assert needs_night
    assert not needs_night & {(row.platform, row.mode) for row in by_day.ranking}
    dispatch = advise(
        purposes=purposes, resources={**asked, "after_hours": False, "night_publisher": "dispatch"}
    )
    assert needs_night & {(row.platform, row.mode) for row in dispatch.ranking}


def test_anonymous_tips_are_not_taken_where_people_sign_with_their_name(advise: Advise) -> None:
    asked = {"purposes": [{"id": "tips"}], "resources": {"hours_per_week": 10, "budget_usd_per_year": 5000}}
    named = advise(**asked, constraints={"anonymous_tips": True})
    rules = {out.platform: out.rule for out in named.ruled_out}
    assert rules["nextdoor"] == "other_job"
    assert named.ranking[0].role == "tips"
