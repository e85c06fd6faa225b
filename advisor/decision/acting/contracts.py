"""Products with a contract: alert, tip and engagement systems, and the day they come up for renewal."""

from __future__ import annotations

from datetime import date

from advisor.answers import Account
from advisor.catalog.records import Notice
from advisor.decision.acting.periods import months
from advisor.decision.acting.situation import Situation
from advisor.decision.method import LEAST_ENROLLED, MONTHS_TO_MOVE
from advisor.decision.result import ActionItem, Valued
from advisor.text import _
from advisor.words.numbers import share_of_100
from advisor.words.phrases import day_words, partial_month_words, uncapital

YEARS_AN_INCIDENT_COUNTS = 2
INCIDENTS_TOLD = 2


def is_product(now: Situation, account: Account) -> bool:
    """Whether the account is a product somebody pays for, or would have to."""
    return now.catalog.is_product(account.platform) or bool(account.usd_per_year)


def coming_renewal(now: Situation, account: Account) -> date | None:
    """The day of renewal, if it has not passed; without a day to hold it against, the day as it is."""
    if account.renews is None or (now.today is not None and account.renews < now.today):
        return None
    return account.renews


def incidents_first(now: Situation, item: ActionItem) -> ActionItem:
    """The item of a product, what was reported of its vendor lately before everything else."""
    told = [
        _("First, after what was reported in {month}: {todo}").format(
            month=partial_month_words(notice.date), todo=uncapital(notice.what_to_do)
        )
        for notice in _incidents(now, item.platform)
    ]
    return item.model_copy(update={"reason": " ".join([*told, item.reason])}) if told else item


def _incidents(now: Situation, platform: str) -> list[Notice]:
    """The latest incidents of a platform's vendor, the older one first."""
    since = None if now.today is None else f"{now.today.year - YEARS_AN_INCIDENT_COUNTS}-{now.today:%m-%d}"
    found = [
        notice
        for notice in now.catalog.notices.values()
        if notice.kind == "incident" and notice.platform == platform
        and (since is None or str(notice.date) >= since[: len(str(notice.date))])
    ]  # fmt: skip
    return sorted(found, key=lambda notice: str(notice.date))[-INCIDENTS_TOLD:]


def in_the_set(now: Situation, row: Valued, account: Account, base: ActionItem) -> ActionItem | None:
    """A product that stays: few enrolled is to be mended first; a renewal is the day to compare."""
    if not is_product(now, account):
        return None
    renews, few = coming_renewal(now, account), _few_enrolled(now, account)
    if few:
        before = f"{few} {_how_to_enroll_more(account, renews)}"
        until = renews.isoformat() if renews else months(MONTHS_TO_MOVE)
        return base.model_copy(update={"action": "fix_first", "until": until, "reason": before})
    if renews is None:
        return None
    kept = base.action if base.action in ("lead", "emergency_only") else "keep"
    return base.model_copy(
        update={"action": kept, "until": renews.isoformat(), "reason": _compare(now, account, renews)}
    )


def _how_to_enroll_more(account: Account, renews: date | None) -> str:
    """A sign-up drive; where an office or a vendor fills the list, a look at what they fill it from."""
    if account.enrolled_by == "office":
        if renews is None:
            return _("Ask the office that enrolls people which households are missing.")
        return _(
            "Ask the office that enrolls people which households are missing, before the renewal on {day}."
        ).format(day=day_words(renews))
    if account.enrolled_by == "vendor_data":
        if renews is None:
            return _("Ask the vendor how old its data are, and let people add themselves.")
        return _(
            "Ask the vendor how old its data are, and let people add themselves, before the renewal on {day}."
        ).format(day=day_words(renews))
    if renews is None:
        return _("Run a sign-up drive first.")
    return _("Run a sign-up drive before the renewal on {day}.").format(day=day_words(renews))


def _few_enrolled(now: Situation, account: Account) -> str | None:
    residents = now.residents
    if not now.catalog.is_alert(account.platform):
        return None
    if account.enrolled is None or not residents:
        return None
    # as it is told: "12 in 100" is not fewer than 12 in 100
    if round(account.enrolled / residents, 2) >= LEAST_ENROLLED:
        return None
    return _("Only {share} in 100 residents are enrolled.").format(
        share=share_of_100(account.enrolled / residents)
    )


def _compare(now: Situation, account: Account, renews: date) -> str:
    """What to set beside the renewal: the fee for each person enrolled, and the county's system."""
    day = day_words(renews)
    fee = account.usd_per_year
    if fee and account.enrolled:
        said = _("It renews on {day} at ${fee} a year, ${each} for each person enrolled.").format(
            day=day, fee=f"{fee:,.0f}", each=f"{fee / account.enrolled:,.2f}"
        )
    elif fee:
        said = _("It renews on {day} at ${fee} a year.").format(day=day, fee=f"{fee:,.0f}")
    else:
        said = _("It renews on {day}.").format(day=day)
    platforms = now.catalog.platforms
    shared = any(platforms[p].shared_service and now.catalog.is_alert(p) for p in now.rows)
    own = now.catalog.is_alert(account.platform) and not platforms[account.platform].shared_service
    if own and shared:
        return said + _(" Ask before then what the county’s system would do for less.")
    return said + _(" Ask before then what another offer costs.")


def outside_the_set(now: Situation, account: Account, base: ActionItem) -> ActionItem | None:
    """A product that does not stay: replaced by the one that does its job, else it runs out."""
    if not is_product(now, account):
        return None
    renews = coming_renewal(now, account)
    until = renews.isoformat() if renews else months(MONTHS_TO_MOVE)
    record = now.catalog.platforms[account.platform]
    same_job = [
        p
        for p in now.chosen.platforms
        if p in record.excludes
        or account.platform in now.catalog.platforms[p].excludes
        or (now.catalog.is_alert(account.platform) and now.catalog.is_alert(p))
        or now.catalog.platforms[p].kind == record.kind
    ]
    moved = _("Move the people enrolled first.") if account.enrolled else ""
    if same_job:
        reason = _("{name} does its job; one such product is enough.").format(name=now.name(same_job[0]))
        return base.model_copy(
            update={
                "action": "replace",
                "until": until,
                "replace_with": same_job[0],
                "reason": f"{reason} {moved}".strip(),
            }
        )
    if not account.usd_per_year and renews is None:
        return None
    ends = (
        _("Let the contract end on {day}.").format(day=day_words(renews))
        if renews
        else _("End the contract at its next renewal.")
    )
    return base.model_copy(
        update={"action": "wind_down", "until": until, "reason": f"{base.reason} {ends} {moved}".strip()}
    )
