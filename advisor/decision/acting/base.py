"""The action of a platform before its accounts are looked at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from advisor.catalog.records import ModeName, Platform
from advisor.decision.result import Action, Ranked, Reason, RuledOut

BY_MODE: Mapping[ModeName, Action] = {
    "post_only": "post_only",
    "emergency_only": "emergency_only",
}


def base_action(
    platform: Platform, mode: ModeName, *, in_set: bool, lead: bool, worth_adding: bool
) -> Action:
    """What would be done if there were no account yet, and nobody had looked at how sure that is.

    mode   how it is run in the set, or would be
    lead   it is the first of the set
    worth_adding  outside the set: it would cover enough need to pay for itself
    """
    if not in_set:
        return "add_later" if worth_adding else "not_now"
    if platform.shared_service:
        return "join_shared"
    if mode in BY_MODE:
        return BY_MODE[mode]
    return "lead" if lead else "add"


def nothing_more_fits(hours_per_week: float, *, people_sign_up: bool = True) -> Reason:
    """Said where what runs goes on as copies, and nothing is worked on beside them.

    people_sign_up  False where an office or a vendor fills every list of theirs
    """
    if not people_sign_up:
        return Reason.of("nothing-fits-beside-filled-lists", hours=hours_per_week)
    return Reason.of("nothing-fits-beside-copies", hours=hours_per_week)


def nothing_fits(hours_per_week: float, ruled_out: Sequence[RuledOut], ranking: Sequence[Ranked]) -> Reason:
    """Said when the set is empty: never nothing without saying so."""
    if hours_per_week <= 0:
        return Reason.of("no-hours-for-any")
    best = ranking[0] if ranking else None
    if best is not None and best.left_out is not None and best.left_out.rule == "money":
        return Reason.of("nothing-fits-without-a-fee", platform=best.platform, usd=best.left_out.needed)
    lacks = Counter(out.lacks for out in ruled_out if out.lacks)
    if lacks and lacks.most_common(1)[0][0] == "skills":
        return Reason.of("nothing-fits-the-skills")
    return Reason.of("nothing-fits-the-hours", hours=hours_per_week)
