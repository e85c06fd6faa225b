"""Laws of the accounts that run today: what is alive goes on, what sleeps is not counted on."""

from __future__ import annotations

from collections.abc import Iterator

from advisor.decision.method import COPY_HOURS
from tests.laws.case import (
    CATALOG,
    EMAIL,
    ENDED,
    MOVED,
    RULED,
    Case,
    can_be_joined,
    did,
    is_companion,
)
from tests.laws.law import Seen, law

# One page swallows another without a loss worth naming where it has so many times the people.
FAR_LARGER = 4
# A crowd of a size that no new account gathers soon (2% of the residents in half a year is much).
LARGE_CROWD = 0.2
RUNNING_ON = frozenset({"lead", "keep", "post_only", "emergency_only", "restrict"})


@law("account")
def healthy_accounts_go_on(case: Case) -> Iterator[Seen]:
    """An awake account of theirs with more than 5% of the residents is not ended while half an hour and a
    place are free, unless a page with four times its people takes it in. Harm: the town loses, for nothing,
    the channel that its people follow."""
    for account, item in case.told_accounts:
        if not case.is_healthy(account) or not case.a_copy_fits or account["platform"] in case.out:
            continue
        if case.budget is not None and (account.get("usd_per_year") or 0) > case.budget:
            continue
        main = next((a for a in case.ours if a.get("id") == item["merge_into"]), None)
        taken_in = main is not None and (case.people(main) or 0) >= FAR_LARGER * (case.people(account) or 0)
        ended = item["action"] in ENDED and not (item["action"] == "merge" and taken_in)
        yield not ended, f"{case.who(account)}, {case.hours_left:g} h left: {did(item)}"


@law("account")
def what_posts_today_can_be_run(case: Case) -> Iterator[Seen]:
    """A healthy account is not ended for want of a skill, a night watch, hours or a purpose while half an
    hour is free. Harm: the advice denies what residents see every week, and shuts a page that a copied post
    would keep."""
    for account, item in case.told_accounts:
        out = case.out.get(account["platform"])
        if not case.is_healthy(account) or not case.a_copy_fits or (out and out["rule"] in RULED):
            continue
        barred = (
            out is not None
            and item["action"] in ENDED
            and (out["rule"] == "other_job" or out["lacks"] in ("skills", "nights", "hours"))
        )
        why = f"{out['rule']} {out['lacks'] or ''}" if out else ""
        yield not barred, f"{case.who(account)}, {why}, {case.hours_left:g} h left: {did(item)}"


@law("account")
def what_is_said_to_go_on_is_counted(case: Case) -> Iterator[Seen]:
    """An account of the department that goes on stands in the set, among the copies, or beside the ranking.
    Harm: work that nobody has counted comes on top of the hours that were promised."""
    counted = {*case.held, *case.features}
    for account, item in case.told_accounts:
        if item["action"] in RUNNING_ON and not is_companion(account["platform"]):
            yield account["platform"] in counted, f"{case.who(account)} is not in the set: {did(item)}"


@law("account")
def what_is_kept_is_not_ended(case: Case) -> Iterator[Seen]:
    """An account that the set keeps as a copy is not told to end. Harm: two pages of one paper say the
    opposite, and the board believes neither."""
    for kept in case.chosen["kept"]:
        for item in case.items:
            if kept["account_id"] and item["account_id"] == kept["account_id"]:
                yield item["action"] not in ENDED, f"{kept['account_id']} {kept['platform']}: {did(item)}"


@law("account")
def a_copy_has_a_day_of_review(case: Case) -> Iterator[Seen]:
    """What goes on as a copy by rule has a day on which somebody looks at it again. Harm: copies that nobody
    chose run for ever."""
    for kept in case.chosen["kept"]:
        for item in case.items:
            if kept["account_id"] and item["account_id"] == kept["account_id"] and item["action"] == "keep":
                yield bool(item["until"]), f"{kept['account_id']} {kept['platform']}: no day; {did(item)}"


@law("account")
def each_account_is_told_one_thing(case: Case) -> Iterator[Seen]:
    """Each account gets exactly one action, and each platform at least one. Harm: an account is forgotten, or
    told to stay and to go."""
    told = case.actions_of_accounts()
    for account in case.accounts:
        if account.get("id"):
            times = told[account["id"]]
            yield times == 1, f"{account['id']} {account['platform']}: {times} actions"
    spoken_of = {item["platform"] for item in case.items}
    for platform in (*case.rows, *case.out):
        yield platform in spoken_of, f"{platform}: no action"


@law("account")
def what_runs_is_not_opened_again(case: Case) -> Iterator[Seen]:
    """Where an account of theirs is awake, its platform is not to be added, tried, claimed or waited for.
    Harm: a second page is opened beside the first."""
    opened = {"add", "trial", "add_later", "claim_name", "staff_first", "join_shared"}
    for account, item in case.told_accounts:
        if not case.is_asleep(account):
            yield item["action"] not in opened, f"{case.who(account)}: {did(item)}"


@law("account")
def sleepers_are_not_counted_on(case: Case) -> Iterator[Seen]:
    """A sleeping account is woken or ended, never simply kept or led with. Harm: the set rests on a page that
    has been silent for half a year."""
    for account, item in case.told_accounts:
        if case.is_asleep(account) and not is_companion(account["platform"]):
            yield (
                item["action"] not in RUNNING_ON,
                f"{case.who(account)}, last post {account.get('last_post')}: {did(item)}",
            )


@law("merge")
def the_smaller_page_joins_the_larger(case: Case) -> Iterator[Seen]:
    """Of two pages of which the first is awake, the smaller joins the larger. Harm: followers are given up
    for the sake of order."""
    by_id = {a["id"]: a for a in case.accounts if a.get("id")}
    for account, item in case.told_accounts:
        main = by_id.get(item["merge_into"] or "")
        if item["action"] != "merge" or main is None:
            continue
        here, there = case.people(account) or 0, case.people(main)
        backwards = not case.is_asleep(account) and there is not None and here > there
        yield not backwards, f"{case.who(account)} into {case.who(main)}"


@law("department")
def most_people_stay_where_they_are(case: Case) -> Iterator[Seen]:
    """No more than half of all people who follow or are enrolled today are on accounts that end, rules and
    laws apart. Harm: the town starts from nothing."""
    awake = [
        (a, i) for a, i in case.told_accounts if not case.is_asleep(a) and not is_companion(a["platform"])
    ]
    everyone = sum(case.people(a) or 0 for a, _item in awake)
    if not case.population or everyone <= 0.1 * case.population or case.hours_counted < COPY_HOURS:
        return  # without a quarter of an hour nothing goes on
    ended = [
        (a, i)
        for a, i in awake
        if i["action"] in (MOVED - {"merge"}) | {"leave", "park"}
        and case.rule_against(a["platform"]) not in RULED
    ]
    people = sum(case.people(a) or 0 for a, _item in ended)
    yield (
        people <= everyone / 2,
        (
            f"{people:,} of {everyone:,} people, {case.hours_left:g} h left: "
            + "; ".join(f"{case.who(a)}: {did(i)}" for a, i in ended)
        ),
    )


@law("department")
def nothing_is_opened_while_a_crowd_is_sent_away(case: Case) -> Iterator[Seen]:
    """Where an account holds more than a fifth of the residents, it is not ended while another is opened.
    Harm: hours move from people who listen to people who are not there."""
    crowds = [
        (a, i)
        for a, i in case.told_accounts
        if case.is_healthy(a) and (case.people(a) or 0) > LARGE_CROWD * (case.population or 0)
    ]
    opened = [
        item["platform"]
        for item in case.items
        if item["action"] in ("add", "trial", "lead", "post_only")
        and not item["account_id"]
        and item["platform"] in case.members
        and can_be_joined(item["platform"])
        and not case.has(item["platform"])
    ]
    if crowds and opened:
        ended = [
            f"{case.who(a)}: {did(i)}"
            for a, i in crowds
            if i["action"] in ENDED - {"merge"}
            and case.rule_against(a["platform"]) not in RULED | {"not_now"}
        ]
        yield not ended, f"opens {opened}, ends {'; '.join(ended)}"


@law("department")
def the_set_has_a_voice(case: Case) -> Iterator[Seen]:
    """Where a healthy account is free to go on, what is held is more than tools that nobody follows, such as
    a tip line or cable. Harm: a town with a page of 40% of its people falls silent."""
    voices = [
        a
        for a in case.ours
        if case.is_healthy(a)
        and can_be_joined(a["platform"])
        and case.rule_against(a["platform"]) not in RULED
    ]
    if case.held and voices:
        heard = any(map(can_be_joined, case.held))
        yield heard, f"held {case.held}, not {'; '.join(map(case.who, voices))}"


@law("department")
def a_large_email_list_is_used(case: Case) -> Iterator[Seen]:
    """An email list of more than 5% of the residents is used while half an hour and a place are free. Harm:
    the one channel that no company can take from the town goes silent."""
    people = case.local.get("email_subscribers")
    runs = any(account["platform"] == EMAIL for account in case.accounts)
    if not people or not case.population or people <= 0.05 * case.population or runs:
        return
    if not case.a_copy_fits or EMAIL in case.out or EMAIL not in CATALOG.platforms:
        return
    for item in case.told_of(EMAIL)[:1]:
        aside = item["action"] in ("not_now", "add_later", "claim_name")
        yield (
            not aside,
            f"{people:,} subscribers of {case.population:,}, {case.hours_left:g} h left: {did(item)}",
        )
