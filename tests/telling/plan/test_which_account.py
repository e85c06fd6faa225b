"""Which of several accounts is meant is said by what it is and who runs it, never by its id."""

from __future__ import annotations

from typing import Any

from advisor.answers import Account
from advisor.telling.plan.which_account import which_account


def account(**fields: Any) -> Account:
    return Account.model_validate({"platform": "facebook_page", **fields})


def test_the_departments_own_living_account_needs_no_words() -> None:
    main = account(id="a1", state="active", run_by="department")
    assert which_account("Facebook page", main, [main]) == "Facebook page"


def test_state_and_keeper_tell_a_second_page_apart() -> None:
    main, pool = account(id="a1"), account(id="pool-page", state="dormant", run_by="volunteer")
    assert which_account("Facebook page", pool, [main, pool]) == "Facebook page (dormant, run by a volunteer)"
    assert which_account("Facebook page", main, [main, pool]) == "Facebook page"


def test_two_alike_are_told_apart_by_followers_else_by_place() -> None:
    large, small = account(id="a1", followers=4100), account(id="a2", followers=1)
    assert which_account("X", large, [large, small]) == "X (4,100 followers)"
    assert which_account("X", small, [large, small]) == "X (1 follower)"
    one, other = account(id="a1"), account(id="a2")
    assert which_account("X", other, [one, other]) == "X (number 2)"
