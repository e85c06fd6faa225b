"""What a new account must bring, and what is never opened."""

from __future__ import annotations

import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.decision.choosing.portfolio import choose_members
from advisor.decision.choosing.selection import coverage
from advisor.decision.facts.evidence import MIDDLE
from advisor.decision.facts.own_accounts import accounts_by_platform, live_platforms
from advisor.decision.method import OPENING_COST, SERVED_AT_ALL
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
