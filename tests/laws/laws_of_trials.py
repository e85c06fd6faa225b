"""Laws of trials. The figure that ends one has no code yet, so it is read from `stop_if`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advisor.decision.method import ADULT_SHARE_OF_RESIDENTS
from tests.laws.case import Case, Item, can_be_joined, is_alert, is_list
from tests.laws.law import Seen, law

# No small town gathers more of its residents within half a year (our judgment).
WITHIN_REACH = 0.15
PEOPLE = re.compile(r"([\d,]+(?:\.\d+)?) (people|in 100)\b")


def trials(case: Case) -> Iterator[Item]:
    for item in case.items:
        if item["action"] == "trial":
            yield item


def figure(case: Case, item: Item) -> float | None:
    """People below which a trial ends, also where they are told as a share of the adults; None: another
    figure ends it, or nobody knows how many people that share is."""
    found = PEOPLE.search(item["stop_if"] or "")
    if found is None:
        return None
    count = float(found[1].replace(",", ""))
    if found[2] == "people":
        return count
    return count / 100 * ADULT_SHARE_OF_RESIDENTS * case.population if case.population else None


@law("trial")
def followers_are_counted_where_people_follow(case: Case) -> Iterator[Seen]:
    """A trial ends for want of followers only where people follow or sign up. Harm: a tip line is closed for
    a number that nobody can count."""
    for item in trials(case):
        if figure(case, item) is not None:
            yield can_be_joined(item["platform"]), f"{item['platform']}: stop if {item['stop_if']}"


@law("trial")
def a_trial_can_be_passed(case: Case) -> Iterator[Seen]:
    """The people that a trial asks for are at most 15% of the residents. Harm: a good channel is closed for
    missing what no small town reaches."""
    for item in trials(case):
        people = figure(case, item)
        if people is not None and case.population:
            share = people / case.population
            yield share <= WITHIN_REACH, f"{item['platform']}, {share:.0%}: stop if {item['stop_if']}"


@law("trial")
def a_trial_can_fail(case: Case) -> Iterator[Seen]:
    """The people that a trial asks for are not there already. Harm: a test that nothing can fail tests
    nothing."""
    for item in trials(case):
        people, there = figure(case, item), case.people_on(item["platform"]) or 0
        if people is not None:
            yield there < people, f"{item['platform']}, {there:,} people today: stop if {item['stop_if']}"


@law("trial")
def what_they_own_is_not_tried(case: Case) -> Iterator[Seen]:
    """No alert system and no list that is theirs is put on trial. Harm: a running list would end by a figure
    meant for a new account."""
    for item in trials(case):
        if is_list(item["platform"]) or is_alert(item["platform"]):
            yield not case.has(item["platform"]), f"{item['platform']} on trial; owned {case.owned}"


@law("trial")
def a_trial_ends(case: Case) -> Iterator[Seen]:
    """A trial says until when it runs and what ends it. Harm: a trial without an end is an account for
    ever."""
    for item in trials(case):
        yield (
            bool(item["until"] and item["stop_if"]),
            f"{item['platform']}: {item['until']}, {item['stop_if']}",
        )
