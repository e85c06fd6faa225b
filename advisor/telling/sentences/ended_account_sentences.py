"""What to do with an account outside the set, and with one that is not the department's own."""

from __future__ import annotations

from advisor.telling.sentences.account_sentences import since
from advisor.telling.sentences.context import Sentences, count, followers
from advisor.text import _, ngettext

SENTENCES: Sentences = {
    # why it does not go on
    "too-few-are-there": lambda now, reason: ngettext(
        "Only {count} person is there, fewer than on nearly any such account.",
        "Only {count} people are there, fewer than on nearly any such account.",
        reason.whole("count"),
    ).format(count=count(reason)),
    "others-are-kept": lambda now, reason: ngettext(
        "You keep {count} account at most, and this is not the one with most people.",
        "You keep {count} accounts at most, and others have more people or do more.",
        reason.whole("count"),
    ).format(count=reason.whole("count")),
    "no-hours-left-for-it": lambda now, reason: _(
        "No hours are left for it: even copies of other posts take some minutes a week."
    ),
    "no-hours-beside-the-first": lambda now, reason: _(
        "No hours are left for it beside your first account there."
    ),
    "one-is-easier-than-several": lambda now, reason: _(
        "One account is easier to follow and to keep up than several."
    ),
    # what to do
    "run-nothing-of-your-own": lambda now, reason: _(
        "It is the town’s account: run nothing of your own there."
    ),
    "hand-it-your-news": lambda now, reason: _(
        "The town runs it: hand it your news now and then, and run nothing of your own there."
    ),
    "volunteers-may-go-on": lambda now, reason: _(
        "You do not need it. Its volunteers may go on under a name of their own, not yours."
    ),
    "take-your-name-off-it": lambda now, reason: _(
        "You do not need it. It speaks for one person: ask that the department’s name and seal come off it."
    ),
    "find-the-hours-first": lambda now, reason: _("Find the hours first: with them it would come in."),
    "take-the-name": lambda now, reason: _(
        "Register your name there so that nobody poses as you. Say where you can be found, and post nothing."
    ),
    "list-has-slept": lambda now, reason: _(
        "It has slept{since}, and {count} people signed up. Write to them again by then, or send a last "
        "message with the place where your news is now."
    ).format(since=since(reason), count=count(reason)),
    "slept-and-not-needed": lambda now, reason: _(
        "It has slept{since}, and none of your needs calls for it. Say there where you are; keep the name."
    ).format(since=since(reason)),
    "tell-its-followers-and-stop": lambda now, reason: (
        _("Tell its {followers} where your news is now, then stop posting and keep the name.").format(
            followers=followers(reason)
        )
        if reason.has("count")
        else _("Tell its followers where your news is now, then stop posting and keep the name.")
    ),
    "ask-its-followers-along": lambda now, reason: (
        _("Ask its {followers} to come along, then stop posting and keep the name.").format(
            followers=followers(reason)
        )
        if reason.has("count")
        else _("Ask its followers to come along, then stop posting and keep the name.")
    ),
    "nothing-else-takes-them": lambda now, reason: _(
        "But {count} people signed up, and nothing else takes them: find minutes a week for it, "
        "or somebody who takes the list over."
    ).format(count=count(reason)),
    "move-its-people-first": lambda now, reason: _(
        "Move its {count} people to {name} first, and count who has arrived before it ends."
    ).format(count=count(reason), name=now.the(reason)),
    # those that are not the department's own
    "leave-it-to-its-owner": lambda now, reason: _(
        "It is a council member’s own: leave it to its owner, and keep official news on your own."
    ),
    "it-carries-your-name": lambda now, reason: _(
        "It is not yours but carries your name: claim it, or report it and name your own."
    ),
    "keep-business-off-it": lambda now, reason: _("It is somebody’s own: keep official business off it."),
    "post-from-your-own": lambda now, reason: _(
        "Post official news from the department’s own account, never from somebody’s private one."
    ),
    "take-part-as-a-guest": lambda now, reason: _(
        "Residents run it. Take part as a guest, in the department’s name; do not run it."
    ),
    "nothing-for-you-to-run": lambda now, reason: _("Residents run it. There is nothing for you to run."),
    "answering-as-a-guest": lambda now, reason: _("answering as a guest"),
}
