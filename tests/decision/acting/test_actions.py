"""Every action of the vocabulary has its rule, its sentence and its day."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any, get_args

import numpy as np
import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.decision import Recommendation
from advisor.decision.acting.trial import break_even
from advisor.decision.choosing.selection import coverage
from advisor.decision.method import OPENING_COST
from advisor.decision.result import Action, ActionItem
from advisor.telling import recommend
from advisor.words.dates import partial_month_words
from advisor.words.labels import ACTION_LABELS
from tests.decision.conftest import Advise

NEWS = [{"id": "everyday_news", "importance": 4}, {"id": "two_way_dialog", "importance": 3}]
TOWN = {"kind": "clerk", "population": 8000}
# A Facebook page leads for events and for talk, even where it must be opened first.
TALK = [{"id": "events"}, {"id": "two_way_dialog"}]
# A page and a list share the work on these, if there are hours for both.
TOLD = [{"id": "everyday_news"}, {"id": "official_notices"}, {"id": "events"}]
HOURS_FOR_BOTH = 8


def item(result: Recommendation, account: str) -> ActionItem:
    found = [a for a in result.actions if a.account_id == account]
    assert len(found) == 1, f"one item for each account, not {len(found)}"
    return found[0]


def of_platform(result: Recommendation, platform: str) -> ActionItem:
    return next(a for a in result.actions if a.platform == platform)


def account(platform: str, **fields: Any) -> dict[str, Any]:
    return {"id": "a1", "platform": platform, "state": "active", "run_by": "department", **fields}


def news(advise: Advise, *accounts: dict[str, Any], hours: float = 5, **more: Any) -> Recommendation:
    return advise(
        **{
            "department": TOWN,
            "purposes": NEWS,
            "resources": {"hours_per_week": hours},
            "accounts": list(accounts),
            **more,
        }
    )


# ------------------------------------------------------------------ accounts in the set


def test_the_account_that_leads_is_called_so(advise: Advise) -> None:
    assert item(news(advise, account("facebook_page")), "a1").action == "lead"


def test_a_second_account_of_theirs_that_stays_is_kept(advise: Advise, catalog: Catalog) -> None:
    result = news(
        advise,
        account("facebook_page"),
        account("email_newsletter", id="list"),
        purposes=TOLD,
        hours=HOURS_FOR_BOTH,
    )
    assert {"facebook_page", "email_newsletter"} <= set(result.set.platforms)
    assert item(result, "a1").action == "lead"
    stays = item(result, "list")
    assert (stays.action, stays.until, stays.stop_if) == ("keep", None, None)
    assert stays.job


def test_a_second_account_that_the_hours_do_not_carry_is_kept_as_a_copy(advise: Advise) -> None:
    result = news(advise, account("facebook_page"), account("email_newsletter", id="list"), purposes=TOLD)
    assert "email_newsletter" not in result.set.platforms
    copy = next(one for one in result.set.kept if one.account_id == "list")
    assert (copy.platform, copy.hours_per_week, copy.by) == ("email_newsletter", 0.25, "rule")
    stays = item(result, "list")
    assert (stays.action, stays.until, stays.job) == ("keep", "P6M", None)
    assert stays.stop_if
    assert "15 minutes a week" in stays.reason


def test_a_sleeping_lead_channel_is_put_right_before_anything_new(advise: Advise) -> None:
    result = news(advise, account("facebook_page", state="dormant"), purposes=TALK)
    assert result.set.platforms[0] == "facebook_page"
    found = item(result, "a1")
    assert (found.action, found.until) == ("fix_first", "P1M")
    assert "Start posting again first" in found.reason


def test_another_sleeping_account_of_the_set_lives_again_by_a_day_or_goes(advise: Advise) -> None:
    result = advise(
        department={"kind": "police", "population": 8000},
        purposes=[{"id": "recruitment", "importance": 5}, {"id": "crime_alerts", "importance": 4}],
        audiences=[{"id": "job_seekers_professional"}, {"id": "all_residents"}],
        resources={"hours_per_week": 6},
        accounts=[
            account("linkedin", state="dormant", last_post="2025-03-02"),
            account("facebook_page", id="f"),
        ],
    )
    assert {"linkedin", "facebook_page"} <= set(result.set.platforms)
    sleeping = item(result, "a1")
    if result.set.platforms[0] == "linkedin":
        assert sleeping.action == "fix_first"
    else:
        assert (sleeping.action, sleeping.until) == ("revive_or_close", "P3M")
        assert sleeping.stop_if
    assert "since March 2025" in sleeping.reason


def test_an_account_without_a_post_for_half_a_year_is_asleep_whatever_it_is_called(advise: Advise) -> None:
    """The catalogue is of November 2026, so there is no clock in the advice."""
    old = news(advise, account("facebook_page", last_post="2026-04-01"), purposes=TALK)
    fresh = news(advise, account("facebook_page", last_post="2026-08-01"), purposes=TALK)
    assert item(old, "a1").action == "fix_first"
    assert item(fresh, "a1").action == "lead"


def test_a_page_a_volunteer_runs_is_handed_to_staff(advise: Advise) -> None:
    found = item(news(advise, account("facebook_page", run_by="volunteer")), "a1")
    assert (found.action, found.until) == ("transfer", "P1M")
    assert "two of your staff" in found.reason


def test_their_own_page_does_not_join_a_larger_one_that_hangs_on_a_council_members_office(
    advise: Advise,
) -> None:
    result = news(
        advise,
        account("facebook_page", id="own", followers=400),
        account("facebook_page", id="seat", run_by="council_member", followers=900),
    )
    assert item(result, "own").action not in ("merge", "park", "wind_down")
    assert item(result, "seat").action == "transfer"


def test_what_nobody_posts_to_is_looked_after_and_takes_no_copies(advise: Advise) -> None:
    result = news(
        advise,
        account("p3_tips", id="tips"),
        account("facebook_page", id="page", followers=900),
        purposes=[{"id": "events"}],
    )
    assert "p3_tips" in {one.platform for one in result.set.kept}
    assert "look after it" in item(result, "tips").reason
    assert "copy your posts" not in item(result, "tips").reason


@pytest.mark.parametrize("alerts", ["text_alerts", "nixle"])
def test_a_list_that_warns_is_kept_ready_and_never_told_to_carry_copies_of_posts(
    advise: Advise, alerts: str
) -> None:
    result = news(
        advise,
        account(alerts, id="list", enrolled=2000),
        account("facebook_page", id="page", followers=4000),
        department={"kind": "library", "population": 8000},
        purposes=[{"id": "recruitment"}],
        resources={"hours_per_week": 2, "skills": ["writing", "photo"]},
    )
    assert alerts in {one.platform for one in result.set.kept}, "the case has grown stale: find another"
    assert "keep it ready" in item(result, "list").reason
    assert "copy your posts" not in item(result, "list").reason
    assert result.headline is not None
    assert [part.platforms for part in result.headline.parts if part.code == "keep"] == [(alerts,)]


def test_a_right_to_send_that_runs_is_kept_ready_though_no_purpose_calls_for_it_today(advise: Advise) -> None:
    """Nobody ticked it among the things they own, and it is no rival of the county's list."""
    result = news(
        advise,
        account("ipaws_wea", id="wea"),
        account("facebook_page", id="page", followers=3500),
        purposes=[{"id": "service_updates"}, {"id": "volunteers"}],
        department={"kind": "emergency_management", "population": 29700},
        resources={"hours_per_week": 6, "owned": ["use_policy"]},
    )
    found = item(result, "wea")
    assert (found.action, found.replace_with) == ("keep", None)
    assert "keep it ready" in found.reason
    assert found.stop_if == "nobody has tested it by then"
    assert result.headline is not None
    assert "Leave your wireless emergency alerts running." in result.headline.said
    assert "Copy your posts to your wireless" not in result.headline.said


@pytest.mark.parametrize(
    ("reach", "action"), [(20, "emergency_only"), (None, "emergency_only"), (250, "keep")]
)
def test_a_stream_goes_on_as_a_copy_where_their_own_figures_say_that_residents_see_it(
    advise: Advise, reach: int | None, action: str
) -> None:
    result = news(
        advise,
        account("facebook_page", id="page", followers=1200),
        account("x", id="x", followers=900, reach_per_post=reach),
        department={"kind": "public_works", "population": 3444},
        resources={"hours_per_week": 3},
    )
    assert item(result, "x").action == action


def test_a_page_a_council_member_runs_is_handed_to_staff(advise: Advise) -> None:
    found = item(news(advise, account("facebook_page", run_by="council_member")), "a1")
    assert found.action == "transfer"
    assert "one person’s office" in found.reason


def test_the_towns_page_is_shared_by_a_department(advise: Advise) -> None:
    town_page = account("facebook_page", run_by="town")
    library = news(advise, town_page, department={"kind": "library", "population": 8000})
    clerk = news(advise, town_page)
    assert item(library, "a1").action == "share_town_account"
    assert item(clerk, "a1").action == "lead", "for the clerk the town's page is their own"


def test_a_page_whose_posts_few_followers_see_is_put_right_first(advise: Advise) -> None:
    page = account("facebook_page", id="f", followers=5000, reach_per_post=2500)
    weak = account("email_newsletter", followers=4000, reach_per_post=60)
    result = news(advise, page, weak, purposes=TOLD, hours=HOURS_FOR_BOTH)
    assert {"facebook_page", "email_newsletter"} <= set(result.set.platforms)
    found = item(result, "a1")
    assert (found.action, found.until) == ("fix_first", "P1M")
    assert "1.5 in 100 followers" in found.reason or "2 in 100 followers" in found.reason
    usual = news(advise, page, {**weak, "reach_per_post": 400}, purposes=TOLD, hours=HOURS_FOR_BOTH)
    assert "email_newsletter" in usual.set.platforms
    assert item(usual, "a1").action == "keep"


def test_a_page_whose_readers_hardly_react_is_put_right_first(advise: Advise) -> None:
    page = account("facebook_page", id="f", followers=5000, reach_per_post=2500)
    silent = account("email_newsletter", followers=4000, reach_per_post=2000, engagements_per_post=6)
    found = item(news(advise, page, silent, purposes=TOLD, hours=HOURS_FOR_BOTH), "a1")
    assert (found.action, found.until) == ("fix_first", "P1M")
    assert "6 of 2,000" in found.reason
    lively = {**silent, "engagements_per_post": 60}
    usual = item(news(advise, page, lively, purposes=TOLD, hours=HOURS_FOR_BOTH), "a1")
    assert usual.action in ("keep", "restrict")
    assert usual.until is None


def test_own_engagement_stands_for_the_reach_that_nobody_knows(advise: Advise) -> None:
    """154 of 10,000 people reached react, on average."""

    def residents_met(**figures: float) -> float:
        result = news(advise, account("facebook_page", **figures))
        return max(r.score for r in result.ranking if r.platform == "facebook_page")

    assert residents_met(engagements_per_post=15.4) == pytest.approx(residents_met(reach_per_post=1000))
    assert residents_met(engagements_per_post=1) < residents_met(engagements_per_post=40)


def test_a_single_administrator_is_named_even_where_the_account_leads(advise: Advise) -> None:
    found = item(news(advise, account("facebook_page", admins=1)), "a1")
    assert found.action == "lead"
    assert "second administrator" in found.reason


def test_several_pages_of_one_platform_become_the_liveliest(advise: Advise) -> None:
    result = news(
        advise,
        account("facebook_page", id="small", followers=90),
        account("facebook_page", id="large", followers=900),
        account("facebook_page", id="asleep", followers=5000, state="dormant"),
    )
    assert item(result, "large").action == "lead"
    for name in ("small", "asleep"):
        assert (item(result, name).action, item(result, name).merge_into) == ("merge", "large")


def test_an_account_that_is_best_for_one_purpose_only_is_kept_for_it(advise: Advise) -> None:
    result = advise(
        department={"kind": "police", "population": 8000},
        purposes=[
            {"id": "recruitment", "importance": 3, "audiences": ["job_seekers_professional"]},
            {"id": "everyday_news", "importance": 5, "audiences": ["all_residents"]},
            {"id": "two_way_dialog", "importance": 5, "audiences": ["all_residents"]},
        ],
        resources={"hours_per_week": 6},
        accounts=[account("linkedin"), account("facebook_page", id="f")],
    )
    found = item(result, "a1")
    assert found.action == "restrict"
    assert "recruitment only" in found.reason
    assert found.job


def test_a_page_that_the_hours_leave_posts_only_says_so(advise: Advise) -> None:
    result = news(advise, hours=0.75)
    assert set(result.set.modes.values()) == {"post_only"}
    assert [of_platform(result, p).action for p in result.set.platforms] == ["post_only"]
    assert any("posts only" in said for said in result.warnings)


def with_a_copy(advise: Advise, **more: Any) -> Recommendation:
    """A page that is written for, and a smaller one that gets its posts."""
    first = account("facebook_page", id="first", followers=3000)
    return news(advise, first, account("instagram", followers=400, **more), hours=0.5)


def test_a_page_that_runs_and_gets_no_hours_of_its_own_goes_on_as_a_copy(advise: Advise) -> None:
    result = with_a_copy(advise)
    assert [(one.platform, one.hours_per_week) for one in result.set.kept] == [("instagram", 0.25)]
    found = item(result, "a1")
    assert (found.action, found.until) == ("keep", "P6M")
    assert "15 minutes a week" in found.reason


def test_the_page_that_a_copy_is_made_of_is_worked_on_however_few_the_hours(advise: Advise) -> None:
    result = news(advise, account("facebook_page"), hours=0.5)
    assert (result.set.platforms, result.set.kept) == (("facebook_page",), ())
    assert item(result, "a1").action == "post_only"


def test_a_copy_in_one_persons_hands_names_a_second_administrator(advise: Advise) -> None:
    found = item(with_a_copy(advise, admins=1), "a1")
    assert (found.action, found.until) == ("keep", "P6M")
    assert "second administrator" in found.reason


# ------------------------------------------------------------------ contracts


def alerts(advise: Advise, *accounts: dict[str, Any], **more: Any) -> Recommendation:
    return advise(
        **{
            "department": {"kind": "emergency_management", "population": 10_000},
            "purposes": [{"id": "emergency_notification", "importance": 5}],
            "resources": {
                "hours_per_week": 4, "budget_usd_per_year": 8000, "owned": [], "after_hours": True,
            },
            "accounts": list(accounts),
            **more,
        }
    )  # fmt: skip


def test_an_alert_contract_up_for_renewal_is_compared_per_person_enrolled(advise: Advise) -> None:
    contract = account("nixle", usd_per_year=4000, renews="2027-03-01", enrolled=2000)
    found = item(alerts(advise, contract), "a1")
    assert found.until == "2027-03-01"
    assert "$2.00 for each person enrolled" in found.reason
    assert "March 1, 2027" in found.reason
    assert "county" in found.reason


def test_a_renewal_that_has_passed_is_not_announced(advise: Advise) -> None:
    contract = account("nixle", usd_per_year=4000, renews="2025-03-01", enrolled=2000)
    assert item(alerts(advise, contract), "a1").until is None


def test_an_alert_list_with_few_people_is_filled_before_it_is_renewed(advise: Advise) -> None:
    contract = account("nixle", usd_per_year=4000, renews="2027-03-01", enrolled=600)
    found = item(alerts(advise, contract), "a1")
    assert (found.action, found.until) == ("fix_first", "2027-03-01")
    assert "Only 6 in 100 residents" in found.reason


def test_another_vendor_does_not_promise_more_people_than_are_enrolled_today(advise: Advise) -> None:
    """Changing the product moves the people enrolled; it does not bring the national share."""
    contract = account("nixle", usd_per_year=4000, renews="2027-03-01", enrolled=600)
    values = {
        row.platform: max(c.value for c in row.contributions)
        for row in alerts(advise, contract).ranking
        if row.platform in ("nixle", "text_alerts")
    }
    assert values["text_alerts"] <= values["nixle"] + 1e-9


def test_of_two_alert_products_the_second_runs_out(advise: Advise) -> None:
    result = alerts(
        advise,
        account("nixle", id="n", usd_per_year=4000, enrolled=3000),
        account("codered", id="c", usd_per_year=6000, renews="2027-06-30", enrolled=500),
    )
    chosen = {"nixle": "n", "codered": "c"}
    stays = next(p for p in chosen if p in result.set.platforms)
    goes = next(p for p in chosen if p != stays)
    found = item(result, chosen[goes])
    assert (found.action, found.replace_with) == ("replace", stays)
    assert found.until


SUITE = account("engagement_suite", usd_per_year=13_000, renews="2027-01-31")


def test_a_product_that_no_hours_are_left_for_ends_with_its_contract(advise: Advise) -> None:
    result = news(advise, SUITE, hours=0.2)
    assert not result.set.kept
    found = item(result, "a1")
    assert (found.action, found.until) == ("wind_down", "2027-01-31")
    assert "January 31, 2027" in found.reason


def test_a_product_that_few_signed_up_for_ends_with_its_contract(advise: Advise) -> None:
    result = news(advise, account("facebook_page", id="f"), {**SUITE, "enrolled": 5}, hours=2)
    found = item(result, "a1")
    assert (found.action, found.until) == ("wind_down", "2027-01-31")
    assert "Move the people enrolled first" in found.reason


def test_a_product_that_no_need_calls_for_is_kept_to_its_renewal_and_compared(advise: Advise) -> None:
    """It does another job: no reason to end it, and none to work on it."""
    result = news(advise, SUITE, purposes=[{"id": "live_video"}], hours=2)
    assert "engagement_suite" not in result.set.platforms
    assert [one.platform for one in result.set.kept] == ["engagement_suite"]
    found = item(result, "a1")
    assert (found.action, found.until, found.job) == ("keep", "2027-01-31", None)
    assert "$13,000 a year" in found.reason


def test_the_countys_system_is_joined(advise: Advise) -> None:
    result = alerts(advise, resources={"hours_per_week": 1, "budget_usd_per_year": 0, "owned": []})
    assert "county_alerts" in result.set.platforms
    assert of_platform(result, "county_alerts").action == "join_shared"


# ------------------------------------------------------------------ accounts outside the set


def test_followers_are_taken_along_before_an_account_is_wound_down(advise: Advise) -> None:
    """One account is all they want to look after, and more people follow the page."""
    page = account("facebook_page", id="f", followers=3000)
    one_account = {"hours_per_week": 3, "max_accounts": 1}
    result = news(advise, page, account("threads", followers=1500), resources=one_account)
    assert (result.set.platforms, result.set.kept) == (("facebook_page",), ())
    found = item(result, "a1")
    assert (found.action, found.until) == ("wind_down", "P3M")
    assert found.replace_with == "facebook_page"
    assert "1,500 followers" in found.reason


def test_another_channel_that_serves_the_same_is_no_reason_to_end_an_account(advise: Advise) -> None:
    """The page serves every need better; still X is wound down only where there is no place for it."""
    page = account("facebook_page", id="f", followers=3000)
    result = news(advise, page, account("x", followers=1500), hours=3)
    assert {need.platform for need in result.set.needs_covered} == {"facebook_page"}
    assert "x" in {one.platform for one in result.set.kept}
    assert item(result, "a1").action == "emergency_only"


def test_where_no_reporter_is_wanted_a_stream_keeps_its_name_for_emergencies(advise: Advise) -> None:
    found = item(news(advise, account("x", followers=1500), hours=3), "a1")
    assert (found.action, found.until, found.stop_if) == ("emergency_only", None, None)
    assert "nobody poses as you" in found.reason
    press = [*NEWS, {"id": "press", "importance": 1}]
    wanted = item(news(advise, account("x", followers=1500), hours=3, purposes=press), "a1")
    assert (wanted.action, wanted.until) == ("keep", "P6M")
    assert "copy your posts there" in wanted.reason


def test_an_account_with_hardly_any_followers_is_parked(advise: Advise) -> None:
    result = news(advise, account("x", followers=5), hours=3)
    assert not result.set.kept
    found = item(result, "a1")
    assert (found.action, found.until) == ("park", None)


def test_a_sleeping_account_outside_the_set_is_parked_and_says_since_when(advise: Advise) -> None:
    found = item(news(advise, account("x", followers=1500, last_post="2024-05-01"), hours=3), "a1")
    assert found.action == "park"
    assert "since May 2024" in found.reason


def test_a_volunteers_account_that_is_not_needed_goes_on_without_the_towns_name(advise: Advise) -> None:
    """Too few follow it to be kept. With more, it goes on as a copy, and staff become its owners."""
    few = item(news(advise, account("x", followers=5, run_by="volunteer"), hours=3), "a1")
    assert (few.action, few.until) == ("transfer", "P1M")
    assert "not yours" in few.reason
    kept = item(news(advise, account("x", followers=1500, run_by="volunteer"), hours=3), "a1")
    assert (kept.action, kept.until) == ("transfer", "P1M")
    assert "two of your staff" in kept.reason


def test_an_account_on_a_banned_platform_is_left(advise: Advise) -> None:
    result = news(advise, account("tiktok", followers=900), constraints={"banned_platforms": ["tiktok"]})
    assert item(result, "a1").action == "leave"


def test_an_account_on_a_platform_that_ended_is_replaced_where_the_successor_is_run(advise: Advise) -> None:
    asked = {"purposes": [{"id": "live_video", "importance": 5}], "accounts": [account("periscope")]}
    result = advise(**asked, resources={"hours_per_week": 40})
    found = item(result, "a1")
    successor = next(o.successor for o in result.ruled_out if o.platform == "periscope")
    held = {*result.set.platforms, *(f for fs in result.set.features.values() for f in fs)}
    assert found.action == ("replace" if successor in held else "leave")
    assert found.replace_with == successor


def test_an_account_that_does_another_job_is_kept_as_a_copy_and_parked_where_it_sleeps(
    advise: Advise,
) -> None:
    asked = {"purposes": [{"id": "tips"}], "resources": {"hours_per_week": 4}}
    runs = advise(**asked, accounts=[account("waze")])
    assert "waze" not in runs.set.platforms
    assert [one.platform for one in runs.set.kept] == ["waze"]
    assert (item(runs, "a1").action, item(runs, "a1").until) == ("keep", "P6M")
    sleeps = advise(**asked, accounts=[account("waze", state="dormant")])
    assert not sleeps.set.kept
    assert item(sleeps, "a1").action == "park"


# ------------------------------------------------------------------ accounts that are not theirs


def test_an_unofficial_page_is_claimed_or_reported(advise: Advise) -> None:
    found = item(news(advise, account("facebook_page", state="unofficial")), "a1")
    assert (found.action, found.until) == ("claim_name", "P1M")


def test_a_private_account_is_replaced_by_one_of_the_department(advise: Advise) -> None:
    result = news(advise, account("facebook_page", state="personal"), purposes=TALK)
    assert (item(result, "a1").action, item(result, "a1").replace_with) == ("replace", "facebook_page")
    assert of_platform(result, "facebook_page").action == "lead"
    outside = news(advise, account("x", state="personal"), hours=3)
    assert item(outside, "a1").action == "leave"


def test_residents_groups_are_joined_as_a_guest_and_never_run(catalog: Catalog) -> None:
    example = json.loads(Path("examples/two-officer-police.json").read_text(encoding="utf-8"))
    example["accounts"].append(account("facebook_groups", run_by="residents"))
    example["resources"] |= {"hours_per_week": 3, "max_accounts": 1}  # the page, and time for its groups
    result = recommend(catalog, read_answers(example, catalog), draws=200)
    assert "facebook_groups" in {f for features in result.set.features.values() for f in features}
    found = item(result, "a1")
    assert (found.action, found.job) == ("restrict", "answering as a guest")


def test_residents_groups_that_no_need_calls_for_are_nothing_to_run(advise: Advise) -> None:
    result = news(advise, account("facebook_groups", run_by="residents"), hours=1)
    assert item(result, "a1").action == "not_now"


# ------------------------------------------------------------------ nothing there yet


def test_a_new_account_that_few_draws_ask_for_is_a_trial_with_an_end_and_a_figure(catalog: Catalog) -> None:
    answers = read_answers(
        {
            "schema_version": 1,
            "department": TOWN,
            "purposes": [{"id": "everyday_news"}],
            "resources": {"hours_per_week": 6},
        },
        catalog,
    )
    result = recommend(catalog, answers)
    shares = {r.platform: r.in_set_share or 0.0 for r in result.ranking}
    trials = [a for a in result.actions if a.action == "trial"]
    doubtful = [p for p in result.set.platforms[1:] if shares[p] < 0.60]
    assert doubtful, "an example in which nothing is in doubt shows nothing"
    assert [a.platform for a in trials] == doubtful
    assert all(a.until == "P6M" and "people who live here" in (a.stop_if or "") for a in trials)


def test_opening_is_counted_in_hours_once_for_each_new_account(advise: Advise) -> None:
    new = news(advise)
    kept = news(advise, account("facebook_page"))
    assert new.set.opening_hours == 6 * len(new.set.platforms)
    assert kept.set.opening_hours == 6 * (len(kept.set.platforms) - 1)


def test_a_name_that_others_could_take_is_claimed_and_never_used(advise: Advise) -> None:
    found = of_platform(news(advise, account("facebook_page"), hours=3), "x")
    assert found.action == "claim_name"
    assert "post nothing" in found.reason


def test_no_name_is_claimed_where_a_rule_may_forbid_the_platform(advise: Advise) -> None:
    result = news(advise, account("facebook_page"), hours=3)
    assert of_platform(result, "tiktok").action in ("add_later", "not_now", "ruled_out")


def test_staff_come_first_where_the_hours_carry_nothing(advise: Advise) -> None:
    result = news(advise, hours=0)
    assert result.set.platforms == ()
    waiting = [a for a in result.actions if a.action == "staff_first"]
    assert waiting
    assert all("hours" in a.reason for a in waiting)
    assert next(s for s in result.strategies or () if s.chosen).id == "staff_first"


# ------------------------------------------------------------------ all of it


def test_every_action_of_the_vocabulary_has_a_label_and_a_rule_that_gives_it(
    request: pytest.FixtureRequest,
) -> None:
    assert set(ACTION_LABELS) == set(get_args(Action))
    told = request.path.read_text(encoding="utf-8")
    # these four come with a platform that is not looked at above
    elsewhere = {"add", "not_now", "ruled_out", "emergency_only"}
    assert {a for a in get_args(Action) if f'"{a}"' not in told} <= elsewhere


def test_each_account_has_one_item_and_each_platform_at_least_one(advise: Advise) -> None:
    accounts = [
        account("facebook_page", id="a"), account("facebook_page", id="b"), account("x", id="c"),
        account("agency_website", id="d"), account("instagram", id="e", state="personal"),
        account("facebook_groups", id="f", run_by="residents"), account("periscope", id="g"),
    ]  # fmt: skip
    result = news(advise, *accounts)
    told = Counter(a.account_id for a in result.actions if a.account_id)
    assert told == Counter(a["id"] for a in accounts)
    judged = {r.platform for r in result.ranking} | {o.platform for o in result.ruled_out}
    assert judged <= {a.platform for a in result.actions}


def test_the_action_of_a_row_is_that_of_its_main_account(advise: Advise) -> None:
    result = news(advise, account("facebook_page", run_by="volunteer"), account("x", id="b", followers=9000))
    rows = {r.platform: r.action for r in result.ranking}
    assert rows["facebook_page"] == item(result, "a1").action == "transfer"
    assert rows["x"] == item(result, "b").action


# ------------------------------------------------------------------ figures and days


def test_the_stop_figure_is_where_the_set_is_just_as_good_without_the_account() -> None:
    values = np.array([[0.6, 0.2], [0.3, 0.5]])
    weights = np.array([0.5, 0.5])
    share = break_even(values, weights, 1, OPENING_COST)
    assert share is not None
    assert 0 < share < 1
    tried = values * np.array([[1.0], [share]])
    assert coverage(tried, weights) - OPENING_COST == pytest.approx(coverage(values[:1], weights), abs=1e-9)


def test_an_account_that_never_earns_its_opening_has_no_stop_figure() -> None:
    assert break_even(np.array([[0.9], [0.01]]), np.array([1.0]), 1, OPENING_COST) is None


# ------------------------------------------------------------------ what was reported of a vendor


def test_what_was_reported_of_a_vendor_lately_comes_first_in_the_action_the_older_one_before(
    advise: Advise, catalog: Catalog
) -> None:
    told = advise(
        department={"kind": "fire", "population": 3000},
        purposes=[{"id": "emergency_notification"}],
        resources={"hours_per_week": 4},
        accounts=[account("codered", enrolled=900, last_post="2026-11-01")],
    )
    reason = item(told, "a1").reason
    latest = sorted(
        str(n.date) for n in catalog.notices.values() if (n.platform, n.kind) == ("codered", "incident")
    )[-2:]
    months = [partial_month_words(day) for day in latest]
    assert reason.startswith(f"First, after what was reported in {months[0]}: ")
    assert reason.index(months[0]) < reason.index(months[1])


def test_an_old_incident_is_not_told_and_neither_is_one_of_another_product(advise: Advise) -> None:
    later = account("codered", enrolled=900, last_post="2031-01-01")
    asked: dict[str, Any] = {
        "department": {"kind": "fire", "population": 3000},
        "purposes": [{"id": "emergency_notification"}],
        "resources": {"hours_per_week": 4},
    }
    assert "was reported" not in item(advise(**asked, accounts=[later]), "a1").reason
    assert "was reported" not in item(advise(**asked, accounts=[account("nixle", enrolled=900)]), "a1").reason


# ------------------------------------------------------------------ lists, silence, and where people go

LIST = {"platform": "email_newsletter", "followers": 900}


def test_a_list_nobody_has_hours_for_is_not_ended_but_handed_on(advise: Advise) -> None:
    told = item(news(advise, account(**LIST), hours=0), "a1")
    assert told.action == "fix_first"
    assert "900 people signed up" in told.reason


def test_a_list_that_slept_is_woken_or_told_goodbye_and_a_page_that_slept_is_parked(advise: Advise) -> None:
    slept = {"state": "dormant", "last_post": "2024-01-10"}
    asked = {"purposes": [{"id": "tips"}], "department": {"kind": "police", "population": 8000}}
    assert item(news(advise, account(**LIST, **slept), **asked), "a1").action == "revive_or_close"
    page = account("instagram", followers=900, **slept)
    assert item(news(advise, page, **asked), "a1").action == "park"


def test_a_list_that_does_another_job_moves_into_the_list_that_stays(advise: Advise) -> None:
    told = news(
        advise,
        account("text_alerts", id="texts", enrolled=40),
        account("nixle", id="nixle", enrolled=3000),
        purposes=[{"id": "emergency_notification"}],
        department={"kind": "fire", "population": 8000},
        resources={"hours_per_week": 3, "max_accounts": 1},
    )
    moved = item(told, "texts")
    assert (moved.action, moved.replace_with) == ("replace", "nixle")
    assert "40 people" in moved.reason


@pytest.mark.parametrize(
    "silence", [{"state": "dormant"}, {"last_post": "2025-01-01"}], ids=["told", "dated"]
)
def test_what_waits_and_was_silent_for_long_is_tested_before_it_is_relied_on(
    advise: Advise, silence: dict[str, Any]
) -> None:
    told = news(
        advise,
        account("nixle", enrolled=4000, **silence),
        purposes=[{"id": "emergency_notification"}],
        department={"kind": "fire", "population": 8000},
    )
    assert item(told, "a1").action == "fix_first"
    assert "send a test" in item(told, "a1").reason


def test_telling_how_many_follow_turns_no_parked_account_into_one_that_closes(advise: Advise) -> None:
    """Where nobody counted them, as many are asked along as an ordinary account has."""
    page = account("facebook_page", id="f", followers=3000)
    one_account = {"hours_per_week": 3, "max_accounts": 1}
    unknown, told = (
        item(news(advise, page, account("threads", **figure), resources=one_account), "a1")
        for figure in ({}, {"followers": 1500})
    )
    assert (unknown.action, unknown.until) == (told.action, told.until) == ("wind_down", "P3M")
    assert "Ask its followers to come along" in unknown.reason


@pytest.mark.parametrize(
    ("large", "target"), [(5000, "facebook_page"), (200, None)], ids=["a larger page", "a much smaller one"]
)
def test_followers_are_sent_only_to_a_page_that_runs_and_is_not_much_smaller(
    advise: Advise, large: int, target: str | None
) -> None:
    ends = account("pinterest", id="pin", followers=3000)  # one account is allowed, and the page must stay
    page = account("facebook_page", id="fb", followers=large, must_keep=True)
    told = news(
        advise, page, ends, purposes=[{"id": "events"}], resources={"hours_per_week": 2, "max_accounts": 1}
    )
    found = item(told, "pin")
    assert (found.action, found.replace_with) == ("wind_down", target)
    assert ("come along" if target else "where your news is now") in found.reason


def test_what_a_volunteer_runs_on_a_banned_platform_is_handed_over_and_not_closed(advise: Advise) -> None:
    told = news(
        advise,
        account("tiktok", run_by="volunteer", followers=200),
        constraints={"banned_platforms": ["tiktok"]},
    )
    assert item(told, "a1").action == "transfer"


def test_the_towns_account_on_a_banned_platform_is_the_towns(advise: Advise) -> None:
    told = news(
        advise,
        account("tiktok", run_by="town", followers=200),
        constraints={"banned_platforms": ["tiktok"]},
        department={"kind": "parks", "population": 8000},
    )
    assert item(told, "a1").action == "ruled_out"
    assert "the town’s account" in item(told, "a1").reason


def test_a_trial_is_not_ended_by_a_figure_of_one_person(advise: Advise) -> None:
    """Where hardly anything hangs on a list, the figure that ends its trial would be a handful of people."""
    ages = {"age_18_29": 0.191, "age_30_49": 0.313, "age_50_64": 0.213, "age_65_plus": 0.283}
    result = advise(
        department={
            "kind": "emergency_management",
            "population": 1796,
            "community": "suburban",
            "state": "CA",
            "age_shares": ages,
            "language_shares": {"spanish": 0.16},
        },
        purposes=[{"id": "public_education", "importance": 4}],
        audiences=[{"id": "age_65_plus"}, {"id": "rural", "importance": 2}, {"id": "spanish_speakers"}],
        resources={
            "hours_per_week": 3,
            "skills": ["writing", "photo"],
            "after_hours": False,
            "owned": ["comment_policy"],
        },
        constraints={"one_way_only": False, "readable_without_account": False},
        accounts=[
            account("facebook_page", id="a2", engagements_per_post=0.9, posts_per_week=3, admins=2),
        ],
        weights={"certainty": "roughly"},
    )
    tried = [one for one in result.actions if one.action == "trial"]
    assert tried
    assert not any("about 1 people" in (one.stop_if or "") for one in tried)


def test_an_account_that_ends_since_the_places_are_taken_says_so(advise: Advise) -> None:
    accounts = [
        {"id": name, "platform": name, "state": "active", "run_by": "department", "followers": followers}
        for name, followers in (("facebook_page", 3000), ("instagram", 300))
    ]
    result = advise(
        department={"kind": "parks", "population": 9000},
        purposes=[{"id": "events", "importance": 5}],
        resources={"hours_per_week": 8, "skills": ["writing", "photo", "moderation"], "max_accounts": 1},
        accounts=accounts,
    )
    assert len(result.set.platforms) + len(result.set.kept) == 1
    ended = next(item for item in result.actions if item.account_id == "instagram")

    assert [reason.code for reason in ended.because][:1] == ["others-are-kept"]
    assert ended.because[0].values == {"count": 1}
