"""Why the first of a role stands above the second, in one sentence of at most twenty words."""

from __future__ import annotations

from advisor.decision.result import Reason
from advisor.telling.sentences.context import Sentences, Telling
from advisor.telling.sentences.naming import people_words, purpose_words, shortest_that_fits
from advisor.text import _
from advisor.words.phrases import inside


def _part(now: Telling, reason: Reason, side: str) -> str:
    """What speaks for one side: a purpose, a group of people or a measure of success; "" where nothing."""
    match reason.names(side):
        case ("purpose", purpose):
            return purpose_words(now.catalog, purpose)
        case ("people", audience):
            return people_words(now.catalog, audience)
        case ("success", measure):
            return _("counting {measure}").format(measure=inside(now.catalog.success[measure].label))
    return ""


def _too_close(now: Telling, reason: Reason) -> str:
    name = now.the(reason)
    mine, theirs = _part(now, reason, "leader"), _part(now, reason, "other")
    return shortest_that_fits(
        _("Too close to call with {name}: better for {mine}, behind on {theirs}.").format(
            name=name, mine=mine, theirs=theirs
        )
        if mine and theirs
        else "",
        _("Too close to call with {name}, though better for {mine}.").format(name=name, mine=mine)
        if mine
        else "",
        _("Too close to call with {name}.").format(name=name),
    )


def _ahead(now: Telling, reason: Reason) -> str:
    name = now.the(reason)
    mine, theirs = _part(now, reason, "leader"), _part(now, reason, "other")
    return shortest_that_fits(
        _("Ahead of {name}: better for {mine}, behind on {theirs}.").format(
            name=name, mine=mine, theirs=theirs
        )
        if theirs
        else "",
        _("Ahead of {name}: better for {mine}.").format(name=name, mine=mine),
    )


SENTENCES: Sentences = {
    "ahead-of-the-little-known": lambda now, reason: _(
        "Ahead of {name}, about which we know too little to put it first."
    ).format(name=now.the(reason)),
    "too-close-to": _too_close,
    "as-good-as": lambda now, reason: _("As good as {name} for each of your needs.").format(
        name=now.the(reason)
    ),
    "ahead-of": _ahead,
}
