"""Hours a week, worked out by hand: the upper ends never add up to more than the set's hours."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision.result import ChosenSet, Recommendation
from advisor.plan.weekly import weekly
from advisor.telling import complete


def test_a_member_gets_from_a_quiet_week_to_the_hours_the_set_counts_on(
    chosen: Callable[..., ChosenSet], catalog: Catalog
) -> None:
    # the page in full takes 3 to 5 hours; the set counts on the middle, 4
    assert [row.model_dump(mode="json") for row in weekly(chosen(), catalog)] == [
        {
            "platform": "facebook_page",
            "name": "Facebook page",
            "mode": "full",
            "hours_per_week": [3.0, 4.0],
            "reply_promise": "Same day",
            "note": "Posts and answers.",
            "account_id": None,
            "is_copy": False,
        }
    ]


def test_a_lighter_mode_gets_its_own_hours_and_its_own_promise(
    chosen: Callable[..., ChosenSet], catalog: Catalog
) -> None:
    (row,) = weekly(chosen(modes={"facebook_page": "post_only"}, hours_per_week=0.75), catalog)

    assert (row.mode, row.hours_per_week, row.reply_promise) == ("post_only", (0.5, 0.75), "None")


def test_a_feature_has_a_row_of_its_own_after_its_platform(
    chosen: Callable[..., ChosenSet], catalog: Catalog
) -> None:
    rows = weekly(chosen(features={"facebook_page": ("facebook_live",)}, hours_per_week=4.75), catalog)

    assert [row.platform for row in rows] == ["facebook_page", "facebook_live"]
    assert rows[1].hours_per_week == (0.5, 0.75)
    assert sum(row.hours_per_week[1] for row in rows) == 4.75


def test_a_feature_that_does_not_fit_into_the_hours_left_is_not_planned(
    chosen: Callable[..., ChosenSet], catalog: Catalog
) -> None:
    rows = weekly(chosen(features={"facebook_page": ("facebook_live",)}, hours_per_week=4.1), catalog)

    assert [row.platform for row in rows] == ["facebook_page"]


@pytest.mark.parametrize("platforms", [(), ("facebook_page",), ("ring_neighbors", "facebook_page")])
def test_rows_stand_in_the_order_of_the_set(
    chosen: Callable[..., ChosenSet], catalog: Catalog, platforms: tuple[str, ...]
) -> None:
    modes = {"facebook_page": "full", "ring_neighbors": "light"}
    hours = 4.5 if len(platforms) == 2 else 4.0

    rows = weekly(
        chosen(platforms=platforms, modes={p: modes[p] for p in platforms}, hours_per_week=hours), catalog
    )

    assert tuple(row.platform for row in rows) == platforms


def test_hours_of_their_own_replace_the_catalogue_s(
    recommendation: Callable[..., Recommendation], catalog: Catalog
) -> None:
    answers = Answers.model_validate(
        {"overrides": [{"platform": "facebook_page", "field": "hours_per_week_low", "value": 1}]}
    )

    completed = complete(recommendation(hours_per_week=3.0), answers, catalog)

    assert completed.plan is not None
    assert completed.plan.weekly[0].hours_per_week == (1.0, 3.0)
