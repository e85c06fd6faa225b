"""What a channel costs a year: what they pay for what runs, the low end of the price of what is new."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.decision.choosing.yearly_fees import fees_untold, most_fees, yearly_fees


def fees(catalog: Catalog, *names: str, **answers: Any) -> float:
    given = read_answers({"schema_version": 1, **answers}, catalog)
    way = SimpleNamespace(platform=names[0], names=names)
    return yearly_fees(catalog, given, way)  # type: ignore[arg-type]


def most(catalog: Catalog, *names: str, copied: bool = False, **answers: Any) -> float:
    given = read_answers({"schema_version": 1, **answers}, catalog)
    way = SimpleNamespace(platform=names[0], names=names, copied=copied)
    return most_fees(catalog, given, way)  # type: ignore[arg-type]


def test_something_new_is_charged_at_the_low_end_of_its_price(catalog: Catalog) -> None:
    price = catalog.platforms["text_alerts"]
    assert price.usd_per_year_low is not None
    assert price.usd_per_year_high is not None
    assert price.usd_per_year_low < price.usd_per_year_high

    assert fees(catalog, "text_alerts") == price.usd_per_year_low
    assert fees(catalog, "facebook_page") == 0
    assert fees(catalog, "facebook_page", "text_alerts") == price.usd_per_year_low


@pytest.mark.parametrize(
    ("accounts", "told"),
    [
        ([{"usd_per_year": 2400}], 2400),
        ([{"usd_per_year": 2400}, {"usd_per_year": 100}], 2500),
        ([{"usd_per_year": None}], 0),
        ([{"usd_per_year": 2400}, {"usd_per_year": 100, "decided": {"action": "end"}}], 2400),
    ],
    ids=["one contract", "two", "a fee nobody told", "one that is to end"],
)
def test_what_runs_costs_what_they_pay(catalog: Catalog, accounts: list[dict[str, Any]], told: float) -> None:
    theirs = [{"id": f"a{n}", "platform": "text_alerts", **one} for n, one in enumerate(accounts)]

    assert fees(catalog, "text_alerts", accounts=theirs) == told


def test_something_new_may_cost_the_high_end_of_its_price(catalog: Catalog) -> None:
    assert most(catalog, "text_alerts") == catalog.platforms["text_alerts"].usd_per_year_high
    assert most(catalog, "facebook_page") == 0


@pytest.mark.parametrize(
    ("answers", "told"),
    [
        ({"accounts": [{"id": "a", "platform": "text_alerts", "usd_per_year": 2400}]}, 2400),
        ({"accounts": [{"id": "a", "platform": "text_alerts"}]}, 0),
        ({"resources": {"owned": ["alert_contract"]}}, 0),
    ],
    ids=["a fee they told", "a fee nobody told", "a contract they have"],
)
def test_what_they_pay_for_has_no_range(catalog: Catalog, answers: dict[str, Any], told: float) -> None:
    assert most(catalog, "text_alerts", **answers) == told


def test_a_copy_has_no_range_either(catalog: Catalog) -> None:
    assert most(catalog, "text_alerts", copied=True) == fees(catalog, "text_alerts")


@pytest.mark.parametrize(
    ("platform", "answers", "untold"),
    [
        ("text_alerts", {"accounts": [{"platform": "text_alerts"}]}, True),
        ("text_alerts", {"resources": {"owned": ["alert_contract"]}}, True),
        ("text_alerts", {"accounts": [{"platform": "text_alerts", "usd_per_year": 2400}]}, False),
        ("text_alerts", {"accounts": [{"platform": "text_alerts", "usd_per_year": 0}]}, False),
        ("text_alerts", {}, False),
        (
            "text_alerts",
            {"accounts": [{"platform": "text_alerts"}, {"platform": "text_alerts", "usd_per_year": 2400}]},
            False,
        ),
        ("codered", {"accounts": [{"platform": "codered"}]}, True),
        ("facebook_page", {"accounts": [{"platform": "facebook_page"}]}, False),
    ],
    ids=[
        "account",
        "contract",
        "a fee",
        "a fee of 0",
        "not theirs",
        "one fee for two",
        "a price by quote",
        "what is free",
    ],
)
def test_a_fee_nobody_told_is_known_to_be_untold(
    catalog: Catalog, platform: str, answers: dict[str, Any], untold: bool
) -> None:
    given = read_answers({"schema_version": 1, **answers}, catalog)

    assert fees_untold(catalog, given, [platform]) == ((platform,) if untold else ())
