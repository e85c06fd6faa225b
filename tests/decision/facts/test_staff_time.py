"""What an hour of staff time costs is told beside the hours: it is no point, no limit and no fee."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.decision import Recommendation, recommend
from tests.decision.departments import CASES, EXAMPLES

# The examples, and what the guidance holds of those who know little.
GIVEN = {**EXAMPLES, **dict(list(CASES.items())[:6])}
NAMES = sorted(GIVEN)


def advised(catalog: Catalog, given: dict[str, Any], wage: float | None) -> Recommendation:
    resources = {**(given.get("resources") or {}), "staff_usd_per_hour": wage}
    return recommend(catalog, read_answers({**given, "resources": resources}, catalog), draws=64)


@pytest.mark.parametrize("name", NAMES)
def test_the_advice_is_the_same_bytes_with_a_wage_and_without(catalog: Catalog, name: str) -> None:
    unknown = advised(catalog, GIVEN[name], None)

    for wage in (1, 500):
        known = advised(catalog, GIVEN[name], wage)
        assert known.totals is not None
        assert known.totals.staff_usd_per_year is not None
        untold = known.totals.model_copy(update={"staff_usd_per_year": None, "staff_usd_opening": None})
        assert known.model_copy(update={"totals": untold}).to_json() == unknown.to_json()


@pytest.mark.parametrize("name", NAMES)
def test_it_is_the_hours_of_all_that_is_run_and_kept_for_52_weeks_at_the_wage(
    catalog: Catalog, name: str
) -> None:
    result = advised(catalog, GIVEN[name], 33)

    assert result.totals is not None
    hours = result.totals.hours_running + result.totals.hours_new
    assert result.totals.staff_usd_per_year == pytest.approx(hours * 52 * 33, abs=0.02 * 52 * 33)
    assert result.totals.staff_usd_per_year == pytest.approx(result.set.hours_per_week * 1716)
    assert result.totals.staff_usd_opening == pytest.approx(result.set.opening_hours * 33)


def test_without_a_wage_it_is_unknown_and_not_zero(catalog: Catalog) -> None:
    totals = advised(catalog, EXAMPLES["police-recruiting"], None).totals

    assert totals is not None
    assert (totals.staff_usd_per_year, totals.staff_usd_opening) == (None, None)


def test_fees_and_a_budget_of_nothing_stay_what_they_are(catalog: Catalog) -> None:
    """The hours cost thousands a year; a budget of zero still buys what is free."""
    result = advised(catalog, EXAMPLES["library-teens"], 33)

    assert result.totals is not None
    assert result.totals.staff_usd_per_year
    assert result.set.usd_per_year == result.totals.usd_running + result.totals.usd_new == 0
    assert result.totals.usd_most == 0
