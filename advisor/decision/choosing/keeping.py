"""How many of the running accounts are kept first, and how many accounts there may be at most."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.answers import Answers
from advisor.decision.facts.running_accounts import Running
from advisor.decision.method import MOST_ACCOUNTS, SHARE_OF_HOURS_FOR_COPIES


def kept_first(candidates: Sequence[Running], hours_per_week: float, most_accounts: int) -> tuple[str, ...]:
    """The most first of them whose copies take at most their share of the hours; one if it fits at all."""
    kept: list[str] = []
    left = SHARE_OF_HOURS_FOR_COPIES * hours_per_week
    for one in candidates:
        takes = one.copy.hours_per_week
        fits = takes <= left + 1e-9 or (not kept and takes <= hours_per_week + 1e-9)
        if not fits or len(kept) >= most_accounts:
            break
        kept.append(one.platform)
        left -= takes
    return tuple(kept)


def account_limit(answers: Answers, candidates: Sequence[Running]) -> int:
    """How many accounts at most: as stated, else five or one more than what runs."""
    stated = answers.resources.max_accounts if answers.resources else None
    return max(MOST_ACCOUNTS, len(candidates) + 1) if stated is None else stated
