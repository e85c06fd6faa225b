"""Products with a contract: alert, tip and engagement systems, and the day they come up for renewal."""

from __future__ import annotations

from datetime import date

from advisor.answers import Account
from advisor.catalog.records import Notice
from advisor.decision.acting.periods import months
from advisor.decision.acting.situation import Situation
from advisor.decision.method import LEAST_ENROLLED, MONTHS_TO_MOVE
from advisor.decision.result import ActionItem, Reason, Valued

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
    told = [Reason.of("first-after-what-was-reported", topic=n.id) for n in _incidents(now, item.platform)]
    return item.model_copy(update={"because": (*told, *item.because)}) if told else item


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
        until = renews.isoformat() if renews else months(MONTHS_TO_MOVE)
        return base.model_copy(
            update={
                "action": "fix_first",
                "until": until,
                "because": (few, _how_to_enroll_more(account, renews)),
            }
        )
    if renews is None:
        return None
    kept = base.action if base.action in ("lead", "emergency_only") else "keep"
    return base.model_copy(
        update={"action": kept, "until": renews.isoformat(), "because": _compare(now, account, renews)}
    )


def _how_to_enroll_more(account: Account, renews: date | None) -> Reason:
    """A sign-up drive; where an office or a vendor fills the list, a look at what they fill it from."""
    day = renews.isoformat() if renews else None
    if account.enrolled_by == "office":
        return Reason.of("ask-which-households-are-missing", day=day)
    if account.enrolled_by == "vendor_data":
        return Reason.of("ask-how-old-the-data-are", day=day)
    return Reason.of("run-a-sign-up-drive", day=day)


def _few_enrolled(now: Situation, account: Account) -> Reason | None:
    residents = now.residents
    if not now.catalog.is_alert(account.platform):
        return None
    if account.enrolled is None or not residents:
        return None
    # as it is told: "12 in 100" is not fewer than 12 in 100
    if round(account.enrolled / residents, 2) >= LEAST_ENROLLED:
        return None
    return Reason.of("few-are-enrolled", share=account.enrolled / residents)


def _compare(now: Situation, account: Account, renews: date) -> tuple[Reason, ...]:
    """What to set beside the renewal: the fee for each person enrolled, and the county's system."""
    fee = account.usd_per_year or None
    each = fee / account.enrolled if fee and account.enrolled else None
    renewal = Reason.of("it-renews", day=renews.isoformat(), fee=fee, each=each)
    platforms = now.catalog.platforms
    shared = any(platforms[p].shared_service and now.catalog.is_alert(p) for p in now.rows)
    own = now.catalog.is_alert(account.platform) and not platforms[account.platform].shared_service
    if own and shared:
        return (renewal, Reason.of("ask-the-county-before"))
    return (renewal, Reason.of("ask-for-another-offer-before"))


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
    moved = (Reason.of("move-the-enrolled-first"),) if account.enrolled else ()
    if same_job:
        return base.model_copy(
            update={
                "action": "replace",
                "until": until,
                "replace_with": same_job[0],
                "because": (Reason.of("another-does-its-job", platform=same_job[0]), *moved),
            }
        )
    if not account.usd_per_year and renews is None:
        return None
    ends = Reason.of("let-the-contract-end", day=renews.isoformat() if renews else None)
    return base.model_copy(
        update={"action": "wind_down", "until": until, "because": (*base.because, ends, *moved)}
    )
