"""Dollars: their sign, no cents, a range of them, and what has no price."""

from __future__ import annotations

from advisor.words import money


def test_money_has_its_sign_and_no_cents() -> None:
    assert money.dollars(1200.4) == "$1,200"
    assert money.dollars_range(1200, 1500) == "$1,200–1,500"
    assert money.dollars_range(1200, 1200) == "$1,200"
    assert money.dollars_and_cents(2.4) == "$2.40"


def test_what_is_known_roughly_says_so_and_has_two_digits_that_count() -> None:
    assert money.dollars_about(4290) == "about $4,300"
    assert money.dollars_about(13_728) == "about $14,000"
    assert money.dollars_about(429) == "about $430"
    assert money.dollars_about(49.5) == "about $50"
    assert money.dollars_about(0.4) == "about $1"


def test_a_wage_has_cents_only_where_there_are_some() -> None:
    assert money.dollars_an_hour(33) == "$33 an hour"
    assert money.dollars_an_hour(33.5) == "$33.50 an hour"
    assert money.dollars_an_hour(32.999) == "$33 an hour"


def test_fees_stand_inside_a_sentence() -> None:
    assert money.fees_words(0, 0, ()) == "no fees"
    assert money.fees_words(0, 0, (), untold=True) == "no new fees"
    assert money.fees_words(480, 480, ()) == "$480 a year in fees"
    assert money.fees_words(480, 2480, ()) == "$480 to $2,480 a year in fees"
    assert money.fees_words(0, 0, ("Nixle",)) == "no fees but what Nixle quotes"


def test_a_cost_that_is_not_known_stays_unknown() -> None:
    assert money.dollars_words(None, None) == "cost not known"
    assert money.dollars_words(0, 0) == "no fee"
    assert money.dollars_words(None, 900) == "$900 a year"


def test_another_language_puts_the_sign_where_it_belongs(spoken: None) -> None:
    assert money.dollars(1200) == "1.200\N{NO-BREAK SPACE}$"
