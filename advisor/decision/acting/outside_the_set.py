"""What to do with an account outside the set, and with a platform that has none."""

from __future__ import annotations

from advisor.answers import Account
from advisor.decision.acting.contracts import outside_the_set
from advisor.decision.acting.inside_the_set import copied
from advisor.decision.acting.lists import list_of_people
from advisor.decision.acting.periods import months
from advisor.decision.acting.settled import against_a_rule, ends_as_decided, stays
from advisor.decision.acting.situation import Situation, as_left_out, as_ruled_out
from advisor.decision.facts.own_accounts import people_of
from advisor.decision.facts.running_accounts import ending_reason
from advisor.decision.method import (
    MONTHS_TO_FIX,
    MONTHS_TO_MOVE,
    MONTHS_TO_REVIVE,
    NAME_WORTH_CLAIMING,
    PEOPLE_WORTH_MOVING,
    SHARE_WORTH_MOVING,
)
from advisor.decision.result import Action, ActionItem, Reason, RuledOut, Valued

# It is not needed, and somebody else runs it.
IN_OTHER_HANDS = {
    "volunteer": Reason.of("volunteers-may-go-on"),
    "council_member": Reason.of("take-your-name-off-it"),
}
# People are not sent to a place with less than a quarter of their number.
MOST_TIMES_LARGER = 4.0
WORKABLE_RATING = 2


def give_up(now: Situation, row: Valued, account: Account) -> ActionItem:
    """The item of an account on a ranked platform that is not in the set."""
    ended = ends_as_decided(now, account)
    if ended is not None:
        return ended
    why = _why_it_ends(now, row, account)
    base = ActionItem(platform=row.platform, account_id=account.id, action="park", because=why)
    kept = _of_the_town(now, account, base) or stays(account, why)
    if kept is not None:
        return kept
    for rule in (_in_other_hands, _asleep, list_of_people, outside_the_set):
        item = rule(now, account, base)
        if item is not None:
            return item
    return _with_people(now, row, account, base) or base


def _why_it_ends(now: Situation, row: Valued, account: Account) -> tuple[Reason, ...]:
    """The ending reason of an account that does not go on; another channel that serves the same is none."""
    people = people_of(account)
    if ending_reason(now.catalog, now.answers, account) == "too_few" and people is not None:
        return (Reason.of("too-few-are-there", count=people),)
    if row.conditional_because or account.state == "dormant":
        return as_left_out(row)
    limit = now.answers.resources.max_accounts if now.answers.resources else None
    held = len(now.chosen.platforms) + len(now.chosen.kept)
    if limit is not None and held >= limit:
        return (Reason.of("others-are-kept", count=limit),)
    return (Reason.of("no-hours-left-for-it"),)


def close(now: Situation, out: RuledOut, account: Account) -> ActionItem:
    """The item of an account on a platform that is ruled out, or not now."""
    ended = ends_as_decided(now, account)
    if ended is not None:
        return ended
    if now.goes_on(account):
        return copied(now, account)
    successor = out.successor if out.successor and now.holds(out.successor) else None
    base = ActionItem(
        platform=out.platform,
        account_id=account.id,
        action="leave",
        replace_with=successor,
        because=against_a_rule(account, out),
    )
    hands = _in_other_hands(now, account, base)
    if hands is not None:
        return hands
    if _is_the_towns(now, account) and out.rule not in ("not_now", "other_job"):
        told = (*as_ruled_out(out), Reason.of("run-nothing-of-your-own"))
        return base.model_copy(update={"action": "ruled_out", "because": told})
    if out.rule in ("not_now", "other_job"):
        others = _of_the_town(now, account, base) or stays(account, as_ruled_out(out))
        if others is not None:
            return others
        parked = base.model_copy(update={"action": "park"})
        for rule in (_of_the_town, _asleep, list_of_people, outside_the_set):
            item = rule(now, account, parked)
            if item is not None:
                return item
        return parked
    if out.rule == "discontinued" and successor:
        return base.model_copy(update={"action": "replace"})
    if out.rule in ("requires", "money"):
        return outside_the_set(now, account, base) or base.model_copy(
            update={"action": "wind_down", "until": months(MONTHS_TO_MOVE)}
        )
    return base


def without_account(now: Situation, row: Valued) -> ActionItem:
    """The item of a ranked platform outside the set on which they have nothing."""
    because = as_left_out(row)
    item = ActionItem(platform=row.platform, action=row.action, because=because)
    if row.platform in now.staff_first:
        hours_first = (*(because if row.left_out else ()), Reason.of("find-the-hours-first"))
        return item.model_copy(update={"action": "staff_first", "because": hours_first})
    if row.action == "not_now" and _worth_claiming(now, row):
        claim = Reason.of("take-the-name")
        return item.model_copy(update={"action": "claim_name", "because": (*because, claim)})
    return item


def closed(now: Situation, out: RuledOut) -> ActionItem:
    """The item of a platform that is ruled out and on which they have nothing."""
    if out.platform in now.staff_first:
        hours_first = (*as_ruled_out(out), Reason.of("find-the-hours-first"))
        return ActionItem(platform=out.platform, action="staff_first", because=hours_first)
    action: Action = "not_now" if out.rule == "not_now" else "ruled_out"
    return ActionItem(
        platform=out.platform, action=action, replace_with=out.successor, because=as_ruled_out(out)
    )


def stranger(now: Situation, account: Account) -> ActionItem:
    """The item of an account that is not the department's: a private one, a false one, the residents'."""
    base = ActionItem(platform=account.platform, account_id=account.id, action="not_now")
    if account.run_by == "council_member":
        return base.model_copy(update={"because": (Reason.of("leave-it-to-its-owner"),)})
    if account.state == "unofficial" and account.run_by != "residents":
        return base.model_copy(
            update={
                "action": "claim_name",
                "until": months(MONTHS_TO_FIX),
                "because": (Reason.of("it-carries-your-name"),),
            }
        )
    if account.state == "personal":
        if not now.holds(account.platform):
            return base.model_copy(
                update={"action": "leave", "because": (Reason.of("keep-business-off-it"),)}
            )
        return base.model_copy(
            update={
                "action": "replace",
                "replace_with": account.platform,
                "because": (Reason.of("post-from-your-own"),),
            }
        )
    if now.holds(account.platform):
        return base.model_copy(
            update={
                "action": "restrict",
                "job_because": (Reason.of("answering-as-a-guest"),),
                "because": (Reason.of("take-part-as-a-guest"),),
            }
        )
    return base.model_copy(update={"because": (Reason.of("nothing-for-you-to-run"),)})


def _is_the_towns(now: Situation, account: Account) -> bool:
    """Whether the town runs it, and the department does not speak for the town."""
    return account.run_by == "town" and not now.is_the_town_itself


def _of_the_town(now: Situation, account: Account, base: ActionItem) -> ActionItem | None:
    """The town's own account is not the department's to close; it may still carry its news."""
    if not _is_the_towns(now, account):
        return None
    return base.model_copy(
        update={"action": "share_town_account", "because": (Reason.of("hand-it-your-news"),)}
    )


def _in_other_hands(now: Situation, account: Account, base: ActionItem) -> ActionItem | None:
    """It is not needed, and somebody else runs it: let them, without the town's name and seal."""
    because = IN_OTHER_HANDS.get(account.run_by or "")
    if because is None:
        return None
    return base.model_copy(
        update={"action": "transfer", "until": months(MONTHS_TO_FIX), "because": (because,)}
    )


def _asleep(now: Situation, account: Account, base: ActionItem) -> ActionItem | None:
    if account.state != "dormant":
        return None
    since = account.last_post.isoformat() if account.last_post else None
    people = now.people(account)
    if now.catalog.is_list(account.platform) and people:
        return base.model_copy(
            update={
                "action": "revive_or_close",
                "until": months(MONTHS_TO_REVIVE),
                "stop_because": Reason.of("nobody-has-written"),
                "because": (Reason.of("list-has-slept", since=since, count=people),),
            }
        )
    return base.model_copy(update={"because": (Reason.of("slept-and-not-needed", since=since),)})


def _with_people(now: Situation, row: Valued, account: Account, base: ActionItem) -> ActionItem | None:
    """Many follow it: overlap, move them, then close. Behind an open gate it waits as it is.

    Where nobody counted them they are asked along, too: it costs one post, and counting them must not turn
    an account that is parked into one that closes.
    """
    counted = people_of(account)
    least = max(PEOPLE_WORTH_MOVING, SHARE_WORTH_MOVING * (now.residents or 0))
    worth_moving = now.catalog.kind_of(row.platform).followed if counted is None else counted >= least
    if row.conditional_because or row.action == "add_later" or not worth_moving:
        return None
    target = place_to_move_to(now, row, counted or 0)
    moved = (
        Reason.of("tell-its-followers-and-stop", count=counted)
        if target is None
        else Reason.of("ask-its-followers-along", count=counted)
    )
    return base.model_copy(
        update={
            "action": "wind_down",
            "until": months(MONTHS_TO_MOVE),
            "replace_with": target,
            "because": (*base.because, moved),
        }
    )


def place_to_move_to(now: Situation, row: Valued, people: int) -> str | None:
    """Where the people of an account that ends can go; None: nowhere.

    It runs today and goes on in the set, people follow it or sign up, it is no alert system, and it is not
    known to have less than a quarter of the people. The one that serves the account's own best need is first.
    """
    mine = max(
        (c for c in row.contributions if c.criterion.kind == "need"),
        key=lambda c: (c.value, c.points),
        default=None,
    )
    serves = {c.platform for c in now.chosen.needs_covered if mine and c.criterion == mine.criterion}
    open_to_all = []
    for p in (*now.chosen.platforms, *(one.platform for one in now.chosen.kept)):
        kind = now.catalog.kind_of(p)
        joined = (kind.followed or now.catalog.is_list(p)) and not kind.alerts
        if joined and p in now.running and people <= MOST_TIMES_LARGER * now.running[p]:
            open_to_all.append(p)
    return min(open_to_all, key=lambda p: (p not in serves, open_to_all.index(p)), default=None)


def _worth_claiming(now: Situation, row: Valued) -> bool:
    """A free network that many adults use and where people look for town news; no rule stands against it."""
    record = now.catalog.platforms[row.platform]
    news = [p.id for p in now.catalog.purposes.values() if p.town_news]
    fits = [now.catalog.purpose_fit.get((row.platform, purpose)) for purpose in news]
    used = now.catalog.reach.get((row.platform, "all_adults"))
    return (
        now.catalog.kind_of(row.platform).impersonated
        and record.shares_account_with is None
        and record.legal_gate is None
        and not record.usd_per_year_low
        and used is not None
        and used.share >= NAME_WORTH_CLAIMING
        and any(fit is not None and (fit.rating or 0) >= WORKABLE_RATING for fit in fits)
    )
