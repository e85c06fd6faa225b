"""Each law of lists and moves passes what keeps it and names what breaks it."""

from __future__ import annotations

import pytest

from tests.laws import laws_of_lists_and_moves
from tests.laws.small import account, case, item, laws_in, out, seen, told, told_apart

alerts, page = account("codered", enrolled=2_000), account(followers=3_000)
large = {**account("nextdoor", followers=2_500), "id": "a2"}
tiny = {**account("nextdoor", followers=100), "id": "a2"}
to_nextdoor = told("wind_down", replace_with="nextdoor", until="P3M")
EXAMPLES = {
    "a_list_moves_to_a_list_only": (
        case(alerts, told=[told("replace", "codered", replace_with="county_alerts")]),
        case(alerts, told=[told("replace", "codered", replace_with="ipaws_wea")]),
    ),
    "a_list_ends_only_with_an_heir": (
        case(alerts, told=[told("replace", "codered", replace_with="county_alerts")]),
        case(alerts, told=[told("wind_down", "codered")]),
    ),
    "an_alert_list_does_not_become_email": (
        case(alerts, told=[told("keep", "codered")]),
        case(alerts, told=[told("wind_down", "codered", replace_with="email_newsletter")]),
    ),
    "people_are_not_sent_to_a_much_smaller_place": (
        case(page, large, told=[to_nextdoor]),
        case(page, tiny, told=[to_nextdoor]),
    ),
    "people_are_sent_to_what_is_there": (
        case(page, large, told=[to_nextdoor]),
        case(page, told=[to_nextdoor]),
    ),
    "people_are_not_sent_to_what_ends": (
        case(page, large, told=[to_nextdoor, item("nextdoor", "keep", "a2")]),
        case(page, large, told=[to_nextdoor, item("nextdoor", "park", "a2")]),
    ),
    "followers_are_not_sent_to_an_alarm": (
        case(page, told=[told("wind_down", replace_with="nextdoor")]),
        case(page, told=[told("wind_down", replace_with="county_alerts")]),
    ),
    "a_move_has_a_day": (
        case(page, told=[told("wind_down", until="P3M")]),
        case(page, told=[told("wind_down")]),
    ),
    "days_lie_ahead": (
        case(page, told=[told("keep", until="2027-03-01")]),
        case(page, told=[told("keep", until="2026-03-01")]),
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_law_passes_what_keeps_it_and_names_what_breaks_it(name: str) -> None:
    told_apart(name, *EXAMPLES[name])


def test_each_law_of_lists_and_moves_has_an_example() -> None:
    assert set(EXAMPLES) == laws_in(laws_of_lists_and_moves)


@pytest.mark.parametrize(
    ("target", "kept"),
    [("nextdoor", True), ("instagram", False), ("waze", False), ("threads", False)],
)
def test_a_place_is_there_where_it_is_firm_in_the_set_and_can_be_joined(target: str, kept: bool) -> None:
    sent = told("wind_down", replace_with=target)
    tried = item("instagram", "trial")
    given = case(page, told=[sent, tried], members=["nextdoor", "instagram", "waze"])
    assert seen("people_are_sent_to_what_is_there", given) == ((1, 0) if kept else (0, 1))


def test_a_merge_goes_into_another_account_of_theirs() -> None:
    other = {**account(state="unofficial"), "id": "a2"}
    name = "people_are_sent_to_what_is_there"
    assert seen(name, case(page, other, told=[told("merge", merge_into="a2")])) == (0, 1)
    assert seen(name, case(page, told=[told("merge", merge_into="a1")])) == (0, 1)
    assert seen(name, case(page, other | {"state": "active"}, told=[told("merge", merge_into="a2")])) == (
        1,
        0,
    )


def test_a_rule_may_send_people_anywhere() -> None:
    banned = case(page, tiny, told=[to_nextdoor], ruled_out=[out("facebook_page", "banned")])
    assert seen("people_are_not_sent_to_a_much_smaller_place", banned) == (0, 0)
