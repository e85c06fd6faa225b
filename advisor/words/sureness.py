"""The words for how sure something is: shares of draws, and what is known. Used everywhere.

A share of draws is told as ways of weighing: "first in 83 of 100 ways of weighing your priorities", never as
"83% sure", since a draw knows nothing of what nobody thought of.
"""

from __future__ import annotations

from advisor.text import _, mark
from advisor.words.lists import listed
from advisor.words.percent import hundredths, of_hundred
from advisor.words.steps import KNOWN_ENTIRELY

# Lower bound in hundredths of the draws and the words from there up, highest first. 40–60 is a toss-up, as in
# method.NO_CLEAR_LEADER.
WAYS_WORDS = (
    (100, mark("in every way we tried of weighing your priorities")),
    (95, mark("in nearly every way of weighing your priorities")),
    (70, mark("in most ways of weighing your priorities")),
    (61, mark("in more than half of the ways of weighing your priorities")),
    (40, mark("in about half of the ways of weighing your priorities")),
    (15, mark("in some ways of weighing your priorities")),
    (1, mark("in few ways of weighing your priorities")),
    (0, mark("in hardly any way of weighing your priorities")),
)


def ways_words(share: float) -> str:
    """A share of draws in words alone; they never contradict the figure that `in_ways` prints."""
    told = hundredths(share)
    return next(_(words) for bound, words in WAYS_WORDS if told >= bound)


def in_ways(share: float) -> str:
    """ "in 83 of 100 ways of weighing your priorities"."""
    return _("in {count} of 100 ways of weighing your priorities").format(count=hundredths(share))


def first_words(share: float) -> str:
    """ "first in 83 of 100 ways of weighing your priorities"."""
    return _("first {in_ways}").format(in_ways=in_ways(share))


def in_set_words(share: float) -> str:
    """ "in the set in 91 of 100 ways of weighing your priorities"."""
    return _("in the set {in_ways}").format(in_ways=in_ways(share))


def sure_words(first_share: float | None, in_set_share: float | None) -> str:
    """Both shares of a row in one sentence; "" where they were not worked out or both are nothing."""
    first, inside = hundredths(first_share or 0.0), hundredths(in_set_share or 0.0)
    if not first and not inside:
        return ""
    return _("In 100 ways of weighing your priorities: first in {first}, in the set in {inside}.").format(
        first=first, inside=inside
    )


def known_words(share: float) -> str:
    """How much of what counts is known (share of the weight, 0–1); "" where all of it is."""
    if share > KNOWN_ENTIRELY:
        return ""
    return _("We have facts on {percent} of what counts here; the rest is unknown.").format(
        percent=of_hundred(min(hundredths(share), 99))
    )


def too_close_words(names: tuple[str, str]) -> str:
    """ "Too close to call: A and B."."""
    return _("Too close to call: {names}.").format(names=listed(names))
