"""The report model: every word is there before a renderer sees it."""

import datetime
import json
from pathlib import Path

import pytest

from advisor.answers import read_answers
from advisor.documents import build_report
from advisor.telling import recommend
from advisor.telling.blocks import words_of
from advisor.telling.figures import number
from advisor.words.phrases import inside
from tests.documents.facts import every_account

EXAMPLES = Path(__file__).parents[2] / "examples"
DAY = datetime.date(2026, 11, 22)


def report_for(catalog, **answers):
    read = read_answers({"schema_version": 1, **answers}, catalog)
    return build_report(recommend(catalog, read), read, catalog, date=DAY)


def test_the_hours_of_the_rows_add_up_to_the_hours_of_the_set(example, report_of, recommendation_of):
    column = [row[3].value for row in report_of(example).board.chosen.rows if row[3] != "–"]
    total = recommendation_of(example).set.hours_per_week
    assert sum(map(float, column)) == pytest.approx(total, abs=0.05)


def test_every_account_they_have_is_told_what_becomes_of_it(example, report_of, answers_of, catalog):
    cells = " ".join(row[0] for row in report_of(example).board.chosen.rows)
    for account in answers_of(example).accounts or ():
        if account.run_by != "residents" and account.state not in ("personal", "unofficial"):
            assert catalog.platforms[account.platform].name in cells


def test_a_volunteers_second_page_is_put_in_staff_hands_and_told_apart(report_of) -> None:
    decision = every_account(report_of("parks-department"))
    assert "Make the Facebook page your lead channel" in decision
    assert "put your other Facebook page in staff hands" in decision


def test_a_private_account_is_told_by_being_private_and_not_as_their_other_one(report_of) -> None:
    decision = every_account(report_of("library-teens"))
    assert "put an account of the department in place of the private Instagram" in decision
    assert "your other" not in decision


def test_the_towns_page_is_not_called_their_other_one(catalog) -> None:
    parks = json.loads((EXAMPLES / "parks-department.json").read_bytes())
    next(a for a in parks["accounts"] if a["id"] == "pool-page")["run_by"] = "town"
    decision = every_account(report_for(catalog, **{k: v for k, v in parks.items() if k != "schema_version"}))
    assert "post through the town's Facebook page and email newsletter" in decision


def test_measures_show_baseline_target_and_review(report_of, answers_of, example):
    rows = report_of(example).board.measures.rows
    for wanted, row in zip(answers_of(example).success or (), rows, strict=True):
        assert row[1] == number(wanted.baseline, "count first")
        assert row[2] == number(wanted.target, "to set")
        assert row[3][-4:] in ("2026", "2027", "2028")


def test_unknown_hours_show_the_set_at_one_three_and_six_hours(catalog):
    report = report_for(catalog, purposes=[{"id": "recruitment"}])
    assert report.board.by_hours is not None
    assert [row[0] for row in report.board.by_hours.rows] == ["1", "3", "6"]


def test_no_hours_give_no_costs_and_a_motion_to_open_nothing(catalog):
    report = report_for(catalog, purposes=[{"id": "recruitment"}], resources={"hours_per_week": 0})
    assert report.board.costs == ()
    assert report.board.chosen.rows == ()
    assert "open no account" in report.board.motion.text
    assert all("boost" not in reason.lead.lower() for reason in report.board.reasons.items)


def test_without_a_purpose_there_is_nothing_to_vote_on(catalog):
    report = report_for(catalog)
    assert report.board.motion is None
    assert report.department == "Our department"
    assert report.annex.picture is None


def test_an_override_is_printed_with_its_reason(catalog):
    change = {
        "platform": "nixle",
        "field": "usd_per_year_low",
        "value": 3300,
        "why": "our quote",
        "by": "clerk",
    }
    report = report_for(catalog, purposes=[{"id": "recruitment"}], overrides=[change])
    assert (
        "Changed by you",
        "Nixle (Everbridge), lowest price a year: $3,300 (our quote; clerk)",
    ) in (report.annex.answered.rows)


def test_only_ungated_answers_are_left_out_of_the_checks(catalog, answers_of, recommendation_of):
    answers = answers_of("two-officer-police")
    report = build_report(recommend(catalog, answers), answers, catalog, date=DAY)
    assert report.annex.checks is not None
    settled = answers.model_copy(update={"checks": dict.fromkeys(catalog.checks, "yes")})
    assert build_report(recommend(catalog, settled), settled, catalog, date=DAY).annex.checks is None


def test_the_columns_of_every_table_share_the_width(report_of, example):
    report = report_of(example)
    tables = [report.board.chosen, report.board.not_chosen, report.board.measures, report.annex.ranking,
              report.annex.needs, report.annex.answered]  # fmt: skip
    for table in tables:
        assert sum(column.share for column in table.columns) == pytest.approx(1, abs=0.01)
        assert all(len(row) == len(table.columns) for row in table.rows)


def test_page_one_names_what_came_nearest_and_then_what_a_board_asks_about(report_of, recommendation_of):
    """Nextdoor lost by least beside the page; nobody asks why there is no Pinterest."""
    told = [row[0] for row in report_of("two-officer-police").board.not_chosen.rows]
    outside = [
        row.name for row in recommendation_of("two-officer-police").ranking if row.left_out is not None
    ]
    assert [told[0], told[1]] == outside[:2]
    assert not any("Pinterest" in names for names in told)
    assert any("TikTok" in names for names in told)


def test_phrases():
    assert inside("Job seekers (entry level)") == "job seekers"
    assert inside("Spanish speakers") == "Spanish speakers"


def test_a_second_page_of_the_same_platform_is_told_apart_from_the_first(
    two_pages_of_its_own, catalog
) -> None:
    answers, recommendation = two_pages_of_its_own
    decision = every_account(build_report(recommendation, answers, catalog, date=DAY))
    assert "fold your other Facebook page into the main one" in decision
    assert "Make the Facebook page your lead channel" in decision


def test_platforms_without_a_point_share_a_line_by_their_reason(
    example, report_of, recommendation_of
) -> None:
    ranking = recommendation_of(example).ranking
    section = next(s for s in report_of(example).sections if s.id == "ranking")
    lines = section.blocks[-1].rows

    told = " ".join(words_of(line[0]) for line in lines)
    assert all(row.name in told for row in ranking)
    idle = [line for line in lines if words_of(line[2]) == "0" and not words_of(line[1])]
    reasons = [words_of(line[-1]) for line in idle]
    assert len(reasons) == len(set(reasons))
    assert sum(bool(round(row.score)) for row in ranking) <= len(lines) < 30
    if example == "two-officer-police":
        assert len(lines) < len(ranking) - 4


def test_what_is_to_be_settled_is_not_called_so_before_an_account_that_nobody_opens(report_of) -> None:
    """The two officers open nothing: their page runs already."""
    runs, opens = report_of("two-officer-police"), report_of("police-recruiting")

    assert runs.annex.checks.heading == "Settle first"
    assert opens.annex.checks.heading == "Settle before opening an account"
    start = {}
    for name, report in (("runs", runs), ("opens", opens)):
        rows = table_of(report, "plan", "Your first 90 days").rows
        start[name] = " ".join(words_of(cell) for row in rows for cell in row)
    assert "required checks." in start["runs"]
    assert "before an account opens" in start["opens"]


def test_each_piece_of_work_of_the_week_has_its_line_and_its_minutes(example, report_of) -> None:
    found = table_of(report_of(example), "plan", "The week, day by day")

    assert all(row[3].value > 0 for row in found.rows)
    assert len({tuple(words_of(cell) for cell in row) for row in found.rows}) == len(found.rows)


def table_of(report, section, heading):
    blocks = next(s for s in report.sections if s.id == section).blocks
    return next(block for block in blocks if getattr(block, "heading", "") == heading)


def test_what_is_run_has_a_line_of_its_own_even_without_a_point(
    recommendation_of, answers_of, catalog
) -> None:
    result = recommendation_of("two-officer-police")
    (member,) = result.set.platforms
    rows = tuple(
        row.model_copy(update={"score": 0.2, "features": ()}) if row.platform == member else row
        for row in result.ranking
    )
    report = build_report(
        result.model_copy(update={"ranking": rows}), answers_of("two-officer-police"), catalog, date=DAY
    )

    lines = next(s for s in report.sections if s.id == "ranking").blocks[-1].rows
    assert any(words_of(line[0]) == "1. Facebook page" for line in lines)
