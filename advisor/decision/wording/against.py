"""What counts against a platform, for these needs and means: the gravest point, in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.catalog.named import TWO_WAY_DIALOG
from advisor.decision.facts.own_accounts import paid_for
from advisor.decision.method import (
    SERVED_AT_ALL,
    SERVED_WELL,
)
from advisor.decision.result import Contribution, Valued
from advisor.decision.weighing.best_modes import too_little_known
from advisor.decision.wording.naming import (
    audience_of,
    confidence_words,
    needs_of,
    people_words,
    purpose_of,
    purpose_words,
    short_enough,
    shortest_that_fits,
)
from advisor.decision.wording.run import Run
from advisor.text import _
from advisor.words.numbers import benefit_words, dollars_words, rounded, time_a_week
from advisor.words.phrases import inside
from advisor.words.steps import HARDLY
from advisor.words.sureness import known_words

# A channel that takes this share of all hours leaves little for anything else.
MOST_OF_THE_HOURS = 0.6


def against(
    catalog: Catalog,
    answers: Answers,
    row: Valued,
    best: Contribution | None,
    run: Run | None,
    hours_per_week: float,
) -> str | None:
    """One sentence of at most twenty words, the gravest point first; None when nothing counts against it.

    best            the need that its reason already names
    run             how it is run in the set; None outside it
    hours_per_week  what there is, or what is assumed when unknown
    """
    # worded one after the other, until one is short enough
    points = chain(
        _too_little_known(row),
        _one_way(catalog, row, run),
        _poorly_served(catalog, row, best, SERVED_AT_ALL),
        _takes_the_hours(row, run, hours_per_week),
        _costs(catalog, answers, row),
        _unreadable(catalog, row),
        _poorly_served(catalog, row, best, SERVED_WELL),
        _weak_evidence(catalog, row, best),
    )
    return next((point for point in points if short_enough(point)), None)


def _too_little_known(row: Valued) -> Iterator[str]:
    if too_little_known(row.known_share):
        yield known_words(row.known_share)


def _one_way(catalog: Catalog, row: Valued, run: Run | None) -> Iterator[str]:
    """A conversation is wanted, and people cannot answer there, or nobody would answer them."""
    wanted = [c for c in needs_of(row.contributions) if catalog.is_conversation(purpose_of(c))]
    if not wanted:
        return
    # of several conversations that are wanted, the plainest is named
    heaviest = max(wanted, key=lambda c: (purpose_of(c) == TWO_WAY_DIALOG, c.weight))
    purpose = purpose_words(catalog, purpose_of(heaviest))
    dialog = catalog.platforms[row.platform].dialog
    if dialog == "none":
        yield _("It is one-way: residents cannot answer, and you want {purpose}.").format(purpose=purpose)
        yield _("It is one-way: residents cannot answer there.")
    elif (run.mode if run else row.mode) in ("post_only", "emergency_only"):
        yield _("Run so, it leaves questions unanswered, and you want {purpose}.").format(purpose=purpose)
        yield _("Run so, it leaves questions unanswered.")


def _poorly_served(catalog: Catalog, row: Valued, best: Contribution | None, bound: float) -> Iterator[str]:
    """The need on which most is lost, of those served worse than `bound`."""
    named = best.criterion if best else None
    poor = [c for c in needs_of(row.contributions) if c.value < bound and c.criterion != named]
    if not poor:
        return
    need = max(poor, key=lambda c: c.weight * (1 - c.value))
    purpose, people = purpose_words(catalog, purpose_of(need)), people_words(catalog, audience_of(need))
    words = benefit_words(need.value)
    yield shortest_that_fits(
        _("For {purpose}, it serves {people} only {words}.").format(
            purpose=purpose, people=people, words=words
        )
        if need.value >= HARDLY
        else _("For {purpose}, it hardly serves {people}.").format(purpose=purpose, people=people),
        _("It does little for {purpose}.").format(purpose=purpose),
    )


def _takes_the_hours(row: Valued, run: Run | None, hours_per_week: float) -> Iterator[str]:
    needed = run.hours_per_week if run else sum(row.hours_per_week) / 2
    if hours_per_week > 0 and needed >= MOST_OF_THE_HOURS * hours_per_week:
        if needed >= hours_per_week - 1e-9:
            yield _("It takes every hour you have.")
        yield _("It takes about {needed} of your {time}.").format(
            needed=rounded(needed), time=time_a_week(hours_per_week)
        )


def _costs(catalog: Catalog, answers: Answers, row: Valued) -> Iterator[str]:
    low, high = row.usd_per_year
    if (low or high) and row.platform not in paid_for(catalog, answers):
        yield _("It costs money: {price}.").format(price=dollars_words(low, high))


def _unreadable(catalog: Catalog, row: Valued) -> Iterator[str]:
    """The weightiest measure of success that it cannot show at all."""
    blind = [c for c in row.contributions if c.criterion.kind == "success" and c.value <= 0 < c.weight]
    if blind and any(c.points > 0 for c in row.contributions):
        measure = inside(max(blind, key=lambda c: c.weight).label)
        yield _("It cannot show your measure: {measure}.").format(measure=measure)


def _weak_evidence(catalog: Catalog, row: Valued, best: Contribution | None) -> Iterator[str]:
    if row.known_share < 0.995:
        yield known_words(row.known_share)
    if best is None:
        return
    claim = catalog.purpose_fit.get((best.through or row.platform, purpose_of(best)))
    if claim and claim.basis != "published" and claim.confidence == "low":
        yield _("Its rating for {purpose} is our own, and we are {sure}.").format(
            purpose=purpose_words(catalog, purpose_of(best)), sure=confidence_words(catalog, claim.confidence)
        )
