"""Accounts that go on beside the set while hours are left: a second page with people of its own, a group.

The search works on one account a platform. What else runs, and has people who would be lost, is kept as a
copy as long as the hours are free; a second page of the same thing is merged (decision.acting.advice). Where
many speak another language, a second page may be theirs, however few follow it.
"""

from __future__ import annotations

from collections.abc import Iterator

from advisor.answers import Account, Answers
from advisor.catalog import Catalog
from advisor.decision.facts.other_languages import another_language_is_written
from advisor.decision.facts.own_accounts import (
    accounts_by_platform,
    main_account,
    people_of,
    speaks_for_the_town,
)
from advisor.decision.facts.running_accounts import ending_reason
from advisor.decision.facts.settled_accounts import must_stay
from advisor.decision.method import COPY_HOURS, COPY_HOURS_COMMENTS_OPEN, OWN_PAGE_SHARE
from advisor.decision.result import KeptAccount

IN_STAFF_HANDS = (None, "department")


def kept_beside(
    catalog: Catalog,
    answers: Answers,
    held: frozenset[str],
    barred: frozenset[str],
    hours_left: float,
    accounts_left: int,
) -> tuple[KeptAccount, ...]:
    """Copies of such accounts, those with most people first, while hours a week and accounts are left.

    held    platforms that the set runs, as accounts, features or copies
    barred  platforms that a rule or a law keeps out
    """
    found: list[KeptAccount] = []
    free = (account for account in _waiting(catalog, answers, held) if account.platform not in barred)
    waiting = sorted(
        free,
        key=lambda a: (not must_stay(a), -(people_of(a) or 0), a.id or ""),
    )
    for account in waiting:
        closes = catalog.platforms[account.platform].comments_can_close is not False
        hours = COPY_HOURS if closes else COPY_HOURS_COMMENTS_OPEN
        if hours <= hours_left + 1e-9 and len(found) < accounts_left:
            hours_left -= hours
            found.append(
                KeptAccount(platform=account.platform, account_id=account.id, hours_per_week=hours, by="free")
            )
    return tuple(found)


def _waiting(catalog: Catalog, answers: Answers, held: frozenset[str]) -> Iterator[Account]:
    in_two_languages = another_language_is_written(catalog, answers)
    for platform, accounts in accounts_by_platform(catalog, answers).items():
        record = catalog.platforms.get(platform)
        if record is None or record.is_companion:
            continue
        main = main_account(accounts, own_first=not speaks_for_the_town(catalog, answers))
        for account in accounts:
            # how few speak a language is no reason against writing to them in it
            fine = (None, "too_few") if in_two_languages and account is not main else (None,)
            if account.run_by not in IN_STAFF_HANDS or ending_reason(catalog, answers, account) not in fine:
                continue
            if must_stay(account) and account is not main:
                yield account
            elif account is main:
                # a group that runs without its page, or beside a page that carries none
                page = record.shares_account_with
                followed = catalog.kind_of(platform).followed
                if page and (page not in held or (followed and platform not in held)):
                    yield account
            elif platform in held and (in_two_languages or has_people_of_its_own(account, main)):
                yield account


def has_people_of_its_own(account: Account, main: Account) -> bool:
    """Whether a second account has people who would be lost: a stated part of the first one's, or more."""
    for name in ("enrolled", "followers", "local_followers"):  # like is compared with like
        people, first = getattr(account, name), getattr(main, name)
        if people and first is not None:
            return bool(people >= OWN_PAGE_SHARE * first)
    return bool(people_of(account)) and people_of(main) is None
