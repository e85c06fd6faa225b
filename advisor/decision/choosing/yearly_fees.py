"""What a way of running a platform costs a year."""

from __future__ import annotations

from collections.abc import Iterable

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


def fees_untold(catalog: Catalog, answers: Answers, platforms: Iterable[str]) -> tuple[str, ...]:
    """Those of the platforms that they have, that cost others something, and of which no fee was told.

    A fee of 0 is told; what nobody pays for anywhere is free.
    """
    accounts = accounts_by_platform(catalog, answers)
    has = paid_for(catalog, answers)
    return tuple(
        name
        for name in dict.fromkeys(platforms)
        if name in has
        and _may_cost(catalog, name)
        and all(account.usd_per_year is None for account in accounts.get(name, ()))
    )


def _may_cost(catalog: Catalog, name: str) -> bool:
    """What has a price, and a product under a contract whose price nobody publishes."""
    platform = catalog.platforms[name]
    if platform.usd_per_year_high is None:
        return bool(platform.usd_per_year_low) or (
            platform.usd_per_year_low is None and catalog.is_product(name)
        )
    return platform.usd_per_year_high > 0
