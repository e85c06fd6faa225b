"""What to do with comments, by how the set runs an account and by whose rules hold there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from advisor.plan.stances import stance_of
from advisor.telling.plan.comments import comments
from advisor.telling.plan.spoken import Spoken


@pytest.mark.parametrize(
    ("platform", "mode", "one_way", "stance"),
    [
        ("facebook_page", "full", None, "open"),
        ("facebook_page", "full", True, "closed"),
        ("facebook_page", "post_only", None, "closed"),
        ("nextdoor", "post_only", True, "open"),  # no way to close comments is known there
        ("facebook_groups", "full", None, "guest"),
        ("reddit", "full", True, "guest"),
        ("email_newsletter", "full", None, "none"),
        ("whatsapp_channel", "post_only", None, "none"),
    ],
)
def test_the_stance_follows_from_mode_rules_and_place(
    situation: Callable[..., Spoken], platform: str, mode: str, one_way: bool | None, stance: str
) -> None:
    now = situation({platform: mode}, constraints={"one_way_only": one_way})

    assert stance_of(now, platform) == stance


def test_closed_means_closed_on_every_post(situation: Callable[..., Spoken]) -> None:
    page = comments(situation({"facebook_page": "post_only"}))[-1]

    assert "Close comments on every post, not only where critics write: ask your attorney." in page.steps


def test_where_nobody_can_write_there_is_nothing_to_say(situation: Callable[..., Spoken]) -> None:
    assert comments(situation({"email_newsletter": "light"})) == []
    assert comments(situation({"county_alerts": "full"})) == []


def test_hiding_is_treated_as_removing(situation: Callable[..., Spoken]) -> None:
    rules = comments(situation({"facebook_page": "full"}))[0]

    assert any(step.startswith("Treat hiding as removing") for step in rules.steps)
