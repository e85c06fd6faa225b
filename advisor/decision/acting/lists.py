"""Lists that people joined: they end only into another list, and after the people have arrived there."""

from __future__ import annotations

from advisor.answers import Account
from advisor.decision.acting.contracts import coming_renewal
from advisor.decision.acting.periods import months
from advisor.decision.acting.situation import Situation
from advisor.decision.method import MONTHS_TO_MOVE
from advisor.decision.result import ActionItem, Reason


def another_list(now: Situation, account: Account) -> str | None:
    """A list that goes on and takes the same people: one that warns for one that warns."""
    warns = now.catalog.is_alert(account.platform)
    for name in (*now.chosen.platforms, *(one.platform for one in now.chosen.kept)):
        if name != account.platform and now.catalog.is_list(name) and now.catalog.is_alert(name) == warns:
            return name
    return None


def list_of_people(now: Situation, account: Account, base: ActionItem) -> ActionItem | None:
    """The item of a list that does not go on, while people wait for its messages; None for any other account.

    base  its `because` says why it does not go on
    """
    people = now.people(account)
    if not now.catalog.is_list(account.platform) or not people:
        return None
    heir = another_list(now, account)
    if heir is None:
        told = (*base.because, Reason.of("nothing-else-takes-them", count=people))
        return base.model_copy(
            update={"action": "fix_first", "until": months(MONTHS_TO_MOVE), "because": told}
        )
    told = (*base.because, Reason.of("move-its-people-first", count=people, platform=heir))
    renews = coming_renewal(now, account)
    until = renews.isoformat() if renews else months(MONTHS_TO_MOVE)
    return base.model_copy(
        update={"action": "replace", "replace_with": heir, "until": until, "because": told}
    )
