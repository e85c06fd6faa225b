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


def most_fees(catalog: Catalog, answers: Answers, alternative: Alternative) -> float:
    """The same with the high end of the price of what is new; a price that nobody publishes adds nothing."""
    least = yearly_fees(catalog, answers, alternative)
    # a copy is of something that runs
    if alternative.copied or alternative.platform in paid_for(catalog, answers):
        return least
    known = [catalog.platforms[name] for name in alternative.names]
    return least + sum(max((p.usd_per_year_high or 0.0) - (p.usd_per_year_low or 0.0), 0.0) for p in known)
