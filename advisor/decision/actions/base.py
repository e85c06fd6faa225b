"""The action of a platform before its accounts are looked at."""

from __future__ import annotations

from collections.abc import Mapping

from advisor.catalog.records import ModeName
from advisor.decision.recommendation import Action
from advisor.text import _

SHARED_SERVICES = frozenset({"county_alerts"})
BY_MODE: Mapping[ModeName, Action] = {
    "post_only": "post_only",
    "emergency_only": "emergency_only",
}


def base_action(
    platform: str, mode: ModeName, *, in_set: bool, lead: bool, conditional: bool, worth_adding: bool
) -> Action:
    """What would be done if there were no account yet, and nobody had looked at how sure that is.

    mode   how it is run in the set, or would be
    lead   it is the first of the set
    worth_adding  outside the set: it would cover enough need to pay for itself
    """
    if not in_set:
        return "add_later" if conditional or worth_adding else "not_now"
    if platform in SHARED_SERVICES:
        return "join_shared"
    if mode in BY_MODE:
        return BY_MODE[mode]
    return "lead" if lead else "add"


def nothing_fits(hours_per_week: float) -> str:
    """Said when the set is empty: never nothing without saying so."""
    if hours_per_week <= 0:
        return _(
            "There are no hours for any channel. Staff first: keep the website right, post nothing elsewhere."
        )
    return _(
        "Nothing fits {hours:g} hours a week within your rules and money. "
        "Keep the website right, and find hours first."
    ).format(hours=hours_per_week)
