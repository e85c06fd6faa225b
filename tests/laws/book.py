"""All laws, by topic: importing them enters them."""

from __future__ import annotations

from tests.laws import (
    laws_of_accounts,
    laws_of_knowing_and_having_more,
    laws_of_lists_and_moves,
    laws_of_money_and_hours,
    laws_of_ownership,
    laws_of_the_ranking,
    laws_of_trials,
    laws_of_warning,
    laws_of_wording,
)
from tests.laws.law import LAWS, Law

TOPICS = {
    laws_of_accounts: "accounts that run today",
    laws_of_lists_and_moves: "lists, and where people are sent",
    laws_of_warning: "warning",
    laws_of_ownership: "whose an account is",
    laws_of_knowing_and_having_more: "knowing and having more",
    laws_of_money_and_hours: "money and hours",
    laws_of_trials: "trials",
    laws_of_the_ranking: "the ranking and the set",
    laws_of_wording: "wording",
}


def laws_by_topic() -> dict[str, list[Law]]:
    """The laws in the order of the topics, each topic in the order of its code."""
    return {
        title: [law for law in LAWS.values() if law.look.__module__ == module.__name__]
        for module, title in TOPICS.items()
    }


EVERY: tuple[Law, ...] = tuple(law for laws in laws_by_topic().values() for law in laws)
