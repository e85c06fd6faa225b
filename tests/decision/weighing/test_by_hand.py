"""One score redone by hand, as docs/method.md prints it."""

from __future__ import annotations

import pytest

from advisor.catalog import Catalog
from advisor.decision.facts.evidence import worth
from tests.decision.conftest import Advise


def test_the_example_of_the_method_page(advise: Advise, catalog: Catalog) -> None:
    """Nextdoor for telling all residents about events: fit × worth of the share met × mode, times the weight.

    Fit: "good" (3) is worth 0.8. There: 13% of adults use it (2021), and a post goes to 85 to 100% of them.
    Met: over some weeks 15 to 40% of those meet it, once or twice over since events are passed on. The
    middles multiply to 4.2% of the residents; the curve of weeks makes that 0.476.
    """
    assert catalog.purpose_fit["nextdoor", "events"].rating == 3
    assert catalog.reach["nextdoor", "all_adults"].share == 0.13
    met = 0.13 * (0.85 * 1.0) ** 0.5 * (0.15 * 0.40) ** 0.5 * (1.0 * 2.0) ** 0.5
    assert met == pytest.approx(0.0415, abs=0.0001)
    access = met * 1.05 / (met + 0.05)
    assert access == pytest.approx(0.476, abs=0.001)

    result = advise(
        purposes=[{"id": "events", "importance": 5, "audiences": ["all_residents"]}],
        success=[{"id": "attendance"}],
        resources={"hours_per_week": 10},
    )
    row = next(r for r in result.ranking if r.platform == "nextdoor")
    need, success = row.contributions
    assert row.mode == "full"
    assert need.points == pytest.approx(100 * 0.9 * 0.8 * access)
    readable = {0: 0.0, 1: 0.6, 2: 1.0}[catalog.measures["nextdoor", "attendance"].level]
    assert success.points == pytest.approx(100 * 0.1 * readable * 0.8 * access)
    assert row.score == pytest.approx(need.points + success.points)


def test_access_has_fixed_ends_and_flattens() -> None:
    half = 0.25
    assert worth(0.0, half) == 0
    assert worth(1.0, half) == 1
    assert worth(half, half) == pytest.approx(0.625)
    first_step, second_step = worth(0.2, half) - worth(0.0, half), worth(0.4, half) - worth(0.2, half)
    assert first_step > second_step > 0


def test_the_towns_own_ages_replace_the_national_mix(advise: Advise) -> None:
    def instagram(**department: object) -> float:
        result = advise(department=department, purposes=[{"id": "events"}])
        return next(r.score for r in result.ranking if r.platform == "instagram")

    young = {"age_18_29": 0.7, "age_30_49": 0.2, "age_50_64": 0.05, "age_65_plus": 0.05}
    old = {"age_18_29": 0.05, "age_30_49": 0.1, "age_50_64": 0.15, "age_65_plus": 0.7}
    assert instagram(age_shares=young) > instagram() > instagram(age_shares=old)


def test_the_towns_own_figures_move_the_answer(advise: Advise) -> None:
    def score(platform: str, **local: object) -> float:
        result = advise(department={"population": 8000}, purposes=[{"id": "everyday_news"}], local=local)
        row = result.row_of(platform)
        assert row is not None
        return row.score

    assert (
        score("nextdoor", nextdoor_member_share=0.4)
        > score("nextdoor")
        > score("nextdoor", nextdoor_member_share=0.01)
    )
    assert score("email_newsletter", email_subscribers=3000) > score("email_newsletter", email_subscribers=50)
    assert score("reddit", active_subreddit=True) > score("reddit", active_subreddit=False)
    assert score("facebook_groups", resident_facebook_groups=True) > score(
        "facebook_groups", resident_facebook_groups=False
    )


def test_an_override_changes_this_answer_and_not_the_catalogue(advise: Advise, catalog: Catalog) -> None:
    before = catalog.platforms["nixle"].usd_per_year_low
    result = advise(
        purposes=[{"id": "crime_alerts"}],
        resources={"budget_usd_per_year": 1000, "hours_per_week": 4},
        overrides=[{"platform": "nixle", "field": "usd_per_year_low", "value": 900, "why": "our quote"}],
    )
    assert "nixle" in {row.platform for row in result.ranking}
    assert catalog.platforms["nixle"].usd_per_year_low == before


def test_the_reach_ceiling_counts_each_person_once(advise: Advise, catalog: Catalog) -> None:
    result = advise(
        purposes=[{"id": "everyday_news"}, {"id": "live_video"}],
        resources={"hours_per_week": 20, "budget_usd_per_year": 0},
    )
    ceiling = result.set.reach_ceiling
    assert ceiling is not None
    shares = [catalog.reach[p, "all_adults"].share for p in ceiling.platforms]
    assert max(shares) <= ceiling.all_residents <= min(1.0, sum(shares))
    assert ceiling.source in catalog.sources


def test_the_towns_own_languages_shift_reach_and_a_usual_mix_shifts_nothing(advise: Advise) -> None:
    def whatsapp(spanish: float | None) -> float:
        shares = None if spanish is None else {"spanish": spanish}
        result = advise(department={"language_shares": shares}, purposes=[{"id": "everyday_news"}])
        return next(r.score for r in result.ranking if r.platform == "whatsapp_channel")

    assert whatsapp(0.6) > whatsapp(0.3) > whatsapp(None)
    assert whatsapp(0.05) == whatsapp(None)
