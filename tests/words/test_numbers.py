"""Numbers as figures: no tail of zeros, thousands apart, as the language of the texts writes them."""

from __future__ import annotations

import pytest

from advisor.words import numbers


@pytest.mark.parametrize(
    ("number", "told"),
    [(0, "0"), (1, "1"), (3.5, "3.5"), (0.75, "0.75"), (4.3333, "4.33"), (0.001, "0.001"), (437, "437"),
     (2100, "2,100"), (2100.4, "2,100"), (1234567, "1,234,567")],
)  # fmt: skip
def test_a_figure_has_no_tail(number: float, told: str) -> None:
    assert numbers.figure(number) == told


def test_a_sum_that_is_redone_by_hand_shows_its_digits() -> None:
    assert numbers.decimals(0.5, 3) == "0.500"
    assert numbers.significant(0.021349, 3) == "0.0213"
    assert numbers.exact(0.025) == "0.025"


def test_what_is_known_roughly_has_two_digits_that_count() -> None:
    assert numbers.rounded(0.375) == "0.38"
    assert numbers.rounded(12.4) == "12"
    assert numbers.two_digits(12_345) == "12,000"
    assert numbers.to_two_digits(12_345) == 12_000


def test_a_count_in_running_text_is_a_word_up_to_ten() -> None:
    assert [numbers.count_words(n) for n in (0, 1, 10, 11, 1200)] == ["none", "one", "ten", "11", "1,200"]


def test_another_language_writes_its_own_marks(spoken: None) -> None:
    assert numbers.figure(2100) == "2.100"
    assert numbers.figure(3.5) == "3,5"
