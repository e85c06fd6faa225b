"""Each law of money and hours passes what keeps it and names what breaks it."""

from __future__ import annotations

import pytest

from tests.laws import laws_of_money_and_hours
from tests.laws.case import CATALOG
from tests.laws.small import account, case, kept, laws_in, row, seen, told_apart

alerts = account("codered", usd_per_year=3_000)
dear = CATALOG.platforms["nixle"].usd_per_year_low or 0.0
live = row("facebook_live", hours_per_week=[0.25, 0.5])
EXAMPLES = {
    "the_money_adds_up": (
        case(alerts, members=["codered"], chosen={"usd_per_year": 3_000}),
        case(alerts, members=["codered"]),
    ),
    "a_stated_budget_buys_all_that_is_new": (
        case(members=["nixle"], budget_usd_per_year=dear),
        case(members=["nixle"], budget_usd_per_year=dear - 500),
    ),
    "an_unknown_budget_buys_nothing": (
        case(alerts, members=["codered"]),
        case(members=["nixle"]),
    ),
    "the_hours_are_kept": (
        case(members=["facebook_page"], hours_per_week=1),
        case(members=["facebook_page", "x"], hours_per_week=1),
    ),
    "the_hours_add_up": (
        case(members=["facebook_page"], copies=[kept("x")]),
        case(members=["facebook_page"], copies=[kept("x")], chosen={"hours_per_week": 3}),
    ),
    "the_week_takes_the_hours_of_the_set": (
        case(
            members=["x"], result={"plan": {"weekly": [{"platform": "x", "hours_per_week": [0.5, 1]}]}}
        ),
        case(
            members=["x"], result={"plan": {"weekly": [{"platform": "x", "hours_per_week": [0.5, 3]}]}}
        ),
    ),
    "a_feature_takes_its_own_hours": (
        case(ranking=[row("facebook_page", features=[live])]),
        case(ranking=[row("facebook_page", features=[live | {"hours_per_week": [5, 9]}])]),
    ),
    "no_more_accounts_than_stated": (
        case(members=["x"], copies=[kept()], max_accounts=2),
        case(members=["x"], copies=[kept()], max_accounts=1),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_law_passes_what_keeps_it_and_names_what_breaks_it(name: str) -> None:
    told_apart(name, *EXAMPLES[name])


def test_each_law_of_money_and_hours_has_an_example() -> None:
    assert dear > laws_of_money_and_hours.SMALL_MONEY
    assert set(EXAMPLES) == laws_in(laws_of_money_and_hours)


def test_what_is_owned_costs_nothing_new() -> None:
    owned = case(members=["text_alerts"], owned=["alert_contract"])
    assert seen("an_unknown_budget_buys_nothing", owned) == (1, 0)
    assert seen("the_money_adds_up", owned)[1] == 0
    assert seen("the_money_adds_up", case(members=["nixle"]))[1] == 1
