"""Why a platform stands where it stands: the need it serves best, how well, for whom, and a figure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from advisor.catalog.records import PurposeFit
from advisor.decision.facts.reasons_told import reason_told
from advisor.decision.result import Reason, Valued
from advisor.telling.sentences.context import Sentences, Telling
from advisor.telling.sentences.figure_sentences import strongest_figure
from advisor.telling.sentences.naming import as_judgement, people_words, purpose_words, shortest_that_fits
from advisor.text import _
from advisor.words.labels import mode_label
from advisor.words.lists import listed
from advisor.words.numbers import benefit_words
from advisor.words.phrases import bare
from advisor.words.steps import HARDLY


class Told(NamedTuple):
    """A reason in words, and whether it says itself that it is our judgement."""

    text: str
    called_ours: bool = False


def reasons(now: Telling, rows: Iterable[Valued]) -> dict[str, Told]:
    """By platform the reason of its row; no two rows give the same."""
    said: set[str] = set()
    told = {}
    for row in rows:
        reason = Told("")
        for reason in (version for one in row.because for version in _versions(now, row, one)):
            if reason.text not in said:  # the longer versions are not even worded
                break
        said.add(reason.text)
        told[row.platform] = reason
    return told


def _versions(now: Telling, row: Valued, reason: Reason) -> Iterator[Told]:
    """The reason, then longer versions of it for a row that would otherwise say what another said."""
    first = SENTENCES[reason.code](now, reason)
    catalog, answers = now.catalog, now.answers
    if not reason.has("value"):
        yield Told(first)
        if reason.has("purpose"):  # what it was asked to do and cannot
            how = _how_it_works(reason_told(catalog, answers, row.platform, reason.text("purpose")))
            yield Told(f"{first} {how or catalog.platforms[row.platform].not_for}", bool(how))
        return
    speaker = reason.text("through") if reason.has("through") else row.platform
    purpose, audience = reason.names("purpose")[0], reason.names("audience")[0]
    figure = strongest_figure(catalog, answers, speaker, audience)
    claim = reason_told(catalog, answers, speaker, purpose)
    how, ours = _how_it_works(claim), figure.kind == "judgement"
    if how and not figure.is_measured_here:
        yield Told(f"{first} {how}", called_ours=True)
    yield Told(f"{first} {figure.sentence}", ours)
    if how:
        yield Told(f"{first} {figure.sentence} {how}", called_ours=True)
    if claim is not None and claim.rationale:
        told = _("Seen elsewhere: {rationale}") if claim.seen_elsewhere else "{rationale}"
        yield Told(f"{first} {figure.sentence} {told.format(rationale=claim.rationale)}", ours)
    yield Told(f"{first} {figure.sentence} {catalog.platforms[speaker].good_for}", ours)


def _served(now: Telling, reason: Reason, *versions: str) -> str:
    """The first version, with two groups of people or one, in at most twenty words."""
    purpose, *others = (purpose_words(now.catalog, one) for one in reason.names("purpose"))
    job, words = purpose, benefit_words(reason.number("value"))
    if reason.has("through"):
        job = _("{purpose} through {feature}").format(purpose=purpose, feature=now.name(reason, "through"))
    second = "".join(others)
    filled = [
        version.format(job=job, people=group, words=words, second=second)
        for version in versions
        for group in _people(now, reason)
    ]
    alone = _("It hardly serves {purpose}.") if _hardly(reason) else _("It serves {purpose} {words}.")
    return shortest_that_fits(*filled, alone.format(purpose=purpose, words=words))


def _hardly(reason: Reason) -> bool:
    """Whether the word stands before what it belongs to: nobody is "served hardly"."""
    return reason.number("value") < HARDLY


def _people(now: Telling, reason: Reason) -> tuple[str, ...]:
    """The groups that this purpose serves in the same words: two of them, or the first alone."""
    first, *others = (people_words(now.catalog, one) for one in reason.names("audience"))
    if not others:
        return (first,)
    second = others[0]
    # two groups that a bracket tells apart are one group without it
    both = bare(first) if bare(first) == bare(second) else listed([first, second])
    return (both, first)


def _best_here(now: Telling, reason: Reason) -> str:
    if _hardly(reason):
        hardly = _("The best here for {job} among {people}, though it hardly serves them.")
        return _served(now, reason, hardly)
    return _served(
        now,
        reason,
        _("The best here for {job} among {people}: it serves them {words}."),
        # for whom it is the best stands beside what it is best for: for others it may not be
        _("Best here for {job} among {people}: served {words}."),
    )


def _here_for(now: Telling, reason: Reason) -> str:
    if _hardly(reason):
        return _served(now, reason, _("Here for {job}, though it hardly serves {people}."))
    return _served(now, reason, _("Here for {job}: it serves {people} {words}."))


def _good_here(now: Telling, reason: Reason) -> str:
    alone = _("Good for {job}: it serves {people} {words}.")
    if len(reason.names("purpose")) == 1:
        return _served(now, reason, alone)
    return _served(now, reason, _("Good for {job}, serving {people} {words}, and for {second}."), alone)


def _how_it_works(claim: PurposeFit | None) -> str:
    """How the platform works for this purpose, called our judgement; "" for a claim about elsewhere."""
    if claim is None or not claim.rationale or claim.seen_elsewhere:
        return ""
    return as_judgement(claim)


SENTENCES: Sentences = {
    "best-here": _best_here,
    "good-here": _good_here,
    "of-some-use": lambda now, reason: _served(
        now, reason, _("Of some use for {job}: it serves {people} {words}.")
    ),
    "here-for": _here_for,
    "of-little-use": lambda now, reason: _served(
        now, reason, _("Of little use even for {job}: it serves {people} {words}.")
    ),
    "hardly-of-use": lambda now, reason: _served(
        now, reason, _("Hardly of use, even for {job} among {people}.")
    ),
    "does-nothing-for": lambda now, reason: _("Run so ({mode}), it does nothing for {purpose}.").format(
        mode=mode_label(reason.text("mode")), purpose=now.purpose(reason)
    ),
    "nothing-to-offer": lambda now, reason: _("It has nothing to offer for these needs."),
}
