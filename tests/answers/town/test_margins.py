"""Margins of derived figures, against the worked formulas of the Census Bureau's handbook."""

from __future__ import annotations

from collections.abc import Callable
from math import sqrt

import pytest

from advisor.answers import Department
from advisor.answers.town import TownFile, read_town
from advisor.answers.town.keeping import use_figures
from advisor.answers.town.margins import Value, proportion_margin, weighted_sum


def test_the_margin_of_a_sum_is_the_root_of_the_sum_of_squares() -> None:
    assert weighted_sum([(1, Value(100, 3)), (1, Value(50, 4))]) == Value(150, 5)


def test_half_of_a_group_has_half_of_its_margin() -> None:
    assert weighted_sum([(0.5, Value(100, 8))]) == Value(50, 4)


def test_what_is_taken_away_adds_to_the_margin() -> None:
    assert weighted_sum([(1, Value(100, 3)), (-1, Value(40, 4))]) == Value(60, 5)


def test_several_estimates_of_zero_count_their_largest_margin_once() -> None:
    total = weighted_sum([(1, Value(100, 3)), (1, Value(0, 12)), (1, Value(0, 9))])

    assert total.margin == pytest.approx(sqrt(3**2 + 12**2))


def test_one_unknown_margin_makes_the_margin_of_the_sum_unknown() -> None:
    assert weighted_sum([(1, Value(100, 3)), (1, Value(50, None))]) == Value(150, None)


def test_the_margin_of_a_part_of_a_whole_takes_the_wholes_margin_off() -> None:
    # (30² − 0.25² × 40²) = 900 − 100
    assert proportion_margin(Value(250, 30), Value(1000, 40)) == pytest.approx(sqrt(800) / 1000)


def test_where_that_root_would_be_of_a_negative_number_the_ratio_formula_stands_in() -> None:
    # 10² − 0.5² × 40² is below zero, so the squares are added
    assert proportion_margin(Value(500, 10), Value(1000, 40)) == pytest.approx(sqrt(500) / 1000)


@pytest.mark.parametrize(("part", "whole"), [(None, 40.0), (30.0, None)])
def test_a_share_of_figures_without_a_margin_has_none(part: float | None, whole: float | None) -> None:
    assert proportion_margin(Value(250, part), Value(1000, whole)) is None


@pytest.mark.parametrize(("part", "whole"), [(Value(0, 48), Value(40, 25)), (Value(20, 90), Value(40, 0))])
def test_the_margin_of_a_share_is_capped_as_the_bureau_caps_it(part: Value, whole: Value) -> None:
    assert proportion_margin(part, whole) == 1.0


def test_the_figures_of_a_very_small_place_can_be_used(open_file: Callable[[str], TownFile]) -> None:
    (place,) = open_file("ACSST5Y2024.S0101-2026-02-02T101010.csv").places
    department = use_figures(place, Department())

    assert place.adults == 40
    assert list(place.age_shares.values()) == [0, 0.5, 0.25, 0.25]
    assert department.census
    assert department.census.age_margins
    margins = list(department.census.age_margins.values())
    assert margins == pytest.approx([1, 1, 0.376, 0.256], abs=5e-4)


def test_a_margin_of_a_language_is_capped_too(bytes_of: Callable[[str], bytes]) -> None:
    content = bytes_of("ACSST5Y2024.S1601-2026-01-10T101010.csv").replace("±1.0".encode(), "±130.5".encode())

    (place,) = read_town(content).places
    department = use_figures(place, Department())

    assert place.language_margins["other_than_english"] == 1.0
    assert department.census
    assert department.census.language_margins
    assert department.census.language_margins["other_than_english"] == 1.0
