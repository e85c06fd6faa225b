"""What each way to go comes to, and what another set gives up beside the recommended one."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.decision.result import Reason
from advisor.telling.sentences.context import Sentences, Telling
from advisor.text import _, ngettext
from advisor.words.lists import listed
from advisor.words.numbers import figure, rounded
from advisor.words.percent import percent
from advisor.words.phrases import capital


def gives_up(parts: Sequence[str]) -> str:
    """One sentence of its parts."""
    return capital(listed(parts)) + "."


def _percent(reason: Reason) -> str:
    of_100 = reason.number("percent")
    return _("less than {share}").format(share=percent(0.01)) if of_100 < 1 else percent(of_100 / 100)


def _saves(now: Telling, reason: Reason) -> str:
    hours = reason.number("hours")
    return ngettext("saves {hours} hour a week", "saves {hours} hours a week", hours).format(
        hours=rounded(hours)
    )


def _takes(now: Telling, reason: Reason) -> str:
    hours = reason.number("hours")
    return ngettext("takes {hours} more hour a week", "takes {hours} more hours a week", hours).format(
        hours=rounded(hours)
    )


SENTENCES: Sentences = {
    "covers-most": lambda now, reason: _("The most that your limits allow."),
    "no-account-worth-its-hours": lambda now, reason: _(
        "You have no account yet that is worth its hours for these needs."
    ),
    "what-you-have-is-enough": lambda now, reason: _(
        "This is the advice: what you have, run well, covers as much as anything new would."
    ),
    "covers-with-what-you-have": lambda now, reason: _(
        "It does {percent} of what the recommended plan does, with what you have."
    ).format(percent=_percent(reason)),
    "email-is-not-worth-its-hours": lambda now, reason: _(
        "An email list alone serves none of these needs enough to be worth its hours."
    ),
    "covers-without-an-account": lambda now, reason: _(
        "It does {percent} of what the recommended plan does, and nobody needs an account."
    ).format(percent=_percent(reason)),
    "more-hours-bring-nothing": lambda now, reason: _(
        "Even {hours} more hours a week would add no other platform."
    ).format(hours=figure(reason.number("hours"))),
    "more-hours-let-you-run": lambda now, reason: _(
        "With {hours} more hours a week you could run {names}."
    ).format(hours=figure(reason.number("hours")), names=now.new(reason.names("platforms"))),
    "more-hours-cover-hardly-more": lambda now, reason: _(
        "With {hours} more hours a week you could run {names} as well, and do hardly more."
    ).format(hours=figure(reason.number("hours")), names=now.new(reason.names("platforms"))),
    "more-hours-cover": lambda now, reason: _(
        "With {hours} more hours a week you could run {names} as well, and do {percent} more."
    ).format(
        hours=figure(reason.number("hours")),
        names=now.new(reason.names("platforms")),
        percent=_percent(reason),
    ),
    # parts of what another set gives up
    "serves-less-well": lambda now, reason: _("serves {need} less well").format(need=now.purpose(reason)),
    "adds-hardly-anything": lambda now, reason: _("adds hardly anything"),
    "less-behind-it": lambda now, reason: _("serves every need as well with less to back it up"),
    "saves-hours": _saves,
    "takes-more-hours": _takes,
}
