"""What to do with each platform and each account: one action, one sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from advisor.answers import Account, Answers
from advisor.catalog import Catalog
from advisor.catalog.records import ModeName
from advisor.decision.method import SERVED_AT_ALL
from advisor.decision.recommendation import (
    Action,
    ActionItem,
    ChosenSet,
    Ranked,
    RuledOut,
)
from advisor.text import _

SHARED_SERVICES = frozenset({"county_alerts"})
BY_MODE: Mapping[ModeName, Action] = {
    "post_only": "post_only",
    "emergency_only": "emergency_only",
}


def accounts_by_platform(answers: Answers) -> dict[str, list[Account]]:
    """The department's own accounts; pages run by residents are none of its accounts."""
    found: dict[str, list[Account]] = {}
    for account in answers.accounts or ():
        if account.run_by != "residents" and account.state not in (
            "personal",
            "unofficial",
        ):
            found.setdefault(account.platform, []).append(account)
    return found


def action_in_set(platform: str, mode: ModeName, *, lead: bool, existing: Sequence[Account]) -> Action:
    """The action of a member of the set."""
    if existing and all(a.state == "dormant" for a in existing):
        return "fix_first"
    if platform in SHARED_SERVICES and not existing:
        return "join_shared"
    if mode in BY_MODE:
        return BY_MODE[mode]
    if lead:
        return "lead"
    return "keep" if existing else "add"


def action_outside_set(row: Ranked, existing: Sequence[Account], *, worth_adding: bool) -> Action:
    """The action of a ranked platform that is not in the set."""
    if existing:
        return "park"
    if row.conditional or worth_adding:
        return "add_later"
    return "not_now"


def action_items(
    catalog: Catalog,
    answers: Answers,
    ranking: Sequence[Ranked],
    ruled_out: Sequence[RuledOut],
    chosen: ChosenSet,
) -> tuple[ActionItem, ...]:
    """One item per platform, and one per account where there are accounts; the set comes first."""
    accounts = accounts_by_platform(answers)
    place = {name: k for k, name in enumerate(chosen.platforms)}
    rows = sorted(ranking, key=lambda r: (place.get(r.platform, len(place)), r.rank))
    items: list[ActionItem] = []
    for row in rows:
        job = None
        if row.platform in place:
            served = [
                c.label
                for c in chosen.needs_covered
                if c.platform == row.platform and c.value >= SERVED_AT_ALL
            ]
            job = "; ".join(served) or None
        reason = row.reason if row.platform in place else row.left_out_because or row.reason
        items += _per_account(
            ActionItem(platform=row.platform, action=row.action, job=job, reason=reason),
            accounts.get(row.platform, []),
        )
    for out in ruled_out:
        existing = accounts.get(out.platform, [])
        usual: Action = "not_now" if out.rule == "not_now" else "ruled_out"
        action: Action = "leave" if existing and out.rule != "not_now" else "park" if existing else usual
        replace = out.successor
        items += _per_account(
            ActionItem(
                platform=out.platform,
                action=action,
                replace_with=replace,
                reason=out.reason,
            ),
            existing,
        )
    return tuple(items)


def _per_account(item: ActionItem, accounts: Sequence[Account]) -> list[ActionItem]:
    """The item for each account; several accounts of one platform merge into the liveliest."""
    if not accounts:
        return [item]
    main = max(accounts, key=lambda a: (a.state != "dormant", a.local_followers or a.followers or 0))
    items = [item.model_copy(update={"account_id": main.id})]
    if item.action in ("leave", "park", "not_now", "ruled_out"):
        return items + [item.model_copy(update={"account_id": a.id}) for a in accounts if a is not main]
    merged = ActionItem(
        platform=item.platform,
        action="merge",
        merge_into=main.id,
        reason=_("One account is easier to follow and to keep up than several."),
    )
    return items + [merged.model_copy(update={"account_id": a.id}) for a in accounts if a is not main]


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
