"""Second accounts and groups that have people of their own go on while hours are left."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.decision import Recommendation
from advisor.decision.method import COPY_HOURS, OPENING_HOURS
from tests.decision.conftest import Advise


def page(name: str, followers: int | None = None, **more: Any) -> dict[str, Any]:
    return {"id": name, "platform": "facebook_page", "state": "active", "run_by": "department",
            "followers": followers, **more}  # fmt: skip


def town(advise: Advise, *accounts: dict[str, Any], hours: float = 6, **more: Any) -> Recommendation:
    return advise(
        department={"kind": "clerk", "population": 8000},
        purposes=[{"id": "everyday_news"}, {"id": "events"}],
        resources={"hours_per_week": hours, **more},
        accounts=list(accounts),
    )


def action_of(result: Recommendation, account: str) -> str:
    return next(item.action for item in result.actions if item.account_id == account)


def test_a_second_page_with_many_people_of_its_own_is_kept_as_a_copy(advise: Advise) -> None:
    result = town(advise, page("first", 3000), page("second", 1200))
    assert action_of(result, "second") == "keep"
    kept = next(one for one in result.set.kept if one.account_id == "second")
    assert (kept.platform, kept.hours_per_week, kept.by) == ("facebook_page", COPY_HOURS, "free")
    assert "facebook_page" in result.set.platforms


def test_its_hours_are_counted_in_the_set(advise: Advise) -> None:
    alone, both = town(advise, page("first", 3000)), town(advise, page("first", 3000), page("second", 1200))
    assert both.set.hours_per_week == pytest.approx(alone.set.hours_per_week + COPY_HOURS)
    assert both.set.hours_per_week <= 6


@pytest.mark.parametrize("second", [700, None], ids=["few people", "people unknown"])
def test_a_second_page_of_the_same_thing_joins_the_first(advise: Advise, second: int | None) -> None:
    result = town(advise, page("first", 3000), page("second", second))
    assert action_of(result, "second") == "merge"
    assert not result.set.kept


def test_without_hours_left_the_second_page_joins_the_first(advise: Advise) -> None:
    result = town(advise, page("first", 3000), page("second", 1200), hours=0.25)
    assert action_of(result, "second") == "merge"


@pytest.mark.parametrize(
    ("share", "skills", "action"),
    [(0.12, ["writing", "second_language"], "keep"), (0.12, None, "keep"),
     (0.12, ["writing"], "merge"), (0.04, ["writing", "second_language"], "merge")],
    ids=["written", "not said", "nobody writes it", "few speak it"],
)  # fmt: skip
def test_where_many_speak_another_language_a_small_second_page_may_be_theirs(
    advise: Advise, share: float, skills: list[str] | None, action: str
) -> None:
    result = advise(
        department={"kind": "clerk", "population": 8000, "language_shares": {"spanish": share}},
        purposes=[{"id": "everyday_news"}, {"id": "events"}],
        resources={"hours_per_week": 6, "skills": skills},
        accounts=[page("first", 3000), page("second", 120)],
    )
    second = next(item for item in result.actions if item.account_id == "second")
    assert second.action == action
    if action == "keep":
        assert second.reason.startswith("If it speaks to people in another language")
        assert second.until == "P6M"


def test_a_group_that_runs_without_a_page_goes_on(advise: Advise) -> None:
    group = page("group", 2500) | {"platform": "facebook_groups"}
    result = town(advise, group, hours=1, skills=[])
    assert action_of(result, "group") == "keep"


def test_a_group_of_their_own_goes_on_beside_a_page_that_carries_none(advise: Advise) -> None:
    """The town runs the page and answers there; the department's group holds a third of the residents."""
    group = page("group", 4149) | {"platform": "facebook_groups"}
    result = advise(
        department={"kind": "fire", "population": 11725, "community": "non_metropolitan"},
        purposes=[
            {"id": "events", "importance": 4},
            {"id": "public_education", "importance": 5},
            {"id": "humanize", "importance": 5},
            {"id": "rumor_control", "importance": 5},
        ],
        audiences=[{"id": "parents"}, {"id": "homeowners"}, {"id": "all_residents"}],
        resources={"hours_per_week": 10, "skills": ["writing", "photo", "live_video", "moderation"]},
        accounts=[page("town", None, run_by="town", reach_per_post=3575), group],
    )
    held = {*result.set.platforms, *(f for found in result.set.features.values() for f in found)}
    assert "facebook_page" in held
    assert "facebook_groups" in held | {one.platform for one in result.set.kept}
    if "facebook_groups" not in held:
        told = next(item for item in result.actions if item.account_id == "group")
        assert (told.action, told.until) == ("keep", "P6M")


def test_a_list_they_own_and_tell_no_account_of_runs_already(advise: Advise) -> None:
    result = advise(
        department={"kind": "clerk", "population": 3000},
        purposes=[{"id": "official_notices"}],
        resources={"hours_per_week": 4},
        local={"email_subscribers": 500},
        accounts=[],
    )
    item = next(item for item in result.actions if item.platform == "email_newsletter")
    assert item.action in ("keep", "lead")
    assert result.set.opening_hours == OPENING_HOURS * len(set(result.set.platforms) - {"email_newsletter"})


def test_a_contract_they_own_is_that_of_the_system_they_told_of(advise: Advise) -> None:
    asked: dict[str, Any] = {
        "department": {"kind": "fire", "population": 3000},
        "purposes": [{"id": "emergency_notification"}],
        "resources": {"hours_per_week": 4, "owned": ["alert_contract"]},
    }
    told = {"id": "n", "platform": "nixle", "state": "active", "enrolled": 900}
    assert "text_alerts" not in advise(**asked, accounts=[told]).set.platforms
    assert "text_alerts" in advise(**asked, accounts=[]).set.platforms


def test_what_waits_until_it_is_needed_is_not_asleep(advise: Advise) -> None:
    system = {
        "id": "n",
        "platform": "codered",
        "state": "dormant",
        "last_post": "2021-01-22",
        "enrolled": 900,
    }
    result = advise(
        department={"kind": "fire", "population": 3000},
        purposes=[{"id": "emergency_notification"}],
        resources={"hours_per_week": 4},
        accounts=[system],
    )
    item = next(item for item in result.actions if item.account_id == "n")
    assert item.action not in ("park", "revive_or_close")
    assert "slept" not in item.reason


def test_a_copy_needs_a_post_to_be_copied_so_the_first_kept_is_written_for(advise: Advise) -> None:
    result = advise(
        department={"kind": "public_works", "population": 8000},
        purposes=[{"id": "traffic"}],
        resources={"hours_per_week": 0.75},
        accounts=[page("first", 3000), page("ig", 900) | {"platform": "instagram"}],
    )
    followed = [p for p in result.set.platforms if p == "facebook_page"]
    assert followed == ["facebook_page"]
    assert "facebook_page" not in {one.platform for one in result.set.kept}
    assert result.set.hours_per_week <= 0.75


def test_a_group_on_a_platform_that_is_banned_does_not_go_on(advise: Advise) -> None:
    group = page("group", 2500) | {"platform": "facebook_groups"}
    result = town(advise, group, hours=3, skills=[])
    assert "facebook_groups" in {one.platform for one in result.set.kept}
    barred = advise(
        department={"kind": "clerk", "population": 8000},
        purposes=[{"id": "everyday_news"}, {"id": "events"}],
        resources={"hours_per_week": 3, "skills": []},
        constraints={"banned_platforms": ["facebook_groups"]},
        accounts=[group],
    )
    assert "facebook_groups" not in {one.platform for one in barred.set.kept}
    assert action_of(barred, "group") == "leave"


@pytest.mark.parametrize(("most", "goes_on"), [(1, False), (None, True)])
def test_a_stated_number_of_accounts_holds_beside_the_set_too(
    advise: Advise, most: int | None, goes_on: bool
) -> None:
    result = town(advise, page("first", 3000), page("second", 1200), max_accounts=most)
    assert (action_of(result, "second") == "keep") is goes_on
    assert most is None or len(result.set.platforms) + len(result.set.kept) <= most
