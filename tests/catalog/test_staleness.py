"""How old a claim is on a given day, and how that is said."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from advisor.catalog import Catalog
from advisor.catalog.records import Check, Platform, PurposeFit, Source, StateRule
from advisor.catalog.staleness import (
    AGES,
    age_words,
    ageing_of,
    ages_by_table,
    count_ages,
    earliest_day,
    months_later,
)

TODAY = date(2026, 11, 22)


def _fit(confirmed: str | None, rating: int | None = 3) -> PurposeFit:
    return PurposeFit(
        platform="facebook_page", purpose="events", rating=rating, basis="inferred", confidence="medium",
        last_confirmed=confirmed,
    )  # fmt: skip


def _rule(confirmed: str | None, **changed: Any) -> StateRule:
    cells = {"state": "TX", "topic": "tiktok_devices", "binds_towns": "yes", "last_confirmed": confirmed}
    return StateRule.model_validate(cells | changed)


def _platform(**cells: Any) -> Platform:
    return Platform.model_validate(
        {"id": "p", "name": "P", "kind": "video", "delivery": "place", "role": "news", "status": "active"}
        | cells
    )


@pytest.mark.parametrize(
    ("confirmed", "age"),
    [
        ("2026-11-22", "fresh"),
        ("2025-05-22", "fresh"),  # 18 months to the day are not yet more than 18
        ("2025-05-21", "ageing"),
        ("2023-11-22", "ageing"),
        ("2023-11-21", "stale"),
        (None, "undated"),
    ],
)
def test_a_claim_ages_after_18_months_and_is_stale_after_36(confirmed: str | None, age: str) -> None:
    assert ageing_of(_fit(confirmed), TODAY) == age


@pytest.mark.parametrize(
    ("confirmed", "age"),
    [("2026-05-22", "fresh"), ("2026-05-21", "ageing"), ("2025-11-22", "ageing"), ("2025-11-21", "stale")],
)
def test_a_device_ban_and_an_ended_platform_age_after_6_months_and_are_stale_after_12(
    confirmed: str, age: str
) -> None:
    ended = _platform(status="discontinued", successor="other", last_confirmed=confirmed)

    assert ageing_of(_rule(confirmed), TODAY) == age
    assert ageing_of(ended, TODAY) == age


def test_other_state_rules_and_living_platforms_age_as_all_claims_do() -> None:
    assert ageing_of(_rule("2025-11-21", topic="booking_photos"), TODAY) == "fresh"
    assert ageing_of(_platform(last_confirmed="2025-11-21"), TODAY) == "fresh"


def test_a_bare_year_or_month_counts_from_its_first_day_so_that_it_ages_early() -> None:
    assert earliest_day("2025") == date(2025, 1, 1)
    assert earliest_day("2025-06") == date(2025, 6, 1)
    assert ageing_of(_fit("2025"), TODAY) == "ageing"


def test_a_date_after_the_given_day_is_fresh() -> None:
    assert ageing_of(_fit("2030-01-01"), TODAY) == "fresh"


def test_what_claims_nothing_has_no_age() -> None:
    source = Source(id="src-a", title="A", last_read="2001", kind="press")

    for record in (_fit("2001", rating=None), _rule("2001", binds_towns="unknown"), source):
        assert ageing_of(record, TODAY) is None
        assert age_words(record, TODAY) == ""


def test_a_rating_of_0_is_a_claim_and_ages() -> None:
    assert ageing_of(_fit("2001", rating=0), TODAY) == "stale"


def test_a_check_ages_from_the_date_of_the_law_it_rests_on() -> None:
    check = Check(
        id="c", topic="law", question="Q?", why="W", applies_to=("all",), severity="gate", as_of="2020"
    )

    assert ageing_of(check, TODAY) == "stale"


def test_months_end_on_the_last_day_of_a_shorter_month() -> None:
    assert months_later(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_later(date(2026, 12, 15), 18) == date(2028, 6, 15)


def test_the_words_name_the_date_as_written_and_what_to_do() -> None:
    assert age_words(_fit("2026-11"), TODAY) == "Confirmed 2026-11."
    assert age_words(_fit(None), TODAY) == "Not yet confirmed."
    assert "2025, more than 18 months ago. Check it" in age_words(_fit("2025"), TODAY)
    assert "2013, more than 36 months ago. Do not rely" in age_words(_fit("2013"), TODAY)
    assert "more than 6 months ago" in age_words(_rule("2026-02"), TODAY)


def test_the_given_day_decides_and_not_the_clock() -> None:
    assert [ageing_of(_fit("2026-11-22"), date(year, 11, 23)) for year in (2026, 2028, 2029)] == [
        "fresh",
        "ageing",
        "stale",
    ]


def test_ages_are_counted_and_none_is_left_out() -> None:
    counts = count_ages([_fit("2026-11"), _fit("2013"), _fit(None), _fit("2013", rating=None)], TODAY)

    assert counts == {"fresh": 1, "ageing": 0, "stale": 1, "undated": 1}
    assert tuple(counts) == AGES


def test_every_shipped_claim_has_an_age_on_any_day(catalog: Catalog) -> None:
    for name, counts in ages_by_table(catalog, TODAY).items():
        assert sum(counts.values()) <= len(catalog.rows(name))
        assert sum(counts.values()) > 0
