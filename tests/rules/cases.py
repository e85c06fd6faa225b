"""For each rule a department for which it decides something, and what is read in the result."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from advisor.catalog import Catalog
from advisor.decision import Recommendation
from tests.laws.case import CATALOG

Read = Callable[[Recommendation], Any]


@dataclass(frozen=True)
class RuleCase:
    """answers, what is read, and what it is with the rule and without it."""

    answers: dict[str, Any]
    read: Read
    with_rule: Any
    without_rule: Any
    catalog: Catalog = CATALOG


def office(
    *accounts: dict[str, Any], kind: str = "clerk", purposes: Any = ("everyday_news",), **more: Any
) -> dict[str, Any]:
    """A department of 8,000 residents with 4 hours a week."""
    resources = {"hours_per_week": 4, **more.pop("resources", {})}
    told = [p if isinstance(p, dict) else {"id": p} for p in purposes]
    return {
        "department": {"kind": kind, "population": 8000, **more.pop("department", {})},
        "purposes": told,
        "resources": resources,
        "accounts": list(accounts),
        **more,
    }


def account(platform: str, name: str = "a1", **more: Any) -> dict[str, Any]:
    return {"id": name, "platform": platform, "state": "active", "run_by": "department", **more}


def action(name: str = "a1") -> Read:
    return lambda result: next(i.action for i in result.actions if i.account_id == name)


def worked_on(result: Recommendation) -> tuple[str, ...]:
    return result.set.platforms


def holds(*names: str) -> Read:
    return lambda result: set(names) <= {*result.set.platforms, *(k.platform for k in result.set.kept)}


def kept(result: Recommendation) -> list[str | None]:
    return [one.account_id for one in result.set.kept]


def scores(platform: str, at_least: float) -> Read:
    """Whether a platform has so many points."""
    return lambda result: next(r.score for r in result.valued() if r.platform == platform) >= at_least


def weight(purpose: str) -> Read:
    return lambda result: round(sum(n.weight for n in result.needs if n.purpose == purpose), 3)


def sent_to(name: str = "a1") -> Read:
    """Where the people of an account that ends are sent."""
    return lambda result: next(i.replace_with for i in result.actions if i.account_id == name)


def rule_against(platform: str) -> Read:
    return lambda result: next((o.rule for o in result.ruled_out if o.platform == platform), None)


def told_of(platform: str) -> Read:
    """The action of a platform, whatever accounts are there."""
    return lambda result: next(i.action for i in result.actions if i.platform == platform)


def needs(result: Recommendation) -> list[tuple[str, str]]:
    return [(need.purpose, need.audience) for need in result.needs]


def rows_of_live_video(result: Recommendation) -> set[str]:
    return {row.platform for row in result.ranking} & {"facebook_live", "youtube_live"}


def is_last(platform: str) -> Read:
    return lambda result: result.ranking[-1].platform == platform


def lead_of_the_first_purpose(result: Recommendation) -> str | None:
    return result.purposes[0].platform if result.purposes else None


def starts_with_the_incident(result: Recommendation) -> bool:
    said = next(item.because for item in result.actions if item.account_id == "a1")
    return said[0].code == "first-after-what-was-reported"


def without_fit(platform: str, purpose: str) -> Catalog:
    """The catalog where nobody rated one platform for one purpose."""
    claims = dict(CATALOG.purpose_fit)
    claims[platform, purpose] = claims[platform, purpose].model_copy(update={"rating": None})
    return replace(CATALOG, purpose_fit=MappingProxyType(claims))


PAGE = account("facebook_page", followers=1500)
FOUR = [
    account(platform, name, followers=followers)
    for name, platform, followers in (
        ("a1", "linkedin", 900),
        ("a2", "pinterest", 899),
        ("a3", "threads", 898),
        ("a4", "facebook_page", 897),
    )
]
WARNS: dict[str, Any] = {"kind": "fire", "purposes": ["emergency_notification"]}
EVENTS: dict[str, Any] = {"purposes": ["events"]}

CASES: dict[str, RuleCase] = {
    "families": RuleCase(
        office(PAGE, kind="police",
               purposes=["crime_alerts", "traffic", "service_updates", "two_way_dialog"]),
        weight("two_way_dialog"), 0.5, 0.25,
    ),
    "natural_audiences": RuleCase(
        office(PAGE, purposes=["press"], audiences=[{"id": "all_residents"}]),
        needs, [("press", "journalists")], [("press", "all_residents")],
    ),
    "jobs_take_skills": RuleCase(
        office(PAGE, purposes=["two_way_dialog"], resources={"hours_per_week": 1, "skills": ["writing"]}),
        worked_on, (), ("facebook_page",),
    ),
    "horizons": RuleCase(office(PAGE, **WARNS), scores("facebook_page", 30), False, True),
    "followings": RuleCase(office(**EVENTS), scores("facebook_page", 70), False, True),
    "geometric_middle": RuleCase(office(**EVENTS), scores("facebook_page", 43), False, True),
    "the_place_moves_its_people": RuleCase(
        office(kind="health", department={"community": "rural"}, purposes=["public_health"],
               audiences=[{"id": "parents"}], resources={"hours_per_week": 2}),
        scores("nextdoor", 20), False, True,
    ),
    "passed_on": RuleCase(
        office(PAGE, purposes=["missing_persons"]), scores("facebook_page", 12), True, False,
    ),
    "worth_curve": RuleCase(office(PAGE, **EVENTS), scores("facebook_page", 20), True, False),
    "looked_up_by_all": RuleCase(
        office(PAGE, purposes=["transparency"]), scores("facebook_page", 6), True, False,
    ),
    "walls_cut_nobody_twice": RuleCase(office(PAGE, **EVENTS), scores("facebook_page", 45), True, False),
    "cold_accounts": RuleCase(
        office(PAGE, purposes=["emergency_notification"], resources={"hours_per_week": 0.5}),
        scores("facebook_page", 2.4), False, True,
    ),
    "own_figures": RuleCase(
        office(account("facebook_page", local_followers=40), **EVENTS),
        scores("facebook_page", 45), False, True,
    ),
    "new_starts_small": RuleCase(office(**EVENTS), scores("facebook_page", 45), False, True),
    "little_known_is_last": RuleCase(
        office(PAGE, **EVENTS), is_last("nextdoor"), True, False, without_fit("nextdoor", "events"),
    ),
    "page_and_feature": RuleCase(
        office(PAGE, purposes=["live_video"], resources={"hours_per_week": 10}),
        lambda result: "facebook_page" in result.set.features, True, False,
    ),
    "feature_in_its_row": RuleCase(
        office(PAGE, purposes=["live_video"], resources={"hours_per_week": 10}),
        rows_of_live_video, set(), {"youtube_live", "facebook_live"},
    ),
    "police_tools": RuleCase(
        office(kind="fire", purposes=["emergency_notification", "traffic"]),
        rule_against("citizen_app"), "other_job", None,
    ),
    "unknown_skills": RuleCase(
        office(PAGE, purposes=["town_story"],
               resources={"hours_per_week": 8, "skills": ["writing"], "skills_lacking": ["live_video"]}),
        rule_against("youtube"), None, "not_now",
    ),
    "running_proves_skills": RuleCase(
        office(account("youtube", followers=900), purposes=["town_story"],
               resources={"hours_per_week": 8, "skills": ["writing"]}),
        action(), "keep", "park",
    ),
    "gates_are_tasks": RuleCase(
        office(account("tiktok", followers=900), purposes=["youth_outreach"],
               resources={"hours_per_week": 8}),
        action(), "fix_first", "keep",
    ),
    "keep_first": RuleCase(
        office(account("linkedin", followers=700), PAGE | {"id": "a2"},
               account("threads", "a3", followers=600), resources={"hours_per_week": 1.5}, **EVENTS),
        holds("facebook_page", "linkedin", "threads"), True, False,
    ),
    "half_the_hours": RuleCase(
        office(*FOUR, resources={"hours_per_week": 0.75}, **EVENTS),
        worked_on, ("facebook_page",), ("threads",),
    ),
    "most_people_first": RuleCase(
        office(account("linkedin", followers=200), account("instagram", "a2", followers=900),
               purposes=["emergency_notification"], resources={"hours_per_week": 0.25}),
        holds("instagram"), True, False,
    ),
    "asleep_ends": RuleCase(
        office(account("linkedin", followers=900) | {"state": "dormant"}, PAGE | {"id": "a2"}, **EVENTS),
        action(), "park", "keep",
    ),
    "too_few_ends": RuleCase(
        office(account("linkedin", followers=3), PAGE | {"id": "a2"}, **EVENTS), action(), "park", "keep",
    ),
    "young_accounts_have_time": RuleCase(
        office(account("instagram", followers=120), PAGE | {"id": "a2"}, **EVENTS), action(), "keep", "park",
    ),
    "ready_is_awake": RuleCase(
        office(account("text_alerts", enrolled=2000) | {"state": "dormant"}, **WARNS),
        holds("text_alerts", "county_alerts"), True, False,
    ),
    "looked_up_speaks_to_nobody": RuleCase(
        office(account("p3_tips"), account("nextdoor", "a2", local_followers=400), kind="police",
               purposes=["traffic"], resources={"hours_per_week": 4, "max_accounts": 1}),
        holds("nextdoor"), True, False,
    ),
    "own_page_first": RuleCase(
        office(PAGE, account("facebook_page", "a2", followers=9000, run_by="council_member")),
        action(), "lead", "merge",
    ),
    "what_runs_has_what_it_needs": RuleCase(
        office(account("ipaws_wea"), PAGE | {"id": "a2"}, kind="emergency_management",
               purposes=["service_updates"], resources={"hours_per_week": 6, "owned": ["use_policy"]}),
        holds("ipaws_wea"), True, False,
    ),
    "must_stay": RuleCase(
        office(account("linkedin", followers=3, must_keep=True), PAGE | {"id": "a2"}, **EVENTS),
        action(), "keep", "park",
    ),
    "owned_lists_run": RuleCase(
        office(purposes=["official_notices"], local={"email_subscribers": 500}),
        told_of("email_newsletter"), "keep", "not_now",
    ),
    "free_hours_keep_the_next": RuleCase(
        office(*FOUR, purposes=["two_way_dialog"], resources={"hours_per_week": 1, "skills": ["writing"]}),
        kept, ["a1", "a2", "a3", "a4"], ["a1", "a2"],
    ),
    "second_pages": RuleCase(
        office(PAGE, account("facebook_page", "a2", followers=1200), resources={"hours_per_week": 6}),
        action("a2"), "keep", "merge",
    ),
    "another_language": RuleCase(
        office(PAGE, account("facebook_page", "a2", followers=100), resources={"hours_per_week": 6},
               department={"language_shares": {"spanish": 0.2}}),
        action("a2"), "keep", "merge",
    ),
    "a_copy_that_serves_best_is_written_for": RuleCase(
        office(PAGE, kind="fire", purposes=["recruitment", "public_education", "humanize"],
               audiences=[{"id": "all_residents"}, {"id": "age_18_29"}], resources={"hours_per_week": 1.5}),
        worked_on, ("instagram", "facebook_page"), ("instagram",),
    ),
    "leads_for_what_matters_most": RuleCase(
        office(account("text_alerts", enrolled=900), PAGE | {"id": "a2"}, resources={"hours_per_week": 6},
               purposes=[{"id": "everyday_news", "importance": 5},
                         {"id": "service_updates", "importance": 4}]),
        worked_on, ("facebook_page", "text_alerts"), ("text_alerts", "facebook_page"),
    ),
    "first_copy_is_written_for": RuleCase(
        office(PAGE, purposes=["official_notices"], resources={"hours_per_week": 0.25}),
        worked_on, ("facebook_page",), (),
    ),
    "worked_on_for_a_need": RuleCase(
        office(PAGE, account("tiktok", "a2", followers=150), resources={"hours_per_week": 20}),
        lambda result: [k.hours_per_week for k in result.set.kept if k.platform == "tiktok"], [0.25], [4.5],
    ),
    "a_second_adds": RuleCase(
        office(resources={"hours_per_week": 6}, **EVENTS),
        worked_on, ("facebook_page", "nextdoor"), ("facebook_page",),
    ),
    "opening_costs": RuleCase(
        office(account("linkedin"), purposes=["two_way_dialog", "fundraising"],
               resources={"hours_per_week": 12}),
        holds("email_newsletter"), False, True,
    ),
    "five_accounts": RuleCase(
        office(PAGE, purposes=["events", "everyday_news", "recruitment", "two_way_dialog", "crime_alerts",
                               "transparency"],
               audiences=[{"id": a} for a in ("all_residents", "teens", "parents", "job_seekers_professional",
                                              "spanish_speakers")],
               resources={"hours_per_week": 40}),
        lambda result: len(result.set.platforms) > 5, False, True,
    ),
    "warnings_take_no_place": RuleCase(
        office(PAGE, resources={"hours_per_week": 4, "max_accounts": 1}, **WARNS),
        holds("county_alerts", "facebook_page"), True, False,
    ),
    "better_than_what_runs": RuleCase(
        office(account("facebook_page", followers=6000, reach_per_post=3000),
               resources={"hours_per_week": 6}),
        worked_on, ("facebook_page",), ("facebook_page", "nextdoor"),
    ),
    "bought_for_a_job": RuleCase(
        office(account("facebook_page", followers=2800), account("p3_tips", "a2"), kind="sheriff",
               purposes=["tips", "crime_alerts"],
               resources={"hours_per_week": 3, "budget_usd_per_year": 3500}),
        holds("nixle"), False, True,
    ),
    "one_list_to_join": RuleCase(
        office(purposes=["service_updates", "emergency_notification"],
               resources={"hours_per_week": 6, "budget_usd_per_year": 8000}),
        holds("county_alerts", "text_alerts"), False, True,
    ),
    "one_product_for_a_job": RuleCase(
        office(kind="police", purposes=["tips", "emergency_notification", "crime_alerts"],
               resources={"hours_per_week": 20, "budget_usd_per_year": 60_000}),
        holds("p3_tips", "tip411"), False, True,
    ),
    "nothing_bought_unasked": RuleCase(
        office(purposes=["answer_questions"], resources={"hours_per_week": 12, "owned": []}),
        holds("engagement_suite"), False, True,
    ),
    "fees_in_the_budget": RuleCase(
        office(account("engagement_suite", usd_per_year=4000),
               resources={"hours_per_week": 10, "budget_usd_per_year": 4500, "budget_includes_fees": True},
               **WARNS),
        rule_against("text_alerts"), "money", None,
    ),
    "workable_fit": RuleCase(
        office(purposes=["rumor_control"], resources={"hours_per_week": 12}),
        holds("county_alerts"), False, True,
    ),
    "an_alarm_for_life_safety": RuleCase(
        office(purposes=[{"id": "emergency_notification", "importance": 1}, {"id": "events", "importance": 5},
                         {"id": "two_way_dialog", "importance": 5}],
               resources={"hours_per_week": 1.5}),
        worked_on, ("county_alerts", "nextdoor"), ("nextdoor",),
    ),
    "layers_side_by_side": RuleCase(
        office(account("text_alerts", enrolled=2000),
               resources={"hours_per_week": 8, "owned": ["county_ipaws_partner", "alert_contract"]}, **WARNS),
        holds("ipaws_wea", "text_alerts"), True, False,
    ),
    "streams_for_reporters": RuleCase(
        office(account("x", followers=900), PAGE | {"id": "a2"}, **EVENTS),
        action(), "emergency_only", "keep",
    ),
    "served_at_all": RuleCase(
        office(account("linkedin", followers=300), kind="police", purposes=["victim_support"],
               resources={"hours_per_week": 0.5}),
        lead_of_the_first_purpose, None, "linkedin",
    ),
    "lists_into_lists": RuleCase(
        office(account("email_newsletter", enrolled=2000), PAGE | {"id": "a2"},
               resources={"hours_per_week": 0}, **EVENTS),
        action(), "fix_first", "park",
    ),
    "not_to_a_smaller_place": RuleCase(
        office(account("pinterest", followers=3000),
               account("facebook_page", "a2", followers=200, must_keep=True),
               resources={"hours_per_week": 2, "max_accounts": 1}, **EVENTS),
        sent_to(), None, "facebook_page",
    ),
    "only_to_what_runs": RuleCase(
        office(account("linkedin", followers=900),
               account("facebook_page", "a2", followers=1000, must_keep=True, last_post="2025-01-01"),
               purposes=["two_way_dialog"], resources={"hours_per_week": 1, "max_accounts": 1}),
        sent_to(), None, "facebook_page",
    ),
    "silent_is_tested": RuleCase(
        office(account("text_alerts", enrolled=2000, last_post="2025-01-05"), **WARNS),
        action(), "fix_first", "emergency_only",
    ),
    "weak_is_mended": RuleCase(
        office(PAGE, account("instagram", "a2", followers=1500, admins=1), resources={"hours_per_week": 8},
               **EVENTS),
        action("a2"), "fix_first", "keep",
    ),
    "others_accounts": RuleCase(
        office(account("facebook_groups", followers=2000) | {"run_by": "residents"}, **EVENTS),
        action(), "restrict", "keep",
    ),
    "doubtful_is_tried": RuleCase(
        office(purposes=["recruitment"]), told_of("instagram"), "trial", "add",
    ),
    "incident_first": RuleCase(
        office(account("codered", enrolled=2000), **WARNS), starts_with_the_incident, True, False,
    ),
}  # fmt: skip
