"""What runs today and has no reason to end: kept first, as copies of other posts at the least.

The order uses no weights, hours, money or skills, so more of those never ends what less kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from advisor.answers import Account, Answers
from advisor.catalog import Catalog
from advisor.catalog.named import ALL_RESIDENTS
from advisor.catalog.records import Mode
from advisor.decision.facts.evidence import LOW, MIDDLE, evidence
from advisor.decision.facts.own_accounts import accounts_by_platform, main_account, speaks_for_the_town
from advisor.decision.facts.presence import adults_in_town, presence
from advisor.decision.facts.settled_accounts import is_to_end, must_stay
from advisor.decision.method import (
    COPY_HOURS,
    COPY_HOURS_COMMENTS_OPEN,
    NEVER_TOO_FEW,
    OWN_PAGE_SHARE,
    USUAL_ADULTS,
)

EndingReason = Literal["decided", "asleep", "too_few"]
# A copy is a post without a talk; what warns stays ready rather than chatting.
COPIED_AS = ("post_only", "emergency_only", "light", "full")
WARNS_AS = ("emergency_only", "post_only", "light", "full")


@dataclass(frozen=True)
class Running:
    """The main account of theirs on a platform that may go on.

    people  share of the adults it speaks to, 0–1: known, else that of ordinary running accounts
    copy    how it is run as a copy, with the hours that takes
    """

    platform: str
    account: Account
    people: float
    copy: Mode


def running(catalog: Catalog, answers: Answers) -> tuple[Running, ...]:
    """Running accounts without an ending reason, in the order they are kept: what must stay, what warns, then
    most people.

    Rules and laws are not looked at here; screening takes out what they forbid.
    """
    mains = []
    for platform, accounts in accounts_by_platform(catalog, answers).items():
        record = catalog.platforms.get(platform)
        if (
            record is None
            or record.is_companion
            or record.shares_account_with
            or not catalog.modes.get(platform)
        ):
            continue
        main = main_account(accounts, own_first=not speaks_for_the_town(catalog, answers))
        if ending_reason(catalog, answers, main) is None:
            mains.append(main)
    people = _people(catalog, answers, mains)
    found = [
        Running(main.platform, main, share, _copy(catalog, main.platform))
        for main, share in zip(mains, people, strict=True)
    ]

    lives = any(catalog.purposes[wanted.id].life_safety for wanted in answers.purposes or ())

    def order(one: Running) -> tuple[bool, bool, bool, float, str, str]:
        alerts = catalog.kind_of(one.platform).alerts
        # a contract of which they told no account ends no page that they told of, unless lives are at stake
        told = lives or one.account.id is not None or one.account.enrolled is not None
        name = one.account.id or ""
        return (not must_stay(one.account), not told, not alerts, -one.people, name, one.platform)

    kept: list[Running] = []
    for one in sorted(found, key=order):
        excludes = catalog.platforms[one.platform].excludes
        # a second product for the same job, with few people beside the first, is the same thing twice
        twice = any(
            (other.platform in excludes or one.platform in catalog.platforms[other.platform].excludes)
            and one.people < OWN_PAGE_SHARE * other.people
            for other in kept
        )
        if not twice:
            kept.append(one)
    return tuple(kept)


def ending_reason(catalog: Catalog, answers: Answers, account: Account) -> EndingReason | None:
    """Why an account of theirs should not go on, apart from rules and laws; None: nothing speaks against it.

    Unknown figures are no reason, and neither is another channel that serves the same need. What must stay
    has none, and what is decided to end needs no other.
    """
    if is_to_end(account):
        return "decided"
    if must_stay(account):
        return None
    if account.state == "dormant":
        return "asleep"
    known = _known_share(answers, account)
    if known is not None and known < _least_share(catalog, answers, account.platform):
        return "too_few"
    return None


def _copy(catalog: Catalog, platform: str) -> Mode:
    """The least talkative way of running it, at the hours of copying."""
    record, modes = catalog.platforms[platform], {m.mode: m for m in catalog.modes[platform]}
    names = WARNS_AS if catalog.kind_of(platform).alerts else COPIED_AS
    mode = next(modes[name] for name in names if name in modes)
    hours = COPY_HOURS_COMMENTS_OPEN if record.comments_can_close is False else COPY_HOURS
    hours = min(hours, mode.hours_per_week)
    return mode.model_copy(update={"hours_per_week_low": hours, "hours_per_week_high": hours})


def _known_share(answers: Answers, account: Account) -> float | None:
    adults = adults_in_town(answers.department)
    for figure in (account.enrolled, account.local_followers, account.followers):
        if figure is not None and adults:
            return min(1.0, figure / adults)
    return None


def _people(catalog: Catalog, answers: Answers, accounts: Sequence[Account]) -> list[float]:
    """Share of the adults each speaks to: known, else that of an ordinary running account in this town.

    What people neither follow nor join but look up, such as a tip line, speaks to nobody by itself.
    """
    shares = [_known_share(answers, account) for account in accounts]
    for k, account in enumerate(accounts):
        counted = [account.enrolled, account.local_followers, account.followers]
        if shares[k] is None:
            shares[k] = next((min(1.0, c / USUAL_ADULTS) for c in counted if c is not None), None)
    return [
        _usual_share(catalog, answers, account.platform) if share is None else share
        for account, share in zip(accounts, shares, strict=True)
    ]


def _usual_share(catalog: Catalog, answers: Answers, platform: str) -> float:
    """Share of the adults that an ordinary running account in this town speaks to."""
    if catalog.is_only_looked_up(platform):
        return 0.0
    facts = evidence(catalog)
    there = presence(catalog, answers).there[MIDDLE, :, facts.audience_index[ALL_RESIDENTS]]
    return float(there[facts.platform_index[platform]])


def _least_share(catalog: Catalog, answers: Answers, platform: str) -> float:
    """The low end of what an account has after its first year, as a share of the adults.

    A young account is not held against old ones. A list that people joined never has too few: a sign-up drive
    makes it grow, and those who are on it asked to be.
    """
    if catalog.is_list(platform):
        return 0.0
    facts = evidence(catalog)
    row, column = facts.platform_index[platform], facts.audience_index[ALL_RESIDENTS]
    return min(float(facts.users[LOW, row, column] * facts.new[LOW, row, column]), NEVER_TOO_FEW)
