"""Every code that `decision` gives, and how it is said."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.decision.result import Criterion, Reason
from advisor.telling.sentences import (
    account_sentences,
    against_sentences,
    change_sentences,
    comparison_sentences,
    contract_sentences,
    decisive_sentences,
    ended_account_sentences,
    gate_sentences,
    reason_sentences,
    ruled_out_sentences,
    strategy_sentences,
    town_sentences,
    trial_sentences,
    warning_sentences,
)
from advisor.telling.sentences.context import Sentence, Sentences, Telling
from advisor.telling.sentences.naming import need_label

TOPICS = (
    account_sentences,
    against_sentences,
    change_sentences,
    comparison_sentences,
    contract_sentences,
    decisive_sentences,
    ended_account_sentences,
    gate_sentences,
    reason_sentences,
    ruled_out_sentences,
    strategy_sentences,
    town_sentences,
    trial_sentences,
    warning_sentences,
)

# It points to the reason of its row in the ranking.
AS_RANKED = "as-ranked"
# What is said already elsewhere in the result, and is said again in the same words.
ELSEWHERE: Sentences = {
    AS_RANKED: lambda now, reason: now.ranked[reason.text("platform")],
    "as-left-out": lambda now, reason: now.left_out[reason.text("platform")],
    "ruled-out": lambda now, reason: now.ruled_out[reason.text("platform")],
    "need": lambda now, reason: need_label(
        now.catalog, Criterion.of_need(reason.text("purpose"), reason.text("audience"))
    ),
}


def _of_all_topics() -> dict[str, Sentence]:
    found = dict(ELSEWHERE)
    for topic in TOPICS:
        twice = found.keys() & topic.SENTENCES.keys()
        assert not twice, f"{topic.__name__} says again: {sorted(twice)}"
        found |= topic.SENTENCES
    return found


SENTENCES: Sentences = _of_all_topics()


def say(now: Telling, reason: Reason) -> str:
    """One reason in words. Raises KeyError for a code that has no sentence."""
    return SENTENCES[reason.code](now, reason)


def say_all(now: Telling, reasons: Iterable[Reason], between: str = " ") -> str:
    """Reasons in words, one after the other."""
    return between.join(say(now, reason) for reason in reasons)
