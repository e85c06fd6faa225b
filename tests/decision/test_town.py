"""Several departments of one place: each has its own set, and the accounts of all are seen together."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from advisor.answers import AnswersError, holds_departments, parse_town, read_town
from advisor.catalog import Catalog
from advisor.decision import TownRecommendation
from advisor.telling import recommend, recommend_town

NEWS = [{"id": "everyday_news", "importance": 4}, {"id": "two_way_dialog", "importance": 3}]
KINDS = {
    "Manager": "manager", "Parks": "parks", "Police": "police", "Fire": "fire", "Library": "library",
}  # fmt: skip
# A county of Virginia in 2025: 22 Facebook pages, five of them large (Social Media Strategic Plan, Board of
# Supervisors, 2025-02-13). The small ones are spread over offices that are not named there.
LARGE = {"Parks": 18_000, "Police": 17_000, "Fire": 15_000, "Library": 7_000}
SMALL_PAGES = 17


def department(name: str, **more: Any) -> dict[str, Any]:
    return {
        "schema_version": 1,
        "department": {"name": name, "kind": KINDS.get(name, "other")},
        "purposes": NEWS,
        "resources": {"hours_per_week": 5},
        **more,
    }


def page(id: str, owner: str | None, followers: int | None, **more: Any) -> dict[str, Any]:
    return {"id": id, "department": owner, "platform": "facebook_page", "state": "active",
            "followers": followers, **more}  # fmt: skip


def place(departments: list[dict[str, Any]], accounts: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "schema_version": 1,
        "town": {"name": "The county", "state": "VA", "population": 96_000, "community": "suburban"},
        "departments": departments,
        "accounts": accounts,
    }


@pytest.fixture(scope="module")
def county(catalog: Catalog) -> TownRecommendation:
    names = [*KINDS, *(f"Office {k}" for k in range(SMALL_PAGES))]
    accounts = [page("main", None, 14_000)]
    accounts += [page(name.lower(), name, followers) for name, followers in LARGE.items()]
    accounts += [page(f"office-{k}", f"Office {k}", 300 + 50 * k) for k in range(SMALL_PAGES)]
    town = read_town(place([department(n) for n in names], accounts), catalog)
    return recommend_town(catalog, town, draws=64)


def test_a_county_with_22_facebook_pages_is_left_with_five(county: TownRecommendation) -> None:
    assert len(county.accounts) == 22
    overlap = next(o for o in county.overlaps if o.platform == "facebook_page")
    assert set(overlap.keep) == {"main", *(name.lower() for name in LARGE)}
    assert overlap.into == "main"


def test_the_small_pages_share_the_countys_and_keep_their_people(county: TownRecommendation) -> None:
    for k in range(SMALL_PAGES):
        advice = county.accounts[f"office-{k}"]
        assert (advice.action, advice.merge_into) == ("share_town_account", "main")
        assert "14,000" in advice.reason
        assert advice.until == "P3M"


def test_hours_saved_add_up_over_the_accounts(county: TownRecommendation) -> None:
    assert county.hours_saved_per_week == pytest.approx(
        sum(a.hours_saved_per_week for a in county.accounts.values()), abs=0.01
    )
    assert county.hours_saved_per_week > SMALL_PAGES * 0.5
    assert "22 accounts 5 would be left" in county.summary


def test_it_is_said_who_shares_which_account(county: TownRecommendation) -> None:
    shared = county.shared_accounts[0]
    assert (shared.account_id, shared.owner) == ("main", None)
    assert set(shared.departments) == {f"Office {k}" for k in range(SMALL_PAGES)}


def test_each_department_has_a_set_of_its_own(catalog: Catalog) -> None:
    economic = department(
        "Economic development",
        purposes=[{"id": "recruitment", "audiences": ["job_seekers_professional"]}],
    )
    town = read_town(place([department("Parks"), economic], []), catalog)
    result = recommend_town(catalog, town, draws=64)
    assert "linkedin" in result.departments[1].set.platforms
    assert "linkedin" not in result.departments[0].set.platforms
    assert [r.department for r in result.departments] == ["Parks", "Economic development"]


def test_the_figures_of_the_place_hold_for_every_department_that_says_nothing_else(catalog: Catalog) -> None:
    own = department("Police")
    own["department"]["population"] = 500
    town = read_town(place([department("Parks"), own], []), catalog)
    assert town.answers_of(0).department.population == 96_000  # type: ignore[union-attr]
    assert town.answers_of(0).department.state == "VA"  # type: ignore[union-attr]
    assert town.answers_of(1).department.population == 500  # type: ignore[union-attr]


def test_a_department_alone_gets_the_same_advice_as_in_its_town(catalog: Catalog) -> None:
    town = read_town(place([department("Parks"), department("Fire")], [page("p", "Parks", 900)]), catalog)
    together = recommend_town(catalog, town, draws=64)
    assert together.departments[0] == recommend(catalog, town.answers_of(0), draws=64)


def test_without_a_page_of_the_town_the_small_join_the_largest_department(catalog: Catalog) -> None:
    accounts = [page("p", "Parks", 5000), page("f", "Fire", 400)]
    result = recommend_town(
        catalog, read_town(place([department("Parks"), department("Fire")], accounts), catalog), draws=64
    )
    assert (result.accounts["f"].action, result.accounts["f"].merge_into) == ("merge", "p")
    assert result.accounts["p"].merge_into is None


def test_pages_with_people_of_their_own_are_not_merged(catalog: Catalog) -> None:
    accounts = [page("p", "Parks", 5000), page("f", "Fire", 4000)]
    result = recommend_town(
        catalog, read_town(place([department("Parks"), department("Fire")], accounts), catalog), draws=64
    )
    overlap = result.overlaps[0]
    assert (overlap.into, set(overlap.keep)) == (None, {"p", "f"})
    assert result.hours_saved_per_week == 0


def test_sleeping_pages_save_no_hours(catalog: Catalog) -> None:
    accounts = [page("main", None, 9000), page("f", "Fire", 40, state="dormant")]
    town = read_town(place([department("Manager"), department("Fire")], accounts), catalog)
    assert recommend_town(catalog, town, draws=64).accounts["f"].hours_saved_per_week == 0


def test_the_order_of_the_accounts_changes_no_advice(catalog: Catalog) -> None:
    accounts = [page("main", None, 9000), page("p", "Parks", 100), page("f", "Fire", 200)]
    both = [
        recommend_town(
            catalog, read_town(place([department("Parks"), department("Fire")], ordered), catalog), draws=64
        )
        for ordered in (accounts, accounts[::-1])
    ]
    assert both[0].accounts == both[1].accounts


# ------------------------------------------------------------------ reading


def test_accounts_inside_a_department_are_its_own_and_get_ids(catalog: Catalog) -> None:
    inside = department("Parks", accounts=[{"platform": "x"}, {"platform": "x"}])
    town = read_town(place([inside], [page("x-1", None, 10)]), catalog)
    assert [(a.id, a.department) for a in town.accounts] == [
        ("x-1", None),
        ("x-2", "Parks"),
        ("x-3", "Parks"),
    ]


def test_a_department_without_a_name_is_called_by_its_kind(catalog: Catalog) -> None:
    nameless = {"schema_version": 1, "department": {"kind": "public_works"}}
    assert read_town(place([nameless], []), catalog).names() == ("Public works 1",)


def test_answers_and_towns_are_told_apart(catalog: Catalog) -> None:
    assert holds_departments(json.dumps(place([], [])))
    assert not holds_departments('{"schema_version": 1}')
    assert not holds_departments("no json")


BAD: dict[str, tuple[dict[str, Any], str]] = {
    "no departments": ({"schema_version": 1, "departments": []}, "departments: the list is empty"),
    "two of one name": (place([department("Fire"), department("Fire")], []), 'two are called "Fire"'),
    "an unknown owner": (
        place([department("Fire")], [page("a", "Fyre", 1)]),
        'Did you mean "Fire"?',
    ),
    "an id twice": (
        place([department("Fire")], [page("a", "Fire", 1), page("a", None, 1)]),
        'two have the id "a"',
    ),
    "an unknown platform": (
        place([department("Fire")], [{"platform": "facebok_page"}]),
        'accounts.0.platform: "facebok_page" is not known',
    ),
    "a bad department": (
        place([department("Fire"), department("Parks", purposes=[{"id": "evnts"}])], []),
        "departments.1: purposes.0.id",
    ),
    "an unknown field": ({**place([department("Fire")], []), "acounts": []}, 'Did you mean "accounts"?'),
    "a later version": ({**place([department("Fire")], []), "schema_version": 9}, "schema_version"),
    "accounts that are no list": ({**place([department("Fire")], []), "accounts": "x"}, "accounts"),
    "too many": (place([department(f"D{k}") for k in range(201)], []), "are too many"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_town_is_refused_with_a_sentence(name: str, catalog: Catalog) -> None:
    data, told = BAD[name]
    with pytest.raises(AnswersError, match="(?s).*") as error:
        parse_town(json.dumps(data), catalog)
    assert told in "\n".join(error.value.problems)


def test_one_contract_is_enough_where_several_would_buy_the_same_product(catalog: Catalog) -> None:
    needs_alerts = {
        "purposes": [{"id": "emergency_notification", "importance": 5}],
        "resources": {"hours_per_week": 4, "budget_usd_per_year": 6000, "owned": []},
    }
    town = read_town(
        place([department("Police", **needs_alerts), department("Fire", **needs_alerts)], []), catalog
    )
    result = recommend_town(catalog, town, draws=64)
    both = set(result.departments[0].set.platforms) & set(result.departments[1].set.platforms)
    bought = {p for p in both if catalog.platforms[p].kind in ("alert_system", "tip_line")}
    assert bought
    assert {o.platform for o in result.overlaps} == bought
    assert all(o.departments == ("Police", "Fire") for o in result.overlaps)


def test_the_county_among_the_examples_loses_its_small_pages_and_x(catalog: Catalog) -> None:
    text = (Path(__file__).parents[2] / "examples" / "towns" / "county.json").read_text(encoding="utf-8")
    result = recommend_town(catalog, parse_town(text, catalog), draws=64)
    left = {name for name, a in result.accounts.items() if a.action in ("lead", "keep", "restrict")}
    assert {"county-page", "parks-page", "police-page", "library-page"} <= left
    for name in ("economic-development-page", "animal-shelter-page"):
        small = result.accounts[name]
        assert (small.action, small.merge_into) == ("share_town_account", "county-page")
    # one hour a week for water and snow goes into the alerts; 260 of 96,000 people are too few to keep a page
    assert result.accounts["public-works-page"].action == "park"
    assert not any(name.endswith("-x") for name in left)
