"""The figures that a first screen needs: who leads in what, how sure, the totals, what keeping costs."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.answers import read_answers
from advisor.decision import Recommendation
from advisor.decision.choosing.portfolio import choose_members
from advisor.decision.choosing.price_of_keeping import price_of_keeping
from advisor.decision.method import FIRM_FROM, LIKELY_FROM
from advisor.decision.weighing.assessment import assess
from advisor.telling import recommend
from advisor.words.numbers import BENEFIT_WORDS, benefit_words
from advisor.words.steps import benefit_step
from tests.decision.departments import CASES, CATALOG, EXAMPLES


@pytest.fixture(scope="module")
def results() -> dict[str, Recommendation]:
    return {name: recommend(CATALOG, read_answers(given, CATALOG)) for name, given in EXAMPLES.items()}


@pytest.mark.parametrize("value", [0.0, 0.049, 0.05, 0.15, 0.299, 0.3, 0.6, 1.0])
def test_a_step_is_the_place_of_its_words(value: float) -> None:
    words = [word for _bound, word in reversed(BENEFIT_WORDS)]
    assert words[benefit_step(value)] == benefit_words(value)


@pytest.mark.parametrize("name", EXAMPLES)
def test_each_purpose_has_one_row_and_its_leader_serves_it_best_of_all_members(
    results: dict[str, Recommendation], name: str
) -> None:
    result = results[name]
    rows = result.purposes or ()
    assert {row.id for row in rows} == {need.purpose for need in result.needs}
    for row in rows:
        assert row.served >= max(row.by.values(), default=0)
        if row.platform:
            assert row.by[row.platform] == max(row.by.values())
            assert row.platform in {*result.set.platforms, *(one.platform for one in result.set.kept)}
    assert sum(row.weight for row in rows) == pytest.approx(sum(need.weight for need in result.needs))


def test_life_safety_is_named_first_and_led_by_what_meets_people_in_minutes(
    results: dict[str, Recommendation],
) -> None:
    first = (results["rural-sheriff-emergencies"].purposes or ())[0]
    assert (first.id, first.horizon) == ("emergency_notification", "minutes")
    assert CATALOG.kind_of(first.platform or "").alerts


@pytest.mark.parametrize("name", EXAMPLES)
def test_every_member_is_firm_likely_or_a_toss_up_by_its_share_of_the_draws(
    results: dict[str, Recommendation], name: str
) -> None:
    result = results[name]
    told = {one.platform: one for one in result.certainty or ()}
    assert set(told) <= set(result.set.platforms)
    for row in result.ranking:
        if row.platform in told:
            share = told[row.platform].share
            assert share == pytest.approx(row.in_set_share or 0.0, abs=1e-4)
            wanted = "firm" if share >= FIRM_FROM else "likely" if share >= LIKELY_FROM else "toss-up"
            assert told[row.platform].certainty == wanted


@pytest.mark.parametrize("name", EXAMPLES)
def test_what_runs_and_what_is_new_add_up_to_the_set(results: dict[str, Recommendation], name: str) -> None:
    chosen, totals = results[name].set, results[name].totals
    assert totals is not None
    assert totals.hours_running + totals.hours_new == pytest.approx(chosen.hours_per_week)
    assert totals.usd_running + totals.usd_new == pytest.approx(chosen.usd_per_year)
    if chosen.hours_available is not None:
        assert totals.hours_free == pytest.approx(chosen.hours_available - chosen.hours_per_week)


def held(*accounts: tuple[str, int], hours: float, purposes: list[dict[str, Any]]) -> Any:
    return {
        "schema_version": 1,
        "department": {"kind": "police", "population": 9000},
        "purposes": purposes,
        "resources": {"hours_per_week": hours},
        "accounts": [{"id": p, "platform": p, "followers": n, "state": "active"} for p, n in accounts],
    }


def test_keeping_costs_nothing_where_the_best_set_holds_what_runs_anyway() -> None:
    result = recommend(CATALOG, read_answers(
        held(("facebook_page", 4000), hours=6, purposes=[{"id": "everyday_news"}]), CATALOG
    ))  # fmt: skip
    assert result.price_of_keeping is not None
    assert result.price_of_keeping.points == pytest.approx(0.0, abs=1e-6)


def test_keeping_costs_what_its_hours_would_have_covered_and_names_the_other_set() -> None:
    many = [("x", 500), ("threads", 400), ("pinterest", 300), ("bluesky", 250)]
    answers = read_answers(held(*many, hours=0.75, purposes=[{"id": "recruitment"}]), CATALOG)
    price = recommend(CATALOG, answers).price_of_keeping
    assert price is not None
    assert price.points > 0
    assert price.platforms


@pytest.mark.parametrize("name", list(CASES)[:20])
def test_keeping_never_gains_anything_over_leaving_it_open(name: str) -> None:
    answers = read_answers(CASES[name], CATALOG)
    hours = (answers.resources.hours_per_week if answers.resources else None) or 3.0
    assessed = assess(CATALOG, answers, hours)
    price = price_of_keeping(CATALOG, answers, assessed, choose_members(CATALOG, answers, assessed, hours))
    assert price is None or price.points >= 0


def test_nothing_new_keeps_a_share_of_what_the_set_covers(results: dict[str, Recommendation]) -> None:
    for result in results.values():
        assert result.nothing_new is None or 0 <= result.nothing_new <= 1
    assert results["town-clerk-one-hour"].nothing_new == 0.0  # it has nothing yet
