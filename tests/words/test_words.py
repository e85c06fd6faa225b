"""One table turns values, shares and certainty into words; every page, chart and document reads it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from advisor.catalog import Catalog
from advisor.decision.method import NO_CLEAR_LEADER
from advisor.words import labels, numbers, sureness
from advisor.words.labels import segment_words
from advisor.words.numbers import benefit_words, two_digits
from advisor.words.percent import hundredths, share_of_100, weight_words
from advisor.words.sureness import first_words, in_set_words, known_words, too_close_words, ways_words

ADVISOR = Path(numbers.__file__).parents[1]


@pytest.mark.parametrize(
    ("value", "said"),
    [(1.0, "very well"), (0.6, "very well"), (0.599, "well"), (0.3, "well"), (0.299, "fairly well"),
     (0.15, "fairly well"), (0.149, "a little"), (0.05, "a little"), (0.049, "hardly"), (0.0, "hardly")],
)  # fmt: skip
def test_a_value_from_zero_to_one_has_five_words(value: float, said: str) -> None:
    assert benefit_words(value) == said


def test_a_value_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        benefit_words(-0.01)


@pytest.mark.parametrize(
    ("share", "said"),
    [(1.0, "in every way we tried"), (0.9999, "nearly every"), (0.95, "nearly every"),
     (0.944, "most"), (0.70, "most"),
     (0.694, "more than half"), (0.61, "more than half"), (0.60, "about half"), (0.40, "about half"),
     (0.394, "some"), (0.15, "some"),
     (0.14, "few"), (0.001, "few"), (0.0, "hardly any")],
)  # fmt: skip
def test_a_share_of_draws_is_told_as_ways_of_weighing(share: float, said: str) -> None:
    assert said in ways_words(share)
    assert ways_words(share).endswith("weighing your priorities")


def test_the_words_never_contradict_the_figure_beside_them() -> None:
    """They are chosen by the rounded figure: 0.945 is told as 94 or 95, and the words follow."""
    for thousandth in range(1001):
        share = thousandth / 1000
        assert ways_words(share) == ways_words(hundredths(share) / 100)


def test_a_toss_up_is_called_half_exactly_where_no_leader_is_clear() -> None:
    low, high = NO_CLEAR_LEADER
    half = [n for n in range(101) if "about half" in ways_words(n / 100)]
    assert half == list(range(round(100 * low), round(100 * high) + 1))


def test_how_often_it_is_first_is_a_count_of_ways_and_never_a_percentage_of_being_right() -> None:
    assert first_words(0.83) == "first in 83 of 100 ways of weighing your priorities"
    assert in_set_words(0.91) == "in the set in 91 of 100 ways of weighing your priorities"
    assert not re.search(r"%|sure|certain|probab", first_words(0.83) + in_set_words(0.91) + ways_words(0.83))


def test_nearly_all_is_not_all_and_hardly_any_is_not_none() -> None:
    assert (hundredths(0.9999), hundredths(1.0)) == (99, 100)
    assert (hundredths(0.0001), hundredths(0.0)) == (1, 0)
    assert share_of_100(0.004) == "1"
    with pytest.raises(ValueError, match="between 0 and 1"):
        hundredths(1.2)


def test_what_is_not_known_is_told_with_its_share() -> None:
    assert known_words(1.0) == ""
    assert "62%" in known_words(0.62)
    assert "99%" in known_words(0.994)


def test_a_pair_without_a_leader_is_too_close_to_call() -> None:
    assert too_close_words(("Instagram", "X")) == "Too close to call: Instagram and X."


@pytest.mark.parametrize(
    ("segment", "said"),
    [("all_adults", "adults"), ("age_65_plus", "adults of 65 and over"), ("age_18_29", "adults of 18–29"),
     ("rural_50_64", "rural adults of 50–64"), ("non_metropolitan", "adults away from cities"),
     ("some_college", "some college"), ("teens", "teens")],
)  # fmt: skip
def test_whom_a_survey_asked_stands_inside_a_sentence(segment: str, said: str) -> None:
    assert segment_words(segment) == said


def test_every_surveyed_group_reads_without_underscores(catalog: Catalog) -> None:
    assert all("_" not in segment_words(segment) for _platform, segment in catalog.reach)


def test_the_words_for_values_and_shares_stand_in_one_place_only() -> None:
    phrases = [*(w for _b, w in sureness.WAYS_WORDS), *(w for _b, w in numbers.BENEFIT_WORDS if " " in w)]
    phrases += [*labels.LEVEL_WORDS.values(), *(w for w in labels.SEGMENT_WORDS.values() if " " in w)]
    phrases += labels.MODE_LABELS.values()
    words = Path(numbers.__file__).parent
    tables = {words / "numbers.py", words / "sureness.py", words / "labels.py"}
    for path in sorted(set(ADVISOR.rglob("*.py")) - tables):
        text = path.read_text(encoding="utf-8")
        assert not [w for w in phrases if f'"{w}"' in text], path


@pytest.mark.parametrize(
    ("weight", "said"),
    [(0.0, "0%"), (-0.0, "0%"), (-1e-17, "0%"), (1e-6, "0.1%"), (0.004, "0.4%"), (0.25, "25%"),
     (0.2504, "25%"), (0.254, "25.4%"), (0.9999, "99.9%"), (1 - 1e-16, "100%"), (1.0, "100%")],
)  # fmt: skip
def test_a_weight_is_told_as_0_or_100_percent_only_where_it_is_all_or_nothing(
    weight: float, said: str
) -> None:
    assert weight_words(weight) == said


@pytest.mark.parametrize(("count", "told"), [(7, "7"), (43, "43"), (437, "440"), (12_345, "12,000")])
def test_a_count_of_people_is_as_precise_as_it_is_known(count: int, told: str) -> None:
    assert two_digits(count) == told
