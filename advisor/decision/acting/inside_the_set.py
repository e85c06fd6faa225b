"""What to do with an account that stands in the set: keep it, put it right, hand it over, wake it up."""

from __future__ import annotations

from advisor.answers import Account
from advisor.decision.acting.contracts import in_the_set
from advisor.decision.acting.periods import months
from advisor.decision.acting.settled import looked_at_again, that_it_stays
from advisor.decision.acting.situation import Situation, as_ranked
from advisor.decision.acting.told_of_accounts import is_filled_for_them
from advisor.decision.facts.presence import adults_in_town
from advisor.decision.facts.settled_accounts import must_stay
from advisor.decision.method import (
    LEAST_ENGAGED,
    LEAST_SEEN_BY_FOLLOWERS,
    MONTHS_TO_FIX,
    MONTHS_TO_REVIEW_A_COPY,
    MONTHS_TO_REVIVE,
    NEVER_TOO_FEW,
    SERVED_AT_ALL,
    SERVED_WELL,
)
from advisor.decision.result import ActionItem, Reason, Valued

# Who may run an account that official news should not hang on.
IN_OTHER_HANDS = {
    "volunteer": Reason.of("a-volunteer-runs-it"),
    "council_member": Reason.of("a-council-member-runs-it"),
}


def keep_running(now: Situation, row: Valued, account: Account, job: tuple[Reason, ...]) -> ActionItem:
    """The item of the main account on a platform of the set; the first rule that applies.

    row   its action is what would be done without an account
    job   the needs that are the platform's in the set
    """
    base = ActionItem(
        platform=row.platform,
        account_id=account.id,
        action=row.action,
        job_because=job,
        because=as_ranked(row),
    )
    for rule in (_of_the_town, _in_other_hands, _asleep, _silent, _confirm, in_the_set, _weak, _one_job):
        item = rule(now, row, account, base)
        if item is not None:
            return item
    if (again := looked_at_again(account)) is not None:
        base = base.model_copy(update={"until": again, "because": (*as_ranked(row), that_it_stays(account))})
    return base.model_copy(update={"action": "keep"}) if row.action in ("add", "join_shared") else base


def keep_as_copy(now: Situation, row: Valued, account: Account) -> ActionItem:
    """The item of an account that goes on as a copy: what it takes, a review day, and what would end it."""
    base = copied(now, account)
    without_end = base.model_copy(update={"until": None, "stop_because": None})
    for rule in (_of_the_town, _in_other_hands, _silent, _confirm, in_the_set, _name_only):
        item = rule(now, row, account, without_end)
        if item is not None:
            return item
    keeper = _one_keeper(account)
    return base.model_copy(update={"because": (*base.because, keeper)}) if keeper else base


def copied(now: Situation, account: Account) -> ActionItem:
    """What a copy takes, its review day, and what would end it."""
    hours = next(
        one.hours_per_week
        for one in now.chosen.kept
        if one.platform == account.platform and one.account_id == account.id
    )
    minutes = round(60 * hours)
    if must_stay(account):
        return ActionItem(
            platform=account.platform,
            account_id=account.id,
            action="keep",
            until=looked_at_again(account),
            because=(that_it_stays(account), _care_of_what_must_stay(now, account, minutes)),
        )
    return ActionItem(
        platform=account.platform,
        account_id=account.id,
        action="keep",
        until=months(MONTHS_TO_REVIEW_A_COPY),
        stop_because=_what_ends_it(now, account),
        because=(_care(now, account, minutes),),
    )


def _care_of_what_must_stay(now: Situation, account: Account, minutes: int) -> Reason:
    if now.catalog.is_posted_to(account.platform):
        return Reason.of("copy-your-posts", minutes=minutes)
    return Reason.of("look-after-it", minutes=minutes)


def _care(now: Situation, account: Account, minutes: int) -> Reason:
    """What its minutes are for: posts that are copied, readiness, or a look at what came in."""
    if now.catalog.is_posted_to(account.platform):
        return Reason.of("nothing-speaks-against-it", minutes=minutes)
    if now.catalog.kind_of(account.platform).alerts:
        return Reason.of("keep-it-ready", minutes=minutes)
    return Reason.of("it-may-stay-as-it-is", minutes=minutes)


def _what_ends_it(now: Situation, account: Account) -> Reason:
    if now.catalog.kind_of(account.platform).alerts:
        return Reason.of("nobody-has-tested-it")
    if is_filled_for_them(account):
        return Reason.of("nobody-has-read-it")
    return Reason.of("nobody-has-joined-it")


def _of_the_town(now: Situation, row: Valued, account: Account, base: ActionItem) -> ActionItem | None:
    """The town runs the account: the department posts there and opens none of its own."""
    if account.run_by != "town" or now.is_the_town_itself:
        return None
    if now.catalog.platforms[row.platform].shared_service:
        return None
    return base.model_copy(
        update={"action": "share_town_account", "because": (Reason.of("the-town-runs-it-already"),)}
    )


def _asleep(now: Situation, row: Valued, account: Account, base: ActionItem) -> ActionItem | None:
    """A sleeping lead channel comes first of all; another one gets a day by which it lives or goes."""
    if account.state != "dormant":
        return None
    since = account.last_post.isoformat() if account.last_post else None
    first = base.model_copy(update={"action": "fix_first", "until": months(MONTHS_TO_FIX)})
    if must_stay(account):
        slept = Reason.of("slept-post-again", since=since)
        return first.model_copy(update={"because": (that_it_stays(account), slept)})
    if row.platform == now.lead:
        return first.model_copy(update={"because": (Reason.of("slept-start-again", since=since),)})
    return base.model_copy(
        update={
            "action": "revive_or_close",
            "until": months(MONTHS_TO_REVIVE),
            "stop_because": Reason.of("nobody-has-posted"),
            "because": (Reason.of("slept-revive-or-close", since=since),),
        }
    )


def _silent(now: Situation, row: Valued, account: Account, base: ActionItem) -> ActionItem | None:
    """What waits until it is needed and sent nothing for half a year is tried before it is relied on."""
    if account.id not in now.silent:
        return None
    return _fix_first(base, Reason.of("nothing-was-sent"))


def _in_other_hands(now: Situation, row: Valued, account: Account, base: ActionItem) -> ActionItem | None:
    return in_other_hands(base, account)


def in_other_hands(base: ActionItem, account: Account) -> ActionItem | None:
    """Nobody's absence or election may take an official account away."""
    because = IN_OTHER_HANDS.get(account.run_by or "")
    if because is None:
        return None
    return base.model_copy(
        update={"action": "transfer", "until": months(MONTHS_TO_FIX), "because": (because,)}
    )


def _confirm(now: Situation, row: Valued, account: Account, base: ActionItem) -> ActionItem | None:
    """A rule that may stand against an account that runs is looked up by a day; until then it goes on."""
    task = now.tasks.get(row.platform)
    if task is None:
        return None
    return _fix_first(base, task)


def _fix_first(base: ActionItem, because: Reason) -> ActionItem:
    until = months(MONTHS_TO_FIX)
    return base.model_copy(update={"action": "fix_first", "until": until, "because": (because,)})


def _weak(now: Situation, row: Valued, account: Account, base: ActionItem) -> ActionItem | None:
    """The department's own figures, or a single keeper of the password, say that it needs mending first."""
    reason = _too_few_see_it(account) or _too_few_react(account) or _one_keeper(account)
    if reason is None:
        return None
    if row.action in ("lead", "post_only", "emergency_only"):  # said, but the way it is run matters more
        return base.model_copy(update={"because": (*as_ranked(row), reason)})
    return _fix_first(base, reason)


def _too_few_see_it(account: Account) -> Reason | None:
    followers, reach = account.followers, account.reach_per_post
    if not followers or reach is None or reach >= LEAST_SEEN_BY_FOLLOWERS * followers:
        return None
    return Reason.of("few-see-a-post", share=reach / followers)


def _too_few_react(account: Account) -> Reason | None:
    engaged, reach = account.engagements_per_post, account.reach_per_post
    if engaged is None or not reach or engaged >= LEAST_ENGAGED * reach:
        return None
    if engaged < 1:
        return Reason.of("hardly-anybody-reacts")
    return Reason.of("few-react", engaged=engaged, reach=reach)


def _one_keeper(account: Account) -> Reason | None:
    if account.admins is None or account.admins > 1:
        return None
    return Reason.of("only-one-can-get-in")


def _name_only(now: Situation, row: Valued, account: Account, base: ActionItem) -> ActionItem | None:
    """A stream is read by those whose work it is. Where reporters are not wanted, the name is kept for
    emergencies, and routine posts stop; not where their own figures say that residents see a post."""
    record = now.catalog.platforms[row.platform]
    if _is_seen(now, account):
        return None
    reporters = {a.id for a in now.catalog.audiences.values() if a.watches_streams}
    if record.delivery != "stream" or any(
        c.criterion.audience in reporters and c.value >= SERVED_AT_ALL for c in row.contributions
    ):
        return None
    return base.model_copy(
        update={"action": "emergency_only", "because": (Reason.of("few-residents-see-a-post"),)}
    )


def _is_seen(now: Situation, account: Account) -> bool:
    """Whether as many see a post as would be an audience on any platform."""
    adults = adults_in_town(now.answers.department)
    return bool(adults and account.reach_per_post and account.reach_per_post >= NEVER_TOO_FEW * adults)


def _one_job(now: Situation, row: Valued, account: Account, base: ActionItem) -> ActionItem | None:
    """An account that is best for one purpose only, and serves no other well, is kept for that one."""
    if row.action != "add":
        return None
    mine = {
        c.criterion.purpose
        for c in now.chosen.needs_covered
        if c.platform == row.platform and c.value >= SERVED_AT_ALL
    }
    chosen = {c.criterion.purpose for c in now.chosen.needs_covered}
    rest_served = all(
        c.value >= SERVED_WELL for c in now.chosen.needs_covered if c.criterion.purpose not in mine
    )
    serves_more = any(
        c.criterion.kind == "need" and c.criterion.purpose not in mine and c.value >= SERVED_WELL
        for c in row.contributions
    )
    if len(mine) != 1 or len(chosen) < 2 or not rest_served or serves_more:
        return None
    reason = Reason.of("use-it-for-one-purpose", purpose=next(iter(mine)))
    return base.model_copy(update={"action": "restrict", "because": (reason,)})
