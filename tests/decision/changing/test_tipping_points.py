"""A tipping point is exact: just before it the leader leads, just after it the other does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from advisor.answers import Answers, read_answers
from advisor.catalog import Catalog
from advisor.decision import Recommendation
from advisor.decision.changing.tipping import nearest_tip
from advisor.decision.result.tips import WeightTip
from advisor.telling import recommend
from tests.decision.departments import CATALOG, FEW, answers

EXAMPLES = sorted((Path(__file__).resolve().parents[3] / "examples").glob("*.json"))

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
    tips = [t for t in result.tipping_points or () if t.list == "all" and t.flips_at is not None]
    assert tips
    for tip in tips:
        family = tip.criterion.family
        step = 0.003 if tip.flips_at > tip.weight else -0.003
        before, after = tip.flips_at - step, tip.flips_at + step
        if not 0 < before < 1 or not 0 < after < 1:
            continue
        assert at(catalog, result, family, before).ranking[0].platform == tip.leader
        assert at(catalog, result, family, after).ranking[0].platform == tip.to


def test_the_nearest_tipping_point_comes_first_and_never_last(catalog: Catalog) -> None:
    result = recommend(catalog, read_answers(ASKED, catalog), draws=50)
    distances = [
        float("inf") if t.flips_at is None else abs(t.flips_at - t.weight)
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
    told = {str(tip.criterion) for tip in result.tipping_points or ()}
    assert "family:inform" in told
    assert "family:converse" not in told
    assert all(0 <= row.score <= 100 for row in result.ranking)


@pytest.mark.parametrize(
    ("inside", "outside", "weight", "flips_at"),
    [
        ([50, 50], [40, 30], 0.4, None),
        ([50, 50 + 4e-15], [40, 30], 0.4, None),
        ([50, 40], [30, 30], 0.4, None),
        ([50, 40], [30, 30 + 4e-15], 0.4, None),
        ([50, 50], [30, 30], 0.4, None),
        ([50, 49], [50, 40], 0.2, None),
        ([40, 30], [40, 50], 0.2, None),
        ([40, 50], [50, 40], 0.2, 0.5),
        ([50, 40], [40, 50], 0.8, 0.5),
        ([50, 50.01], [50, 40], 0.2, 10 / 10.01),
        ([40, 60], [60, 40], 0.5, 0.5),
    ],
    ids=[
        "level at 100%, never ahead",
        "level at 100% but for rounding",
        "level at 0%, never ahead",
        "level at 0% but for rounding",
        "level all along",
        "level only beyond 100%",
        "ahead today, and falls back",
        "overtakes upward",
        "overtakes downward",
        "overtakes just before 100%",
        "level today, ahead with any more",
    ],
)
def test_a_place_is_lost_only_to_who_is_ahead_beyond_the_crossing(
    inside: list[float], outside: list[float], weight: float, flips_at: float | None
) -> None:
    tip = nearest_tip(np.array(inside, dtype=float), np.array(outside, dtype=float), weight, 0)
    assert tip.flips_at == pytest.approx(flips_at, abs=1e-9)
    assert tip.to == (None if flips_at is None else 1)


def test_of_several_that_cross_at_one_weight_the_one_that_leads_beyond_it_is_named() -> None:
    tip = nearest_tip(np.array([40.0, 60.0, 80.0]), np.array([60.0, 40.0, 20.0]), 0.2, 0)
    assert (tip.flips_at, tip.to) == (pytest.approx(0.5), 2)


def test_a_leader_that_can_be_run_otherwise_holds_its_place_until_that_too_is_behind() -> None:
    ways = np.array([0, 0, 1])
    outside = np.array([60.0, 50.0, 30.0])
    tip = nearest_tip(np.array([40.0, 70.0, 80.0]), outside, 0.2, 0, ways)
    assert (tip.flips_at, tip.to) == (pytest.approx(2 / 3), 1)
    assert nearest_tip(np.array([40.0, 70.0, 69.0]), outside, 0.2, 0, ways).flips_at is None


def test_who_is_ahead_today_and_stands_behind_takes_no_place_by_being_run_otherwise() -> None:
    ways = np.array([0, 1, 1])
    tip = nearest_tip(np.array([40.0, 45.0, 80.0]), np.array([60.0, 65.0, 20.0]), 0.2, 0, ways)
    assert tip.flips_at is None


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_no_tipping_point_of_the_examples_lies_at_an_end(path: Path, catalog: Catalog) -> None:
    result = recommend(catalog, read_answers(json.loads(path.read_text(encoding="utf-8")), catalog), draws=2)
    flips = [t.flips_at for t in result.tipping_points or () if t.flips_at is not None]
    assert flips
    assert all(1e-6 < at < 1 - 1e-6 for at in flips)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_asked_in_reverse_has_the_same_tipping_points(path: Path) -> None:
    asked = json.loads(path.read_text(encoding="utf-8"))
    _same_tips(asked, {**asked, "purposes": asked["purposes"][::-1]})


@FEW
@given(answers(), st.data())
def test_the_order_of_the_purposes_moves_no_tipping_point(
    given_answers: Answers, data: st.DataObject
) -> None:
    asked = json.loads(given_answers.to_json())
    assume(len(asked["purposes"]) > 1)
    _same_tips(asked, {**asked, "purposes": data.draw(st.permutations(asked["purposes"]))})


def _same_tips(asked: dict[str, Any], other: dict[str, Any]) -> None:
    """The same entries in the same order, and the same weights but for rounding."""
    tips, again = (
        recommend(CATALOG, read_answers(a, CATALOG), draws=1).tipping_points or () for a in (asked, other)
    )
    assert [_told(tip) for tip in tips] == [_told(tip) for tip in again]
    for tip, same in zip(tips, again, strict=True):
        assert tip.flips_at == pytest.approx(same.flips_at, abs=1e-7)


def _told(tip: WeightTip) -> dict[str, Any]:
    """All but the numbers."""
    return tip.model_dump(exclude={"weight", "flips_at"})
