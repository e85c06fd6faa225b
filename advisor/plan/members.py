"""Who is in the set: each platform with the live and group features run in its account, then the copies."""

from __future__ import annotations

from advisor.decision.result import ChosenSet


def worked_on(chosen: ChosenSet) -> tuple[str, ...]:
    """Ids in the order of the set, the lead first: what somebody writes for."""
    found: list[str] = []
    for platform in chosen.platforms:
        found += (platform, *chosen.features.get(platform, ()))
    return tuple(dict.fromkeys(found))


def copied(chosen: ChosenSet) -> tuple[str, ...]:
    """Ids of the accounts that go on as copies of other posts."""
    return tuple(one.platform for one in chosen.kept)


def accounts(chosen: ChosenSet) -> tuple[str, ...]:
    """Ids of the accounts that run, without the features in them: what is worked on, then the copies."""
    return (*chosen.platforms, *copied(chosen))


def members(chosen: ChosenSet) -> tuple[str, ...]:
    """The same, then the accounts that go on as copies of other posts."""
    return tuple(dict.fromkeys((*worked_on(chosen), *copied(chosen))))
