"""How many of the running accounts are kept first, and how many accounts there may be at most."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.answers import Answers
from advisor.decision.facts.running_accounts import Running
from advisor.decision.facts.settled_accounts import must_stay
from advisor.decision.method import MOST_ACCOUNTS, SHARE_OF_HOURS_FOR_COPIES


def kept_first(
    candidates: Sequence[Running],
    hours_per_week: float,
    most_accounts: int,
    kept_up_by_others: frozenset[str] = frozenset(),
) -> tuple[str, ...]:
    """The most first of them whose copies take at most their share of the hours; one if it fits at all.

    What must stay comes first and may take all the hours there are. What others keep up takes no place among
    the accounts.
    """
    kept: list[str] = []
    taken, places = 0.0, 0
    for one in candidates:
        all_hours = must_stay(one.account) or not kept
        taken += one.copy.hours_per_week
        most = hours_per_week if all_hours else SHARE_OF_HOURS_FOR_COPIES * hours_per_week
        places += one.platform not in kept_up_by_others
        if taken > most + 1e-9 or places > most_accounts:
            break
        kept.append(one.platform)
    return tuple(kept)


def with_a_place(
    candidates: Sequence[Running], most_accounts: int, kept_up_by_others: frozenset[str]
) -> frozenset[str]:
    """The first running accounts, as many as can be kept up: they hold their places whatever the hours.

    So more hours, which keep more of them, never take a place away from something new.
    """
    taking = [one.platform for one in candidates if one.platform not in kept_up_by_others]
    return frozenset(taking[:most_accounts])


def account_limit(answers: Answers, candidates: Sequence[Running]) -> int:
    """How many accounts at most: as stated, else five or one more than what runs."""
    stated = answers.resources.max_accounts if answers.resources else None
    return max(MOST_ACCOUNTS, len(candidates) + 1) if stated is None else stated
