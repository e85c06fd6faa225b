"""What runs is kept first: in which order, in which hours, and when it may end."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.answers import Account, read_answers
from advisor.decision.choosing.keeping import account_limit, kept_first
from advisor.decision.facts.running_accounts import Running, ending_reason, running
from advisor.decision.method import COPY_HOURS, MOST_ACCOUNTS, SHARE_OF_HOURS_FOR_COPIES
from tests.decision.conftest import Advise
from tests.decision.departments import CATALOG

# About 7,700 of these residents are adults.
RESIDENTS = 10_000


def town(*accounts: dict[str, Any], **resources: Any) -> Any:
    given = [{"id": f"a{n}", "state": "active", **account} for n, account in enumerate(accounts)]
    return read_answers(
        {
            "schema_version": 1,
            "department": {"population": RESIDENTS},
            "accounts": given,
            "resources": resources,
        },
        CATALOG,
    )


def order_of(*accounts: dict[str, Any]) -> list[str]:
    return [one.platform for one in running(CATALOG, town(*accounts))]


def of_hours(*hours: float) -> list[Running]:
    """Running accounts whose copies take these hours."""
    mode = CATALOG.modes["facebook_page"][0]
    return [
        Running(f"p{n}", Account(platform=f"p{n}", state="active"), 0.1,
                mode.model_copy(update={"hours_per_week_low": h, "hours_per_week_high": h}))
        for n, h in enumerate(hours)
    ]  # fmt: skip


def test_what_warns_comes_before_what_has_more_people() -> None:
    page = {"platform": "facebook_page", "followers": 6000}
    alerts = {"platform": "county_alerts", "enrolled": 2000}
    assert order_of(page, alerts) == ["county_alerts", "facebook_page"]


def test_then_the_account_with_most_people_comes_first_in_whatever_order_they_are_told() -> None:
    small = {"platform": "instagram", "followers": 900}
    large = {"platform": "facebook_page", "followers": 4000}
    assert order_of(small, large) == order_of(large, small) == ["facebook_page", "instagram"]


@pytest.mark.parametrize(
    ("account", "reason"),
    [
        ({"platform": "facebook_page", "state": "dormant", "followers": 4000}, "asleep"),
        ({"platform": "facebook_page", "state": "active", "followers": 3}, "too_few"),
        ({"platform": "facebook_page", "state": "active", "followers": 4000}, None),
        ({"platform": "facebook_page", "state": "active"}, None),
    ],
)
def test_an_account_ends_asleep_or_with_too_few_people_and_never_for_what_is_unknown(
    account: dict[str, Any], reason: str | None
) -> None:
    answers = town(account)
    assert ending_reason(CATALOG, answers, answers.accounts[0]) == reason


def test_what_people_look_up_and_nobody_follows_comes_after_every_page_that_somebody_follows() -> None:
    """A tip line is open to the whole town and speaks to nobody in it."""
    assert order_of({"platform": "p3_tips"}, {"platform": "nextdoor", "local_followers": 500}) == [
        "nextdoor",
        "p3_tips",
    ]


def test_copies_take_their_share_of_the_hours_and_the_rest_waits() -> None:
    hours = 1.0 / SHARE_OF_HOURS_FOR_COPIES
    assert kept_first(of_hours(0.5, 0.5, 0.25), hours, 9) == ("p0", "p1")


def test_the_first_is_kept_wherever_the_hours_hold_it_at_all() -> None:
    assert kept_first(of_hours(1.0, 1.0), 1.0, 9) == ("p0",)
    assert kept_first(of_hours(1.0), 0.9, 9) == ()


def test_no_later_account_is_kept_in_place_of_an_earlier_one_that_does_not_fit() -> None:
    hours = 1.0 / SHARE_OF_HOURS_FOR_COPIES
    assert kept_first(of_hours(0.5, 0.75, 0.25), hours, 9) == ("p0",)


def test_no_more_accounts_are_kept_than_the_limit() -> None:
    assert kept_first(of_hours(*[COPY_HOURS] * 5), 100, 3) == ("p0", "p1", "p2")


def test_a_stated_limit_holds_and_else_all_that_runs_has_room_and_one_more() -> None:
    assert account_limit(town(max_accounts=2), of_hours(*[0.25] * 6)) == 2
    assert account_limit(town(), of_hours(*[0.25] * 6)) == 7
    assert account_limit(town(), of_hours(0.25)) == MOST_ACCOUNTS


def test_where_lives_are_at_stake_the_countys_list_takes_no_place_among_two_accounts(advise: Advise) -> None:
    result = advise(
        department={"kind": "fire", "population": 11000, "community": "rural"},
        purposes=[{"id": "emergency_notification"}, {"id": "events"}, {"id": "public_education"}],
        resources={"hours_per_week": 4, "skills": ["writing", "photo", "moderation"], "max_accounts": 2},
        accounts=[
            {"id": "fb", "platform": "facebook_page", "state": "active", "run_by": "department"},
            {"id": "yt", "platform": "youtube", "state": "active", "run_by": "department", "followers": 82},
        ],
    )
    held = {*result.set.platforms, *(one.platform for one in result.set.kept)}
    assert {"county_alerts", "facebook_page"} <= held
    assert len(held - {"county_alerts"}) <= 2


def test_a_contract_of_which_they_told_no_account_ends_no_page_that_they_told_of(advise: Advise) -> None:
    result = advise(
        department={"kind": "manager", "population": 44000},
        purposes=[{"id": "official_notices"}, {"id": "transparency"}],
        resources={"hours_per_week": 40, "owned": ["alert_contract"], "max_accounts": 2},
        accounts=[
            {"id": "em", "platform": "email_newsletter", "state": "active", "enrolled": 6149},
            {"id": "fb", "platform": "facebook_page", "state": "active", "followers": 3908},
        ],
    )
    ends = {i.account_id for i in result.actions if i.action in ("park", "wind_down", "leave", "merge")}
    assert "fb" not in ends


def test_a_fuller_way_that_hardly_serves_takes_no_hours(advise: Advise) -> None:
    """The town posts news; its channel of 150 subscribers does next to nothing for that at any hours."""
    result = advise(
        department={"kind": "clerk", "population": 44000},
        purposes=[{"id": "service_updates"}],
        resources={"hours_per_week": 20},
        accounts=[
            {"id": "fb", "platform": "facebook_page", "state": "active", "followers": 9000},
            {"id": "yt", "platform": "youtube", "state": "active", "followers": 500},
        ],
    )
    kept = {one.account_id: one.hours_per_week for one in result.set.kept}
    assert kept.get("yt", COPY_HOURS) == COPY_HOURS


def test_what_runs_holds_its_places_whatever_the_hours_so_that_more_hours_cost_nothing(
    advise: Advise,
) -> None:
    """At 45 minutes one copy was kept and a page opened; at an hour the second copy took its place."""
    accounts = [{"id": "bs", "platform": "bluesky", "state": "active"}]
    plans = [
        advise(
            department={"kind": "police"},
            purposes=[{"id": "animal_adoption"}],
            resources={"hours_per_week": hours, "owned": ["alert_contract"], "max_accounts": 2},
            accounts=accounts,
        )
        for hours in (0.75, 1.0, 3.0)
    ]
    served = [sum(c.weight * c.value for c in plan.set.needs_covered) for plan in plans]
    assert served == sorted(served)
    for plan in plans:
        assert not set(plan.set.platforms) - {"bluesky", "text_alerts"}


def test_where_the_first_does_not_fit_the_hours_none_beyond_the_limit_takes_its_place(advise: Advise) -> None:
    """A page whose comments stay open takes half an hour, and there is a quarter."""
    result = advise(
        department={"kind": "clerk", "population": 8000},
        purposes=[{"id": "events"}, {"id": "everyday_news"}],
        resources={"hours_per_week": 0.25, "max_accounts": 1},
        accounts=[
            {"id": "rd", "platform": "reddit", "state": "active", "followers": 3000},
            {"id": "pi", "platform": "pinterest", "state": "active", "followers": 900},
        ],
    )
    assert "pinterest" not in {*result.set.platforms, *(one.platform for one in result.set.kept)}
