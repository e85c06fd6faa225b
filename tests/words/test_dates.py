"""Days, months and periods in words."""

from __future__ import annotations

from datetime import date

from advisor.words import dates

DAY = date(2026, 11, 22)


def test_a_day_and_a_month_read_as_people_write_them() -> None:
    assert dates.day_words(DAY) == "November 22, 2026"
    assert dates.month_words(DAY) == "November 2026"
    assert dates.month_words(DAY, short=True) == "Nov 2026"
    assert dates.weekday_words(0) == "Monday"


def test_a_day_of_which_only_a_part_is_known_shows_that_part() -> None:
    assert dates.partial_month_words("2026-05-05") == "May 2026"
    assert dates.partial_month_words("2026-05") == "May 2026"
    assert dates.partial_month_words("2026") == "2026"


def test_until_is_a_day_or_a_period_from_the_decision_on() -> None:
    assert dates.until_words("2027-03-01") == "March 1, 2027"
    assert dates.until_words("P1M") == "1 month from the decision"
    assert dates.until_words("P3M") == "3 months from the decision"
    assert dates.until_words("P3M", date(2026, 11, 30)) == "February 28, 2027"
    assert dates.until_words("May 2027") == "May 2027"


def test_another_language_has_its_own_months(spoken: None) -> None:
    assert dates.day_words(DAY) == "22. November 2026"
    assert dates.weekday_words(0) == "Montag"


def test_months_from_now_are_told_as_they_are_offered() -> None:
    assert [dates.in_months(count) for count in (1, 4)] == ["In 1 month", "In 4 months"]
