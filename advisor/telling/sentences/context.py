"""What a sentence may look at beside the values of its reason, and how it reads them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.result import Reason
from advisor.telling.sentences.naming import a_name, number_of, people_words, purpose_words, the_name
from advisor.words import money
from advisor.words.dates import day_words
from advisor.words.lists import listed
from advisor.words.numbers import figure, followers_words


@dataclass(frozen=True)
class Telling:
    """The data and the answers, and what is said already of a platform, by its id.

    ranked     what its row says;  left_out: why it is not in the set;  ruled_out: why it is not ranked
    """

    catalog: Catalog
    answers: Answers
    ranked: Mapping[str, str] = field(default_factory=dict)
    left_out: Mapping[str, str] = field(default_factory=dict)
    ruled_out: Mapping[str, str] = field(default_factory=dict)

    def name(self, reason: Reason, value: str = "platform") -> str:
        """The name of a platform."""
        return self.catalog.platforms[reason.text(value)].name

    def the(self, reason: Reason, value: str = "platform") -> str:
        """A platform inside a sentence that speaks of it already: "the Facebook page"."""
        return the_name(self.catalog.platforms[reason.text(value)])

    def number(self, reason: Reason, value: str = "platform") -> int:
        """1 or 2, for the verb behind the name of a platform."""
        return number_of(self.catalog.platforms[reason.text(value)])

    def known(self, platforms: Iterable[str]) -> str:
        """Platforms that are spoken of already: "the Facebook page and Nextdoor"."""
        return listed([the_name(self.catalog.platforms[one]) for one in platforms])

    def new(self, platforms: Iterable[str]) -> str:
        """Platforms as something new: "a Facebook page and Nextdoor"."""
        return listed([a_name(self.catalog.platforms[one]) for one in platforms])

    def purpose(self, reason: Reason) -> str:
        """Its purpose, inside a sentence."""
        return purpose_words(self.catalog, reason.text("purpose"))

    def people(self, reason: Reason) -> str:
        """Its group of people, inside a sentence."""
        return people_words(self.catalog, reason.text("audience"))


Sentence = Callable[[Telling, Reason], str]
Sentences = Mapping[str, Sentence]


def day(reason: Reason) -> str:
    """Its day: "November 22, 2026"."""
    return day_words(date.fromisoformat(reason.text("day")))


def count(reason: Reason, value: str = "count") -> str:
    """A whole number with its thousands: "1,200"."""
    return figure(reason.whole(value))


def followers(reason: Reason) -> str:
    """ "1 follower", "1,200 followers"."""
    return followers_words(reason.whole("count"))


def dollars(reason: Reason, value: str) -> str:
    """Money in whole dollars: "$1,200"."""
    return money.dollars(reason.number(value))
