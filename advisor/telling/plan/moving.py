"""Moving followers: what is posted on an account that ends, how often, how long, and what stays on top."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.decision.result import MovingPart
from advisor.plan.ending import MAY_END, Ending, endings
from advisor.telling.plan.ending_words import goes_to
from advisor.telling.plan.part import OUR_JUDGEMENT, cited
from advisor.telling.plan.spoken import Spoken
from advisor.text import _
from advisor.words.dates import until_words
from advisor.words.numbers import figure, followers_words

# Weeks of notice, by action; where people must be moved it is as long as the action's own period.
WEEKS = {
    "wind_down": 12,
    "merge": 8,
    "replace": 8,
    "park": 2,
    "leave": 2,
    "transfer": 4,
    "revive_or_close": 4,
}
WEEKS_FOR_FEW = 2


def moving(now: Spoken) -> list[MovingPart]:
    """One part for each account that ends or may end."""
    return [
        MovingPart(
            heading=now.labelled(ending.item),
            platform=ending.item.platform,
            steps=tuple(_steps(now, ending)),
            sources=cited((OUR_JUDGEMENT,), now.catalog),
            account_id=ending.item.account_id,
            action=ending.item.action,
            to=goes_to(now, ending),
            weeks=weeks_of(ending),
            pinned=pinned(now, ending),
        )
        for ending in endings(now)
    ]


def weeks_of(ending: Ending) -> int:
    """Weeks of notice; a sleeping account has few listeners, so it is short."""
    if ending.account.state == "dormant" and ending.item.action not in MAY_END:
        return WEEKS_FOR_FEW
    return WEEKS[ending.item.action]


def pinned(now: Spoken, ending: Ending) -> str | None:
    """The post that stays on top when the account is left."""
    platform = now.catalog.platforms[ending.item.platform]
    if platform.status == "discontinued" or _is_product(now, platform.id):
        return None
    if not ending.ours:
        return _("This page does not speak for {department}. Official news is here: [link].").format(
            department=now.signed
        )
    if ending.item.action == "merge":
        told = _("{department} now posts on one page only: [link to it]. Please follow us there.")
    elif ending.to == now.catalog.of_ones_own("website"):
        told = _("{department} no longer posts here. Find our news on our website: [link].")
    else:
        told = _("{department} no longer posts here. Find our news here: {to}, and our website: [links].")
    said = told.format(department=now.signed, to=goes_to(now, ending))
    return said + " " + _("Nobody reads messages here. In an emergency call 9-1-1.")


def _is_product(now: Spoken, platform: str) -> bool:
    """Whether it is a product with a list of people, and not an account on which a last post could stay."""
    kind = now.kind(platform)
    return kind.bought or kind.enrolled


def _steps(now: Spoken, ending: Ending) -> Iterator[str]:
    platform = now.catalog.platforms[ending.item.platform]
    if ending.item.action in MAY_END:
        yield _("Only if it closes: nobody has posted every week by the day that was set.")
    if platform.status == "discontinued":
        yield _("The service has ended, so nothing can be posted there.")
        yield _("Take its links off your website and profiles. Tell people where you are: {to}.").format(
            to=goes_to(now, ending)
        )
        return
    if not ending.ours:
        yield _("It is in other hands. Ask for one post on where official news is, pinned to the top.")
        yield _("Ask for your name and seal to be taken off by a day you agree on.")
        yield _("List the official accounts on your website, and say so here too: {to}.").format(
            to=goes_to(now, ending)
        )
        yield _("Copy work posts from it into your records first: ask your attorney.")
        return
    if _is_product(now, platform.id):
        yield from _of_product(now, ending)
        return
    yield from _of_account(now, ending)


def _of_product(now: Spoken, ending: Ending) -> Iterator[str]:
    if ending.people:
        yield _("{people} people are enrolled. Ask the seller for the list as a file, in writing.").format(
            people=figure(ending.people)
        )
    yield _("Whether you may enroll them in the new system without asking: ask your attorney.")
    yield _("Send them a message each month: what ends, when, and the link to sign up for {to}.").format(
        to=goes_to(now, ending)
    )
    yield _("Let both run side by side for a month. Do not end the old one before a test of the new one.")
    yield _("Ask the seller to confirm in writing when the list is deleted.")


def _of_account(now: Spoken, ending: Ending) -> Iterator[str]:
    weeks = weeks_of(ending)
    if ending.people:
        yield _("It has {followers}. Expect that only a part of them comes along.").format(
            followers=followers_words(ending.people)
        )
    if ending.item.action == "leave":
        yield _("Where a rule bars the app, whether a last post is allowed: ask your attorney.")
    yield _("Settle the records first: download all of it before the last post.")
    if weeks <= WEEKS_FOR_FEW:
        yield _("Post twice within two weeks: where you are now, and that this account stops.")
    else:
        yield _(
            "For {weeks} weeks: a moving post once a week, three in the last week, each with the link."
        ).format(weeks=weeks)
        yield _("News goes first to {to}. On this account goes only the first line and the link.").format(
            to=goes_to(now, ending)
        )
    yield _("Pin the last post, and say the same in the profile. Turn messages off.")
    yield _("Keep the name and the login, so that nobody can pose as you.")
    yield _("Change the link on your website, emails, cars and paper.")
    if ending.item.until:
        yield _("The last day: {day}.").format(day=until_words(ending.item.until))
