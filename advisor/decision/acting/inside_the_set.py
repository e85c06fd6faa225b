"""What to do with an account that stands in the set: keep it, put it right, hand it over, wake it up."""

from __future__ import annotations

from advisor.answers import Account
from advisor.decision.acting.contracts import in_the_set
from advisor.decision.acting.periods import months
from advisor.decision.acting.settled import looked_at_again, stays_words
from advisor.decision.acting.situation import Situation
from advisor.decision.acting.told_of_accounts import is_filled_for_them
from advisor.decision.facts.settled_accounts import must_stay
from advisor.decision.method import (
    LEAST_ENGAGED,
    LEAST_SEEN_BY_FOLLOWERS,
    MONTHS_TO_FIX,
    MONTHS_TO_REVIEW_A_COPY,
    MONTHS_TO_REVIVE,
    SERVED_AT_ALL,
    SERVED_WELL,
)
from advisor.decision.result import ActionItem, Valued
from advisor.text import _
from advisor.words.numbers import rounded, share_of_100
from advisor.words.phrases import inside, month_words


def keep_running(now: Situation, row: Valued, account: Account, job: str | None) -> ActionItem:
    """The item of the main account on a platform of the set; the first rule that applies.

    row   its action is what would be done without an account
    job   the needs that are the platform's in the set, in words
    """
    base = ActionItem(
        platform=row.platform, account_id=account.id, action=row.action, job=job, reason=row.reason
    )
    for rule in (_of_the_town, _in_other_hands, _asleep, _silent, _confirm, in_the_set, _weak, _one_job):
        item = rule(now, row, account, base)
        if item is not None:
            return item
    if (again := looked_at_again(account)) is not None:
        base = base.model_copy(update={"until": again, "reason": f"{row.reason} {stays_words(account)}"})
    return base.model_copy(update={"action": "keep"}) if row.action in ("add", "join_shared") else base


def keep_as_copy(now: Situation, row: Valued, account: Account) -> ActionItem:
    """The item of an account that goes on as a copy: what it takes, a review day, and what would end it."""
    base = copied(now, account)
    without_end = base.model_copy(update={"until": None, "stop_if": None})
    for rule in (_of_the_town, _in_other_hands, _silent, _confirm, in_the_set, _name_only):
        item = rule(now, row, account, without_end)
        if item is not None:
            return item
    keeper = _one_keeper(account)
    return base.model_copy(update={"reason": f"{base.reason} {keeper}"}) if keeper else base


def copied(now: Situation, account: Account) -> ActionItem:
    """What a copy takes, its review day, and what would end it."""
    hours = next(
        one.hours_per_week
        for one in now.chosen.kept
        if one.platform == account.platform and one.account_id == account.id
    )
    if must_stay(account):
        told = _("Copy your posts there, about {minutes} minutes a week.")
        return ActionItem(
            platform=account.platform,
            account_id=account.id,
            action="keep",
            until=looked_at_again(account),
            reason=f"{stays_words(account)} {told.format(minutes=round(60 * hours))}",
        )
    told = _("It runs and nothing speaks against it: copy your posts there, about {minutes} minutes a week.")
    ends_it = (
        _("nobody has read or answered it by then")
        if is_filled_for_them(account)
        else _("nobody has written, followed or signed up there by then")
    )
    return ActionItem(
        platform=account.platform,
        account_id=account.id,
        action="keep",
        until=months(MONTHS_TO_REVIEW_A_COPY),
        stop_if=ends_it,
        reason=told.format(minutes=round(60 * hours)),
    )


def _of_the_town(now: Situation, row: Valued, account: Account, base: ActionItem) -> ActionItem | None:
    """The town runs the account: the department posts there and opens none of its own."""
    if account.run_by != "town" or now.is_the_town_itself:
        return None
    if now.catalog.platforms[row.platform].shared_service:
        return None
    reason = _("The town runs it already: send your news there and answer what concerns you.")
    return base.model_copy(update={"action": "share_town_account", "reason": reason})


def _asleep(now: Situation, row: Valued, account: Account, base: ActionItem) -> ActionItem | None:
    """A sleeping lead channel comes first of all; another one gets a day by which it lives or goes."""
    if account.state != "dormant":
        return None
    since = _(" since {month}").format(month=month_words(account.last_post)) if account.last_post else ""
    if must_stay(account):
        reason = _("{stays} It has slept{since}: post there every week again.")
        return base.model_copy(
            update={
                "action": "fix_first",
                "until": months(MONTHS_TO_FIX),
                "reason": reason.format(stays=stays_words(account), since=since),
            }
        )
    if row.platform == now.lead:
        reason = _("It has slept{since}. Start posting again before you open anything new.")
        return base.model_copy(
            update={
                "action": "fix_first",
                "until": months(MONTHS_TO_FIX),
                "reason": reason.format(since=since),
            }
        )
    reason = _("It has slept{since}. Post every week again, or close it: a silent page looks abandoned.")
    return base.model_copy(
        update={
            "action": "revive_or_close",
            "until": months(MONTHS_TO_REVIVE),
            "stop_if": _("nobody has posted every week by then"),
            "reason": reason.format(since=since),
        }
    )


def _silent(now: Situation, row: Valued, account: Account, base: ActionItem) -> ActionItem | None:
    """What waits until it is needed and sent nothing for half a year is tried before it is relied on."""
    if account.id not in now.silent:
        return None
    reason = _("Nothing was sent there for half a year or more: send a test, and look through who is on it.")
    return base.model_copy(update={"action": "fix_first", "until": months(MONTHS_TO_FIX), "reason": reason})


def _in_other_hands(now: Situation, row: Valued, account: Account, base: ActionItem) -> ActionItem | None:
    return in_other_hands(base, account)


def in_other_hands(base: ActionItem, account: Account) -> ActionItem | None:
    """Nobody's absence or election may take an official account away."""
    reasons = {
        "volunteer": _(
            "A volunteer runs it. Make two of your staff its owners; the volunteer may still post."
        ),
        "council_member": _(
            "A council member runs it. Move it to staff: official news must not hang on one person’s office."
        ),
    }
    if account.run_by not in reasons:
        return None
    return base.model_copy(
        update={
            "action": "transfer",
            "until": months(MONTHS_TO_FIX),
            "reason": reasons[account.run_by],
        }
    )


def _confirm(now: Situation, row: Valued, account: Account, base: ActionItem) -> ActionItem | None:
    """A rule that may stand against an account that runs is looked up by a day; until then it goes on."""
    task = now.tasks.get(row.platform)
    if task is None:
        return None
    return base.model_copy(update={"action": "fix_first", "until": months(MONTHS_TO_FIX), "reason": task})


def _weak(now: Situation, row: Valued, account: Account, base: ActionItem) -> ActionItem | None:
    """The department's own figures, or a single keeper of the password, say that it needs mending first."""
    reason = _too_few_see_it(account) or _too_few_react(account) or _one_keeper(account)
    if reason is None:
        return None
    if row.action in ("lead", "post_only", "emergency_only"):  # said, but the way it is run matters more
        return base.model_copy(update={"reason": f"{row.reason} {reason}"})
    return base.model_copy(update={"action": "fix_first", "until": months(MONTHS_TO_FIX), "reason": reason})


def _too_few_see_it(account: Account) -> str | None:
    followers, reach = account.followers, account.reach_per_post
    if not followers or reach is None or reach >= LEAST_SEEN_BY_FOLLOWERS * followers:
        return None
    return _(
        "Only {share} in 100 followers see a post, fewer than usual: post less by copy, more for them."
    ).format(share=share_of_100(reach / followers))


def _too_few_react(account: Account) -> str | None:
    engaged, reach = account.engagements_per_post, account.reach_per_post
    if engaged is None or not reach or engaged >= LEAST_ENGAGED * reach:
        return None
    if engaged < 1:
        return _("Hardly anybody who sees a post reacts: ask questions there, answer every comment.")
    return _(
        "Only {engaged} of {reach} who see a post react: ask questions there, answer every comment."
    ).format(engaged=rounded(engaged), reach=f"{reach:,}")


def _one_keeper(account: Account) -> str | None:
    if account.admins is None or account.admins > 1:
        return None
    return _("Only one person can get in: name a second administrator first.")


def _name_only(now: Situation, row: Valued, account: Account, base: ActionItem) -> ActionItem | None:
    """A stream is read by those whose work it is. Where reporters are not wanted, the name is kept for
    emergencies, and routine posts stop."""
    record = now.catalog.platforms[row.platform]
    reporters = {a.id for a in now.catalog.audiences.values() if a.watches_streams}
    if record.delivery != "stream" or any(
        c.criterion.audience in reporters and c.value >= SERVED_AT_ALL for c in row.contributions
    ):
        return None
    reason = _(
        "Few residents see a post there: councils count 0.1 to 3 views for 100 followers. Keep the name so "
        "that nobody poses as you, say where you are, and post in emergencies only."
    )
    return base.model_copy(update={"action": "emergency_only", "reason": reason})


def _one_job(now: Situation, row: Valued, account: Account, base: ActionItem) -> ActionItem | None:
    """An account that is best for one purpose only, among several, is kept for that one."""
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
    if len(mine) != 1 or len(chosen) < 2 or not rest_served:
        return None
    purpose = inside(now.catalog.purposes[next(iter(mine))].label)
    reason = _("Use it for {purpose} only; the rest of your needs are served better elsewhere.").format(
        purpose=purpose
    )
    return base.model_copy(update={"action": "restrict", "reason": reason})
