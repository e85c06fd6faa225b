"""The data that ships with the program: complete, sourced, nothing idle."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from math import sqrt

from advisor.catalog import Catalog, default_folder
from advisor.catalog.checking import OWN_JUDGEMENT as OWN
from advisor.catalog.checking import read_folder
from advisor.catalog.records import PurposeFit

# What stood in place of a title once: a remark on another row, a number, a summary.
NO_TITLE = re.compile(r"same |general article|media facts \(|survey of |on tweeting")


def test_the_shipped_data_has_no_problem() -> None:
    _read, problems = read_folder(default_folder(), everything=True)
    assert [str(problem) for problem in problems] == []


def test_every_platform_is_rated_for_every_purpose_with_a_reason_of_its_own(catalog: Catalog) -> None:
    assert len(catalog.purpose_fit) == len(catalog.platforms) * len(catalog.purposes)
    reasons = Counter(claim.rationale for claim in catalog.purpose_fit.values())
    assert "" not in reasons
    assert [reason for reason, count in reasons.items() if count > 1] == []


def test_every_good_rating_and_every_published_zero_cites_a_source_or_says_why_none_exists(
    catalog: Catalog,
) -> None:
    for claim in catalog.purpose_fit.values():
        strong = (claim.rating or 0) >= 3 or (claim.rating == 0 and claim.basis == "published")
        if strong:
            assert set(claim.sources) - {"src-own-judgement"} or claim.unsourced_because, claim


def test_every_source_is_used_and_every_used_source_exists(catalog: Catalog) -> None:
    used: set[str] = set()
    for table in (
        catalog.platforms, catalog.purpose_fit, catalog.audience_fit, catalog.delivery, catalog.followings,
        catalog.horizons, catalog.success, catalog.checks, catalog.library,
        catalog.notices, catalog.warning_layers,
    ):  # fmt: skip
        for row in table.values():
            used |= set(row.sources)
    used |= {row.source for row in catalog.reach.values()}
    used |= {row.source for row in catalog.measures.values() if row.source}
    used |= {name for row in catalog.state_rules.values() for name in row.source}
    assert used == set(catalog.sources)


def test_former_names_and_what_came_after_are_there(catalog: Catalog) -> None:
    assert "Twitter" in catalog.platforms["x"].former_names
    assert "Twitter Live" in catalog.platforms["x_live"].former_names
    assert "Citizen Observer" in catalog.platforms["tip411"].former_names
    assert "Everbridge" in catalog.platforms["nixle"].name
    assert catalog.platforms["periscope"].successor == "youtube_live"


def test_every_platform_has_real_first_steps_and_says_what_it_is_for(catalog: Catalog) -> None:
    for platform in catalog.platforms.values():
        if platform.status != "discontinued":
            assert len(platform.first_steps) >= 2, platform.id
            assert platform.good_for, platform.id
            assert platform.not_for, platform.id
            assert platform.cost_note or platform.usd_per_year_low is not None, platform.id


def test_checks_cover_law_policy_records_access_security_people_and_training(catalog: Catalog) -> None:
    topics = {check.topic for check in catalog.checks.values()}
    assert topics == {"law", "policy", "records", "accessibility", "security", "personnel", "training"}
    for check in catalog.checks.values():
        assert check.why
        assert check.ask_whom
        if check.topic in ("law", "policy"):
            assert check.why.rstrip().lower().endswith("ask your attorney."), check.id


def test_no_race_is_an_audience_and_no_owner_is_judged(catalog: Catalog) -> None:
    assert not {"white", "black", "hispanic", "asian"} & set(catalog.audiences)


def test_every_share_met_and_every_following_rests_on_a_named_source_and_says_why(catalog: Catalog) -> None:
    for row in (*catalog.delivery.values(), *catalog.followings.values(), *catalog.horizons.values()):
        assert row.rationale.endswith("."), row
        if row.basis == "published":
            assert set(row.sources) - {"src-own-judgement"}, row
        elif row.basis != "judgement":
            assert row.sources, row


def test_every_rung_of_the_table_is_a_way_some_platform_takes(catalog: Catalog) -> None:
    taken = {platform.delivery for platform in catalog.platforms.values()}
    assert {delivery for delivery, *_rest in catalog.delivery} == taken
    assert {platform.kind for platform in catalog.platforms.values()} == set(catalog.kinds)


def test_what_has_to_be_looked_up_is_found_by_three_in_five_at_the_most(catalog: Catalog) -> None:
    for row in catalog.delivery.values():
        if row.horizon == "standing":
            assert row.met_high <= 0.6, row


def test_every_share_is_a_range_and_nothing_sent_out_is_sure_to_be_met(catalog: Catalog) -> None:
    for row in catalog.delivery.values():
        assert row.met_low < row.met_high < 1, row


def test_what_rings_meets_more_than_what_lies_in_a_feed_and_nobody_comes_by_within_minutes(
    catalog: Catalog,
) -> None:
    met = {(delivery, horizon): row for (delivery, horizon, p, a), row in catalog.delivery.items()
           if (p, a) == ("all", "all")}  # fmt: skip
    for horizon in ("minutes", "hours", "day"):
        order = [met[delivery, horizon] for delivery in ("rings", "inbox", "feed", "stream")]
        for more, less in pairwise(order):
            assert (more.met_low, more.met_high) > (less.met_low, less.met_high), (horizon, less.delivery)
        assert met["rings", horizon].met_low > met["feed", horizon].met_high
    assert met["place", "minutes"].met_high <= 0.01
    assert met["place", "standing"].met_low > met["feed", "standing"].met_high


def test_few_follow_a_new_page_and_a_list_bought_today_is_not_yet_the_list_of_years(catalog: Catalog) -> None:
    for platform in ("facebook_page", "instagram", "x", "youtube", "threads"):
        assert catalog.followings[platform, "all"].new_high < 0.12
    for platform in ("nixle", "codered", "text_alerts", "email_newsletter"):
        row = catalog.followings[platform, "all"]
        assert row.new_high < row.running_low == 1


def test_a_wireless_alert_needs_no_following_and_a_neighborhood_post_hardly_any(catalog: Catalog) -> None:
    wireless, nextdoor = catalog.followings["ipaws_wea", "all"], catalog.followings["nextdoor", "all"]
    assert wireless.new_low == 1
    assert nextdoor.new_low == nextdoor.running_low > 0.8


def test_every_purpose_has_its_time_with_a_reason_and_danger_has_minutes(catalog: Catalog) -> None:
    assert all(purpose.horizon_reason.endswith(".") for purpose in catalog.purposes.values())
    assert catalog.purposes["emergency_notification"].horizon == "minutes"
    assert {purpose.horizon for purpose in catalog.purposes.values()} == set(catalog.horizons)
    danger, told_again = catalog.horizons["minutes"], catalog.horizons["weeks"]
    assert danger.half_worth_share > told_again.half_worth_share


def test_shares_of_an_audience_that_a_source_gives_touch_the_step_they_stand_in(catalog: Catalog) -> None:
    for claim in catalog.audience_fit.values():
        if claim.share_low is not None and claim.share_high is not None:
            step = catalog.scales["audience", str(claim.rating)]
            assert step.number_high is not None
            assert claim.share_low <= step.number_high, claim
            assert claim.share_high >= step.number, claim


def test_of_all_people_a_survey_or_a_rating_says_how_many_are_on_each_platform(catalog: Catalog) -> None:
    for platform in catalog.platforms.values():
        if platform.status == "discontinued":
            continue
        for people in catalog.audiences.values():
            account = platform.shares_account_with or platform.id
            surveyed = people.segments and all((account, s) in catalog.reach for s in people.segments)
            assert surveyed or (platform.id, people.id) in catalog.audience_fit, (platform.id, people.id)


def test_flags_of_departments_follow_their_work(catalog: Catalog) -> None:
    having = {
        flag: {kind for kind, desk in catalog.departments.items() if getattr(desk, flag)}
        for flag in ("law_enforcement", "patients", "children", "searches")
    }
    assert having == {
        "law_enforcement": {"police", "sheriff"},
        "patients": {"fire", "ems", "health"},
        "children": {"schools", "library", "parks"},
        "searches": {"police", "sheriff", "emergency_management"},
    }
    asked = {check.id: check.only_for for check in catalog.checks.values() if check.only_for}
    assert asked == {
        "booking_photos": ("law_enforcement",),
        "tips_not_in_comments": ("law_enforcement",),
        "pretrial_publicity": ("law_enforcement",),
        "suspect_updates": ("law_enforcement",),
        "next_of_kin": ("law_enforcement", "patients"),
        "victim_privacy": ("law_enforcement", "patients", "children"),
    }


def test_no_good_rating_stands_on_sources_of_before_2020_alone_unless_it_is_called_our_judgement(
    catalog: Catalog,
) -> None:
    old = []
    for key, claim in [*catalog.purpose_fit.items(), *catalog.audience_fit.items()]:
        outside = [catalog.sources[s] for s in claim.sources if s != "src-own-judgement"]
        newest = max((source.published or "" for source in outside), default="")
        if (claim.rating or 0) >= 3 and outside and newest < "2020" and claim.basis != "judgement":
            old.append(key)

    assert old == []


def test_a_good_rating_of_our_judgement_tells_why_it_is_one_where_a_source_is_named(
    catalog: Catalog,
) -> None:
    for claim in [*catalog.purpose_fit.values(), *catalog.audience_fit.values()]:
        if claim.basis == "judgement" and (claim.rating or 0) >= 3 and set(claim.sources) - {OWN}:
            told = claim.unsourced_because if isinstance(claim, PurposeFit) else claim.rationale
            assert len(told.split()) > 3, claim
            assert isinstance(claim, PurposeFit) or "our judgment" in told, claim
            assert claim.confidence != "high", claim


def test_no_reason_says_of_itself_what_it_rests_on(catalog: Catalog) -> None:
    """Whoever shows it says so by its basis; else it would be said twice, or before the wrong reader."""
    assert not [c for c in catalog.purpose_fit.values() if "our judgment" in c.rationale.lower()]


def test_no_reason_rests_on_the_wireless_alert_rules_of_before_2019(catalog: Catalog) -> None:
    for claim in catalog.purpose_fit.values():
        if claim.platform == "ipaws_wea":
            assert "presidential" not in claim.rationale, claim
            if claim.basis == "published":
                assert "src-47-cfr-10-400" in claim.sources, claim


def test_every_copy_names_its_original_or_says_why_it_cannot(catalog: Catalog) -> None:
    for source in catalog.sources.values():
        if source.original_seen is not None:
            assert bool(source.original_url) != bool(source.original_unknown_because), source.id
            assert source.original_url != source.url, source.id
        else:
            assert not source.original_url, source.id
            assert not source.original_unknown_because, source.id


def test_a_source_read_on_a_copy_is_flagged_as_one(catalog: Catalog) -> None:
    for source in catalog.sources.values():
        if re.search(r"\bread (on|through)\b.*\b(cop(y|ies)|LegiScan|LegiPlex|Justia|Leagle)", source.title):
            assert source.original_seen is not None, source.id


def test_every_source_has_a_title_of_its_own_and_a_date_or_the_reason_why_not(catalog: Catalog) -> None:
    titles = Counter(source.title for source in catalog.sources.values())
    assert [title for title, count in titles.items() if count > 1] == []
    for source in catalog.sources.values():
        assert not re.match(
            r"same |general article|media facts \(|survey of |on tweeting", source.title.lower()
        )
        assert bool(source.published) != bool(source.undated_because), source.id
        if source.published and source.last_read:
            assert source.published[:4] <= source.last_read[:4], source.id


def test_a_year_in_the_name_of_a_source_is_the_year_it_came_out(catalog: Catalog) -> None:
    """Within a year, as some are named by the year of a report: 2009 for a post of 2011 misled once."""
    for source in catalog.sources.values():
        year = re.search(r"-(20[0-3]\d)$", source.id)
        if year and source.published:
            assert abs(int(year[1]) - int(source.published[:4])) <= 1, source.id


def test_figures_that_we_computed_from_a_data_file_are_called_ours(catalog: Catalog) -> None:
    ours = {s.id for s in catalog.sources.values() if "figures are our own computation" in s.title}
    assert len(ours) == 3
    for figure in catalog.reach.values():
        assert (figure.tabulated_by == "project") == (figure.source in ours), figure


def test_a_figure_of_fewer_than_a_hundred_people_has_the_wide_margin_of_a_small_sample(
    catalog: Catalog,
) -> None:
    """At least half the width of Wilson's interval, which is wide near 0 and 1, too, and whole percents."""
    small = [figure for figure in catalog.reach.values() if figure.n and figure.n < 100]
    assert small
    for figure in small:
        assert figure.margin is not None
        share, people, z = figure.share, figure.n or 0, 1.96
        spread = z * sqrt(share * (1 - share) / people + (z / (2 * people)) ** 2) / (1 + z**2 / people)
        assert figure.margin > spread, figure
        assert figure.margin >= 0.08, figure
        assert round(figure.margin * 100, 6) == round(figure.margin * 100), figure


def test_a_state_rule_on_devices_that_is_unknown_says_where_and_when_we_looked(catalog: Catalog) -> None:
    rules = [rule for rule in catalog.state_rules.values() if rule.topic == "tiktok_devices"]
    assert len(rules) == 51
    for rule in rules:
        if rule.binds_towns == "unknown":
            assert rule.searched, rule.state
            assert rule.last_searched, rule.state
        else:
            assert rule.source, rule.state
            assert rule.last_confirmed, rule.state


def test_every_notice_is_one_plain_sentence_with_something_to_do_and_a_report(catalog: Catalog) -> None:
    for notice in catalog.notices.values():
        assert notice.what.endswith("."), notice.id
        assert len(re.findall(r"[.!?] +[A-Z]", notice.what)) == 0, notice.id
        assert len(notice.what.split()) <= 55, notice.id
        assert notice.what_to_do.endswith("."), notice.id
        assert all(catalog.sources[name].kind != "own_judgement" for name in notice.sources), notice.id


def test_what_happened_to_vendors_in_2025_and_2026_is_there_and_known_to_the_platform(
    catalog: Catalog,
) -> None:
    told = {(notice.platform, notice.kind) for notice in catalog.notices.values()}
    assert {
        ("p3_tips", "incident"), ("codered", "incident"), ("nixle", "ownership"), ("tiktok", "ownership"),
        ("ring_neighbors", "terms"), ("x", "terms"), ("facebook_live", "terms"), ("ipaws_wea", "law"),
    } <= told  # fmt: skip
    for notice in catalog.notices.values():
        platform = catalog.platforms.get(notice.platform)
        if notice.kind == "incident" and platform:
            assert set(notice.sources) & set(platform.sources), notice.id
