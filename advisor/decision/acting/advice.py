"""One item for every platform and every account, in the order of the set, the ranking, the rest."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.answers import Account
from advisor.decision.acting.contracts import incidents_first
from advisor.decision.acting.inside_the_set import in_other_hands, keep_as_copy, keep_running
from advisor.decision.acting.outside_the_set import close, closed, give_up, stranger, without_account
from advisor.decision.acting.periods import months
from advisor.decision.acting.settled import ends_as_decided, stays
from advisor.decision.acting.situation import Situation, as_ranked
from advisor.decision.acting.told_of_accounts import with_what_was_told
from advisor.decision.choosing.beside import has_people_of_its_own
from advisor.decision.facts.own_accounts import main_account
from advisor.decision.facts.settled_accounts import must_stay
from advisor.decision.method import SERVED_AT_ALL, TRIAL_BELOW, TRIAL_MONTHS
from advisor.decision.result import ActionItem, Reason, Valued


def act(now: Situation) -> tuple[tuple[ActionItem, ...], tuple[Valued, ...]]:
    """The items, and the rows of the ranking with the action of their platform.

    A platform's action is that of its main account, or of the platform itself where there is none.
    """
    place = {name: k for k, name in enumerate(now.chosen.platforms)}
    ordered = sorted(now.rows.values(), key=lambda r: place.get(r.platform, len(place)))
    items: list[ActionItem] = []
    action_of = {}
    for row in ordered:
        of_platform = list(_of_ranked(now, row))
        action_of[row.platform] = of_platform[0].action
        items += of_platform
    for out in now.ruled_out.values():
        accounts = now.accounts.get(out.platform, [])
        items += [close(now, out, account) for account in accounts] or [closed(now, out)]
    ranked_or_out = {*now.rows, *now.ruled_out}
    for platform, accounts in now.accounts.items():
        if platform not in ranked_or_out:
            items += [ends_as_decided(now, a) or _companion(platform, a) for a in accounts]
    told_by = {(platform, a.id): a for platform, found in now.accounts.items() for a in found}
    items = [with_what_was_told(item, told_by.get((item.platform, item.account_id))) for item in items]
    items = [incidents_first(now, item) if item.account_id else item for item in items]
    for accounts in now.strangers.values():
        items += [stranger(now, account) for account in accounts]
    rows = tuple(row.model_copy(update={"action": action_of[row.platform]}) for row in now.rows.values())
    return tuple(items), rows


def _of_ranked(now: Situation, row: Valued) -> Iterator[ActionItem]:
    """The platform's own item first: that of the main account, if there is one."""
    accounts = now.accounts.get(row.platform, [])
    inside = now.holds(row.platform)
    page = now.catalog.platforms[row.platform].shares_account_with
    if page is not None and now.accounts.get(page) and inside:
        # a feature of an account that they have opens nothing
        items = [
            ends_as_decided(now, a)
            or (
                keep_as_copy(now, row, a)
                if now.goes_on(a)
                else ActionItem(platform=row.platform, account_id=a.id, action="keep", because=as_ranked(row))
            )
            for a in accounts
        ]
        feature = ActionItem(
            platform=row.platform, action="keep", job_because=_job(now, row), because=as_ranked(row)
        )
        yield from items or [feature]
        return
    if not accounts:
        yield _opened(now, row) if inside else without_account(now, row)
        return
    main = main_account(accounts, own_first=not now.is_the_town_itself)
    if not inside:
        yield give_up(now, row, main)
    elif now.goes_on(main):
        yield keep_as_copy(now, row, main)
    else:
        yield keep_running(now, row, main, _job(now, row))
    for account in accounts:
        if account is not main:
            yield _second(now, row, account, main) if inside else give_up(now, row, account)


def _opened(now: Situation, row: Valued) -> ActionItem:
    """A platform of the set that is still to be opened; on trial where few draws ask for it."""
    only_if = (Reason.of("only-if-somebody-can", needs=row.needs),) if row.needs else ()
    item = ActionItem(
        platform=row.platform,
        action=row.action,
        job_because=_job(now, row),
        because=(*as_ranked(row), *only_if),
    )
    doubtful = row.in_set_share is not None and row.in_set_share < TRIAL_BELOW
    if row.action != "add" or not doubtful or row.platform not in now.stop_if:
        return item
    return item.model_copy(
        update={
            "action": "trial",
            "until": months(TRIAL_MONTHS),
            "stop_because": now.stop_if[row.platform],
            "because": (*item.because, Reason.of("try-it-first", share=row.in_set_share)),
        }
    )


def _second(now: Situation, row: Valued, account: Account, main: Account) -> ActionItem:
    """Several accounts on one platform become one, unless somebody else runs the second."""
    ended = ends_as_decided(now, account)
    if ended is not None:
        return ended
    if account.run_by == "town" and not now.is_the_town_itself:
        return ActionItem(
            platform=row.platform,
            account_id=account.id,
            action="share_town_account",
            because=(Reason.of("ask-the-town-to-share"),),
        )
    second = ActionItem(platform=row.platform, account_id=account.id, action="keep")
    handed_over = in_other_hands(second, account)
    if handed_over is not None:
        return handed_over
    if now.goes_on(account):
        copy = keep_as_copy(now, row, account)
        if must_stay(account) or has_people_of_its_own(account, main):
            return copy
        return copy.model_copy(update={"because": (Reason.of("if-it-speaks-another-language"),)})
    kept = stays(account, (Reason.of("no-hours-beside-the-first"),))
    if kept is not None:
        return kept
    return ActionItem(
        platform=row.platform,
        account_id=account.id,
        action="merge",
        merge_into=main.id,
        because=(Reason.of("one-is-easier-than-several"),),
    )


def _companion(platform: str, account: Account) -> ActionItem:
    """The website and its like are run beside the set."""
    return ActionItem(
        platform=platform,
        account_id=account.id,
        action="keep",
        because=(Reason.of("stands-beside-the-ranking"),),
    )


def _job(now: Situation, row: Valued) -> tuple[Reason, ...]:
    """The needs that are its job in the set."""
    served = [
        c.criterion
        for c in now.chosen.needs_covered
        if c.platform == row.platform and c.value >= SERVED_AT_ALL
    ]
    if not served:  # best for nothing, it stands behind another: then for what it does best itself
        own = [c for c in row.contributions if c.criterion.kind == "need" and c.points > 0]
        best = max(own, key=lambda c: (c.value, c.points), default=None)
        served = [best.criterion] if best is not None and now.holds(row.platform) else []
    return tuple(Reason.of("need", purpose=need.purpose, audience=need.audience) for need in served)
