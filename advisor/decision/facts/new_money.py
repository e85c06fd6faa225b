"""Money: what they pay today, and what something new may cost a year."""

from __future__ import annotations

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.facts.own_accounts import accounts_by_platform
from advisor.decision.facts.remembering import remembered
from advisor.decision.facts.settled_accounts import is_to_end


def fees_in_budget(catalog: Catalog, answers: Answers) -> float:
    """Dollars a year of the stated budget that today's fees take: 0 where the budget is new money.

    All that they pay for counts, but what is decided to end: its money is free from that day on.
    """
    resources = answers.resources
    if resources is None or not resources.budget_includes_fees:
        return 0.0
    return sum(
        account.usd_per_year or 0.0
        for accounts in accounts_by_platform(catalog, answers).values()
        for account in accounts
        if not is_to_end(account)
    )


@remembered
def new_money(catalog: Catalog, answers: Answers) -> float | None:
    """Dollars a year that all that is new may cost; None where no budget is known."""
    budget = answers.resources.budget_usd_per_year if answers.resources else None
    return None if budget is None else max(0.0, budget - fees_in_budget(catalog, answers))
