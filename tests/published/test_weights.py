"""Weights from an order and from swings, as others published them."""

from __future__ import annotations

import numpy as np
import pytest

from advisor.decision.weighing.weights import rank_order_centroid
from advisor.workshop.stated_weights import from_swings
from tests.published.examples import example

CENTROIDS = example("weights_roc_table")


@pytest.mark.parametrize("n", CENTROIDS["inputs"]["n"])
def test_rank_order_centroids_of_n_needs(n: int) -> None:
    """Barron 1992; Edwards & Barron 1994; Barron & Barrett 1996, Management Science 42(11)."""
    order = [float(place) for place in range(n, 0, -1)]
    found = rank_order_centroid(order)
    assert found == pytest.approx(CENTROIDS["expected"]["ROC"][str(n)], abs=CENTROIDS["tolerance"])
    assert sum(found) == pytest.approx(1)


def test_swings_of_which_each_is_worth_twice_the_next() -> None:
    """drugis/mcda-elicitation-web, R/test/thrombo.R, "exact swing"."""
    published = example("weights_exact_swing_drugis")
    order, ratios = published["inputs"]["order"], published["inputs"]["ratios"]
    # as our question asks for them: the largest swing is 100, the others are read against it
    swings = 100 / np.cumprod([1, *ratios])
    found = from_swings(dict(zip(order, swings, strict=True)), order)
    assert found == pytest.approx(published["expected"], abs=published["tolerance"])
