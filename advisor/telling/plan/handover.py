"""Handover: two people who can get in, a role email, two-factor sign-in, and what happens when one leaves."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.decision.result import Part
from advisor.telling.plan.part import OUR_JUDGEMENT, part
from advisor.telling.plan.spoken import Spoken
from advisor.telling.plan.which_account import which_account
from advisor.text import _
from advisor.words.lists import listed

SECURITY_SOURCES = ("src-cisa-social-media-account-protection-2021", OUR_JUDGEMENT)
OUTSIDE_HANDS = frozenset({"council_member", "volunteer"})
# The fewest who must be able to get in: our own rule.
ADMINISTRATORS = 2


def handover(now: Spoken) -> list[Part]:
    """Set up now, when somebody leaves, twice a year; then one part for each account with a gap."""
    if not now.members and not now.answers.accounts:
        return []
    rows = [
        part(_("Set up now"), _set_up(now), now.catalog, sources=SECURITY_SOURCES),
        part(_("When somebody leaves"), _leaving(now), now.catalog, sources=SECURITY_SOURCES),
        part(_("Twice a year"), _twice_a_year(), now.catalog, sources=(OUR_JUDGEMENT,)),
    ]
    for name in now.members:
        gaps = list(_gaps(now, name))
        if gaps:
            rows.append(part(now.record(name).name, gaps, now.catalog, platform=name))
    return rows


def _set_up(now: Spoken) -> Iterator[str]:
    yield _("Open each account with an email address of the desk, not of a person.")
    yield _("Two administrators on each account: ____________ and ____________.")
    if now.resources.people is not None and now.resources.people < ADMINISTRATORS:
        yield _("You are alone, so make the clerk, the manager or IT the second one.")
    yield _("Turn on two-factor sign-in. Keep the spare codes in the safe, not on a phone.")
    yield _("Keep passwords in one shared store. Use each only once.")
    yield _("Write one page: each account, its email, its two people, what it costs, when it renews.")


def _leaving(now: Spoken) -> Iterator[str]:
    yield _("Before the last day, the backup logs in and makes the next person administrator.")
    yield _("Take the person who leaves off every account on the last day. Change shared passwords.")
    yield _("Move two-factor sign-in to the new phone before the old one is gone.")
    if now.alerts:
        yield _("Tell whoever sends your alerts ({names}) who may order one now.").format(
            names=listed([now.name(name) for name in now.alerts])
        )
    yield _(
        "The successor gets the page with the accounts, the plan, the policy and an hour with the backup."
    )


def _twice_a_year() -> list[str]:
    return [
        _("The backup logs in to each account and posts once."),
        _("Strike off people who no longer need to get in."),
        _("Search for pages that carry your name and are not yours."),
    ]


def _gaps(now: Spoken, name: str) -> Iterator[str]:
    """What is missing on the accounts they have there."""
    for account in now.accounts(name):
        which = which_account(now.name(name), account, now.answers.accounts or ())
        if account.admins is not None and account.admins < ADMINISTRATORS:
            yield _("{account}: fewer than two administrators. Add the backup this week.").format(
                account=which
            )
        if account.run_by in OUTSIDE_HANDS:
            yield _("{account}: held by somebody who is not staff. Move it first.").format(account=which)
