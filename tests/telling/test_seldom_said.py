"""What hardly any department hears, word for word."""

from __future__ import annotations

import pytest

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.result import Reason
from advisor.telling.sentences.context import Telling
from advisor.telling.sentences.saying import say

SAID = [
    (Reason.of("nobody-there-at-night"), "It must be watched outside office hours, and nobody is there."),
    (Reason.of("agree-who-acts-at-night"), "Agree with dispatch or the county who acts at night."),
    (Reason.of("ended"), "It ended in some time ago."),
    (Reason.of("lacks-skills", needs=("video&writing", "live_video")),
     "It needs a skill you do not have: short video, writing or live video."),
    (Reason.of("price-not-known", budget=500, fees=0),
     "It is a paid product whose price we do not know; your budget is $500."),
    (Reason.of("too-dear", price=4000, budget=500, fees=900.0),
     "It costs from $4,000 a year; your budget is $500, and what runs takes $900."),
    (Reason.of("too-dear", price=4000, budget=5000, fees=1500.0),
     "It costs from $4,000 a year; of your budget of $5,000 what runs leaves $3,500."),
    (Reason.of("ahead-of-the-little-known", platform="discord"),
     "Ahead of Discord, about which we know too little to put it first."),
    (Reason.of("as-good-as", platform="x"), "As good as X for each of your needs."),
    (Reason.of("if-no-lively-subreddit"), "If your town has no lively place on Reddit"),
    (Reason.of("if-nobody-can", needs=("video",)), "If nobody can do this: short video"),
    (Reason.of("if-nothing-is-bought"), "If nothing may be bought"),
    (Reason.of("measure-is-above", success="applications", figure=25.0),
     "“applications received” is above 25"),
    (Reason.of("nothing-fits-beside-filled-lists", hours=0.25),
     "Nothing fits 0.25 hours a week beside the copies that keep what runs. What is free goes first into "
     "approved texts and a second administrator."),
    (Reason.of("nothing-to-offer"), "It has nothing to offer for these needs."),
    (Reason.of("part-is-known", share=0.62),
     "We have facts on 62% of what counts here; the rest is unknown."),
    (Reason.of("too-little-known", platforms=("discord", "x")),
     "Too little is known about Discord, X, so they stand last."),
]  # fmt: skip


@pytest.mark.parametrize(("reason", "words"), SAID, ids=[reason.code for reason, _words in SAID])
def test_it_is_said_so(catalog: Catalog, reason: Reason, words: str) -> None:
    assert say(Telling(catalog, Answers()), reason) == words


@pytest.mark.parametrize(
    ("reason", "read"),
    [("text", "count"), ("number", "name"), ("whole", "share"), ("names", "name")],
)
def test_a_value_of_another_kind_is_refused_with_its_name(reason: str, read: str) -> None:
    made = Reason.of("made-up", count=3, share=0.5, name="x")

    with pytest.raises(TypeError, match=f"made-up: {read} is no"):
        getattr(made, reason)(read)


def test_a_value_that_is_not_known_is_left_out() -> None:
    made = Reason.of("made-up", day=None, count=0)

    assert made.values == {"count": 0}
    assert not made.has("day")
    assert made.names("platforms") == ()


def test_reasons_are_the_same_whatever_the_order_of_their_values() -> None:
    one, other = Reason.of("made-up", count=1, name="x"), Reason.of("made-up", name="x", count=1)

    assert len({one, other, Reason.of("made-up", count=2, name="x")}) == 2
