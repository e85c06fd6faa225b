"""The accounts a department has today: whose they are, which one is the main one, which are asleep."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from advisor.answers import Account, Answers
from advisor.catalog import Catalog
from advisor.decision.facts.remembering import remembered
from advisor.decision.facts.settled_accounts import is_to_end, must_stay
from advisor.decision.method import ASLEEP_AFTER_DAYS

# Not the department's to run, whatever they say of themselves.
NOT_OURS = frozenset({"personal", "unofficial"})


def is_ours(account: Account) -> bool:
    """Whether the department, its town or somebody in its name runs the account."""
    return account.run_by != "residents" and account.state not in NOT_OURS


@remembered
def accounts_by_platform(catalog: Catalog, answers: Answers) -> dict[str, list[Account]]:
    """The department's own accounts; pages of residents and private ones are none of its accounts.

    A list or contract that they own, and told no account of, is an account that runs.
    """
    found: dict[str, list[Account]] = {}
    for account in (*(answers.accounts or ()), *_owned_channels(catalog, answers)):
        if is_ours(account):
            found.setdefault(account.platform, []).append(account)
    return found


def _owned_channels(catalog: Catalog, answers: Answers) -> list[Account]:
    """A list or contract that they own, and told no account of.

    A contract for alerts is that of an alert system that they told of, where there is one.
    """
    told = {account.platform for account in answers.accounts or ()}
    kinds = {catalog.platforms[platform].kind for platform in told if platform in catalog.platforms}
    owned = (answers.resources.owned if answers.resources else None) or ()
    things = [catalog.owned[thing] for thing in owned if thing in catalog.owned]
    there = dict.fromkeys(t.account for t in things if t.account and t.account in catalog.platforms)
    local, email = answers.local, catalog.of_ones_own("email")
    if email and local and local.email_subscribers:
        there[email] = None
    return [
        Account(platform=platform, enrolled=_enrolled(catalog, answers, platform))
        for platform in there
        if platform in catalog.platforms
        and platform not in told
        and not (catalog.kind_of(platform).bought and catalog.platforms[platform].kind in kinds)
    ]


def _enrolled(catalog: Catalog, answers: Answers, platform: str) -> int | None:
    if answers.local is None:
        return None
    if platform == catalog.of_ones_own("email"):
        return answers.local.email_subscribers
    return answers.local.alert_subscribers if catalog.kind_of(platform).alerts else None


def strangers_by_platform(answers: Answers) -> dict[str, list[Account]]:
    """Accounts in the department's name, or about it, that are not its own."""
    found: dict[str, list[Account]] = {}
    for account in answers.accounts or ():
        if not is_ours(account):
            found.setdefault(account.platform, []).append(account)
    return found


def speaks_for_the_town(catalog: Catalog, answers: Answers) -> bool:
    """Whether the department is the town itself, such as its clerk: the town's accounts are then its own."""
    desk = catalog.desk(answers.department.kind) if answers.department else None
    return desk is not None and desk.whole_town


def main_account(accounts: Sequence[Account], *, own_first: bool = True) -> Account:
    """Of several accounts on one platform: one that does not end, the one alive, their own before the town's
    and before one that hangs on a council member's office, with most people.

    own_first  False where the department speaks for the town, and the town's accounts are its own
    """

    def order(a: Account) -> tuple[bool, bool, bool, bool, int]:
        return (
            not is_to_end(a),
            a.state != "dormant",
            own_first and a.run_by != "town",
            a.run_by != "council_member",
            _counted(a),
        )

    return max(accounts, key=order)


def _counted(account: Account) -> int:
    """The largest figure told of an account, so that telling a smaller one as well changes no order."""
    return max((f for f in (account.enrolled, account.followers, account.local_followers) if f), default=0)


def people_of(account: Account) -> int | None:
    """People an account speaks to: enrolled, followers here, else followers anywhere; None: not known."""
    for figure in (account.enrolled, account.local_followers, account.followers):
        if figure is not None:
            return figure
    return None


def live_platforms(accounts: Mapping[str, Sequence[Account]]) -> frozenset[str]:
    """Platforms on which one of their accounts is alive: those need not be opened."""
    return frozenset(p for p, found in accounts.items() if any(a.state != "dormant" for a in found))


def skills_proved(accounts: Mapping[str, Sequence[Account]]) -> frozenset[str]:
    """Platforms on which an account runs, so that its skills are there, or must stay without them."""
    kept = {p for p, found in accounts.items() if any(must_stay(a) for a in found)}
    return live_platforms(accounts) | kept


def as_of(catalog: Catalog, answers: Answers) -> date | None:
    """The day against which dates in the answers are held; None where nothing says.

    There is no clock here: the month of the catalogue's version, or a later post that the answers tell of.
    """
    days = [account.last_post for account in answers.accounts or () if account.last_post]
    if version := re.match(r"(\d{4})\.(\d{1,2})\b", catalog.version):
        year, month = int(version[1]), int(version[2])
        if 1 <= month <= 12:
            days.append(date(year, month, 1))
    return max(days, default=None)


def _kept_ready(catalog: Catalog, platform: str) -> bool:
    """What warns or takes tips is silent until it is needed: silence is no sleep."""
    record = catalog.platforms.get(platform)
    return record is not None and (catalog.kinds[record.kind].alerts or catalog.kinds[record.kind].tips)


def silent(catalog: Catalog, answers: Answers) -> frozenset[str]:
    """Ids of accounts that wait until they are needed, called asleep or silent for half a year."""
    today = as_of(catalog, answers)
    since = None if today is None else today - timedelta(days=ASLEEP_AFTER_DAYS)
    return frozenset(
        account.id
        for account in answers.accounts or ()
        if account.id and _kept_ready(catalog, account.platform)
        and (account.state == "dormant" or (since and account.last_post and account.last_post < since))
    )  # fmt: skip


def _with_what_waits_awake(catalog: Catalog, answers: Answers) -> Answers:
    """What is silent until it is needed is never dormant, whatever it was called."""
    waits = [a.state == "dormant" and _kept_ready(catalog, a.platform) for a in answers.accounts or ()]
    if not any(waits):
        return answers
    accounts = tuple(
        account.model_copy(update={"state": "active"}) if ready else account
        for account, ready in zip(answers.accounts or (), waits, strict=True)
    )
    return answers.model_copy(update={"accounts": accounts})


def with_sleeping_accounts(catalog: Catalog, answers: Answers) -> Answers:
    """The answers with every account called dormant whose last post is older than half a year."""
    answers = _with_what_waits_awake(catalog, answers)
    today = as_of(catalog, answers)
    if today is None:
        return answers
    since = today - timedelta(days=ASLEEP_AFTER_DAYS)
    asleep = [
        account.state in (None, "active")
        and account.last_post is not None
        and account.last_post < since
        and not _kept_ready(catalog, account.platform)
        for account in answers.accounts or ()
    ]
    if not any(asleep):
        return answers
    accounts = tuple(
        account.model_copy(update={"state": "dormant"}) if sleeps else account
        for account, sleeps in zip(answers.accounts or (), asleep, strict=True)
    )
    return answers.model_copy(update={"accounts": accounts})


@remembered
def paid_for(catalog: Catalog, answers: Answers) -> frozenset[str]:
    """Platforms that cost nothing new: they have the account, or the contract that it stands for."""
    owned = (answers.resources.owned if answers.resources else None) or ()
    things = [catalog.owned[thing] for thing in owned]
    contracts = frozenset(t.account for t in things if t.paid_for and t.account)
    told = {account.platform for account in answers.accounts or ()}
    return contracts | told | accounts_by_platform(catalog, answers).keys()
