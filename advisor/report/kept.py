"""Accounts that go on as copies of other posts: told beside the set, never as part of the work."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.decision.result import ChosenSet, KeptAccount
from advisor.decision.wording.numbers import hours_words
from advisor.decision.wording.phrases import listed
from advisor.text import _


def kept_words(chosen: ChosenSet, catalog: Catalog) -> str:
    """Which accounts go on as copies, each with its time, as a sentence; "" where none does."""
    if not chosen.kept:
        return ""
    each = [
        _("{name} ({time})").format(name=_name(one, catalog), time=copy_time(one.hours_per_week))
        for one in chosen.kept
    ]
    return _("Kept as copies: {accounts}.").format(accounts=listed(each))


def kept_names(chosen: ChosenSet, catalog: Catalog) -> list[str]:
    """The names of what goes on as copies, in the order it is kept."""
    return [_name(one, catalog) for one in chosen.kept]


def copy_time(hours_per_week: float) -> str:
    """The time a copy takes: "15 minutes a week", from an hour on "1.5 hours a week"."""
    if hours_per_week >= 1:
        return hours_words(hours_per_week, hours_per_week)
    return _("{minutes} minutes a week").format(minutes=round(60 * hours_per_week))


def hours_of_copies(chosen: ChosenSet) -> float:
    """Hours a week that all copies take together."""
    return round(sum(one.hours_per_week for one in chosen.kept), 2)


def copy_on(platform: str, chosen: ChosenSet) -> KeptAccount | None:
    """The account on a platform that goes on as a copy; None where there is none, or another is worked on."""
    if platform in chosen.platforms:
        return None
    return next((one for one in chosen.kept if one.platform == platform), None)


def _name(one: KeptAccount, catalog: Catalog) -> str:
    known = catalog.platforms.get(one.platform)
    return known.name if known else one.platform
