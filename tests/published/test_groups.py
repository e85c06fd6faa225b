"""Many people's orders, as others published them: agreement, majorities, points by rank."""

from __future__ import annotations

import numpy as np
import pytest

from advisor.decision.doubting.smaa import acceptability
from advisor.workshop import kendalls_w, rank_correlation
from tests.published.examples import example

CONCORDANCE = example("kendall_w")
CORRELATIONS = example("rank_correlations")
TENNESSEE = example("borda_tennessee")


@pytest.mark.parametrize("key", ["1", "2"])
def test_kendalls_w_of_judges_who_ranked(key: str) -> None:
    """ProofWiki, arbitrary example 1 (4 judges); 10 projects ranked by 4 judges, sum of D² 1048."""
    ranks = np.array(CONCORDANCE["inputs"][key]["items_by_judges"], dtype=float).T
    found = kendalls_w(-ranks)  # the first place has the highest score
    assert found == pytest.approx(CONCORDANCE["expected"][key]["W"], abs=CONCORDANCE["tolerance"][key])


def test_kendalls_w_corrected_for_ties() -> None:
    """R package irr, `kendall(anxiety, correct = TRUE)`: 20 people rated by 3 raters, many ties."""
    found = kendalls_w(CONCORDANCE["inputs"]["3"]["raters"])
    assert found == pytest.approx(
        CONCORDANCE["expected"]["3"]["W_tie_corrected"], abs=CONCORDANCE["tolerance"]["3"]
    )


@pytest.mark.parametrize(("key", "expected"), [("rho", "rho"), ("iq_tv", "iq_tv_rho")])
def test_spearmans_rank_correlation(key: str, expected: str) -> None:
    """scipy.stats.spearmanr's documentation (with a tie); Wikipedia's IQ and hours of television, −29/165."""
    one, other = CORRELATIONS["inputs"][key]
    assert rank_correlation(one, other) == pytest.approx(
        CORRELATIONS["expected"][expected], abs=CORRELATIONS["tolerance"]
    )


def test_the_capital_of_tennessee() -> None:
    """Each voter is a draw: shares of ranks give the Borda points, pairwise wins the Condorcet winner.

    The well-known example (Wikipedia, electowiki). Borda points themselves decide nothing here.
    """
    profiles = TENNESSEE["inputs"]["profiles"]
    cities = list(TENNESSEE["expected"]["points"])
    votes = np.array([[-order.index(c) for c in cities] for count, order in profiles for _v in range(count)])
    result = acceptability(votes.astype(float))
    worth = np.arange(len(cities))[::-1]  # three points for a first place … none for the last
    points = dict(zip(cities, result.draws * (result.rank @ worth), strict=True))
    assert points == pytest.approx(TENNESSEE["expected"]["points"])
    beaten = (result.wins > 0.5).sum(axis=1)
    assert cities[int(beaten.argmax())] == TENNESSEE["expected"]["condorcet_winner"]
    assert beaten.max() == len(cities) - 1
    assert cities[int(result.first.argmax())] == TENNESSEE["expected"]["plurality_winner"]
