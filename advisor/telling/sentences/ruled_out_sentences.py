"""Why a platform is not ranked, and what would mend it."""

from __future__ import annotations

from advisor.decision.result import Reason
from advisor.telling.sentences.context import Sentences, Telling, dollars
from advisor.telling.sentences.naming import skills_missing
from advisor.text import _, ngettext
from advisor.words import money
from advisor.words.hours import time_a_week
from advisor.words.lists import one_of
from advisor.words.numbers import rounded
from advisor.words.phrases import capital, uncapital


def _ended(now: Telling, reason: Reason) -> str:
    year = reason.text("year") if reason.has("year") else _("some time ago")
    return _("It ended in {year}.").format(year=year)


def _things(now: Telling, reason: Reason) -> str:
    """Each thing that is missing; of things of which one would do, all."""
    return "; ".join(
        one_of([now.catalog.owned[one].label for one in things]) for things in reason.groups("needs", "|")
    )


def _skills(now: Telling, reason: Reason) -> str:
    return skills_missing(now.catalog, reason.groups("needs", "&"))


def _budget(reason: Reason) -> str:
    """The budget inside a sentence, with what today's fees take of it."""
    budget, fees = reason.number("budget"), reason.number("fees")
    if not fees:
        return _("your budget is {budget}").format(budget=money.dollars(budget))
    if fees > budget:
        return _("your budget is {budget}, and what runs takes {fees}").format(
            budget=money.dollars(budget), fees=money.dollars(fees)
        )
    return _("of your budget of {budget} what runs leaves {left}").format(
        budget=money.dollars(budget), left=money.dollars(budget - fees)
    )


def _no_room_beside(now: Telling, reason: Reason) -> str:
    hours = reason.number("hours")
    return ngettext(
        "It takes about {hours} hour a week on top of {account}, run so that people are answered.",
        "It takes about {hours} hours a week on top of {account}, run so that people are answered.",
        hours,
    ).format(hours=rounded(hours), account=now.the(reason))


SENTENCES: Sentences = {
    "other-job": lambda now, reason: _("It does another job: none of your needs can be met there."),
    "is-for": lambda now, reason: _("It is for: {job}").format(
        job=uncapital(now.catalog.platforms[reason.text("platform")].good_for)
    ),
    "no-room-beside": _no_room_beside,
    "no-minutes-for-copies": lambda now, reason: _(
        "Even copies of other posts take a quarter of an hour a week; you have {have}."
    ).format(have=rounded(reason.number("have"))),
    "it-needs": lambda now, reason: _("It needs {parent}:").format(parent=now.the(reason)),
    "its-end-is-decided": lambda now, reason: _("Its end is decided."),
    "ended": _ended,
    "does-that-job-today": lambda now, reason: ngettext(
        "{name} does that job today.", "{name} do that job today.", now.number(reason)
    ).format(name=capital(now.the(reason))),
    "banned": lambda now, reason: _("Your own rules ban it."),
    "account-banned": lambda now, reason: _("Your own rules ban {parent}, which it needs.").format(
        parent=now.the(reason)
    ),
    "state-rule-bars": lambda now, reason: _("A state rule that binds towns bars it in {state}.").format(
        state=reason.text("state")
    ),
    "lacks-things": lambda now, reason: _("It needs what you do not have: {needs}.").format(
        needs=_things(now, reason)
    ),
    "not-readable": lambda now, reason: _(
        "Your posts must be readable without an account, and here they are not."
    ),
    "price-not-known": lambda now, reason: _(
        "It is a paid product whose price we do not know; {budget}."
    ).format(budget=_budget(reason)),
    "too-dear": lambda now, reason: _("It costs from {price} a year; {budget}.").format(
        price=dollars(reason, "price"), budget=_budget(reason)
    ),
    "not-one-way": lambda now, reason: _("You post one way only, and it cannot be run so."),
    "lacks-skills": lambda now, reason: _("It needs a skill you do not have: {skills}.").format(
        skills=_skills(now, reason)
    ),
    "nobody-there-at-night": lambda now, reason: _(
        "It must be watched outside office hours, and nobody is there."
    ),
    "too-few-hours": lambda now, reason: _(
        "Even its lightest use takes about {time}; you have {have}."
    ).format(time=time_a_week(reason.number("takes")), have=rounded(reason.number("have"))),
    # what would mend it
    "find-hours-for": lambda now, reason: _("Find the hours for {account} first.").format(
        account=now.the(reason)
    ),
    "find-a-quarter-hour": lambda now, reason: _("Find a quarter of an hour a week for it."),
    "decide-anew": lambda now, reason: _("Only another decision brings it back."),
    "change-your-rules": lambda now, reason: _("Only a change of your rules brings it back."),
    "ask-for-an-exception": lambda now, reason: _("Ask your attorney whether an exception covers you."),
    "ask-who-can-act": lambda now, reason: _(
        "Ask your county or state whether it can act for you, or apply for it yourselves."
    ),
    "post-on-the-website-first": lambda now, reason: _("Post on the website first and link to it."),
    "ask-the-vendor": lambda now, reason: _(
        "Ask the vendor for a quote, or share a contract with your county."
    ),
    "ask-for-money": lambda now, reason: _("Ask for {more} more a year, or share a contract.").format(
        more=dollars(reason, "more")
    ),
    "name-someone-who-answers": lambda now, reason: _("Name someone who answers."),
    "find-skills": lambda now, reason: _("Train or find someone for: {skills}.").format(
        skills=_skills(now, reason)
    ),
    "agree-who-acts-at-night": lambda now, reason: _("Agree with dispatch or the county who acts at night."),
    "find-hours": lambda now, reason: _("Find {time} more.").format(time=time_a_week(reason.number("hours"))),
}
