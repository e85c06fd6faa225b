"""Several analyses of one pool find together what each finds by itself, with one search for a round."""

from __future__ import annotations

import numpy as np
import pytest

from advisor.decision.choosing import together
from advisor.decision.choosing.selection import NOTHING_KNOWN, Limits, RatedSet, best_sets, problems
from advisor.decision.choosing.together import Analysis, Question, Side, solve, solved
from tests.published.engine import pool_of

LIMITS = Limits(4.0, None, accounts=3, alert_needed=False)
random = np.random.default_rng(11)
POOL = pool_of(random.random((9, 3)), random.integers(1, 4, 9).astype(float), np.full(9, 0.05))
OTHER = pool_of(random.random((5, 3)), random.integers(1, 4, 5).astype(float), np.full(5, 0.05))


def at(hours: list[float], pool: together.Candidates = POOL) -> Question:
    weights = np.tile(np.array([0.5, 0.3, 0.2]), (len(hours), 1))
    return Question(pool, problems(pool, weights, LIMITS, hours_per_week=np.array(hours)))


def hour_by_hour(first: float, last: float) -> Analysis[list[RatedSet | None]]:
    found: list[RatedSet | None] = []
    for hours in np.arange(first, last):
        found += yield at([float(hours)])
    return found


def with_a_floor(share: float) -> Analysis[RatedSet | None]:
    """Whether anything is better than a share of the best."""
    (best,) = yield at([4.0])
    assert best is not None
    question = at([4.0])
    (better,) = yield Question(POOL, question.many, np.array([share * best.objective]))
    return better


@pytest.fixture
def searches(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The number of problems of each search."""
    counted: list[int] = []

    def counting(pool, many, floors=None):  # type: ignore[no-untyped-def]
        counted.append(len(many.weights))
        return best_sets(pool, many, floors)

    monkeypatch.setattr(together, "best_sets", counting)
    return counted


def test_each_finds_what_it_finds_alone(searches: list[int]) -> None:
    few, many = Side(hour_by_hour(1, 3)), Side(hour_by_hour(1, 6))
    lower, same = Side(with_a_floor(0.9)), Side(with_a_floor(1.0))
    solve(few, many, lower, same)

    assert searches == [4, 4, 1, 1, 1]
    assert few.found == solved(hour_by_hour(1, 3))
    assert many.found == solved(hour_by_hour(1, 6))
    assert lower.found == solved(with_a_floor(0.9)) == many.found[3]
    assert same.found is None, "nothing is better than the best"


def test_questions_about_another_pool_are_asked_apart(searches: list[int]) -> None:
    def of_both() -> Analysis[int]:
        yield at([2.0, 3.0])
        yield at([2.0], OTHER)
        return 1

    first, second = Side(of_both()), Side(hour_by_hour(1, 3))
    solve(first, second)
    assert searches == [3, 1, 1]
    assert first.found == 1


def test_in_a_large_pool_one_analysis_follows_the_other(
    searches: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(together, "FEW_VALUES", 0)
    first, second = Side(hour_by_hour(1, 3)), Side(hour_by_hour(1, 4))
    solve(first, second)
    assert searches == [1] * 5
    assert second.found[:2] == first.found


def test_an_analysis_without_a_question_is_done_at_once() -> None:
    def of_nothing() -> Analysis[str]:
        if LIMITS.accounts < 0:
            yield at([1.0])
        return "nothing to ask"

    assert solved(of_nothing()) == "nothing to ask"


def test_floors_that_are_known_stand_beside_those_that_are_not() -> None:
    many = at([2.0, 4.0, 4.0]).many
    free = best_sets(POOL, many)
    assert free[1] is not None
    floors = np.array([NOTHING_KNOWN, free[1].objective, 0.9 * free[1].objective])
    assert best_sets(POOL, many, floors) == [free[0], None, free[1]]
