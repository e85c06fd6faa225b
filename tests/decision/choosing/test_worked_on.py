"""Which members of the set are written for, and who is named first."""

from __future__ import annotations

from typing import Any

from advisor.catalog import Catalog
from tests.decision.conftest import Advise


def account(platform: str, name: str, **more: Any) -> dict[str, Any]:
    return {"id": name, "platform": platform, "state": "active", "run_by": "department", **more}


def test_a_page_that_serves_best_is_written_for_though_its_posts_cost_what_copies_do(advise: Advise) -> None:
    result = advise(
        department={"kind": "fire", "population": 4000},
        purposes=[{"id": "recruitment"}, {"id": "public_education"}, {"id": "humanize"}],
        audiences=[{"id": "all_residents"}, {"id": "age_18_29"}],
        resources={"hours_per_week": 2, "skills": ["writing", "photo"]},
        accounts=[account("facebook_page", "fb", followers=2300)],
    )
    best = {c.platform for c in result.set.needs_covered if c.value >= 0.15}
    assert "facebook_page" in best
    assert "facebook_page" in result.set.platforms
    assert not result.set.kept


def test_where_no_life_is_at_stake_the_channel_for_the_first_wish_leads(advise: Advise) -> None:
    both = [account("text_alerts", "tx", enrolled=900), account("facebook_page", "fb", followers=1500)]
    wishes = [{"id": "everyday_news", "importance": 5}, {"id": "service_updates", "importance": 4}]
    news = advise(
        purposes=wishes,
        resources={"hours_per_week": 6},
        accounts=both,
        department={"kind": "clerk", "population": 8000},
    )
    assert news.set.platforms[0] == "facebook_page"
    turned = [{"id": "everyday_news", "importance": 3}, {"id": "service_updates", "importance": 5}]
    closures = advise(
        purposes=turned,
        resources={"hours_per_week": 6},
        accounts=both,
        department={"kind": "clerk", "population": 8000},
    )
    assert closures.set.platforms[0] == "text_alerts"


def test_where_a_life_is_at_stake_what_warns_is_named_first_whatever_weighs_more(
    advise: Advise, catalog: Catalog
) -> None:
    result = advise(
        purposes=[
            {"id": "everyday_news", "importance": 5},
            {"id": "emergency_notification", "importance": 1},
        ],
        resources={"hours_per_week": 8},
        accounts=[account("text_alerts", "tx", enrolled=900), account("facebook_page", "fb", followers=1500)],
        department={"kind": "clerk", "population": 8000},
    )
    assert catalog.kind_of(result.set.platforms[0]).alerts
