"""A budget that holds today's fees, hours that are still to come, and a purpose with a time of its own."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.decision import Recommendation
from advisor.decision.facts.new_money import fees_in_budget, new_money
from tests.decision.conftest import Advise

SUITE = {"id": "a", "platform": "email_newsletter", "state": "active", "run_by": "department",
         "usd_per_year": 3500}  # fmt: skip
ALERTS = [{"id": "emergency_notification"}]


def town(advise: Advise, *accounts: dict[str, Any], **resources: Any) -> Recommendation:
    return advise(
        department={"kind": "fire", "population": 8000},
        purposes=ALERTS,
        resources={"hours_per_week": 6, "owned": [], **resources},
        accounts=list(accounts),
        constraints={"banned_platforms": ["county_alerts"]},
    )


@pytest.mark.parametrize(
    ("includes", "budget", "account", "left"),
    [
        (True, 4000, {}, 500),
        (True, 3000, {}, 0),
        (True, 4000, {"decided": {"action": "end"}}, 4000),
        (True, 4000, {"run_by": "residents"}, 4000),
        (False, 4000, {}, 4000),
        (None, 4000, {}, 4000),
        (True, None, {}, None),
    ],
)
def test_new_money_is_the_budget_less_the_fees_it_holds(
    catalog: Catalog, includes: bool | None, budget: float | None, account: dict[str, Any], left: float | None
) -> None:
    answers = read_answers(
        {
            "schema_version": 1,
            "resources": {"budget_usd_per_year": budget, "budget_includes_fees": includes},
            "accounts": [{**SUITE, **account}],
        },
        catalog,
    )

    assert new_money(catalog, answers) == left
    if budget is not None and left:
        assert fees_in_budget(catalog, answers) == budget - left


def test_what_is_new_costs_no_more_than_the_fees_leave(advise: Advise) -> None:
    bought = town(advise, SUITE, budget_usd_per_year=4000, budget_includes_fees=False)
    assert bought.set.usd_per_year >= SUITE["usd_per_year"] + 1500

    held = town(advise, SUITE, budget_usd_per_year=4000, budget_includes_fees=True)

    assert held.set.usd_per_year <= 4000
    assert not {"text_alerts", "nixle"} & set(held.set.platforms)
    out = next(out for out in held.ruled_out if out.platform == "text_alerts")
    assert out.reason == "It costs from $1,500 a year; of your budget of $4,000 what runs leaves $500."
    assert out.remedy == "Ask for $1,000 more a year, or share a contract."


def test_the_budget_that_is_named_buys_it(advise: Advise) -> None:
    held = town(advise, SUITE, budget_usd_per_year=4000, budget_includes_fees=True)
    needed = [usd for c in held.what_would_change or () if (usd := c.needs.usd_per_year) is not None]
    change = next(c for c in held.what_would_change or () if c.needs.usd_per_year is not None)
    assert min(needed) >= 5000

    more = town(advise, SUITE, budget_usd_per_year=change.needs.usd_per_year, budget_includes_fees=True)
    less = town(
        advise, SUITE, budget_usd_per_year=(change.needs.usd_per_year or 0) - 1, budget_includes_fees=True
    )

    assert change.platform in more.set.platforms
    assert change.platform not in less.set.platforms


def test_fees_above_the_budget_leave_nothing_and_are_told(advise: Advise) -> None:
    result = town(advise, SUITE, budget_usd_per_year=3000, budget_includes_fees=True)

    out = next(out for out in result.ruled_out if out.platform == "text_alerts")
    assert "your budget is $3,000, and what runs takes $3,500" in out.reason
    assert out.remedy == "Ask for $2,000 more a year, or share a contract."


# ------------------------------------------------------------ hours to come


def clerk(advise: Advise, **resources: Any) -> Recommendation:
    return advise(
        department={"kind": "parks", "population": 8000},
        purposes=[{"id": "events"}, {"id": "youth_outreach"}, {"id": "two_way_dialog"}],
        resources={"hours_per_week": 2, **resources},
        accounts=[],
    )


def test_hours_to_come_move_nothing_today(advise: Advise) -> None:
    today = clerk(advise)
    told = clerk(advise, hours_to_come={"hours_per_week": 4, "day": "2027-03-01"})

    assert told.set.hours_to_come is not None
    unset = told.set.model_copy(update={"hours_to_come": None})
    assert told.model_copy(update={"set": unset}).to_json() == today.to_json()


@pytest.mark.parametrize("more", [0.5, 2, 4, 10])
def test_what_is_told_for_them_is_what_those_hours_bring(advise: Advise, more: float) -> None:
    then = clerk(advise, hours_to_come={"hours_per_week": more}).set.hours_to_come
    assert then is not None

    asked = clerk(advise, hours_per_week=2 + more).set

    run = {*asked.platforms, *(f for features in asked.features.values() for f in features)}
    assert set(then.platforms) == run
    assert (then.hours_per_week, then.more, then.day) == (2 + more, more, None)


def test_the_sentence_says_from_when_how_many_and_what_comes_in(advise: Advise) -> None:
    then = clerk(advise, hours_to_come={"hours_per_week": 4, "day": "2027-03-01"}).set.hours_to_come

    assert then is not None
    assert then.reason.startswith("From March 1, 2027 on there are 4 hours a week more, 6 in all.")
    assert then.adds
    assert "would then come in" in then.reason


@pytest.mark.parametrize("said", [None, {}, {"hours_per_week": 0}, {"day": "2027-03-01"}])
def test_without_hours_nothing_is_told(advise: Advise, said: dict[str, Any] | None) -> None:
    assert clerk(advise, hours_to_come=said).set.hours_to_come is None


# ------------------------------------------------------------ a horizon of one's own


def scores(result: Recommendation) -> dict[str, float]:
    return {row.platform: row.score for row in result.ranking}


def test_a_horizon_of_ones_own_takes_the_place_of_the_purposes(advise: Advise, catalog: Catalog) -> None:
    usual = catalog.purposes["service_updates"].horizon
    answers: dict[str, Any] = {"department": {"kind": "clerk", "population": 8000},
                               "resources": {"hours_per_week": 6}}  # fmt: skip

    def with_horizon(horizon: str | None) -> dict[str, float]:
        return scores(advise(**answers, purposes=[{"id": "service_updates", "horizon": horizon}]))

    assert with_horizon(usual) == with_horizon(None)
    sooner = with_horizon("minutes")
    assert sooner != with_horizon(None)
    # within minutes a post in a feed meets few, and a text rings
    assert sooner["facebook_page"] / sooner["text_alerts"] < 1
    weeks = with_horizon("weeks")
    assert sooner["facebook_page"] < weeks["facebook_page"]


def test_another_purpose_keeps_its_own_time(advise: Advise) -> None:
    needs = advise(
        purposes=[{"id": "service_updates", "horizon": "minutes"}, {"id": "recruitment"}],
        resources={"hours_per_week": 6},
    )
    alone = advise(
        purposes=[{"id": "service_updates"}, {"id": "recruitment"}], resources={"hours_per_week": 6}
    )

    def points(result: Recommendation, purpose: str) -> list[float]:
        row = next(row for row in result.ranking if row.platform == "facebook_page")
        return [c.value for c in row.contributions if c.criterion.purpose == purpose]

    assert points(needs, "recruitment") == points(alone, "recruitment")
    assert points(needs, "service_updates") != points(alone, "service_updates")
