"""What is done with an account is said once, in its reason or beside it, and not of an account of others."""

from __future__ import annotations

from datetime import date

import pytest

from advisor.decision.result import ActionItem, Reason
from advisor.telling.sentences.action_terms import terms, what_it_means


def item(action: str, *because: Reason, **more: object) -> ActionItem:
    return ActionItem.model_validate({"platform": "instagram", "action": action, "because": because, **more})


@pytest.mark.parametrize("action", ["park", "leave"])
def test_an_account_that_is_parked_or_left_is_told_what_to_do(action: str) -> None:
    assert what_it_means(item(action, Reason.of("no-hours-left-for-it")))
    assert what_it_means(item("keep")) == ""


def test_nobody_is_told_to_close_what_is_somebody_elses() -> None:
    assert what_it_means(item("leave", Reason.of("keep-business-off-it"))) == ""


def test_what_its_reason_says_is_not_said_twice() -> None:
    assert what_it_means(item("park", Reason.of("slept-and-not-needed"))) == ""


def test_the_terms_are_until_when_what_ends_it_and_what_takes_over() -> None:
    named = {"threads": "Threads", "facebook_page": "Facebook page"}
    told = item("trial", until="P6M", stop_if="nobody has read it", replace_with="threads", merge_into="a1")

    assert list(terms(told, named.__getitem__, lambda id: f"the page {id}")) == [
        "For 6 months from the decision on.",
        "Stop if: nobody has read it.",
        "Merge into the page a1.",
        "In its place: Threads.",
    ]
    dated = terms(told, named.__getitem__, str, date(2026, 11, 29))
    assert next(dated) == "Until May 29, 2027."


def test_a_private_account_makes_room_for_one_of_the_department() -> None:
    own = item("replace", replace_with="instagram")

    assert list(terms(own, str, str)) == ["In its place: an account of the department."]
