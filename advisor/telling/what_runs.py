"""Which platforms run with a set: what is worked on with its features, and what goes on as copies."""

from __future__ import annotations

from advisor.decision.result import Recommendation


def worked_on(result: Recommendation) -> frozenset[str]:
    """The platforms of the set that are worked on, with the features used with them."""
    return frozenset((*result.set.platforms, *(f for fs in result.set.features.values() for f in fs)))


def copied(result: Recommendation) -> frozenset[str]:
    """The platforms whose accounts go on as copies."""
    return frozenset(one.platform for one in result.set.kept)


def in_order(result: Recommendation) -> tuple[str, ...]:
    """The accounts that run, in the order of the set: what is worked on, then the copies."""
    return (*result.set.platforms, *(one.platform for one in result.set.kept))


def members(result: Recommendation) -> frozenset[str]:
    """All that runs with the set: what is worked on, its features, and what goes on as copies."""
    return worked_on(result) | copied(result)
