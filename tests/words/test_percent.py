"""Shares as people read them."""

from __future__ import annotations

import pytest

from advisor.words import percent


@pytest.mark.parametrize(
    ("share", "told"), [(0.0, "0%"), (0.0025, "0.25%"), (0.07, "7%"), (0.455, "46%"), (1.0, "100%")]
)
def test_a_share_is_a_percent_and_a_small_one_keeps_two_digits(share: float, told: str) -> None:
    assert percent.percent(share) == told


def test_a_range_that_reads_alike_is_one_figure() -> None:
    assert percent.percent_range(0.1, 0.25) == "10% to 25%"
    assert percent.percent_range(0.251, 0.252) == "25%"


def test_a_sum_that_is_redone_by_hand_shows_its_digits() -> None:
    assert percent.percent_decimals(0.5, 1) == "50.0%"
    assert percent.percent_significant(0.021349, 4) == "2.135%"
    assert percent.of_hundred(62.5) == "62.5%"


def test_another_language_writes_it_its_own_way(spoken: None) -> None:
    assert percent.percent(0.0025) == "0,25\N{NO-BREAK SPACE}%"
