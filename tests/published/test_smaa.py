"""SMAA-2 reproduces what others published."""

from __future__ import annotations

import numpy as np
import pytest

from advisor.decision.doubting.smaa import acceptability, confidence_factor, uniform_weights, weights_around
from tests.published.examples import example


def test_the_scale_of_efficacy_is_the_union_of_the_published_intervals() -> None:
    """Tervonen et al. 2011: values run from the lowest to the highest end of the 95 % intervals."""
    published = example("smaa2_antidepressants_jsmaa")
    mean, deviation = np.array(published["inputs"]["parameters"]["Efficacy"]).T
    scale = [np.exp(mean - 1.96 * deviation).min(), np.exp(mean + 1.96 * deviation).max()]
    expected = published["expected"]
    assert scale == pytest.approx(expected["scale"]["Efficacy"], abs=expected["scale_tolerance"])


def antidepressant_values(random: np.random.Generator, draws: int) -> np.ndarray:
    """Draws × alternatives × criteria, linear over the union of the 95 % intervals."""
    inputs = example("smaa2_antidepressants_jsmaa")["inputs"]
    layers = []
    for criterion, direction in zip(inputs["criteria"], inputs["direction"], strict=True):
        mean, sd = np.array(inputs["parameters"][criterion]).T
        measured = mean + sd * random.standard_normal((draws, len(mean)))
        low, high = (mean - 1.96 * sd).min(), (mean + 1.96 * sd).max()
        if criterion == "Efficacy":
            measured = np.exp(measured)
            low, high = np.exp(mean - 1.96 * sd).min(), np.exp(mean + 1.96 * sd).max()
        value = (measured - low) / (high - low)
        layers.append(value if direction == "max" else 1 - value)
    return np.stack(layers, axis=2)


def test_the_antidepressant_model_of_jsmaa() -> None:
    """Tervonen et al. 2011, Statistics in Medicine; as JSMAA asserts it (tommite/jsmaa)."""
    published = example("smaa2_antidepressants_jsmaa")
    expected, tolerance = published["expected"], published["tolerance"]
    random = np.random.default_rng(1)
    weights = uniform_weights(random, 20_000, 6)
    values = antidepressant_values(random, 20_000)
    result = acceptability(np.einsum("dac,dc->da", values, weights), weights)
    for i, name in enumerate(published["inputs"]["alternatives"]):
        assert result.rank[i] == pytest.approx(
            expected["rank_acceptability"][name], abs=tolerance["rank_acceptability"]
        )
        assert result.central[i] == pytest.approx(
            expected["central_weights"][name], abs=tolerance["central_weights"]
        )
        confidence = confidence_factor(values, result.central[i], i)
        assert confidence == pytest.approx(
            expected["confidence_factors"][name], abs=tolerance["confidence_factors"]
        )


@pytest.mark.parametrize("c", ["0.4", "0.5", "0.6"])
def test_the_share_of_a_constant_row_is_the_exact_area(c: str) -> None:
    """Three unit rows and a constant one: the constant wins where no weight exceeds it (analytic)."""
    exact = example("smaa_exact_triangle")["expected"]["first_rank_of_constant"][c]
    values = np.vstack([np.eye(3), np.full((1, 3), float(c))])
    weights = uniform_weights(np.random.default_rng(7), 200_000, 3)
    result = acceptability(weights @ values.T, weights)
    assert result.first[3] == pytest.approx(exact, abs=4 * max(result.error(result.first)[3], 1e-4))
    assert result.first[:3] == pytest.approx(np.full(3, (1 - exact) / 3), abs=0.005)
    assert result.central[3] == pytest.approx([1 / 3] * 3, abs=0.01)


def test_without_spread_every_draw_repeats_the_stated_weights() -> None:
    weights = weights_around(np.random.default_rng(0), 100, [5, 3, 1], spread=0.0)
    assert weights == pytest.approx(np.tile([5 / 9, 3 / 9, 1 / 9], (100, 1)))


@pytest.mark.parametrize("spread", [0.1, 0.5, None])
def test_the_stated_order_is_kept_in_every_draw(spread: float | None) -> None:
    weights = weights_around(np.random.default_rng(0), 5000, [5, 2, 3], spread)
    assert (weights[:, 0] >= weights[:, 2]).all()
    assert (weights[:, 2] >= weights[:, 1]).all()
    assert weights.sum(axis=1) == pytest.approx(np.ones(5000))


def test_equal_importances_may_change_places() -> None:
    weights = weights_around(np.random.default_rng(0), 5000, [3, 3], spread=0.3)
    assert 0.45 < (weights[:, 0] > weights[:, 1]).mean() < 0.55


def test_weights_of_which_only_the_order_is_known_average_to_the_rank_order_centroid() -> None:
    weights = weights_around(np.random.default_rng(0), 100_000, [3, 2, 1], spread=None)
    assert weights.mean(axis=0) == pytest.approx([11 / 18, 5 / 18, 2 / 18], abs=0.005)


def test_pairwise_wins_and_rank_shares_add_up() -> None:
    scores = np.random.default_rng(3).random((4000, 6))
    result = acceptability(scores)
    assert result.rank.sum(axis=0) == pytest.approx(np.ones(6))
    assert result.rank.sum(axis=1) == pytest.approx(np.ones(6))
    assert result.wins + result.wins.T == pytest.approx(np.ones((6, 6)))
