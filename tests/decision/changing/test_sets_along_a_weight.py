"""Which set is best along one weight: a set that only draws level never stands, and changes nothing."""

from __future__ import annotations

import numpy as np
import pytest

from advisor.decision.changing.looser_limits import Possible
from advisor.decision.changing.sweep import Line, Piece, pieces_along
from advisor.decision.changing.tipping import set_tipping_points
from advisor.decision.choosing.selection import Limits, RatedSet
from advisor.decision.choosing.together import solved
from advisor.decision.result import Criterion, SetTippingPoint
from tests.published.engine import pool_of

ALL_ON_FIRST, NONE_ON_FIRST = np.array([1.0, 0.0]), np.array([0.0, 1.0])


def one_account(value: list[list[float]], today: int, share: float) -> tuple[Possible, Line]:
    """Platforms of which one may be run, each worth so much for two needs; the first one's weight moves."""
    pool = pool_of(np.array(value), np.zeros(len(value)), np.zeros(len(value)))
    weights = np.array([share, 1 - share])
    best = RatedSet((today,), float(pool.value[today] @ weights))
    could = Possible(
        pool=pool,
        needs_either=tuple((frozenset(),) for _row in value),
        value_high=pool.value,
        today=best,
        near_best=(best,),
        limits=Limits(1.0, None, accounts=1, alert_needed=False),
        weights=weights,
    )
    return could, Line(Criterion.of_family("first"), ALL_ON_FIRST, NONE_ON_FIRST, share)


def along(could: Possible, line: Line) -> list[Piece]:
    return solved(pieces_along(could, [line], could.near_best, nearest_only=[False]))[0]


def tip_of(value: list[list[float]], today: int, share: float) -> SetTippingPoint:
    could, line = one_account(value, today, share)
    (tip,) = set_tipping_points(could, [line], [along(could, line)])
    return tip


@pytest.mark.parametrize(
    ("value", "share"),
    [
        ([[0.6, 0.6], [0.6, 0.3]], 0.4),
        ([[0.6, 0.6], [0.6 + 1e-16, 0.3]], 0.4),
        ([[0.6, 0.6], [0.3, 0.6]], 0.4),
        ([[0.6, 0.6], [0.3, 0.6 + 2e-12]], 0.4),
        ([[0.6, 0.6], [0.6, 0.6]], 0.4),
    ],
    ids=["level at 100%", "level at 100% but for rounding", "level at 0%",
         "level at 0% but for rounding", "level all along"],
)  # fmt: skip
def test_a_set_that_is_only_as_good_at_an_end_is_no_flip(value: list[list[float]], share: float) -> None:
    could, line = one_account(value, 0, share)
    assert [(p.start, p.end, p.found.members) for p in along(could, line)] == [(0.0, 1.0, (0,))]
    assert tip_of(value, 0, share).flips_at is None


def test_a_twin_of_the_other_set_that_stands_today_tips_where_the_other_would() -> None:
    """Today's set is as good as the one named first all along: only where both fall behind it tips."""
    tip = tip_of([[0.4, 0.8], [0.4, 0.8], [0.8, 0.4]], 1, 0.5)
    assert (tip.flips_at, tip.adds) == (pytest.approx(0.5), ("item 2",))
    tip = tip_of([[0.8, 0.4], [0.4, 0.8], [0.4, 0.8]], 2, 0.5)
    assert (tip.flips_at, tip.adds, tip.drops) == (pytest.approx(0.5), ("item 0",), ("item 2",))
    tip = tip_of([[0.2, 0.9], [0.6, 0.6], [0.6, 0.6]], 2, 0.5)
    assert (tip.flips_at, tip.adds) == (pytest.approx(3 / 7), ("item 0",))


def test_of_sets_that_cross_at_one_weight_the_best_beyond_it_stands() -> None:
    value = [[0.4, 0.6], [0.5, 0.5], [0.7, 0.3], [0.6, 0.4]]
    could, line = one_account(value, 0, 0.2)
    assert [p.found.members for p in along(could, line)] == [(0,), (2,)]
    tip = tip_of(value, 0, 0.2)
    assert (tip.flips_at, tip.adds) == (pytest.approx(0.5), ("item 2",))


@pytest.mark.parametrize("share", [0.5 - 1e-16, 0.5, 0.5 + 1e-16])
def test_at_a_corner_the_set_of_today_is_left_on_the_far_side_alone(share: float) -> None:
    tip = tip_of([[0.4, 0.6], [0.6, 0.4], [0.1, 0.7]], 0, share)
    assert (tip.flips_at, tip.adds, tip.drops) == (pytest.approx(0.5), ("item 1",), ("item 0",))
