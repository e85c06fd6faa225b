"""The records routine follows from how they keep records and from what an archive can reach."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from advisor.telling.plan.records import records
from advisor.telling.plan.spoken import Spoken


def steps(now: Spoken, platform: str) -> str:
    (row,) = (row for row in records(now) if row.platform == platform)
    return " ".join(row.steps)


@pytest.mark.parametrize(
    ("answer", "platform", "words"),
    [
        ("vendor", "facebook_page", "Connect the account to your archive product."),
        ("vendor", "nextdoor", "Archive products miss messages, polls and videos here."),
        ("vendor", "bluesky", "We found no sign that archive products reach it."),
        ("manual", "facebook_page", "Download the account’s data once a month."),
        (None, "facebook_page", "Download the account’s data once a month."),
        ("vendor", "email_newsletter", "Export the messages or issues from the product each month"),
    ],
)
def test_each_account_is_kept_by_what_can_keep_it(
    situation: Callable[..., Spoken], answer: str | None, platform: str, words: str
) -> None:
    now = situation({platform: "full"}, constraints={"records": answer})

    assert words in steps(now, platform)


def test_who_answered_none_reads_the_same_as_who_did_not_answer(situation: Callable[..., Spoken]) -> None:
    none, unknown = (
        records(situation({"facebook_page": "full"}, constraints={"records": answer}))
        for answer in ("none", None)
    )

    assert none == unknown


def test_a_live_recording_is_saved_before_it_is_removed(situation: Callable[..., Spoken]) -> None:
    now = situation({"facebook_page": "full"}, features={"facebook_page": ("facebook_live",)}, hours=4.75)

    assert "As of 2025-02-19 Facebook removes recordings after 30 days" in steps(now, "facebook_live")
