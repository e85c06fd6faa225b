"""Laws of warning people whose lives may be at stake."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from advisor.decision.method import ASLEEP_AFTER_DAYS
from tests.laws.case import CATALOG, ENDED, Case, did, is_alert, is_alert_list
from tests.laws.law import Seen, law

# Warning matters from this importance on (1 to 5).
MATTERS = 4
# An alert list with this share of the residents is worth more than any that starts at nothing.
WELL_ENROLLED = 0.10


@law("department")
def an_alert_channel_is_named_first(case: Case) -> Iterator[Seen]:
    """Where warning matters and an alert channel is worked on, it is named first. Harm: when the water comes,
    staff look at the first line and post on a network."""
    if case.life_safety >= MATTERS and any(map(is_alert, case.members)):
        yield is_alert(case.members[0]), f"set {case.members}"


@law("department")
def no_warning_rests_on_a_network_unsaid(case: Case) -> Iterator[Seen]:
    """Where warning matters, an alert channel is held, or the first of the warnings speaks of it. Harm: a
    warning meets only those who happen to scroll."""
    if case.life_safety >= MATTERS:
        told = any("alert" in warning.lower() for warning in case.result["warnings"])
        yield any(map(is_alert, case.held)) or told, f"held {case.held}, and no warning"


@law("account")
def a_living_alert_list_goes_on(case: Case) -> Iterator[Seen]:
    """Where warning is a purpose, an alert list with a tenth of the residents or more goes on. Harm: they
    would have to sign up again elsewhere, and most never do."""
    for account, item in case.told_accounts:
        enrolled = account.get("enrolled") or 0
        if not case.life_safety or not case.population or not is_alert_list(account["platform"]):
            continue
        if enrolled >= WELL_ENROLLED * case.population and not case.is_asleep(account):
            yield item["action"] not in ENDED, f"{case.who(account)}, set {case.members}: {did(item)}"


@law("account")
def what_is_silent_until_needed_does_not_sleep(case: Case) -> Iterator[Seen]:
    """An alert system or tip line that sent nothing lately is not to be revived, nor closed for it, unless
    they call it dormant themselves. Harm: staff send alerts to look alive, and people switch them off."""
    for account, item in case.told_accounts:
        kind, last = CATALOG.kind_of(account["platform"]), account.get("last_post")
        since = (case.today - timedelta(days=ASLEEP_AFTER_DAYS)).isoformat()
        silent = last is not None and last < since
        if (kind.alerts or kind.tips) and silent and account.get("state") != "dormant":
            yield item["action"] != "revive_or_close", f"{case.who(account)}, last sent {last}: {did(item)}"


@law("account")
def warning_layers_stand_side_by_side(case: Case) -> Iterator[Seen]:
    """Wireless alerts and a list that people signed up for never replace each other. Harm: one is for danger
    to life alone, the other reaches half the town; without either, somebody is not warned."""
    for account, item in case.told_accounts:
        target = item["replace_with"] or account["platform"]
        if is_alert(account["platform"]):
            rivals = is_alert(target) and is_alert_list(account["platform"]) != is_alert_list(target)
            yield not rivals, f"{case.who(account)}: {did(item)}"
