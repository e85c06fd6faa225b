"""The finding as a headline: the few things to do, in the order in which a reader wants them."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.decision.acting.situation import Situation
from advisor.decision.result import ActionItem, Headline, HeadlineCode, HeadlinePart, PurposeServed, Totals

# "Well", among the five steps in which a purpose is served.
WELL = 3
ORDER: tuple[HeadlineCode, ...] = (
    "warn",
    "run",
    "wake",
    "join",
    "open",
    "trial",
    "share",
    "copy",
    "keep",
    "end",
)
WORKED_ON: tuple[HeadlineCode, ...] = ("warn", "run", "wake", "join", "open", "trial", "share")
# What goes on by its name, or may be woken yet: the headline does not let it go.
GOES_ON = frozenset({"emergency_only", "revive_or_close"})
# What stops on an account of theirs, whatever becomes of its name.
ENDS = frozenset({"wind_down", "park", "merge", "replace", "leave"})


def headline(
    now: Situation, items: Sequence[ActionItem], purposes: Sequence[PurposeServed], totals: Totals
) -> Headline:
    """The headline of a recommendation with at least one purpose.

    items  what to do with each platform and account;  purposes: how well the plan serves each
    """
    warns = any(now.catalog.purposes[one.id].life_safety for one in purposes)
    found: dict[HeadlineCode, list[str]] = {}
    for item in items:
        code = _code(now, item, warns=warns)
        if code is not None and item.platform not in found.setdefault(code, []):
            found[code].append(item.platform)
    worked_on = {p for code in WORKED_ON for p in found.get(code, ())}
    # of two accounts on one platform the second may end; the headline speaks of platforms
    stays = {*worked_on, *(p for code in ("share", "copy", "keep") for p in found.get(code, ()))}
    stays |= {item.platform for item in items if item.account_id is not None and item.action in GOES_ON}
    found["end"] = [p for p in found.get("end", ()) if p not in stays]
    parts = [HeadlinePart(code=code, platforms=tuple(found[code])) for code in ORDER if found.get(code)]
    if not worked_on:
        parts.insert(0, HeadlinePart(code="nothing"))
    if not found.get("open") and not found.get("trial") and worked_on:
        parts.append(HeadlinePart(code="rest"))
    hours, dollars = now.chosen.hours_per_week, totals.usd_running + totals.usd_new
    well = sum(one.served >= WELL for one in purposes)
    return Headline(
        parts=tuple(parts),
        hours_per_week=hours,
        hours_available=now.chosen.hours_available,
        usd_per_year=dollars,
        purposes_well=well,
        purposes=len(purposes),
    )


def _code(now: Situation, item: ActionItem, *, warns: bool) -> HeadlineCode | None:
    """What the headline says of one action; None where it is silent."""
    platform, accounts = item.platform, now.accounts.get(item.platform, [])
    own = item.account_id is not None and any(account.id == item.account_id for account in accounts)
    if item.account_id is not None and not own:
        return None  # somebody else's account: the headline speaks of theirs, and of what is new
    if own and item.action in ENDS:
        return "end"
    if own and item.action == "share_town_account" and not (warns and now.catalog.is_alert(platform)):
        return "share" if platform in now.chosen.platforms else None
    if platform not in now.chosen.platforms:
        if not (own and item.action == "keep" and now.is_copy(platform)):
            return None
        return "copy" if now.catalog.is_posted_to(platform) else "keep"
    if warns and now.catalog.is_alert(platform):
        return "warn"
    if item.action == "trial":
        return "trial"
    if item.action == "join_shared":
        return "join"
    if not accounts:
        return "open"
    asleep = all(account.state == "dormant" for account in accounts)
    return "wake" if asleep and platform not in now.silent else "run"
