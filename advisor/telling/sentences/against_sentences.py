"""What counts against a platform, in one sentence of at most twenty words."""

from __future__ import annotations

from advisor.decision.result import Reason
from advisor.telling.sentences.context import Sentences, Telling
from advisor.telling.sentences.naming import confidence_words, shortest_that_fits
from advisor.text import _
from advisor.words.hours import time_a_week
from advisor.words.money import dollars_words
from advisor.words.numbers import benefit_words, rounded
from advisor.words.phrases import inside
from advisor.words.steps import HARDLY
from advisor.words.sureness import known_words


def _one_way(now: Telling, reason: Reason) -> str:
    return shortest_that_fits(
        _("It is one-way: residents cannot answer, and one of your purposes is {purpose}.").format(
            purpose=now.purpose(reason)
        ),
        _("It is one-way: residents cannot answer there."),
    )


def _unanswered(now: Telling, reason: Reason) -> str:
    return shortest_that_fits(
        _("Run this way, nobody answers questions there, and one of your purposes is {purpose}.").format(
            purpose=now.purpose(reason)
        ),
        _("Run this way, nobody answers questions there."),
    )


def _poorly_served(now: Telling, reason: Reason) -> str:
    purpose, people, value = now.purpose(reason), now.people(reason), reason.number("value")
    return shortest_that_fits(
        _("For {purpose}, it serves {people} only {words}.").format(
            purpose=purpose, people=people, words=benefit_words(value)
        )
        if value >= HARDLY
        else _("For {purpose}, it hardly serves {people}.").format(purpose=purpose, people=people),
        _("It does little for {purpose}.").format(purpose=purpose),
    )


def _price(reason: Reason) -> str:
    low, high = (reason.number(end) if reason.has(end) else None for end in ("low", "high"))
    return dollars_words(low, high)


SENTENCES: Sentences = {
    "part-is-known": lambda now, reason: known_words(reason.number("share")),
    "one-way": _one_way,
    "leaves-questions-unanswered": _unanswered,
    "poorly-served": _poorly_served,
    "takes-every-hour": lambda now, reason: _("It takes every hour you have."),
    "takes-most-hours": lambda now, reason: _("It takes about {needed} of your {time}.").format(
        needed=rounded(reason.number("needed")), time=time_a_week(reason.number("hours"))
    ),
    "costs-money": lambda now, reason: _("It costs money: {price}.").format(price=_price(reason)),
    "cannot-show-the-measure": lambda now, reason: _("It cannot show your measure: {measure}.").format(
        measure=inside(now.catalog.success[reason.text("success")].label)
    ),
    "rating-is-our-own": lambda now, reason: _(
        "Its rating for {purpose} is our own, and we are {sure}."
    ).format(purpose=now.purpose(reason), sure=confidence_words(now.catalog, reason.text("confidence"))),
}
