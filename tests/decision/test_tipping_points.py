"""A tipping point is exact: just before it the leader leads, just after it the other does."""

from __future__ import annotations

import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.decision import Recommendation, recommend

ASKED = {
    "schema_version": 1,
    "purposes": [
        {"id": "neighborhood_watch", "importance": 5, "audiences": ["neighborhoods"]},
        {"id": "recruitment", "importance": 4, "audiences": ["job_seekers_professional"]},
        {"id": "everyday_news", "importance": 2, "audiences": ["all_residents"]},
    ],
    "resources": {"hours_per_week": 12},
}


def at(catalog: Catalog, result: Recommendation, family: str, weight: float) -> Recommendation:
    """The same department with one family's weight moved, the others in proportion."""
    now: dict[str, float] = {}
    for need in result.needs:
        now[need.family] = now.get(need.family, 0.0) + need.weight
    total = sum(now.values())
    rest = total - now[family]
    families = {f: weight if f == family else w / rest * (1 - weight) for f, w in now.items()}
    moved = read_answers({**ASKED, "weights": {"families": families}}, catalog)
    return recommend(catalog, moved, draws=50)


def test_the_leader_changes_at_the_tipping_point_and_not_before(catalog: Catalog) -> None:
    result = recommend(catalog, read_answers(ASKED, catalog), draws=50)
    tips = [t for t in result.tipping_points or () if t["list"] == "all" and t["flips_at"] is not None]
    assert tips
    for tip in tips:
        family = tip["criterion"].removeprefix("family:")
        step = 0.003 if tip["flips_at"] > tip["weight"] else -0.003
        before, after = tip["flips_at"] - step, tip["flips_at"] + step
        if not 0 < before < 1 or not 0 < after < 1:
            continue
        assert at(catalog, result, family, before).ranking[0].platform == tip["leader"]
        assert at(catalog, result, family, after).ranking[0].platform == tip["to"]


def test_the_nearest_tipping_point_comes_first_and_never_last(catalog: Catalog) -> None:
    result = recommend(catalog, read_answers(ASKED, catalog), draws=50)
    distances = [
        float("inf") if t["flips_at"] is None else abs(t["flips_at"] - t["weight"])
        for t in result.tipping_points or ()
    ]
    assert distances == sorted(distances)


def test_with_one_family_there_is_no_weight_to_move(catalog: Catalog) -> None:
    asked = {"schema_version": 1, "purposes": [{"id": "events"}], "audiences": [{"id": "all_residents"}]}
    result = recommend(catalog, read_answers(asked, catalog), draws=50)
    assert result.tipping_points == ()
    assert result.ranking[0].score == pytest.approx(sum(c.points for c in result.ranking[0].contributions))


@pytest.mark.filterwarnings("error::RuntimeWarning")
def test_a_family_that_weighs_nothing_has_no_tipping_point_and_breaks_nothing(catalog: Catalog) -> None:
    asked = {
        "schema_version": 1,
        "purposes": [{"id": "two_way_dialog"}, {"id": "everyday_news"}, {"id": "recruitment"}],
        "resources": {"hours_per_week": 6},
        "weights": {"families": {"converse": 0.0, "inform": 0.6, "invite": 0.4}},
    }
    result = recommend(catalog, read_answers(asked, catalog), draws=64)
    told = {tip["criterion"] for tip in result.tipping_points or ()}
    assert "family:inform" in told
    assert "family:converse" not in told
    assert all(0 <= row.score <= 100 for row in result.ranking)
