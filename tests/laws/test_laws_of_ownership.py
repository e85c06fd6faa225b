"""Each law of ownership passes what keeps it and names what breaks it."""

from __future__ import annotations

import pytest

from tests.laws import laws_of_ownership
from tests.laws.small import account, case, laws_in, seen, told, told_apart


def run_by(who: str, action: str, **more: object) -> object:
    return case(account(run_by=who, **more), told=[told(action)])


EXAMPLES = {
    "residents_pages_are_left_alone": (run_by("residents", "not_now"), run_by("residents", "claim_name")),
    "council_members_pages_are_left_alone": (
        run_by("council_member", "transfer"),
        run_by("council_member", "merge"),
    ),
    "the_towns_account_is_the_towns": (run_by("town", "share_town_account"), run_by("town", "park")),
    "what_others_hold_is_asked_for_first": (run_by("volunteer", "transfer"), run_by("volunteer", "park")),
    "the_towns_contract_is_the_towns": (
        run_by("town", "share_town_account", usd_per_year=900),
        run_by("town", "wind_down", usd_per_year=900),
    ),
}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_law_passes_what_keeps_it_and_names_what_breaks_it(name: str) -> None:
    told_apart(name, *EXAMPLES[name])


def test_each_law_of_ownership_has_an_example() -> None:
    assert set(EXAMPLES) == laws_in(laws_of_ownership)


@pytest.mark.parametrize("kind", ["clerk", "manager"])
def test_who_runs_the_town_may_end_what_is_the_towns(kind: str) -> None:
    given = case(account(run_by="town"), told=[told("park")], department={"kind": kind})
    assert seen("the_towns_account_is_the_towns", given) == (0, 0)
    assert seen("the_towns_contract_is_the_towns", given) == (0, 0)
