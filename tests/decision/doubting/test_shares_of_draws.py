"""The shares of draws by hand: whom the weights put first, and which set is the best in each draw."""

from __future__ import annotations

import numpy as np
import pytest

from advisor.decision.doubting.draws import Spread
from advisor.decision.doubting.sets_drawn import sets_for_draws
from advisor.decision.doubting.smaa import acceptability, best_count, best_counts

# Two needs; three draws that put more and more weight on the first.
WEIGHTS = np.array([[0.2, 0.8], [0.5, 0.5], [0.8, 0.2]])


def sure(rows: int, needs: int) -> Spread:
    """Nothing may be wrong with the values: no cell at all."""
    none, nothing = np.zeros(0, dtype=np.intp), np.zeros(0)
    return Spread(
        none, none, nothing, nothing, nothing, nothing, nothing, np.zeros(0, dtype=bool), none, none, none,
        rows, needs,
    )  # fmt: skip


def test_central_weights_are_the_mean_of_the_weights_that_put_a_row_first() -> None:
    scores = np.array([[1.0, 2.0], [2.0, 1.0], [3.0, 1.0]])
    found = acceptability(scores, WEIGHTS)

    assert found.first.tolist() == pytest.approx([2 / 3, 1 / 3])
    assert found.central[0].tolist() == pytest.approx([0.65, 0.35])
    assert found.central[1].tolist() == pytest.approx([0.2, 0.8])


def test_of_two_sets_that_cover_as_much_the_one_that_opens_less_is_the_best_in_every_draw() -> None:
    value = np.array([[0.6, 0.3]])
    free_and_dear = sets_for_draws([value, value], [[0], [1]], [0.0, 0.01], sure(2, 2))
    both_free = sets_for_draws([value, value], [[0], [1]], [0.0, 0.0], sure(2, 2))

    weights, cells = WEIGHTS.T.astype(np.float32), np.zeros((0, 3), dtype=np.float32)
    assert free_and_dear.wins(weights, cells).tolist() == [3, 0]
    assert both_free.wins(weights, cells).tolist() == [1.5, 1.5], "equal ones share a draw"


def test_what_a_set_opens_is_held_against_what_it_covers_in_each_draw() -> None:
    plain, better_at_the_first = np.array([[0.5, 0.5]]), np.array([[0.6, 0.5]])
    sets = sets_for_draws([plain, better_at_the_first], [[0], [1]], [0.0, 0.04], sure(2, 2))
    # it covers 0.02, 0.05 and 0.08 more: in one draw less than the 0.04 that it must earn back
    weights, cells = WEIGHTS.T.astype(np.float32), np.zeros((0, 3), dtype=np.float32)
    assert sets.wins(weights, cells).tolist() == [1, 2]


def test_a_single_set_is_the_best_in_every_draw() -> None:
    sets = sets_for_draws([np.array([[0.5, 0.5]])], [[0]], [0.04], sure(1, 2))
    assert sets.wins(WEIGHTS.T.astype(np.float32), np.zeros((0, 3), dtype=np.float32)).tolist() == [3]


@pytest.mark.parametrize("ties", [False, True])
def test_the_draws_of_one_row_are_counted_as_those_of_all_rows_are(ties: bool) -> None:
    columns = np.random.default_rng(5).random((4, 300)).astype(np.float32)
    if ties:
        columns = np.round(columns, 1)
    counts = best_counts(columns)
    assert counts.sum() == pytest.approx(300)
    assert [best_count(columns, row) for row in range(4)] == counts.tolist()
