"""Accounts about which something is settled already: one that must stay, and one whose end is decided."""

from __future__ import annotations

from advisor.answers import Account
from advisor.decision.acting.contracts import coming_renewal
from advisor.decision.acting.lists import another_list
from advisor.decision.acting.periods import months
from advisor.decision.acting.situation import Situation, as_ruled_out
from advisor.decision.facts.own_accounts import people_of
from advisor.decision.facts.settled_accounts import is_to_end, must_stay
from advisor.decision.method import MONTHS_TO_MOVE
from advisor.decision.result import ActionItem, Reason, RuledOut


def ends_as_decided(now: Situation, account: Account) -> ActionItem | None:
    """The item of an account whose end is decided: by that day, its people first; None for any other."""
    if not is_to_end(account):
        return None
    day = account.decided.day if account.decided else None
    told = [_decided(now, account)]
    heir = None
    if now.catalog.is_list(account.platform):
        heir = another_list(now, account)
        told.append(_move_the_people(now, account, heir))
    else:
        told.append(_tell_the_people(account))
    renews = coming_renewal(now, account)
    if renews is not None:
        told.append(Reason.of("give-notice-before", day=renews.isoformat()))
    return ActionItem(
        platform=account.platform,
        account_id=account.id,
        action="wind_down",
        until=day.isoformat() if day else months(MONTHS_TO_MOVE),
        replace_with=heir,
        because=tuple(told),
    )


def stays(account: Account, why_not_run: tuple[Reason, ...]) -> ActionItem | None:
    """The item of an account that must stay, though nothing is planned for it; None for any other.

    why_not_run  what keeps it out of the plan
    """
    if not must_stay(account):
        return None
    return ActionItem(
        platform=account.platform,
        account_id=account.id,
        action="keep",
        until=looked_at_again(account),
        because=(that_it_stays(account), *why_not_run, Reason.of("until-that-is-settled")),
    )


def against_a_rule(account: Account, out: RuledOut) -> tuple[Reason, ...]:
    """Why an account ends that was to stay: only a rule or a law is stronger."""
    if not must_stay(account):
        return as_ruled_out(out)
    return (Reason.of("a-rule-is-stronger"), *as_ruled_out(out))


def that_it_stays(account: Account) -> Reason:
    """That it stays, as they said it."""
    decided = account.decided
    if decided is None or decided.action != "keep":
        return Reason.of("you-said-it-must-stay")
    return Reason.of("decided-that-it-stays", day=decided.day.isoformat() if decided.day else None)


def looked_at_again(account: Account) -> str | None:
    """The day on which a decision to keep it is looked at again; None: none was named."""
    decided = account.decided
    return decided.day.isoformat() if decided and decided.action == "keep" and decided.day else None


def _decided(now: Situation, account: Account) -> Reason:
    day = account.decided.day if account.decided else None
    if day is None:
        return Reason.of("end-without-a-day")
    if now.today is not None and day < now.today:
        return Reason.of("end-has-passed", day=day.isoformat())
    return Reason.of("ends-by", day=day.isoformat())


def _move_the_people(now: Situation, account: Account, another: str | None) -> Reason:
    people = people_of(account) or None
    if another is not None:
        return Reason.of("move-the-people-to", count=people, platform=another)
    if now.catalog.is_alert(account.platform):
        return Reason.of("move-the-people-to-a-list-that-calls", count=people)
    return Reason.of("move-the-people-by-writing", count=people)


def _tell_the_people(account: Account) -> Reason:
    return Reason.of("tell-the-followers", count=people_of(account) or None)
