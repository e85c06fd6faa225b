"""The terms of an action beside its reason: until when, what ends it, and what takes over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from advisor.decision.result import ActionItem
from advisor.telling.sentences.deadlines import deadline_words
from advisor.text import _, mark
from advisor.words.phrases import capital

# What is done with an account that is parked or left, where its reason tells no more than why.
MEANS = {
    "park": mark("Keep the name and send people to the channels above."),
    "leave": mark("Say goodbye there, send people to the channels above, then close it."),
}
# Reasons that say what is done, or that it is not theirs to close.
SAY_IT_ALREADY = frozenset(
    {"slept-and-not-needed", "until-that-is-settled", "keep-business-off-it", "leave-it-to-its-owner"}
)


def terms(
    item: ActionItem,
    name_of: Callable[[str], str],
    account_of: Callable[[str], str],
    decided: date | None = None,
) -> Iterator[str]:
    """Each of its terms as a sentence.

    name_of, account_of   the name of a platform, and of an account of theirs, by its id
    decided   the day of the decision, from which periods count; None: not known yet
    """
    if deadline := deadline_words(item, decided):
        yield deadline
    if item.stop_if:
        yield _("Stop if: {condition}.").format(condition=item.stop_if)
    if item.merge_into:
        yield _("Merge into {account}.").format(account=account_of(item.merge_into))
    if item.replace_with == item.platform:
        yield _("In its place: an account of the department.")
    elif item.replace_with:
        yield _("In its place: {name}.").format(name=capital(name_of(item.replace_with)))


def what_it_means(item: ActionItem) -> str:
    """What is done with an account where neither its action nor its reason says it; "" for all others."""
    said = any(reason.code in SAY_IT_ALREADY for reason in item.because)
    return _(MEANS[item.action]) if item.action in MEANS and not said else ""
