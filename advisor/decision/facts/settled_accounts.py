"""What was settled of an account before the advice was asked: it must stay, or it is decided to end it."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.answers import Account


def must_stay(account: Account) -> bool:
    """Whether nothing but a rule or a law may end it."""
    return bool(account.must_keep) or (account.decided is not None and account.decided.action == "keep")


def is_to_end(account: Account) -> bool:
    """Whether it is decided to end it."""
    return account.decided is not None and account.decided.action == "end"


def all_end(accounts: Sequence[Account]) -> bool:
    """Whether it is decided to end every one of them; False where there is none."""
    return bool(accounts) and all(is_to_end(account) for account in accounts)
