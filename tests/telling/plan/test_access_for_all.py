"""The accessibility routine: habits, the federal dates for a place of this size, and each platform's part."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from advisor.telling.plan.access_for_all import access_for_all
from advisor.telling.plan.spoken import Spoken


@pytest.mark.parametrize(
    ("population", "large", "small"),
    [(49_999, False, True), (50_000, True, False), (None, True, True)],
)
def test_the_date_is_the_one_for_a_place_of_this_size(
    situation: Callable[..., Spoken], population: int | None, large: bool, small: bool
) -> None:
    now = situation({"facebook_page": "full"}, department={"population": population})

    text = " ".join(access_for_all(now)[1].steps)

    assert ("2027-04-26" in text, "2028-04-26" in text) == (large, small)


@pytest.mark.parametrize(
    ("platform", "mode", "words"),
    [
        ("instagram", "full", "alt text"),
        ("youtube", "full", "captions"),
        ("youtube_live", "full", "Turn captions on"),
        ("podcast", "full", "written copy"),
        ("email_newsletter", "full", "real headings"),
        ("county_alerts", "full", "by voice as well as by text"),
    ],
)
def test_each_kind_of_platform_has_its_own_habit(
    situation: Callable[..., Spoken], platform: str, mode: str, words: str
) -> None:
    (row,) = (r for r in access_for_all(situation({platform: mode})) if r.platform == platform)

    assert words in " ".join(row.steps)
