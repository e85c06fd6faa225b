"""What a way of running a platform costs a year."""

from __future__ import annotations

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.facts.own_accounts import accounts_by_platform, paid_for
from advisor.decision.facts.settled_accounts import is_to_end
from advisor.decision.weighing.benefit import Alternative


def yearly_fees(catalog: Catalog, answers: Answers, alternative: Alternative) -> float:
    """What it costs a year: the fees they told of what runs, the low end of the price of what is new."""
    paid = [
        account.usd_per_year or 0.0
        for account in accounts_by_platform(catalog, answers).get(alternative.platform, [])
        if not is_to_end(account)
    ]
    if paid or alternative.platform in paid_for(catalog, answers):
        return sum(paid)
    return sum(catalog.platforms[name].usd_per_year_low or 0.0 for name in alternative.names)
