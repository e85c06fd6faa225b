"""Laws of whose an account is."""

from __future__ import annotations

from collections.abc import Iterator

from tests.laws.case import ENDED, THE_TOWN_ITSELF, Case, did, is_companion
from tests.laws.law import Seen, law

CLAIMED = frozenset({"claim_name", "merge", "wind_down", "revive_or_close"})


@law("account")
def residents_pages_are_left_alone(case: Case) -> Iterator[Seen]:
    """What residents run is never claimed, merged, parked, closed or handed over. Harm: a town that takes a
    residents' group stands in the newspaper, and in court."""
    for account in case.accounts:
        item = case.told(account)
        if account.get("run_by") == "residents" and item:
            taken = item["action"] in CLAIMED | {"park", "transfer"}
            yield not taken, f"{case.who(account)}, {account.get('state')}: {did(item)}"


@law("account")
def council_members_pages_are_left_alone(case: Case) -> Iterator[Seen]:
    """What a council member runs is never claimed, merged or closed by a department. Harm: a clerk is told to
    close the page of an elected person."""
    for account in case.accounts:
        item = case.told(account)
        if account.get("run_by") == "council_member" and item:
            taken = item["action"] in CLAIMED
            yield not taken, f"{case.who(account)}, {account.get('state')}: {did(item)}"


@law("account")
def the_towns_account_is_the_towns(case: Case) -> Iterator[Seen]:
    """A department other than the clerk or manager is never told to end, merge, revive or claim an account of
    the town. Harm: parks and police cannot close the town's page, and should not read that they can."""
    if case.kind in THE_TOWN_ITSELF:
        return
    taken = (ENDED | {"revive_or_close", "claim_name"}) - {"not_now", "ruled_out"}
    for account, item in case.told_accounts:
        if account.get("run_by") == "town":
            yield item["action"] not in taken, f"{case.who(account)}: {did(item)}"


@law("account")
def what_others_hold_is_asked_for_first(case: Case) -> Iterator[Seen]:
    """An awake account in the hands of a volunteer or council member is not ended or merged as if staff held
    it. Harm: the town orders what it does not hold, and the page goes on in its name."""
    ended = ENDED - {"not_now", "ruled_out"}
    for account, item in case.told_accounts:
        in_other_hands = account.get("run_by") in ("volunteer", "council_member")
        if in_other_hands and not is_companion(account["platform"]) and not case.is_asleep(account):
            yield item["action"] not in ended, f"{case.who(account)}: {did(item)}"


@law("account")
def the_towns_contract_is_the_towns(case: Case) -> Iterator[Seen]:
    """A department is not told to let a paid product of the town run out. Harm: parks cancels the town's
    contract."""
    if case.kind in THE_TOWN_ITSELF:
        return
    for account, item in case.told_accounts:
        if account.get("run_by") == "town" and (account.get("usd_per_year") or account.get("renews")):
            ended = item["action"] in ("wind_down", "replace")
            yield not ended, f"{case.who(account)}, renews {account.get('renews')}: {did(item)}"
