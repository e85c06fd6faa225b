"""The sentence for the one answer that would change the set most."""

from __future__ import annotations

from advisor.decision.result import Decisive, Reason
from advisor.telling.sentences.context import Sentences, Telling
from advisor.text import _, ngettext
from advisor.words.hours import time_a_week
from advisor.words.lists import listed
from advisor.words.numbers import count_words, step_words
from advisor.words.phrases import inside


def decisive_sentence(now: Telling, decisive: Decisive) -> str:
    """ "If you may post but not answer, the set would also hold …", and the purpose that changes most."""
    adds, drops, purposes = decisive.adds, decisive.drops, decisive.purposes
    condition = " ".join(SENTENCES[reason.code](now, reason) for reason in decisive.because)
    if adds and drops:
        said = _("{if_so}, the set would hold {adds} in place of {drops}.")
    elif adds:
        said = _("{if_so}, the set would also hold {adds}.")
    elif drops:
        said = _("{if_so}, the set would do without {drops}.")
    else:
        said = _("{if_so}, the set would stay and be run better.")
    told = said.format(if_so=condition, adds=now.new(adds), drops=now.known(drops))
    most = max(purposes, key=lambda one: abs(one.served - one.today), default=None)
    if most is None or most.served == most.today:
        return told
    if most.served == 0:  # "hardly" stands before what it belongs to
        served = _("It would hardly serve {purpose}; today that is served {today}.")
    elif most.today == 0:
        served = _("It would serve {purpose} {then}; today that is hardly served.")
    else:
        served = _("It would serve {purpose} {then}, instead of {today}.")
    purpose = inside(now.catalog.purposes[most.id].label)
    in_words = served.format(purpose=purpose, then=step_words(most.served), today=step_words(most.today))
    return f"{told} {in_words}"


def _skills(now: Telling, reason: Reason) -> str:
    return listed([inside(now.catalog.skills[one].label) for one in reason.names("needs")])


def _few_accounts(now: Telling, reason: Reason) -> str:
    count = round(reason.number("count"))
    return ngettext(
        "If you keep up {count} account at most", "If you keep up {count} accounts at most", count
    ).format(count=count_words(count))


# The other answer as the beginning of a sentence.
SENTENCES: Sentences = {
    "with-an-hour-more": lambda now, reason: _("With one more hour a week"),
    "with-hours": lambda now, reason: _("With {time}").format(time=time_a_week(reason.number("hours"))),
    "if-nothing-is-bought": lambda now, reason: _("If nothing may be bought"),
    "if-few-accounts": _few_accounts,
    "if-you-have": lambda now, reason: _("If you have this: {things}").format(
        things=listed([inside(now.catalog.owned[one].label) for one in reason.names("needs")])
    ),
    "if-nobody-can": lambda now, reason: _("If nobody can do this: {skills}").format(
        skills=_skills(now, reason)
    ),
    "if-the-team-can-only": lambda now, reason: _("If the team can do no more than this: {skills}").format(
        skills=_skills(now, reason)
    ),
    "with-somebody-for": lambda now, reason: _("With somebody for {skills}").format(
        skills=_skills(now, reason)
    ),
    "if-nobody-posts-at-night": lambda now, reason: _("If nobody can post at night and on weekends"),
    "if-one-way-only": lambda now, reason: _("If you may post but not answer"),
    "if-readable-without-account": lambda now, reason: _("If all must be readable without an account"),
    "if-hardly-anybody-is-a-member": lambda now, reason: _("If hardly anybody in town is on Nextdoor"),
    "if-a-lively-subreddit": lambda now, reason: _("If your town has a lively place on Reddit"),
    "if-no-lively-subreddit": lambda now, reason: _("If your town has no lively place on Reddit"),
    "if-lively-groups": lambda now, reason: _("If residents run lively Facebook groups"),
    "if-no-lively-groups": lambda now, reason: _("If residents run no lively Facebook groups"),
}
