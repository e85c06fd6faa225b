"""First steps open what is new, and put in order what is there already."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.result import ChosenSet, FirstSteps
from advisor.telling.plan.first_steps import first_steps


def steps(chosen: ChosenSet, catalog: Catalog, *accounts: dict[str, Any]) -> list[str]:
    listed = [{"platform": "facebook_page", **account} for account in accounts]
    (row,) = first_steps(chosen, Answers.model_validate({"accounts": listed}), catalog)
    return list(row.steps)


def test_a_new_account_is_opened_as_the_catalogue_says(
    chosen: Callable[..., ChosenSet], catalog: Catalog
) -> None:
    (row,) = first_steps(chosen(), Answers(), catalog)

    assert (row.platform, row.name) == ("facebook_page", "Facebook page")
    assert row.steps == ("Create the page", "Pin the policy")


def test_who_has_an_account_is_not_told_to_create_it(
    chosen: Callable[..., ChosenSet], catalog: Catalog
) -> None:
    assert steps(chosen(), catalog, {"state": "active", "admins": 2}) == ["Pin the policy"]


@pytest.mark.parametrize(
    ("account", "first_words"),
    [
        ({"state": "personal"}, "Move town business from the personal account"),
        ({"state": "unofficial"}, "Ask whoever runs the unofficial account"),
        ({"run_by": "council_member"}, "Put the account under a role email"),
        ({"run_by": "volunteer"}, "Put the account under a role email"),
        ({"admins": 1}, "Add a second administrator"),
        ({"admins": 0}, "Add a second administrator"),
        ({"state": "dormant"}, "Say in a first post that the account is back"),
    ],
)
def test_what_an_account_lacks_comes_first(
    chosen: Callable[..., ChosenSet], catalog: Catalog, account: dict[str, Any], first_words: str
) -> None:
    found = steps(chosen(), catalog, account)

    assert found[0].startswith(first_words)
    assert found[-1] == "Pin the policy"


@pytest.mark.parametrize("account", [{}, {"admins": None, "state": None, "run_by": None}, {"run_by": "town"}])
def test_what_is_unknown_of_an_account_calls_for_nothing(
    chosen: Callable[..., ChosenSet], catalog: Catalog, account: dict[str, Any]
) -> None:
    assert steps(chosen(), catalog, account) == ["Pin the policy"]


def test_several_accounts_are_to_become_one(chosen: Callable[..., ChosenSet], catalog: Catalog) -> None:
    assert steps(chosen(), catalog, {}, {})[0].startswith("Choose one of your 2 accounts")


def test_a_page_of_residents_is_not_counted_among_their_own(
    chosen: Callable[..., ChosenSet], catalog: Catalog
) -> None:
    found = steps(chosen(), catalog, {"admins": 2}, {"state": "unofficial", "run_by": "residents"})

    assert not any("Choose one" in step for step in found)


def test_a_feature_has_steps_of_its_own(chosen: Callable[..., ChosenSet], catalog: Catalog) -> None:
    rows = first_steps(chosen(features={"facebook_page": ("facebook_live",)}), Answers(), catalog)

    assert rows[1] == FirstSteps(platform="facebook_live", name="Facebook Live", steps=("Test the sound",))
