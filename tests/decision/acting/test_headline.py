"""The finding in a few short sentences: every member of the set once, and the figures of the set."""

from __future__ import annotations

import re
from typing import Any

import pytest

from advisor.catalog import Catalog
from advisor.decision import Recommendation
from advisor.decision.acting.headline import WORKED_ON
from tests.decision.conftest import Advise
from tests.decision.departments import CASES, EXAMPLES, advised

DEPARTMENTS = {name: a for name, a in EXAMPLES.items() if "departments" not in a} | CASES
NEWS = [{"id": "everyday_news", "importance": 5}, {"id": "two_way_dialog"}]


def parts(result: Recommendation) -> dict[str, tuple[str, ...]]:
    assert result.headline is not None
    return {part.code: part.platforms for part in result.headline.parts}


def own(platform: str, **more: Any) -> dict[str, Any]:
    return {"id": platform, "platform": platform, "state": "active", "run_by": "department", **more}


@pytest.mark.parametrize("name", DEPARTMENTS)
def test_each_member_of_the_set_stands_once_in_the_headline_and_nothing_else_does(name: str) -> None:
    result = advised(name)
    told = parts(result)
    worked_on = [p for code in WORKED_ON for p in told.get(code, ())]

    assert sorted(worked_on) == sorted(result.set.platforms)
    assert set(told.get("copy", ())) <= {one.platform for one in result.set.kept}
    assert not set(told.get("end", ())) & {*worked_on, *told.get("copy", ())}
    assert ("nothing" in told) == (not result.set.platforms)
    something_new = told.get("open") or told.get("trial")
    assert ("rest" in told) == bool(worked_on and not something_new), "nothing new is said of nothing new"


def test_what_runs_is_run_what_sleeps_is_woken_and_what_is_new_is_called_new(advise: Advise) -> None:
    asleep = own("instagram", state="dormant")
    result = advise(
        department={"kind": "parks", "population": 9000},
        purposes=[{"id": "events", "importance": 5}, *NEWS],
        audiences=[{"id": "age_18_29"}, {"id": "all_residents"}],
        resources={"hours_per_week": 14, "skills": ["writing", "photo", "moderation"]},
        accounts=[own("facebook_page", followers=3000), asleep],
    )
    told = parts(result)

    assert told["run"] == ("facebook_page",)
    assert "instagram" not in told.get("run", ())
    assert set(told.get("open", ())) == set(result.set.platforms) - {"facebook_page", "instagram"}
    assert result.headline is not None
    assert "Run your Facebook page." in result.headline.said


def test_what_has_slept_and_is_worked_on_again_is_woken(advise: Advise) -> None:
    result = advise(
        department={"kind": "ems", "population": 21000},
        purposes=[{"id": "recruitment", "importance": 5}, {"id": "public_education", "importance": 3}],
        audiences=[{"id": "job_seekers_professional", "importance": 5}, {"id": "all_residents"}],
        resources={"hours_per_week": 5, "skills": ["writing", "photo"], "budget_usd_per_year": 0},
        accounts=[own("facebook_page", followers=2600), own("linkedin", followers=130, state="dormant")],
    )
    assert parts(result)["wake"] == ("linkedin",)
    assert parts(result)["run"] == ("facebook_page",)


def test_what_is_not_theirs_is_not_theirs_to_let_go(advise: Advise) -> None:
    private = own("instagram", state="personal")
    result = advise(
        purposes=NEWS,
        resources={"hours_per_week": 2, "skills": ["writing"]},
        accounts=[own("facebook_page", followers=3000), private, own("bluesky", state="dormant")],
    )
    assert next(i.action for i in result.actions if i.account_id == "instagram") == "leave"
    assert parts(result)["end"] == ("bluesky",)


@pytest.mark.parametrize("purpose", ["recruitment", "emergency_notification"])
def test_an_account_kept_for_emergencies_is_not_let_go_with_the_second_one_beside_it(
    advise: Advise, purpose: str
) -> None:
    second = {**own("x", followers=50), "id": "second"}
    result = advise(
        department={"kind": "library", "population": 8000},
        purposes=[{"id": purpose}],
        resources={"hours_per_week": 1, "skills": ["writing"]},
        accounts=[own("x", followers=3000, state="dormant"), second, own("email_newsletter", enrolled=2000)],
    )
    done = {item.account_id: item.action for item in result.actions if item.platform == "x"}

    assert done == {"second": "emergency_only", "x": "merge"}, "the case has grown stale: find another"
    assert "x" not in parts(result).get("end", ())
    assert result.headline is not None
    assert "Let" not in result.headline.said


@pytest.mark.parametrize(
    ("second", "becomes"),
    [({"decided": {"action": "end"}}, "wind_down"), ({"state": "dormant"}, "park")],
)
def test_a_list_that_is_revived_or_closed_is_not_let_go_yet(
    advise: Advise, second: dict[str, Any], becomes: str
) -> None:
    result = advise(
        department={"kind": "library", "population": 8000},
        purposes=[{"id": "recruitment"}],
        resources={"hours_per_week": 0.25, "skills": ["writing"]},
        accounts=[
            own("email_newsletter", enrolled=900, state="dormant"),
            {**own("email_newsletter", **second), "id": "second"},
            own("facebook_page", followers=3000),
        ],
    )
    done = {item.account_id: item.action for item in result.actions if item.platform == "email_newsletter"}

    stale = "the case has grown stale: find another"
    assert done == {"email_newsletter": "revive_or_close", "second": becomes}, stale
    assert "end" not in parts(result)
    assert result.headline is not None
    assert "Let" not in result.headline.said


def test_the_fees_of_the_headline_have_the_range_of_what_is_new(advise: Advise, catalog: Catalog) -> None:
    result = advise(
        department={"kind": "library", "population": 9000},
        purposes=[{"id": "programs", "importance": 5}],
        audiences=[{"id": "age_65_plus"}],
        resources={"hours_per_week": 2, "skills": ["writing"], "budget_usd_per_year": 800},
        accounts=[own("instagram", followers=900)],
    )
    high = catalog.platforms["email_newsletter"].usd_per_year_high
    assert "email_newsletter" in parts(result)["open"]
    assert high
    assert result.headline is not None
    assert f"$0 to ${high:,.0f} a year in fees" in result.headline.takes


def test_an_alert_system_is_for_warnings_where_a_danger_to_life_is_a_purpose(advise: Advise) -> None:
    alerts = own("text_alerts", enrolled=2400)
    resources = {"hours_per_week": 4, "skills": ["writing"], "after_hours": True}
    town = {"department": {"kind": "clerk", "population": 8000}, "resources": resources, "accounts": [alerts]}
    warns = advise(purposes=[{"id": "emergency_notification"}, *NEWS], **town)
    tells = advise(purposes=[{"id": "service_updates"}, *NEWS], **town)

    assert "text_alerts" in parts(warns)["warn"]
    assert "warn" not in parts(tells)
    assert "text_alerts" in parts(tells)["run"]


@pytest.mark.parametrize("name", DEPARTMENTS)
def test_the_figures_of_the_headline_are_those_of_the_set(name: str) -> None:
    result = advised(name)
    headline, totals, purposes = result.headline, result.totals, result.purposes
    assert headline is not None
    assert totals is not None
    assert purposes is not None

    assert headline.hours_per_week == result.set.hours_per_week
    assert headline.hours_per_week == pytest.approx(totals.hours_running + totals.hours_new)
    assert headline.usd_per_year == pytest.approx(totals.usd_running + totals.usd_new)
    assert (headline.purposes, headline.purposes_well) == (
        len(purposes),
        sum(one.served >= 3 for one in purposes),
    )
    assert re.match(r"[\d.]+ (of your [\d.]+ )?hours? a week · ", headline.takes)


def test_of_more_than_three_names_two_are_told_and_the_rest_counted(advise: Advise) -> None:
    running = ["facebook_page", "instagram", "nextdoor", "email_newsletter", "linkedin"]
    result = advise(
        department={"kind": "manager", "population": 9000},
        purposes=[{"id": p} for p in ("events", "recruitment", "public_input", "everyday_news")],
        resources={"hours_per_week": 40, "skills": ["writing", "photo", "moderation", "analytics"]},
        accounts=[own(platform, followers=3000) for platform in running],
    )
    assert len(parts(result)["run"]) > 3
    assert result.headline is not None
    assert re.search(r"Run your [^.]+, [^.,]+ and (two|three) others\.", result.headline.said)


def test_without_a_set_the_website_comes_first(advise: Advise) -> None:
    result = advise(purposes=[{"id": "live_video"}], resources={"hours_per_week": 0.25, "skills": []})
    assert result.set.platforms == ()
    assert result.headline is not None
    assert result.headline.said == "Open nothing new for now: put your website first."
    assert advise(department={"kind": "police"}).headline is None


def test_a_page_in_their_name_that_is_not_theirs_makes_no_new_channel_of_one_on_trial(advise: Advise) -> None:
    result = advise(
        department={"kind": "emergency_management", "state": "MS", "population": 2195, "community": "rural"},
        purposes=[
            {"id": "service_updates", "importance": 3, "audiences": ["disabilities", "all_residents"]},
            {"id": "volunteers"}, {"id": "public_education", "importance": 5},
            {"id": "emergency_notification", "importance": 2},
        ],
        audiences=[{"id": "all_residents", "importance": 3}, {"id": "disabilities", "importance": 5}],
        resources={"hours_per_week": 6, "budget_usd_per_year": 250, "skills": ["writing", "moderation"]},
        local={"nextdoor_member_share": 0.256},
        accounts=[own("facebook_page", state="unofficial", run_by=None)],
    )  # fmt: skip
    named = parts(result)

    assert "facebook_page" in named["trial"], "the case has grown stale: find another"
    worked_on = [p for code in WORKED_ON for p in named.get(code, ())]
    assert sorted(worked_on) == sorted(result.set.platforms)
