"""Who answers when: the promise of the mode, the days, and the night."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from advisor.telling.plan.answering import answering
from advisor.telling.plan.spoken import Spoken


def test_the_promise_stands_beside_the_days_that_keep_it(situation: Callable[..., Spoken]) -> None:
    _for_all, page = answering(situation({"facebook_page": "light"}))

    assert page.promise == "2 working days"
    assert page.steps[0] == "Look on Monday, Wednesday, and Friday. That is how the promise is kept."


def test_where_nothing_is_promised_the_profile_says_so(situation: Callable[..., Spoken]) -> None:
    _for_all, page = answering(situation({"facebook_page": "post_only"}))

    assert page.steps[0].startswith("Nobody is promised an answer here.")


@pytest.mark.parametrize(
    ("night", "words"),
    [
        ("dispatch", "At night dispatch publishes."),
        ("county", "At night the county publishes for you."),
        ("nobody", "Nobody publishes at night."),
        (None, "Settle who publishes at night."),
    ],
)
def test_the_night_is_said_as_it_was_answered(
    situation: Callable[..., Spoken], night: str | None, words: str
) -> None:
    for_all = answering(situation({"facebook_page": "full"}, resources={"night_publisher": night}))[0]

    assert any(step.startswith(words) for step in for_all.steps)


def test_who_is_alone_gets_a_stand_in_from_elsewhere(situation: Callable[..., Spoken]) -> None:
    alone, two = (
        answering(situation({"x": "full"}, resources={"people": people}))[0].steps for people in (1, 2)
    )

    assert any("You are alone" in step for step in alone)
    assert not any("You are alone" in step for step in two)


def test_an_alert_channel_answers_nobody_and_has_no_row(situation: Callable[..., Spoken]) -> None:
    rows = answering(situation({"county_alerts": "full"}))

    assert [row.platform for row in rows] == [None]
