"""What is settled of an account is kept to: it stays but for a rule or a law, or ends by its day."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.decision import Recommendation
from advisor.decision.result import ActionItem
from tests.decision.conftest import Advise

NEWS = [{"id": "everyday_news"}, {"id": "emergency_notification"}, {"id": "events"}]
ENDS = {"action": "end", "day": "2027-02-01"}
GIVEN_UP = {"park", "leave", "wind_down", "replace", "merge", "revive_or_close", "ruled_out", "transfer"}


def account(platform: str, **more: Any) -> dict[str, Any]:
    return {"id": platform, "platform": platform, "state": "active", "run_by": "department", **more}


def town(advise: Advise, *accounts: dict[str, Any], hours: float = 6, **more: Any) -> Recommendation:
    resources = {"hours_per_week": hours, **more.pop("resources", {})}
    return advise(
        department={"kind": "clerk", "population": 8000},
        purposes=NEWS,
        resources=resources,
        accounts=list(accounts),
        **more,
    )


def item(result: Recommendation, account: str) -> ActionItem:
    (found,) = [one for one in result.actions if one.account_id == account]
    return found


def run(result: Recommendation) -> set[str]:
    return {*result.set.platforms, *(one.platform for one in result.set.kept)}


@pytest.mark.parametrize(
    ("figures", "resources", "otherwise"),
    [
        ({"followers": 2}, {}, "park"),
        ({"state": "dormant"}, {"max_accounts": 1}, "park"),
        ({"last_post": "2024-01-01"}, {"skills": []}, "park"),
    ],
)
@pytest.mark.parametrize("settled", [{"must_keep": True}, {"decided": {"action": "keep"}}])
def test_no_figure_sleep_or_missing_skill_ends_what_must_stay(
    advise: Advise, figures: dict[str, Any], resources: dict[str, Any], otherwise: str,
    settled: dict[str, Any],
) -> None:  # fmt: skip
    without = town(advise, account("youtube", **figures), resources=resources)
    assert item(without, "youtube").action == otherwise

    told = item(town(advise, account("youtube", **figures, **settled), resources=resources), "youtube")

    assert told.action not in GIVEN_UP
    assert told.stop_if is None


@pytest.mark.parametrize("hours", [0, 0.25, 1])
def test_not_even_without_hours_does_it_end(advise: Advise, hours: float) -> None:
    names = ("facebook_page", "instagram", "x", "youtube", "nextdoor")

    result = town(advise, *(account(p, must_keep=True) for p in names), hours=hours)

    assert {item(result, p).action for p in names} <= {"keep", "lead", "emergency_only", "post_only"}
    assert result.set.hours_per_week <= hours
    if hours == 1:  # all the hours, where copies take half of them at most otherwise
        assert len(result.set.kept) + len(result.set.platforms) >= 3


def test_what_must_stay_is_kept_before_what_has_more_people(advise: Advise) -> None:
    pages = [account("facebook_page", followers=4000), account("youtube", followers=60)]
    kept = town(advise, *pages, hours=0.25)
    assert run(kept) == {"facebook_page"}

    pages[1]["must_keep"] = True

    assert run(town(advise, *pages, hours=0.25)) == {"youtube"}


def test_a_second_page_that_must_stay_is_not_merged(advise: Advise) -> None:
    pages = [account("facebook_page", followers=4000), account("facebook_page", id="pool", followers=20)]
    pages[0]["id"] = "main"
    assert item(town(advise, *pages), "pool").action == "merge"

    pages[1]["id"] = "pool"
    pages[1]["must_keep"] = True

    assert item(town(advise, *pages), "pool").action == "keep"


def test_a_rule_is_stronger_and_the_wish_is_told(advise: Advise) -> None:
    result = town(advise, account("tiktok", must_keep=True), constraints={"banned_platforms": ["tiktok"]})

    assert item(result, "tiktok").action == "leave"
    assert item(result, "tiktok").reason.startswith("You want to keep it, but a rule is stronger.")


def test_a_decision_to_keep_is_looked_at_again_on_its_day(advise: Advise) -> None:
    kept = {"action": "keep", "day": "2027-06-01"}

    told = item(town(advise, account("youtube", decided=kept), hours=0.5), "youtube")

    assert told.until == "2027-06-01"
    assert "look at it again on June 1, 2027" in told.reason


def test_what_is_decided_to_end_is_not_kept_and_ends_by_its_day(advise: Advise) -> None:
    page = account("facebook_page", followers=3000)
    assert "facebook_page" in run(town(advise, page))

    result = town(advise, {**page, "decided": ENDS})

    told = item(result, "facebook_page")
    assert "facebook_page" not in run(result)
    assert (told.action, told.until) == ("wind_down", "2027-02-01")
    assert told.reason.startswith("It is decided that it ends by February 1, 2027.")
    assert "3,000 followers" in told.reason
    assert {out.platform: out.rule for out in result.ruled_out}["facebook_page"] == "decided"
    assert all(row.platform != "facebook_page" for row in result.ranking)


def test_another_account_on_the_same_platform_goes_on(advise: Advise) -> None:
    result = town(
        advise,
        account("facebook_page", id="old", followers=3000, decided=ENDS) | {"id": "old"},
        account("facebook_page", followers=800) | {"id": "new"},
    )

    assert item(result, "old").action == "wind_down"
    assert item(result, "new").action in ("lead", "keep")
    assert "facebook_page" in run(result)


def test_the_people_of_a_list_are_moved_first_to_another_list(advise: Advise) -> None:
    own = account("text_alerts", enrolled=3000, renews="2027-05-01", decided=ENDS)

    result = town(advise, own, account("county_alerts"))

    told = item(result, "text_alerts")
    assert told.replace_with == "county_alerts"
    assert "Move its 3,000 people to county or regional alerts first" in told.reason
    assert "renews on May 1, 2027: give notice before" in told.reason


def test_a_list_without_another_one_is_never_sent_to_a_page(advise: Advise) -> None:
    result = town(
        advise,
        account("text_alerts", enrolled=3000, decided={"action": "end"}),
        account("facebook_page", followers=5000),
        constraints={"banned_platforms": ["county_alerts", "nixle", "codered"]},
    )

    told = item(result, "text_alerts")
    assert told.replace_with is None
    assert "find another list that can call or text them" in told.reason
    assert "no day is set" in told.reason


def test_the_day_that_has_passed_is_told(advise: Advise) -> None:
    told = item(town(advise, account("x", decided={"action": "end", "day": "2025-01-01"})), "x")
    assert "that day has passed" in told.reason


# ------------------------------------------------------------ what is told and moves nothing


def told_beside(result: Recommendation) -> dict[str, Any]:
    """The advice without what is said of it."""
    return {
        "set": result.set.model_dump(),
        "actions": [one.model_dump(exclude={"reason", "because", "care"}) for one in result.actions],
        "scores": [(row.platform, row.score) for row in result.ranking],
    }


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"trend": "growing"}, "You see it grow."),
        ({"trend": "falling"}, "ask why before you put more into it"),
        ({"website_visits": 1}, "1 visit a month to your website"),
        ({"website_visits": 3200}, "3,200 visits a month to your website"),
        ({"enrolled_by": "people"}, "People signed up for it themselves."),
    ],
)
def test_trend_visits_and_who_enrolls_are_told_and_change_nothing(
    advise: Advise, more: dict[str, Any], words: str
) -> None:
    page = account("facebook_page", followers=900)
    before, after = town(advise, page), town(advise, {**page, **more})

    assert words not in item(before, "facebook_page").reason
    assert words in item(after, "facebook_page").reason
    assert told_beside(before) == told_beside(after)


@pytest.mark.parametrize("renews", [None, "2027-05-01"])
@pytest.mark.parametrize(
    ("who", "drive", "instead"),
    [
        (None, True, ""),
        ("people", True, ""),
        ("office", False, "which households are missing"),
        ("vendor_data", False, "how old its data are"),
    ],
)
def test_a_list_that_others_fill_gets_no_sign_up_drive(
    advise: Advise, who: str | None, drive: bool, instead: str, renews: str | None
) -> None:
    alerts = account("text_alerts", enrolled=300, usd_per_year=2000, enrolled_by=who, renews=renews)

    told = item(town(advise, alerts), "text_alerts")

    assert told.action == "fix_first"
    assert ("sign-up drive" in told.reason) == drive
    assert instead in told.reason


@pytest.mark.parametrize(("who", "drive"), [("people", True), ("office", False)])
def test_free_time_goes_into_a_sign_up_drive_only_where_people_sign_up(
    advise: Advise, who: str, drive: bool
) -> None:
    result = advise(
        department={"kind": "police", "population": 8000},
        purposes=[{"id": "tips"}],  # nothing that a newsletter could do, so it is only copied
        resources={"hours_per_week": 0.3},
        accounts=[account("email_newsletter", enrolled=900, enrolled_by=who)],
    )
    told = [warning for warning in result.warnings if "beside the copies" in warning]
    assert [("sign-up drive" in warning) for warning in told] == [drive]
