"""How sure the set and each platform are, said one way: in how many of 100 ways of weighing priorities."""

from __future__ import annotations

from advisor.decision.result import Recommendation, Robustness
from advisor.text import _
from advisor.words.percent import hundredths
from advisor.words.sureness import ways_words

# Of 100 ways of weighing: below it a choice is one of several, as in `words.sureness.WAYS_WORDS`.
CLEARLY_BEST = 40


def set_sentence(sure: Robustness) -> str:
    """The plan as a whole; where it is often not the best, that others come close is said first."""
    said = (
        _("Other choices come close: this one came out best {ways} ({count} of 100).")
        if hundredths(sure.set_share) < CLEARLY_BEST
        else _("This choice came out best {ways} ({count} of 100).")
    )
    return said.format(ways=ways_words(sure.set_share), count=hundredths(sure.set_share))


def in_best_set(share: float) -> str:
    """How often one platform is in the best set (share of draws), as the end of a sentence."""
    return _("in the best set in {count} of 100 ways").format(count=hundredths(share))


def first_of_list(name: str, share: float) -> str:
    """ "Instagram in 83": how often a platform is first of a list, under words that say so."""
    return _("{name} in {count}").format(name=name, count=hundredths(share))


def certainty_words(recommendation: Recommendation, platform: str) -> str:
    """ "Firm: in the best set in 92 of 100 ways."; "" for what is kept by rule, and where nobody drew."""
    found = next((one for one in recommendation.certainty or () if one.platform == platform), None)
    if found is None:
        return ""
    labels = {"firm": _("Firm"), "likely": _("Likely"), "toss-up": _("A toss-up")}
    return _("{how_sure}: {in_best_set} of weighing your priorities.").format(
        how_sure=labels[found.certainty], in_best_set=in_best_set(found.share)
    )
