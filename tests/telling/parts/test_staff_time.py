"""Page one and the fiscal note say what the hours cost where a wage is known, apart from the fees."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from advisor.catalog import Catalog
from advisor.telling.blocks import Board, words_of
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.board_page import board_page
from tests.telling.parts.conftest import basis_from

Draft = dict[str, Any]
# 2.5 hours a week are free for one page that runs.
ONE_PAGE: Draft = {
    "schema_version": 1,
    "department": {"kind": "parks", "population": 8000},
    "purposes": [{"id": "events"}, {"id": "two_way_dialog"}],
    "resources": {"hours_per_week": 2.5, "budget_usd_per_year": 0},
    "accounts": [{"id": "fb", "platform": "facebook_page", "state": "active", "followers": 2500}],
}


def with_resources(draft: Draft, **resources: Any) -> Draft:
    return {**draft, "resources": {**draft["resources"], **resources}}


@pytest.fixture(scope="module")
def told(catalog: Catalog) -> Callable[..., tuple[Basis, Board]]:
    """What runs and page one for the answers of a department, with some of its resources said otherwise."""

    def _told(draft: Draft, **resources: Any) -> tuple[Basis, Board]:
        basis = basis_from(with_resources(draft, **resources), catalog)
        return basis, board_page(basis)

    return _told


def test_page_one_tells_the_hours_in_dollars_at_the_wage_and_fees_without_them(
    told: Callable[..., tuple[Basis, Board]],
) -> None:
    basis, board = told(ONE_PAGE, staff_usd_per_hour=33)
    hours, fees = board.costs

    week = basis.recommendation.set.hours_per_week
    assert (hours.figure, hours.unit) == (f"{week:g}", "staff hours a week")
    # 2.5 hours × 52 weeks × $33 = $4,290
    assert week == 2.5
    assert "about $4,300 a year of staff time, at $33 an hour" in hours.note
    assert (fees.figure, fees.unit) == ("$0", "in fees a year")
    assert fees.note == "of a budget of $0; without staff time"


def test_where_no_wage_is_known_staff_time_is_said_not_to_be_counted(
    told: Callable[..., tuple[Basis, Board]],
) -> None:
    _basis, board = told(ONE_PAGE)
    hours, fees = board.costs

    assert "$" not in hours.note
    assert fees.note == "of a budget of $0; staff time not counted"
    assert board.motion is not None
    assert "pay and benefits" not in board.motion.fiscal


def test_the_fiscal_note_names_it_beside_the_fees(told: Callable[..., tuple[Basis, Board]]) -> None:
    _basis, board = told(ONE_PAGE, staff_usd_per_hour=33)

    assert board.motion is not None
    assert board.motion.fiscal == (
        "Fiscal note: no fees; about 130 hours of staff time a year (about $4,300 in pay and benefits)."
    )


def test_opening_what_is_new_is_told_in_dollars_once(
    told: Callable[..., tuple[Basis, Board]], draft_of: Callable[[str], Draft]
) -> None:
    basis, board = told(draft_of("police-recruiting"), staff_usd_per_hour=41.5)

    assert basis.recommendation.set.opening_hours == 6
    # 6 hours × $41.50 = $249
    assert "opening what is new takes 6 hours more, once (about $250)" in board.costs[0].note
    assert "at $41.50 an hour" in board.costs[0].note


@pytest.mark.parametrize(
    "given",
    [{"volunteer_hours_per_week": 2}, {"contractor_usd_per_month": 650}],
    ids=lambda given: next(iter(given)),
)
def test_hours_that_not_only_staff_give_are_told_as_if_all_were_paid(
    told: Callable[..., tuple[Basis, Board]], given: dict[str, float]
) -> None:
    _basis, board = told(ONE_PAGE, hours_per_week=None, fte=0.05, staff_usd_per_hour=33, **given)

    assert "a year if all are paid staff, at $33 an hour" in board.costs[0].note
    assert board.motion is not None
    assert "if all are paid staff)" in board.motion.fiscal


def test_a_share_of_a_job_is_paid_staff(told: Callable[..., tuple[Basis, Board]]) -> None:
    _basis, board = told(ONE_PAGE, hours_per_week=None, fte=0.0625, staff_usd_per_hour=33)

    assert "a year of staff time, at $33 an hour" in board.costs[0].note


def test_the_rest_of_page_one_is_the_same_with_a_wage(told: Callable[..., tuple[Basis, Board]]) -> None:
    """Whole plans, the finding and the motion itself know hours and fees, and no dollars of staff time."""
    _basis, without = told(ONE_PAGE)
    _basis, board = told(ONE_PAGE, staff_usd_per_hour=33)

    assert board.motion is not None
    assert without.motion is not None
    assert board.motion.text == without.motion.text
    assert (board.decision, board.summary, board.reasons) == (
        without.decision,
        without.summary,
        without.reasons,
    )
    assert board.plans == without.plans
    assert board.plans is not None
    assert [words_of(row[3]) for row in board.plans.rows]


def test_where_nothing_runs_no_staff_time_is_told(told: Callable[..., tuple[Basis, Board]]) -> None:
    _basis, board = told({**ONE_PAGE, "accounts": []}, hours_per_week=0, staff_usd_per_hour=33)

    assert board.costs == ()
    assert board.motion is not None
    assert board.motion.fiscal == "Fiscal note: no cost."
