"""The accounts of a place seen together: who joins whom, what one could do for all."""

from __future__ import annotations

from advisor.decision.result import Reason
from advisor.telling.sentences.context import Sentences, Telling, count
from advisor.text import _, ngettext
from advisor.words.hours import time_a_week
from advisor.words.lists import listed


def _owner(reason: Reason) -> str:
    return reason.text("owner") if reason.has("owner") else _("the town")


def _some_can_carry_it(now: Telling, reason: Reason) -> str:
    accounts = reason.whole("count")
    return ngettext(
        "{count} account on {name}: {left} can carry it.",
        "{count} accounts on {name}: {left} can carry it.",
        accounts,
    ).format(count=accounts, name=now.name(reason), left=reason.whole("left"))


SENTENCES: Sentences = {
    "give-somebody-the-charge": lambda now, reason: _(
        "It is the town’s. Give somebody at town hall the charge of it."
    ),
    "move-yours-over": lambda now, reason: _(
        "It has {own} people, {owner}’s {main}: post there under your name, and move yours over."
    ).format(own=count(reason, "own"), owner=_owner(reason), main=count(reason, "main")),
    "another-runs-one-already": lambda now, reason: _(
        "{owner} runs one already: post there under your name, and run no page of your own."
    ).format(owner=_owner(reason)),
    "some-can-carry-it": _some_can_carry_it,
    "each-has-people-of-its-own": lambda now, reason: _(
        "{count} accounts on {name}, each with people of its own: share posts, do not merge."
    ).format(count=reason.whole("count"), name=now.name(reason)),
    "one-for-all-is-enough": lambda now, reason: _(
        "{names} would each open {platform}: one for all of them is enough."
    ).format(names=listed(reason.names("departments")), platform=now.new((reason.text("platform"),))),
    "no-accounts-listed": lambda now, reason: _(
        "No accounts were listed, so there is nothing to lay side by side."
    ),
    "accounts-left": lambda now, reason: _(
        "Of {count} accounts {left} would be left; that frees about {time}."
    ).format(
        count=reason.whole("count"),
        left=reason.whole("left"),
        time=time_a_week(reason.number("hours")),
    ),
    "followers-not-told": lambda now, reason: _(
        "Nobody told us how many people follow these: {names}. The figures decide who joins whom."
    ).format(names=listed(reason.names("accounts"))),
    "nobody-speaks-for-the-town": lambda now, reason: _(
        "No clerk or manager is among the departments, so nobody speaks for the town’s accounts."
    ),
}
