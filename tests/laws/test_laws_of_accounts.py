"""Each law of accounts passes what keeps it and names what breaks it."""

from __future__ import annotations

import pytest

from tests.laws import laws_of_accounts
from tests.laws.small import account, case, item, kept, laws_in, out, seen, told, told_apart

page = account(followers=3_000)
second = {**account(followers=9_000), "id": "a2"}
asleep = account(state="dormant")
EXAMPLES = {
    "healthy_accounts_go_on": (case(page, told=[told("keep")]), case(page, told=[told("park")])),
    "what_posts_today_can_be_run": (
        case(page, told=[told("keep")]),
        case(page, told=[told("park")], ruled_out=[out("facebook_page", "not_now", "skills")]),
    ),
    "what_is_said_to_go_on_is_counted": (
        case(page, told=[told("keep")], copies=[kept()]),
        case(page, told=[told("keep")]),
    ),
    "what_is_kept_is_not_ended": (
        case(page, told=[told("keep")], copies=[kept()]),
        case(page, told=[told("park")], copies=[kept()]),
    ),
    "a_copy_has_a_day_of_review": (
        case(page, told=[told("keep", until="P6M")], copies=[kept()]),
        case(page, told=[told("keep")], copies=[kept()]),
    ),
    "each_account_is_told_one_thing": (
        case(page, told=[told("keep")]),
        case(page, told=[told("keep"), told("park")]),
    ),
    "what_runs_is_not_opened_again": (
        case(page, told=[told("keep")]),
        case(page, told=[told("claim_name")]),
    ),
    "sleepers_are_not_counted_on": (
        case(asleep, told=[told("revive_or_close")]),
        case(asleep, told=[told("keep")]),
    ),
    "the_smaller_page_joins_the_larger": (
        case(page, second, told=[told("merge", merge_into="a2")]),
        case(second | {"id": "a1"}, page | {"id": "a2"}, told=[told("merge", merge_into="a2")]),
    ),
    "most_people_stay_where_they_are": (
        case(page, told=[told("keep")]),
        case(page, told=[told("wind_down")]),
    ),
    "nothing_is_opened_while_a_crowd_is_sent_away": (
        case(page, told=[told("keep"), item("instagram", "add")], members=["instagram"]),
        case(page, told=[told("park"), item("instagram", "add")], members=["instagram"]),
    ),
    "the_set_has_a_voice": (
        case(page, told=[told("keep")], members=["waze", "facebook_page"]),
        case(page, told=[told("park")], members=["waze"]),
    ),
    "a_large_email_list_is_used": (
        case(told=[item("email_newsletter", "keep")], local={"email_subscribers": 900}),
        case(told=[item("email_newsletter", "not_now")], local={"email_subscribers": 900}),
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_law_passes_what_keeps_it_and_names_what_breaks_it(name: str) -> None:
    told_apart(name, *EXAMPLES[name])


def test_each_law_of_accounts_has_an_example() -> None:
    assert set(EXAMPLES) == laws_in(laws_of_accounts)


@pytest.mark.parametrize(
    "left_alone",
    [
        case(page, told=[told("park")], hours_per_week=0.25),
        case(page, told=[told("leave")], ruled_out=[out("facebook_page", "banned")]),
        case(account(followers=100), told=[told("park")]),
        case(account(followers=3_000, local_followers=100), told=[told("park")]),
        case(asleep | {"followers": 3_000}, told=[told("park")]),
        case(page | {"last_post": "2026-01-05"}, told=[told("park")]),
        case(page | {"run_by": "volunteer"}, told=[told("transfer")]),
        case(page | {"state": "unofficial"}, told=[told("claim_name")]),
        case(page | {"usd_per_year": 900}, told=[told("wind_down")], budget_usd_per_year=500),
        case(page, told=[told("park")], members=["nextdoor"], max_accounts=1),
    ],
)
def test_an_account_may_end_for_a_rule_or_a_limit_or_because_it_is_not_alive(left_alone: object) -> None:
    assert seen("healthy_accounts_go_on", left_alone)[1] == 0  # type: ignore[arg-type]


def test_a_page_may_join_one_with_four_times_its_people() -> None:
    small = account(followers=600)
    joins = case(small, second, told=[told("merge", merge_into="a2")])
    assert seen("healthy_accounts_go_on", joins) == (1, 0)
    not_far_larger = case(small, second | {"followers": 2_000}, told=[told("merge", merge_into="a2")])
    assert seen("healthy_accounts_go_on", not_far_larger) == (0, 1)


def test_a_purpose_that_was_not_chosen_is_no_reason_to_end_a_list() -> None:
    alerts = account("codered", enrolled=3_000)
    ended = case(alerts, told=[told("park", "codered")], ruled_out=[out("codered", "other_job")])
    assert seen("what_posts_today_can_be_run", ended) == (0, 1)
    one_way = case(page, told=[told("park")], ruled_out=[out("facebook_page", "not_now", "answers")])
    assert seen("what_posts_today_can_be_run", one_way) == (1, 0)
