"""Does the advice do what careful people in real places did, or would do today?

One constant sentence ("park X, keep every other account, run the usual five") is scored beside it: what the
engine adds is the difference.
"""

from __future__ import annotations

from typing import Any

import pytest

from advisor.catalog import Catalog
from tests.towns.scoring import TOWNS, Score, advised, constant_advice, score

# Not met today; a new one fails. Each is open work, none was bent to.
LEAST_TOWNS, LEAST_SINGLE = 0.70, 0.89


@pytest.fixture(scope="module")
def advice(catalog: Catalog) -> list[dict[str, Any]]:
    return [advised(case, catalog) for case in TOWNS]


def test_real_towns_are_met_as_often_as_stated(advice: list[dict[str, Any]]) -> None:
    result = score(zip(TOWNS, advice, strict=True))
    print(f"\ntowns: {result}; not met: {'; '.join(result.failed)}")
    assert len(TOWNS) == 28
    assert result.towns[0] / result.towns[1] >= LEAST_TOWNS
    assert result.single[0] / result.single[1] >= LEAST_SINGLE


def test_the_engine_adds_to_one_constant_sentence(advice: list[dict[str, Any]]) -> None:
    constant = score((case, constant_advice(case)) for case in TOWNS)
    result = score(zip(TOWNS, advice, strict=True))
    print(f"\ntowns, one constant sentence: {constant}")
    assert result.single[0] > constant.single[0]
    assert result.towns[0] > constant.towns[0]


@pytest.mark.parametrize("places", ["odd", "even"])
def test_odd_and_even_towns_are_told_apart(advice: list[dict[str, Any]], places: str) -> None:
    pairs = list(zip(TOWNS, advice, strict=True))[0 if places == "odd" else 1 :: 2]
    result: Score = score(pairs)
    print(f"\n{places} towns: {result}")
    assert result.single[0] / result.single[1] >= 0.75
