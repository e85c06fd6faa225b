"""Small things that a clerk would stumble over when a result is read aloud."""

from __future__ import annotations

import re

import pytest

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.result import Decisive, HoursThen, LeftOut, PurposeThen, Reason
from advisor.telling.sentences.change_sentences import hours_then
from advisor.telling.sentences.context import Telling
from advisor.telling.sentences.decisive_sentences import decisive_sentence
from advisor.telling.sentences.figure_sentences import strongest_figure
from advisor.telling.sentences.left_out_sentences import why_not_sentence
from advisor.telling.sentences.naming import a_name, the_name
from advisor.telling.sentences.saying import say
from advisor.telling.sentences.strategy_sentences import gives_up
from advisor.words.hours import minutes_words


@pytest.fixture
def now(catalog: Catalog) -> Telling:
    return Telling(catalog, Answers())


@pytest.mark.parametrize(
    ("platform", "known", "new"),
    [
        ("facebook_page", "the Facebook page", "a Facebook page"),
        ("email_newsletter", "the email newsletter", "an email newsletter"),
        ("nextdoor", "Nextdoor", "Nextdoor"),
        ("county_alerts", "county or regional alerts", "county or regional alerts"),
    ],
)
def test_a_name_has_its_article_and_a_brand_has_none(
    catalog: Catalog, platform: str, known: str, new: str
) -> None:
    record = catalog.platforms[platform]

    assert (the_name(record), a_name(record)) == (known, new)


@pytest.mark.parametrize(
    ("other", "said"),
    [
        ("facebook_page", "The Facebook page already serves recruitment well for teens 13-17."),
        ("county_alerts", "County or regional alerts already serve recruitment well for teens 13-17."),
        ("nixle", "Nixle already serves recruitment well for teens 13-17."),
    ],
)
def test_one_serves_and_many_serve(catalog: Catalog, other: str, said: str) -> None:
    out = LeftOut(
        rule="served", purpose="recruitment", audience="teens", value=0.2, other=other, other_value=0.4
    )

    assert why_not_sentence(catalog, out) == said


def decisive(*then: tuple[int, int]) -> Decisive:
    """With few accounts the newsletter goes; the purpose is then served so, and today so."""
    return Decisive(
        id="resources.max_accounts", missing=False, platforms=(), adds=("podcast",),
        drops=("email_newsletter",),
        purposes=tuple(PurposeThen(id="recruitment", served=served, today=today) for served, today in then),
        because=(Reason.of("if-few-accounts", count=2.0),),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("then", "said"),
    [
        ((0, 3), "It would hardly serve recruitment; today that is served well."),
        ((2, 0), "It would serve recruitment fairly well; today that is hardly served."),
        ((1, 3), "It would serve recruitment a little, instead of well."),
    ],
)
def test_nothing_is_served_hardly(now: Telling, then: tuple[int, int], said: str) -> None:
    told = decisive_sentence(now, decisive(then))

    assert told == (
        "If you keep up two accounts at most, the set would hold a podcast in place of the email newsletter. "
        + said
    )


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("here-for", "Here for recruitment, though it hardly serves teens 13-17."),
        ("best-here", "The best here for recruitment among teens 13-17, though it hardly serves them."),
    ],
)
def test_hardly_stands_before_what_it_belongs_to(now: Telling, code: str, said: str) -> None:
    reason = {
        "here-for": Reason.of("here-for", purpose=("recruitment",), audience=("teens",), value=0.04),
        "best-here": Reason.of("best-here", purpose=("recruitment",), audience=("teens",), value=0.04),
    }[code]

    assert say(now, reason) == said


def test_what_comes_in_begins_its_sentence_with_a_capital(now: Telling) -> None:
    then = HoursThen(hours_per_week=4, more=1, platforms=(), modes={}, adds=("podcast",),
                     drops=("agency_website",), gain=0.1)  # fmt: skip

    assert hours_then(now, then) == (
        "Once the hours come there is 1 hour a week more, 4 in all. "
        "A podcast would then come in, in place of the agency website."
    )


@pytest.mark.parametrize(
    ("minutes", "said"), [(15, "15 minutes"), (60, "1 hour"), (180, "3 hours"), (75, "1.25 hours")]
)
def test_an_hour_and_more_is_told_in_hours(minutes: int, said: str) -> None:
    assert minutes_words(minutes) == said


def test_the_last_two_parts_of_a_sentence_are_joined_by_and() -> None:
    parts = ["serves recruitment less well", "saves 2 hours a week"]

    assert gives_up(parts) == "Serves recruitment less well and saves 2 hours a week."
    assert gives_up(parts[:1]) == "Serves recruitment less well."


def test_a_threshold_of_followers_is_a_whole_number_of_people(now: Telling) -> None:
    said = say(now, Reason.of("smaller-share-follows", share=0.032))

    assert said == "fewer than about 3 in 100 adults in town follow it or signed up"


def test_a_range_without_a_width_is_one_figure(catalog: Catalog) -> None:
    """A share that was counted in one place, or that two places share."""
    counted = [f for f in catalog.audience_fit.values() if f.basis == "published" and f.share_low is not None]
    spans = [f for f in counted if round(100 * (f.share_low or 0)) == round(100 * (f.share_high or 0))]
    assert spans, "no such row in the data any more"

    told = [strongest_figure(catalog, Answers(), f.platform, f.audience).sentence for f in spans]
    assert any("about" in said for said in told)
    assert not any(re.search(r"\b(\d+) to \1 in 100", said) for said in told)


def test_for_whom_it_is_the_best_stands_beside_what_it_is_best_for(now: Telling) -> None:
    """Live video may be served better elsewhere, for other people."""
    said = say(
        now,
        Reason.of(
            "best-here",
            purpose=("live_video",),
            audience=("all_residents",),
            value=0.2,
            through="youtube_live",
        ),
    )

    assert said.split(":")[0].endswith("through YouTube Live among all residents")
    assert said.endswith("served fairly well.")
