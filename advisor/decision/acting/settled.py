"""Accounts about which something is settled already: one that must stay, and one whose end is decided."""

from __future__ import annotations

from advisor.answers import Account
from advisor.decision.acting.contracts import coming_renewal
from advisor.decision.acting.lists import another_list
from advisor.decision.acting.periods import months
from advisor.decision.acting.situation import Situation
from advisor.decision.facts.own_accounts import people_of
from advisor.decision.facts.settled_accounts import is_to_end, must_stay
from advisor.decision.method import MONTHS_TO_MOVE
from advisor.decision.result import ActionItem, RuledOut
from advisor.text import _
from advisor.words.phrases import day_words


def ends_as_decided(now: Situation, account: Account) -> ActionItem | None:
    """The item of an account whose end is decided: by that day, its people first; None for any other."""
    if not is_to_end(account):
        return None
    day = account.decided.day if account.decided else None
    told = [_decided_words(now, account)]
    heir = None
    if now.catalog.is_list(account.platform):
        heir = another_list(now, account)
        told.append(_move_the_people(now, account, heir))
    else:
        told.append(_tell_the_people(account))
    renews = coming_renewal(now, account)
    if renews is not None:
        told.append(_("Its contract renews on {day}: give notice before.").format(day=day_words(renews)))
    return ActionItem(
        platform=account.platform,
        account_id=account.id,
        action="wind_down",
        until=day.isoformat() if day else months(MONTHS_TO_MOVE),
        replace_with=heir,
        reason=" ".join(told),
    )


def stays(account: Account, why_not_run: str) -> ActionItem | None:
    """The item of an account that must stay, though nothing is planned for it; None for any other.

    why_not_run  what keeps it out of the plan, as a sentence
    """
    if not must_stay(account):
        return None
    care = _("Until that is settled, say there where your news is, and close comments if you can.")
    return ActionItem(
        platform=account.platform,
        account_id=account.id,
        action="keep",
        until=looked_at_again(account),
        reason=f"{stays_words(account)} {why_not_run} {care}",
    )


def against_a_rule(account: Account, out: RuledOut) -> str:
    """Why an account ends that was to stay: only a rule or a law is stronger."""
    if not must_stay(account):
        return out.reason
    return _("You want to keep it, but a rule is stronger. {reason}").format(reason=out.reason)


def stays_words(account: Account) -> str:
    """That it stays, as they said it."""
    decided = account.decided
    if decided is None or decided.action != "keep":
        return _("You said that it must stay.")
    if decided.day is None:
        return _("It is decided that it stays.")
    return _("It is decided that it stays; look at it again on {day}.").format(day=day_words(decided.day))


def looked_at_again(account: Account) -> str | None:
    """The day on which a decision to keep it is looked at again; None: none was named."""
    decided = account.decided
    return decided.day.isoformat() if decided and decided.action == "keep" and decided.day else None


def _decided_words(now: Situation, account: Account) -> str:
    day = account.decided.day if account.decided else None
    if day is None:
        return _("Its end is decided, and no day is set: set one.")
    if now.today is not None and day < now.today:
        return _("Its end was decided for {day}, and that day has passed.").format(day=day_words(day))
    return _("It is decided that it ends by {day}.").format(day=day_words(day))


def _move_the_people(now: Situation, account: Account, another: str | None) -> str:
    people = people_of(account)
    who = _("the people who signed up") if not people else _("its {count} people").format(count=f"{people:,}")
    if another is not None:
        return _("Move {who} to {list} first, and end it only once they are counted there.").format(
            who=who, list=now.name(another)
        )
    if now.catalog.is_alert(account.platform):
        return _(
            "Move {who} first: find another list that can call or text them, since a page does not ring."
        ).format(who=who)
    return _("Move {who} first: write to them where your news will be, at least twice.").format(who=who)


def _tell_the_people(account: Account) -> str:
    people = people_of(account)
    if not people:
        return _("Say there where your news is now, and keep the name.")
    return _("Tell its {count} followers where your news is now, then keep the name.").format(
        count=f"{people:,}"
    )
