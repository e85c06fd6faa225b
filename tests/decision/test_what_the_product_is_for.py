"""The answers this product exists to give."""

from __future__ import annotations

import pytest

from advisor.catalog import Catalog
from advisor.decision import Recommendation
from tests.decision.conftest import Advise

PLENTY = {
    "hours_per_week": 20,
    "budget_usd_per_year": 20_000,
    "skills": ["writing", "photo", "video", "live_video", "moderation", "second_language", "analytics"],
    "after_hours": True,
}
ALERTS = {"ipaws_wea", "nixle", "codered", "text_alerts", "county_alerts"}


def rank(result: Recommendation, platform: str) -> int:
    return next((row.rank for row in result.ranking if row.platform == platform), 99)


def ruled_out(result: Recommendation, platform: str) -> str | None:
    return next((out.rule for out in result.ruled_out if out.platform == platform), None)


def test_for_professional_recruitment_linkedin_is_first_and_above_nextdoor(advise: Advise) -> None:
    result = advise(
        purposes=[{"id": "recruitment", "importance": 5, "audiences": ["job_seekers_professional"]}],
        resources={"hours_per_week": 6},
    )
    assert result.ranking[0].platform == "linkedin"
    assert rank(result, "linkedin") < rank(result, "nextdoor")
    assert "linkedin" in result.set.platforms


@pytest.mark.parametrize("audiences", [None, [{"id": "neighborhoods"}], [{"id": "all_residents"}]])
def test_for_neighborhood_watch_nextdoor_is_first_and_linkedin_far_behind(
    advise: Advise, audiences: list[dict[str, str]] | None
) -> None:
    result = advise(
        purposes=[{"id": "neighborhood_watch", "importance": 5}],
        audiences=audiences,
        resources={"hours_per_week": 4},
    )
    assert result.ranking[0].platform == "nextdoor"
    assert rank(result, "linkedin") > 3


def test_periscope_is_never_ranked_and_names_its_successor(advise: Advise, catalog: Catalog) -> None:
    for purpose in catalog.purposes:
        result = advise(purposes=[{"id": purpose}], resources=PLENTY)
        assert rank(result, "periscope") == 99
        out = next(o for o in result.ruled_out if o.platform == "periscope")
        assert out.rule == "discontinued"
        assert out.successor == "youtube_live"
        assert "2021" in out.reason
        assert "YouTube Live" in out.reason


def test_a_ban_on_tiktok_rules_it_out_and_says_so(advise: Advise) -> None:
    result = advise(
        purposes=[{"id": "youth_outreach"}],
        resources=PLENTY,
        constraints={"banned_platforms": ["tiktok"]},
    )
    out = next(o for o in result.ruled_out if o.platform == "tiktok")
    assert out.rule == "banned"
    assert "ban" in out.reason
    assert rank(result, "tiktok") == 99


def test_one_hour_a_week_gets_what_one_hour_can_carry(advise: Advise) -> None:
    result = advise(
        purposes=[{"id": "everyday_news", "importance": 5}, {"id": "two_way_dialog", "importance": 3}],
        resources={"hours_per_week": 1, "budget_usd_per_year": 0, "skills": ["writing"]},
    )
    assert set(result.set.platforms) == {"email_newsletter", "nextdoor"}
    assert set(result.set.modes.values()) == {"post_only"}
    assert result.set.hours_per_week <= 1
    assert any("posts only" in warning for warning in result.warnings)


def test_one_hour_a_week_keeps_the_page_that_runs_and_leaves_time_for_one_more(advise: Advise) -> None:
    result = advise(
        purposes=[{"id": "everyday_news", "importance": 5}, {"id": "two_way_dialog", "importance": 3}],
        resources={"hours_per_week": 1, "budget_usd_per_year": 0, "skills": ["writing"]},
        accounts=[{"id": "page", "platform": "facebook_page", "state": "active"}],
    )
    assert result.set.platforms[0] == "facebook_page"
    assert result.set.mode_hours["facebook_page"] == 0.25
    assert len(result.set.platforms) == 2
    assert result.set.hours_per_week <= 1


@pytest.mark.parametrize("hours", [0.25, 0.5, 1, 1.5, 2])
def test_few_hours_never_bring_in_an_obscure_network_because_it_is_cheap(
    advise: Advise, hours: float
) -> None:
    result = advise(
        purposes=[{"id": "everyday_news"}, {"id": "two_way_dialog"}], resources={"hours_per_week": hours}
    )
    obscure = {"threads", "bluesky", "mastodon", "truth_social", "telegram", "discord", "twitch", "pinterest"}
    assert not obscure & set(result.set.platforms)


def test_no_hours_at_all_gives_nothing_and_says_so(advise: Advise) -> None:
    result = advise(purposes=[{"id": "everyday_news"}], resources={"hours_per_week": 0})
    assert result.set.platforms == ()
    assert "Staff first" in result.warnings[0]
    assert result.foundation[0].platform == "agency_website"


@pytest.mark.parametrize("budget", [None, 0, 3000, 50_000])
@pytest.mark.parametrize("hours", [1, 3, 10])
@pytest.mark.parametrize("owned", [None, [], ["fema_alerting_authority"], ["alert_contract"]])
def test_an_emergency_purpose_never_rests_on_social_media_alone(
    advise: Advise, budget: int | None, hours: float, owned: list[str] | None
) -> None:
    result = advise(
        purposes=[{"id": "emergency_notification", "importance": 5}, {"id": "two_way_dialog"}],
        resources={"hours_per_week": hours, "budget_usd_per_year": budget, "owned": owned},
    )
    assert ALERTS & set(result.set.platforms)
    assert any("social media" in warning for warning in result.warnings)


def test_a_platform_behind_an_open_legal_gate_is_ranked_but_not_in_the_set(advise: Advise) -> None:
    result = advise(purposes=[{"id": "youth_outreach"}], resources=PLENTY, department={"state": "OH"})
    tiktok = next(row for row in result.ranking if row.platform == "tiktok")
    assert tiktok.conditional
    assert "tiktok" not in result.set.platforms
    assert tiktok.action == "add_later"


def test_a_state_rule_that_binds_towns_rules_tiktok_out(advise: Advise) -> None:
    asked = {"purposes": [{"id": "youth_outreach"}], "resources": PLENTY}
    parks = advise(**asked, department={"state": "TX", "kind": "parks"})
    assert ruled_out(parks, "tiktok") == "state_rule"
    police = advise(**asked, department={"state": "tx", "kind": "police"})
    assert "exception" in (next(r for r in police.ranking if r.platform == "tiktok").conditional or "")


def test_every_platform_has_one_action_and_a_reason_and_stands_in_one_list(
    advise: Advise, catalog: Catalog
) -> None:
    result = advise(purposes=[{"id": "everyday_news"}, {"id": "events"}], resources={"hours_per_week": 5})
    ranked = {row.platform for row in result.valued()}
    assert len(ranked) == len(result.valued()), "no platform stands in two rows"
    out = {o.platform for o in result.ruled_out}
    beside = {f.platform for f in result.foundation}
    assert ranked | out | beside == set(catalog.platforms)
    assert not ranked & out
    assert not ranked & beside
    assert {item.platform for item in result.actions} == ranked | out
    assert all(item.reason for item in result.actions)
    assert all(row.left_out_because for row in result.valued() if row.action in ("not_now", "add_later"))


def test_existing_accounts_get_an_action_each(advise: Advise) -> None:
    result = advise(
        purposes=[{"id": "everyday_news"}, {"id": "two_way_dialog"}],
        resources={"hours_per_week": 4},
        accounts=[
            {"id": "town", "platform": "facebook_page", "state": "dormant"},
            {"id": "old", "platform": "x", "state": "active"},
            {"id": "gone", "platform": "periscope", "state": "active"},
        ],
    )
    actions = {item.account_id: item.action for item in result.actions if item.account_id}
    assert actions == {"town": "revive_or_close", "old": "emergency_only", "gone": "leave"}
    assert [one.account_id for one in result.set.kept] == ["old"]


def test_unknown_hours_show_the_answer_at_one_three_and_six(advise: Advise) -> None:
    result = advise(purposes=[{"id": "everyday_news"}])
    assert [row.hours_per_week for row in result.set_by_hours] == [1, 3, 6]
    assert result.set.hours_available is None
    assert any("not known" in warning for warning in result.warnings)


def test_a_live_feature_is_credited_to_the_page_and_named(advise: Advise) -> None:
    result = advise(purposes=[{"id": "live_video"}], resources=PLENTY)
    page = next(row for row in result.ranking if row.platform == "facebook_page")
    live = next(feature for feature in page.features if feature.platform == "facebook_live")
    assert page.contributions[0].through == "facebook_live"
    assert "Facebook Live" in page.reason
    assert page.score >= live.score > 0
    assert rank(result, "facebook_live") == 99, "a feature takes no place of its own"
    assert result.row_of("facebook_live") == live
