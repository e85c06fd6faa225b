"""Laws of lists of people who signed up, and of wherever people are sent."""

from __future__ import annotations

from collections.abc import Iterator

from tests.laws.case import (
    CATALOG,
    EMAIL,
    ENDED,
    MOVED,
    RULED,
    Account,
    Case,
    Item,
    can_be_joined,
    did,
    is_alert,
    is_alert_list,
    is_list,
    page_of,
)
from tests.laws.law import Seen, law

# Fewer people than these are no crowd to lose.
PEOPLE_WORTH_COUNTING = 100
# A place with less than this part of an account's people is no place to send them.
MUCH_SMALLER = 0.25


def lists_with_people(case: Case) -> Iterator[tuple[Account, Item]]:
    """Lists of theirs on which somebody is known to be, with what is advised."""
    for account, item in case.told_accounts:
        people = case.people(account) if account["platform"] == EMAIL else account.get("enrolled")
        if is_list(account["platform"]) and people:
            yield account, item


@law("list")
def a_list_moves_to_a_list_only(case: Case) -> Iterator[Seen]:
    """People on a list are sent to another list, never to a network or to wireless alerts. Harm: people who
    asked for a message get none; wireless alerts take no sign-up."""
    for account, item in lists_with_people(case):
        target = item["replace_with"]
        yield target is None or is_list(target), f"{case.who(account)}: {did(item)}"


@law("list")
def a_list_ends_only_with_an_heir(case: Case) -> Iterator[Seen]:
    """A list with people on it ends only where another list takes them. Harm: those enrolled believe that
    they will be warned, and are not."""
    for account, item in lists_with_people(case):
        heir = item["replace_with"] is not None and is_list(item["replace_with"])
        ends = item["action"] in ENDED - {"merge"}
        yield heir or not ends, f"{case.who(account)}: {did(item)}"


@law("list")
def an_alert_list_does_not_become_email(case: Case) -> Iterator[Seen]:
    """A list that rings is not moved to an email newsletter. Harm: nobody reads email at 3 a.m."""
    for account, item in lists_with_people(case):
        if is_alert_list(account["platform"]):
            yield item["replace_with"] != EMAIL, f"{case.who(account)}: {did(item)}"


@law("account")
def people_are_not_sent_to_a_much_smaller_place(case: Case) -> Iterator[Seen]:
    """The hundred or more people of an awake account are not sent to a place with less than a quarter of
    them, or to one that is not open yet. Harm: most do not come along, and fewer read the town than
    before."""
    for account, item in case.told_accounts:
        people = case.people(account) or 0
        if item["action"] not in MOVED or case.is_asleep(account) or people < PEOPLE_WORTH_COUNTING:
            continue
        if case.rule_against(account["platform"]) in RULED:
            continue
        there: int | None = None
        if item["merge_into"]:
            main = next((a for a in case.ours if a.get("id") == item["merge_into"]), None)
            there = case.people(main) if main else 0
        elif item["replace_with"]:
            there = case.people_on(item["replace_with"])
        smaller = there is not None and there < MUCH_SMALLER * people
        yield not smaller, f"{case.who(account)}, {there} people there: {did(item)}"


@law("move")
def people_are_sent_to_what_is_there(case: Case) -> Iterator[Seen]:
    """People are sent to what is there, or firm in the set, and can be followed or joined. Harm: they arrive
    at a page that does not exist, or that ends in half a year."""
    tried = {item["platform"] for item in case.items if item["action"] == "trial"}
    ours = {a["id"] for a in case.ours if a.get("id")}
    for item in case.items:
        who = f"{item['account_id']} {item['platform']}"
        if not item["account_id"] and item["action"] in ("ruled_out", "not_now"):
            continue  # what came after it is named, and nobody is sent there
        if item["merge_into"]:
            theirs = item["merge_into"] in ours - {item["account_id"]}
            yield theirs, f"{who}: merges into {item['merge_into']}, no other account of theirs"
        if target := item["replace_with"]:
            awake = any(a["platform"] == target and not case.is_asleep(a) for a in case.ours)
            owned = case.has(target) and not any(a["platform"] == target for a in case.ours)
            firm = target in (*case.held, *case.features) and not {target, page_of(target)} & tried
            asked = item["action"] in ("wind_down", "leave", "park")
            joined = can_be_joined(target) or not asked
            yield joined and (awake or owned or firm), f"{who}: {did(item)}"


@law("move")
def people_are_not_sent_to_what_ends(case: Case) -> Iterator[Seen]:
    """Nobody is sent to an account that sleeps unwoken or that is ended itself. Harm: people move twice, or
    to a dead page."""
    gone = ENDED | {"revive_or_close"}
    for item in case.items:
        if not item["account_id"]:
            continue
        who = f"{item['account_id']} {item['platform']}"
        if item["merge_into"]:
            there = [i for i in case.items if i["account_id"] == item["merge_into"]]
            if there:
                yield there[0]["action"] not in ENDED, f"{who}: merges into what is told {did(there[0])}"
        elif item["replace_with"]:
            there = [i for a, i in case.told_accounts if a["platform"] == item["replace_with"]]
            if there:
                stays = any(i["action"] not in gone for i in there)
                yield stays, f"{who}: {did(item)} where all are told {[i['action'] for i in there]}"


@law("move")
def followers_are_not_sent_to_an_alarm(case: Case) -> Iterator[Seen]:
    """Those who follow a page are not told to come along to an alert system or a tip line. Harm: small talk
    on the alert line, which is switched off when it matters."""
    for account, item in case.told_accounts:
        target = item["replace_with"]
        if target and item["action"] == "wind_down" and CATALOG.kind_of(account["platform"]).followed:
            alarm = is_alert(target) or CATALOG.kind_of(target).tips
            yield not alarm, f"{case.who(account)}: {did(item)}"


@law("move")
def a_move_has_a_day(case: Case) -> Iterator[Seen]:
    """What is wound down, merged or replaced by a product says until when, where the account is awake. Harm:
    a page "about to close" misleads people for years."""
    for account, item in case.told_accounts:
        if item["action"] == "wind_down" and not case.is_asleep(account):
            yield bool(item["until"]), f"{case.who(account)}: {did(item)}"


@law("item")
def days_lie_ahead(case: Case) -> Iterator[Seen]:
    """A day by which something is done lies ahead of what the answers know. Harm: "by March 2026" stands in a
    paper of November."""
    for item in case.items:
        until = item["until"] or ""
        if until[:1].isdigit():
            yield until >= case.today.isoformat(), f"{item['account_id']} {item['platform']}: until {until}"
