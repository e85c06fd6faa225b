"""What a board sees first: the finding, the picture of purposes by platforms, and whole plans."""

from __future__ import annotations

import datetime

import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.telling import recommend
from advisor.telling.blocks import Board, Figure, words_of
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.board_page import board_page
from advisor.telling.parts.cited_sources import Evidence
from advisor.telling.parts.costs import cost_today, costs, fees_of_all
from advisor.telling.parts.what_to_run import what_to_run
from advisor.telling.parts.whole_plans import whole_plans
from advisor.telling.sentences.row_sentences import how_it_is_run_in_the_set
from advisor.words.phrases import bare

DAY = datetime.date(2026, 11, 22)
LIBRARY = {
    "department": {"kind": "library", "population": 9000, "community": "suburban"},
    "purposes": [{"id": "youth_outreach"}, {"id": "programs"}, {"id": "two_way_dialog"}],
    "resources": {"hours_per_week": 5, "budget_usd_per_year": 0},
    "accounts": [{"id": "fb", "platform": "facebook_page", "state": "active", "followers": 2500}],
}
DEAR = {
    "department": {"kind": "emergency_management", "population": 20000},
    "purposes": [{"id": "emergency_notification"}, {"id": "everyday_news"}],
    "resources": {"hours_per_week": 6, "budget_usd_per_year": 9000},
    "accounts": [
        {"id": "fb", "platform": "facebook_page", "state": "active", "followers": 2500},
        {"id": "nx", "platform": "nixle", "state": "active", "enrolled": 6000, "usd_per_year": 4800},
    ],
}


@pytest.fixture(params=[LIBRARY, DEAR], ids=["library", "a paid contract"])
def case(request: pytest.FixtureRequest, catalog: Catalog):
    answers = read_answers({"schema_version": 1, **request.param}, catalog)
    return answers, recommend(catalog, answers, draws=50), catalog


@pytest.fixture
def board(case) -> Board:
    answers, result, catalog = case
    return board_page(Basis(result, answers, catalog, Evidence(catalog, DAY), DAY))


def test_the_finding_is_the_headline_and_below_it_what_it_takes(case, board: Board) -> None:
    _answers, result, _catalog = case
    assert board.decision == result.headline.said
    assert board.summary.lower().rstrip(".") == result.headline.takes.lower()


def test_the_picture_has_a_row_a_purpose_and_a_column_a_platform_with_the_whole_plan_last(
    case, board: Board
) -> None:
    _answers, result, catalog = case
    picture = board.served
    assert picture is not None
    assert [row[0] for row in picture.rows] == [bare(catalog.purposes[p.id].label) for p in result.purposes]
    assert len(picture.columns) == 2 + min(4, len(result.set.platforms))
    for purpose, row in zip(result.purposes, picture.rows, strict=True):
        members = result.set.platforms[: len(row) - 2]
        assert [cell.value for cell in row[1:-1]] == [purpose.by.get(one, 0) for one in members]
        assert row[-1].value == purpose.served
        assert all(isinstance(cell, Figure) and cell.words for cell in row[1:])


def test_its_heading_says_what_is_to_be_seen(case, board: Board) -> None:
    _answers, result, _catalog = case
    well = sum(purpose.served >= 3 for purpose in result.purposes)
    assert result.headline.purposes_well == well
    assert board.served is not None
    assert board.served.heading.endswith(("served well", "served well yet"))


def test_whole_plans_hold_the_recommended_one_and_no_choice_twice(board: Board) -> None:
    assert board.plans is not None
    names = [row[0] for row in board.plans.rows]
    assert sum(str(name).startswith("Recommended") for name in names) == 1
    assert 2 <= len(names) <= 3
    what_is_run = [
        frozenset(str(row[1]).lower().replace(" and ", ", ").split(", ")) for row in board.plans.rows
    ]
    assert len(set(what_is_run)) == len(what_is_run)


def test_the_recommended_plan_costs_and_serves_what_the_headline_says(case, board: Board) -> None:
    """One total of hours, money and purposes, wherever it is told."""
    _answers, result, _catalog = case
    way = next(one for one in result.strategies if one.id == "recommended")
    assert way.hours_per_week == pytest.approx(result.set.hours_per_week, abs=0.01)
    assert way.usd_per_year == pytest.approx(result.set.usd_per_year)
    assert way.usd_most == pytest.approx(result.totals.usd_most)
    assert way.purposes_well == result.headline.purposes_well


def test_what_is_paid_today_is_in_every_plan_that_keeps_it(catalog: Catalog) -> None:
    answers = read_answers({"schema_version": 1, **DEAR}, catalog)
    result = recommend(catalog, answers, draws=50)
    keeping = [p for p in (*result.strategies, *result.alternatives) if "nixle" in p.platforms]
    assert keeping
    assert all(plan.usd_per_year >= 4800 for plan in keeping)


def test_without_a_plan_there_is_no_picture_and_no_choice(catalog: Catalog) -> None:
    answers = read_answers({"schema_version": 1, "department": {"kind": "clerk"}}, catalog)
    result = recommend(catalog, answers, draws=50)
    page = board_page(Basis(result, answers, catalog, Evidence(catalog, DAY), DAY))
    assert page.served is None
    assert page.plans is None
    assert whole_plans(result, catalog) is None


def test_a_fee_that_nobody_told_is_not_told_as_no_fee(basis_of) -> None:
    """The library has an email list whose price it did not tell."""
    basis = basis_of("library-teens")

    assert basis.recommendation.totals.fees_untold.platforms == ("email_newsletter",)
    assert fees_of_all(basis.recommendation, basis.catalog) == "no new fees"
    told = what_to_run(basis.recommendation, basis.answers, basis.catalog)
    assert {words_of(row[0]): row[4] for row in told.rows}["Email newsletter"] == "Fee not told"
    assert (
        "the fee of the email newsletter is not known yet"
        in costs(basis.recommendation, basis.answers, basis.catalog)[1].note
    )


def test_a_card_of_a_member_says_what_they_pay_and_not_the_price_of_a_new_one(basis_of) -> None:
    basis = basis_of("library-teens")
    result, row = basis.recommendation, basis.rows()["email_newsletter"]

    cost = cost_today("email_newsletter", result, basis.answers, basis.catalog)

    assert how_it_is_run_in_the_set(row, result.set, basis.catalog, cost).endswith("· fee not told")
    assert cost_today("nextdoor", result, basis.answers, basis.catalog) is None
    assert how_it_is_run_in_the_set(row, result.set, basis.catalog, None).endswith("· $0–400 a year")
