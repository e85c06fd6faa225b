"""How far people agree on an order, in numbers and in words."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.stats import rankdata, spearmanr

from advisor.workshop import agreement, agreement_words, kendalls_w, rank_correlation, ranks_of

POINTS = st.tuples(st.integers(2, 6), st.integers(2, 8)).flatmap(
    lambda shape: arrays(float, shape, elements=st.integers(0, 6).map(float))
)


def test_equal_scores_share_the_mean_of_their_places() -> None:
    assert ranks_of([40, 10, 40, 10, 0]).tolist() == [1.5, 3.5, 1.5, 3.5, 5.0]


def test_people_with_one_order_agree_fully_whatever_their_numbers() -> None:
    found = agreement([[60, 30, 10], [34, 33, 33.0 - 1e-6], [90, 8, 2]])
    assert found.w == pytest.approx(1)
    assert found.mean_correlation == pytest.approx(1)
    assert found.with_others == pytest.approx((1, 1, 1))
    assert found.words == "You agree almost fully on the order."


def test_two_people_with_opposite_orders_do_not_agree() -> None:
    found = agreement([[50, 30, 20], [20, 30, 50]])
    assert found.w == pytest.approx(0)
    assert found.mean_correlation == pytest.approx(-1)
    assert found.words == "You agree no more than chance would give: the orders differ widely."


def test_a_w_that_chance_alone_would_give_is_called_so() -> None:
    """Two people at random reach W = 0.5 on average, so 0.45 is no agreement between two."""
    assert "chance" in agreement_words(0.45, people=2)
    assert agreement_words(0.45, people=10) == "You agree on parts of the order."


@pytest.mark.parametrize(
    ("w", "words"),
    [
        (0.12, "hardly agree"),
        (0.3, "agree a little"),
        (0.5, "parts of the order"),
        (0.7, "agree strongly"),
        (0.9, "almost fully"),
    ],
)
def test_the_marks_of_schmidt_have_their_words(w: float, words: str) -> None:
    assert words in agreement_words(w, people=12)


def test_whoever_sees_it_differently_from_the_others_is_found() -> None:
    found = agreement([[50, 30, 20], [60, 30, 10], [45, 35, 20], [10, 20, 70]])
    assert found.with_others[3] == pytest.approx(-1)
    assert min(found.with_others[:3]) > 0.9


def test_where_nobody_prefers_anything_there_is_nothing_to_agree_on() -> None:
    found = agreement([[25, 25, 25, 25]] * 3)
    assert found.w is None
    assert found.mean_correlation is None
    assert found.with_others == (None, None, None)
    assert found.words.startswith("Nobody put one thing before another")


@pytest.mark.parametrize("scores", [[[1.0, 2.0]], [[1.0], [2.0]], [1.0, 2.0]])
def test_fewer_than_two_people_or_items_cannot_agree(scores: list[list[float]]) -> None:
    with pytest.raises(ValueError, match="at least two people and two items"):
        kendalls_w(scores)


def test_a_missing_score_is_refused_and_not_ranked_last() -> None:
    with pytest.raises(ValueError, match="missing"):
        kendalls_w([[1.0, 2.0, float("nan")], [1.0, 2.0, 3.0]])


@given(POINTS)
def test_w_lies_between_0_and_1_and_forgets_the_order_of_people_and_items(points: np.ndarray) -> None:
    w = kendalls_w(points)
    if w is not None:
        assert -1e-12 <= w <= 1 + 1e-12
        assert kendalls_w(points[::-1, ::-1]) == pytest.approx(w)


@given(POINTS)
def test_ranks_and_rank_correlation_are_those_of_scipy(points: np.ndarray) -> None:
    assert ranks_of(points) == pytest.approx(rankdata(-points, axis=1))
    found = rank_correlation(points[0], points[1])
    if found is None:
        assert np.ptp(points[0]) == 0 or np.ptp(points[1]) == 0
    else:
        assert found == pytest.approx(spearmanr(points[0], points[1]).statistic)


@given(
    st.integers(2, 6).flatmap(
        lambda people: st.lists(st.permutations(range(5)), min_size=people, max_size=people)
    )
)
def test_without_ties_w_is_the_mean_rank_correlation_of_all_pairs(orders: list[list[int]]) -> None:
    found = agreement([[float(x) for x in order] for order in orders])
    pairs = [(i, j) for i in range(len(orders)) for j in range(i)]
    mean = np.mean([spearmanr(orders[i], orders[j]).statistic for i, j in pairs])
    assert found.mean_correlation == pytest.approx(mean)
