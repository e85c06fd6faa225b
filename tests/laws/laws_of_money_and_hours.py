"""Laws of what it costs: hours, dollars, accounts."""

from __future__ import annotations

from collections.abc import Iterator

from tests.laws.case import CATALOG, SLACK, Case
from tests.laws.law import Seen, law

# A dollar or a quarter of an hour is how it is rounded, not what it costs.
A_DOLLAR, A_QUARTER_HOUR, A_ROUNDING = 1.0, 0.26, 0.01
# Dearer than this a year is money that somebody has to vote for.
SMALL_MONEY = 500


def yearly_fees(case: Case) -> tuple[float, float]:
    """The least and the most of what is held: the fees they told, the listed price of what is new."""
    low = high = 0.0
    for platform in (*case.held, *case.features):
        mine = [a for a in case.ours if a["platform"] == platform]
        if mine:
            told = sum(a.get("usd_per_year") or 0 for a in mine)
            low, high = low + told, high + told
        elif not case.has(platform):
            record = CATALOG.platforms[platform]
            least = record.usd_per_year_low or 0
            low, high = low + least, high + max(least, record.usd_per_year_high or 0)
    return low, high


@law("department")
def the_money_adds_up(case: Case) -> Iterator[Seen]:
    """The dollars of the set are the fees of all that is kept and the price of all that is new. Harm: the
    board approves "$0" and gets the alert contract's bill."""
    (low, high), said = yearly_fees(case), case.chosen["usd_per_year"]
    if low or high or said:
        adds_up = low - A_DOLLAR <= said <= high + A_DOLLAR
        yield adds_up, f"the set says ${said:,.0f}, its parts ${low:,.0f} to ${high:,.0f}; held {case.held}"


@law("department")
def a_stated_budget_buys_all_that_is_new(case: Case) -> Iterator[Seen]:
    """The new things in the set cost no more than the stated budget. Harm: a set that the town cannot pay."""
    if case.budget is None:
        return
    new = [p for p in (*case.members, *case.features) if not case.has(p)]
    price = sum(CATALOG.platforms[p].usd_per_year_low or 0 for p in new)
    if price:
        yield price <= case.budget + A_DOLLAR, f"new {new} from ${price:,.0f}, budget ${case.budget:,.0f}"


@law("department")
def an_unknown_budget_buys_nothing(case: Case) -> Iterator[Seen]:
    """Where nobody knows the budget, nothing new of more than $500 a year is in the set. Harm: the plan rests
    on money that nobody has."""
    if case.budget is not None:
        return
    dear = {
        p: price
        for p in (*case.members, *case.features)
        if not case.has(p) and (price := CATALOG.platforms[p].usd_per_year_low or 0) > SMALL_MONEY
    }
    yield not dear, f"budget unknown, bought {dear}"


@law("department")
def the_hours_are_kept(case: Case) -> Iterator[Seen]:
    """What is held takes no more than the hours they have. Harm: the first promise that breaks is the answer
    to residents."""
    if case.resources.get("hours_per_week") is not None:
        yield case.hours_left >= -SLACK, f"{case.chosen['hours_per_week']:g} h of {case.hours_counted:g} h"


@law("department")
def the_hours_add_up(case: Case) -> Iterator[Seen]:
    """The hours of the set are those of its members, their features and the copies. Harm: a person who adds
    up finds hours that nobody explains."""
    alone = sum(case.chosen["mode_hours"].values()) + sum(
        one["hours_per_week"] for one in case.chosen["kept"]
    )
    # in which of its modes a feature is run is not told
    own = [[m.hours_per_week for m in CATALOG.modes[feature]] for feature in case.features]
    low, high = alone + sum(map(min, own)), alone + sum(map(max, own))
    said = case.chosen["hours_per_week"]
    adds_up = low - A_ROUNDING <= said <= high + A_ROUNDING
    yield adds_up, f"said {said:g} h, parts {low:g} to {high:g} h"


@law("department")
def the_week_takes_the_hours_of_the_set(case: Case) -> Iterator[Seen]:
    """The weekly plan's hours, at the upper end and with those of copies, are the set's. Harm: the plan asks
    for more than the advice promised."""
    rows = (case.result.get("plan") or {}).get("weekly") or ()
    planned, said = sum(row["hours_per_week"][1] for row in rows), case.chosen["hours_per_week"]
    if rows:
        yield abs(planned - said) <= A_QUARTER_HOUR, f"plan {planned:g} h, set {said:g} h"


@law("feature")
def a_feature_takes_its_own_hours(case: Case) -> Iterator[Seen]:
    """A live or group feature in the row of its page is put at its own hours, not at the page's again. Harm:
    a town with time for a monthly stream reads that it needs five hours more."""
    for place in case.result["ranking"]:
        for row in place.get("features") or ():
            own = [m.hours_per_week_high for m in CATALOG.modes[row["platform"]]]
            said = row["hours_per_week"][1]
            yield said <= max(own) + SLACK, f"{row['platform']}: {said:g} h, alone at most {max(own):g} h"


@law("department")
def no_more_accounts_than_stated(case: Case) -> Iterator[Seen]:
    """No more accounts are held than they said they can keep up; warnings that others run take no place.
    Harm: the one left over goes silent, and still bears the town's name."""
    most = case.resources.get("max_accounts")
    by_others = {p for p in case.held if case.life_safety and p in ("county_alerts", "ipaws_wea")}
    if most is not None:
        yield len(set(case.held) - by_others) <= most, f"{case.held}, at most {most}"
