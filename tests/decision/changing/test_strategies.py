"""Ways to go that stand beside the recommended set."""

from __future__ import annotations

from tests.decision.conftest import Advise
from tests.decision.departments import CATALOG


def test_website_and_email_first_holds_no_account_that_a_reader_would_need(advise: Advise) -> None:
    """The pages that run today are kept in every other way, and are not in this one."""
    result = advise(
        department={"kind": "clerk", "population": 11000},
        purposes=[{"id": "events"}, {"id": "everyday_news"}],
        resources={"hours_per_week": 6},
        accounts=[
            {"id": "fb", "platform": "facebook_page", "state": "active", "followers": 2500},
            {"id": "ig", "platform": "instagram", "state": "active", "followers": 1500},
        ],
    )
    ways = {way.id: way for way in result.strategies or ()}
    assert {"facebook_page", "instagram"} <= set(ways["open_nothing_new"].platforms)
    by_mail = ways["website_and_email_first"]
    assert by_mail.platforms == ("email_newsletter",)
    assert 0 < by_mail.covered < ways["recommended"].covered


def test_where_lives_are_at_stake_it_holds_an_alarm_and_still_no_network(advise: Advise) -> None:
    result = advise(
        department={"kind": "fire", "population": 11000},
        purposes=[{"id": "emergency_notification"}, {"id": "events"}],
        resources={"hours_per_week": 6},
        accounts=[{"id": "fb", "platform": "facebook_page", "state": "active", "followers": 2500}],
    )
    by_mail = next(way for way in result.strategies or () if way.id == "website_and_email_first")
    assert not any(CATALOG.kind_of(p).followed for p in by_mail.platforms)
    assert any(CATALOG.is_alert(p) for p in by_mail.platforms)
