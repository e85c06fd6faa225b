"""What a new account must bring, and what is never opened."""

from __future__ import annotations

import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.decision.choosing.portfolio import choose_members
from advisor.decision.choosing.selection import coverage
from advisor.decision.facts.evidence import MIDDLE
from advisor.decision.facts.own_accounts import accounts_by_platform, live_platforms
from advisor.decision.method import COST_OF_A_SECOND, OPENING_COST, SERVED_AT_ALL
from advisor.decision.weighing.assessment import assess, need_weights
from advisor.telling import recommend
from tests.laws.sampling import departments


@pytest.mark.parametrize("place", range(24))
def test_no_page_is_opened_to_lie_quiet_until_an_emergency(catalog: Catalog, place: int) -> None:
    answers = next(departments(1, 31, first=place))
    result = recommend(catalog, read_answers(answers, catalog), draws=1)
    runs = {account["platform"] for account in answers["accounts"] or ()}

    new = {p: result.set.modes[p] for p in result.set.platforms if p not in runs}
    quiet = {p for p, mode in new.items() if mode == "emergency_only"}
    assert not {p for p in quiet if catalog.kind_of(p).followed}


@pytest.mark.parametrize("place", range(24))
def test_a_new_page_that_people_follow_serves_a_need_fairly_well_by_itself(
    catalog: Catalog, place: int
) -> None:
    answers = read_answers(next(departments(1, 35, first=place)), catalog)
    assessed = assess(catalog, answers, 8.0)
    choice = choose_members(catalog, answers, assessed, 8.0)
    live = live_platforms(accounts_by_platform(catalog, answers))
    for i in choice.members:
        name = assessed.benefit.alternatives[i].platform
        if name not in live and catalog.kind_of(name).followed:
            assert assessed.benefit.value[MIDDLE][i].max() >= SERVED_AT_ALL


@pytest.mark.parametrize("place", range(16))
def test_each_new_account_of_the_set_covers_more_than_opening_costs(catalog: Catalog, place: int) -> None:
    answers = read_answers(next(departments(1, 33, first=place)), catalog)
    assessed = assess(catalog, answers, 6.0)
    choice = choose_members(catalog, answers, assessed, 6.0)
    if choice.pool is None or any(needed for needed in choice.pool.needs_one_of):
        return  # what another member needs may stay for that alone
    weights, value = need_weights(assessed.weighting), assessed.benefit.value[MIDDLE]
    rows = list(choice.members)
    alarm = {row for m, row in enumerate(choice.pool.rows) if choice.pool.alert[m]}
    for m, row in enumerate(choice.pool.rows):
        if row in rows and choice.pool.cost[m] and row not in alarm:
            rest = [other for other in rows if other != row]
            gain = coverage(value[rows], weights) - coverage(value[rest], weights)
            assert gain > OPENING_COST - 1e-9


@pytest.mark.parametrize("place", range(24))
def test_what_is_opened_does_a_job_better_than_what_runs_could_or_covers_much_more(
    catalog: Catalog, place: int
) -> None:
    answers = read_answers(next(departments(1, 37, first=place)), catalog)
    assessed = assess(catalog, answers, 8.0)
    live = live_platforms(accounts_by_platform(catalog, answers))
    weights, value = need_weights(assessed.weighting), assessed.benefit.value[MIDDLE]
    members = list(choose_members(catalog, answers, assessed, 8.0).members)
    for i in members:
        if assessed.benefit.alternatives[i].platform in live or (value[i] > assessed.within_reach).any():
            continue
        rest = [other for other in members if other != i]
        gain = coverage(value[members], weights) - coverage(value[rest], weights)
        assert gain > COST_OF_A_SECOND - 1e-9


def test_beside_a_page_that_most_residents_read_no_second_one_is_opened(catalog: Catalog) -> None:
    page = {"id": "fb", "platform": "facebook_page", "state": "active"}
    told = {
        "schema_version": 1,
        "department": {"kind": "clerk", "population": 8000},
        "purposes": [{"id": "everyday_news"}],
        "resources": {"hours_per_week": 12},
    }

    def with_page(**figures: int) -> tuple[str, ...]:
        answers = read_answers({**told, "accounts": [{**page, **figures}]}, catalog)
        return recommend(catalog, answers, draws=1).set.platforms

    assert with_page(followers=6000, reach_per_post=3000) == ("facebook_page",)
    assert len(with_page(followers=900)) > 1


def test_what_runs_without_the_account_it_needs_does_not_empty_the_set(catalog: Catalog) -> None:
    """Threads needs Instagram to be opened; one that runs has it, whether it was told of or not."""
    told = {
        "schema_version": 1,
        "department": {"kind": "police"},
        "purposes": [{"id": "animal_adoption"}, {"id": "answer_questions"}],
        "accounts": [{"platform": "threads", "state": "active"}],
    }
    result = recommend(catalog, read_answers(told, catalog), draws=1)
    assert set(result.set.platforms) - {"threads"}


@pytest.mark.parametrize("place", range(24))
def test_no_list_of_their_own_is_opened_beside_another_alert_list(catalog: Catalog, place: int) -> None:
    given = next(departments(1, 39, first=place))
    given["resources"] = {**(given["resources"] or {}), "hours_per_week": 10, "budget_usd_per_year": 30_000}
    answers = read_answers(given, catalog)
    result = recommend(catalog, answers, draws=1)
    live = live_platforms(accounts_by_platform(catalog, answers))
    members = {*result.set.platforms, *(k.platform for k in result.set.kept)}
    lists = {p for p in members if catalog.is_list(p) and catalog.kind_of(p).alerts}
    own_and_new = {p for p in lists - live if not catalog.platforms[p].shared_service}
    assert not own_and_new or len(lists) == 1
