"""Handover: two people who can get in, and what is missing on the accounts of today."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from advisor.telling.plan.handover import handover
from advisor.telling.plan.spoken import Spoken


def gaps(situation: Callable[..., Spoken], **account: Any) -> list[str]:
    listed = [{"id": "page", "platform": "facebook_page", **account}]
    rows = handover(situation({"facebook_page": "full"}, accounts=listed))
    return [step for row in rows if row.platform for step in row.steps]


@pytest.mark.parametrize(
    ("account", "words"),
    [
        ({"admins": 1}, "Facebook page: fewer than two administrators."),
        ({"run_by": "volunteer"}, "Facebook page (run by a volunteer): held by somebody who is not staff."),
    ],
)
def test_what_an_account_lacks_is_named(
    situation: Callable[..., Spoken], account: dict[str, Any], words: str
) -> None:
    assert gaps(situation, **account)[0].startswith(words)


@pytest.mark.parametrize("account", [{}, {"admins": 2, "run_by": "department"}, {"state": "unofficial"}])
def test_nothing_is_missing_where_nothing_is_known_to_be(
    situation: Callable[..., Spoken], account: dict[str, Any]
) -> None:
    assert gaps(situation, **account) == []


def test_who_sends_the_alerts_learns_who_may_order_one(situation: Callable[..., Spoken]) -> None:
    with_alerts, without = (
        " ".join(step for row in handover(situation(modes)) for step in row.steps)
        for modes in ({"county_alerts": "full"}, {"facebook_page": "full"})
    )

    assert "County or regional alert system" in with_alerts
    assert "sends your alerts" not in without
