"""Until when, in words: a day, or a period that begins with the decision."""

from __future__ import annotations

from datetime import date

from advisor.words.periods import until_words


def test_until_is_a_day_or_a_period_from_the_decision_on() -> None:
    assert until_words("2027-03-01") == "March 1, 2027"
    assert until_words("P1M") == "1 month from the decision"
    assert until_words("P3M") == "3 months from the decision"
    assert until_words("P3M", date(2026, 11, 30)) == "February 28, 2027"
    assert until_words("May 2027") == "May 2027"
