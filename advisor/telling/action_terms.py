"""The terms of an action beside its reason: until when, what ends it, and what takes over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from advisor.decision.result import ActionItem
from advisor.telling.deadlines import deadline_words
from advisor.text import _
from advisor.words.phrases import capital

# What the department means by "park" and "leave", for whoever decides on the account.
MEANS = {
    "park": "Keep the name and send people to the channels above.",
    "leave": "Say goodbye there, send people to the channels above, then close it.",
}


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


def what_it_means(action: str) -> str:
    """What is done with an account where its action alone does not say it; "" for all others."""
    return _(MEANS[action]) if action in MEANS else ""
