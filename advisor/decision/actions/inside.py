"""What to do with an account that stands in the set: keep it, put it right, hand it over, wake it up."""

from __future__ import annotations

from advisor.answers import Account
from advisor.decision.actions.base import SHARED_SERVICES
from advisor.decision.actions.contracts import in_the_set
from advisor.decision.actions.periods import months
from advisor.decision.actions.situation import Situation
from advisor.decision.method import (
    LEAST_ENGAGED,
    LEAST_SEEN_BY_FOLLOWERS,
    MONTHS_TO_FIX,
    MONTHS_TO_REVIVE,
    SERVED_AT_ALL,
)
from advisor.decision.phrases import inside, month_words
from advisor.decision.recommendation import ActionItem, Ranked
from advisor.decision.words import rounded, share_of_100
from advisor.text import _

# The departments that speak for the whole town: its account is theirs.
THE_TOWN_ITSELF = frozenset({"clerk", "manager"})


def keep_running(now: Situation, row: Ranked, account: Account, job: str | None) -> ActionItem:
    """The item of the main account on a platform of the set; the first rule that applies.

    row   its action is what would be done without an account
    job   the needs that are the platform's in the set, in words
    """
    base = ActionItem(
        platform=row.platform, account_id=account.id, action=row.action, job=job, reason=row.reason
    )
    for rule in (_of_the_town, _asleep, _in_other_hands, in_the_set, _weak, _one_job):
        item = rule(now, row, account, base)
        if item is not None:
            return item
    return base.model_copy(update={"action": "keep"}) if row.action in ("add", "join_shared") else base


def _of_the_town(now: Situation, row: Ranked, account: Account, base: ActionItem) -> ActionItem | None:
    """The town runs the account: the department posts there and opens none of its own."""
    department = now.answers.department
    if account.run_by != "town" or (department and department.kind in THE_TOWN_ITSELF):
        return None
    if row.platform in SHARED_SERVICES:
        return None
    reason = _("The town runs it already: send your news there and answer what concerns you.")
    return base.model_copy(update={"action": "share_town_account", "reason": reason})


def _asleep(now: Situation, row: Ranked, account: Account, base: ActionItem) -> ActionItem | None:
    """A sleeping lead channel comes first of all; another one gets a day by which it lives or goes."""
    if account.state != "dormant":
        return None
    since = _(" since {month}").format(month=month_words(account.last_post)) if account.last_post else ""
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


def _in_other_hands(now: Situation, row: Ranked, account: Account, base: ActionItem) -> ActionItem | None:
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


def _weak(now: Situation, row: Ranked, account: Account, base: ActionItem) -> ActionItem | None:
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
    return _(
        "Only {engaged} of {reach} who see a post react: ask questions there, answer every comment."
    ).format(engaged=rounded(engaged), reach=f"{reach:,}")


def _one_keeper(account: Account) -> str | None:
    if account.admins is None or account.admins > 1:
        return None
    return _("Only one person can get in: name a second administrator first.")


def _one_job(now: Situation, row: Ranked, account: Account, base: ActionItem) -> ActionItem | None:
    """An account that is best for one purpose only, among several, is kept for that one."""
    if row.action != "add":
        return None
    mine = {
        c.criterion.split(":")[1]
        for c in now.chosen.needs_covered
        if c.platform == row.platform and c.value >= SERVED_AT_ALL
    }
    chosen = {c.criterion.split(":")[1] for c in now.chosen.needs_covered}
    if len(mine) != 1 or len(chosen) < 2:
        return None
    purpose = inside(now.catalog.purposes[next(iter(mine))].label)
    reason = _("Use it for {purpose} only; the rest of your needs are served better elsewhere.").format(
        purpose=purpose
    )
    return base.model_copy(update={"action": "restrict", "reason": reason})
