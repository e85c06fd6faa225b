"""Which accounts come to an end, and where their people go: the question moving and leaving posts share."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.answers import Account
from advisor.decision.facts.own_accounts import people_of
from advisor.decision.result import ActionItem
from advisor.plan.situation import Situation

# These end an account, or end what it is used for today.
ENDS = frozenset({"park", "leave", "wind_down", "merge", "replace"})
# Ended only if nobody keeps it alive; its people are told then.
MAY_END = frozenset({"revive_or_close"})


@dataclass(frozen=True)
class Ending:
    """One account that ends.

    to        the platform its people are sent to, perhaps another account on it; the website where none fits,
              which a catalog of one's own may lack
    people    how many are there; None: not known
    ours      whether the department can write there at all
    """

    item: ActionItem
    account: Account
    to: str
    people: int | None
    ours: bool


def endings(now: Situation) -> tuple[Ending, ...]:
    """Every account of the answers whose action ends it, in the order of the actions."""
    found = []
    for item, account in now.items:
        if account is None or not ends(now, item):
            continue
        found.append(
            Ending(
                item=item,
                account=account,
                to=_target(now, item),
                people=people_of(account),
                ours=item.action != "transfer" and account.state not in ("personal", "unofficial"),
            )
        )
    return tuple(found)


def ends(now: Situation, item: ActionItem) -> bool:
    """Whether the action ends an account, or may, or ends its speaking for the department."""
    given_away = item.action == "transfer" and item.platform not in now.members
    return given_away or item.action in (ENDS | MAY_END)


def _target(now: Situation, item: ActionItem) -> str:
    """The replacement if it is run; the other account of the same platform; the lead; the website."""
    if item.action == "merge":
        return item.platform
    if item.replace_with and (item.replace_with in now.members or item.action == "replace"):
        return item.replace_with
    for name in now.members:
        if name != item.platform and not now.is_alert(name):
            return name
    return now.catalog.of_ones_own("website") or ""
