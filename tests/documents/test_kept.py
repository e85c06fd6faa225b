"""What goes on as a copy is told wherever the set is; a feature stands in the row of its account."""

import csv
import io
import json
from datetime import date

import pytest

from advisor.answers import parse_answers
from advisor.documents import build_report, ranking_csv
from advisor.telling import recommend
from advisor.telling.sentences.kept_sentences import hours_of_copies, kept_words
from tests.documents.facts import every_account, texts_of

DAY = date(2026, 11, 22)


@pytest.fixture
def answers(catalog, with_copies):
    return parse_answers(json.dumps(with_copies), catalog)


@pytest.fixture
def result(catalog, answers):
    found = recommend(catalog, answers, draws=1)
    assert found.set.kept  # what these tests are about
    assert any(row.features for row in found.ranking)
    return found


@pytest.fixture
def report(result, answers, catalog):
    return build_report(result, answers, catalog, date=DAY)


def names(result, catalog):
    return [catalog.platforms[one.platform].name for one in result.set.kept]


def test_the_hours_of_the_rows_on_page_one_add_up_with_the_copies(report, result, catalog):
    rows = report.board.chosen.rows
    hours = [row[3].value for row in rows if row[3] != "–"]
    assert sum(hours) == pytest.approx(result.set.hours_per_week, abs=0.02)
    copied = [row for row in rows if any(name in row[0] for name in names(result, catalog))]
    assert sum(row[3].value for row in copied) == pytest.approx(hours_of_copies(result.set))


def test_page_one_says_keep_as_a_copy_and_does_not_put_it_among_the_work(report, result, catalog):
    kept_plainly = [
        catalog.platforms[one.platform].name
        for one in result.set.kept
        if next(a for a in result.actions if a.account_id == one.account_id).action == "keep"
    ]
    assert kept_plainly
    for name in kept_plainly:
        assert any(name in row[0] and row[1] == "Keep as a copy" for row in report.board.chosen.rows)
        before, words, _rest = every_account(report).partition(" going with copies of your other posts")
        assert words
        assert name in before
    run = report.board.motion.text.partition("and keeping")
    assert not [name for name in names(result, catalog) if name in run[0]]
    assert all(name in run[2] for name in names(result, catalog))
    copies = hours_of_copies(result.set)
    assert f"copies take {copies:g} hours of it" in report.board.costs[0].note


def test_the_choices_the_week_and_the_set_name_the_copies(report, result, catalog):
    by_id = {section.id: " ".join(texts_of(section)) for section in report.sections}
    told = kept_words(result.set, catalog)
    assert told in by_id["alternatives"]
    assert told in by_id["set"]
    for name in names(result, catalog):
        assert name in by_id["plan"]
    assert "Kept as a copy" in by_id["plan"]


def test_every_copy_has_a_card_that_calls_it_one(report, result, catalog):
    actions = {card.name: card.action for card in report.cards}
    for name in names(result, catalog):
        assert actions[name] == "Kept as a copy"


def test_the_spreadsheet_has_the_copies_and_says_so_in_the_ranking(report, result):
    sheets = {sheet.id: sheet for sheet in report.sheets}
    assert len(sheets["kept"].rows) == len(result.set.kept)
    hours = sheets["kept"].columns.index("Hours a week")
    assert sum(row[hours] for row in sheets["kept"].rows) == pytest.approx(hours_of_copies(result.set))
    kept = {one.platform for one in result.set.kept}
    told = {row[1] for row in sheets["ranking"].rows if row[5] == "kept as a copy"}
    assert told == kept


def test_a_set_without_copies_has_no_sheet_and_no_word_of_them(report_of, catalog):
    report = report_of("parks-department")
    assert "kept" not in {sheet.id for sheet in report.sheets}
    assert "copies" not in every_account(report)
    assert "copies" not in report.board.motion.text


def test_where_only_minutes_are_there_the_page_kept_first_is_voted_on_with_its_hours(with_copies, catalog):
    with_copies["resources"]["hours_per_week"] = 0.25
    answers = parse_answers(json.dumps(with_copies), catalog)
    result = recommend(catalog, answers, draws=1)
    board = build_report(result, answers, catalog, date=DAY).board

    assert (result.set.platforms, result.set.kept) == (("facebook_page",), ())
    assert "Facebook page" in board.motion.text
    assert "13 hours of staff time a year" in board.motion.fiscal
    assert next(row[0] for row in board.chosen.rows) == "Facebook page"


def test_a_fee_that_is_paid_today_is_told_apart_from_what_is_new(with_copies, catalog):
    with_copies["accounts"][-1]["usd_per_year"] = 120
    answers = parse_answers(json.dumps(with_copies), catalog)
    result = recommend(catalog, answers, draws=1)
    cost = build_report(result, answers, catalog, date=DAY).board.costs[1]

    assert result.set.usd_per_year == 120
    assert cost.figure == "$120"
    assert "$120 of it paid today" in cost.note


# ---------------------------------------------------------------- features


def test_the_ranking_table_has_a_feature_under_its_account_and_without_a_place(report, result):
    row = next(row for row in result.ranking if row.features)
    section = next(s for s in report.sections if s.id == "ranking")
    table = next(b for b in section.blocks if hasattr(b, "rows"))
    at = [line[0] for line in table.rows].index(f"{row.rank}. {row.name}")
    below = [line[0] for line in table.rows[at + 1 : at + 1 + len(row.features)]]
    assert below == [f"– with {feature.name}" for feature in row.features]
    # those without a point share a line by their reason, and have no place in it
    numbered = [int(line[0].partition(".")[0]) for line in table.rows if line[0][0].isdigit()]
    assert numbered == sorted(set(numbered))
    assert {place.rank for place in result.ranking if round(place.score)} <= set(numbered)


def test_the_csv_has_a_feature_after_its_account_without_a_rank_and_names_the_account(
    result, catalog, answers
):
    text = ranking_csv(result, catalog, answers, today=DAY).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    row = next(row for row in result.ranking if row.features)
    at = [line["Id"] for line in rows].index(row.platform)
    for line, feature in zip(rows[at + 1 :], row.features, strict=False):
        assert line["Id"] == feature.platform
        assert line["Rank"] == ""
        assert line["Platform"] == f"{feature.name} (in {row.name})"


def test_the_points_of_a_feature_add_up_to_its_score(report, result):
    points = next(sheet for sheet in report.sheets if sheet.id == "points")
    for row in result.ranking:
        for feature in row.features:
            name = f"{feature.name} (in {row.name})"
            assert sum(line[-1] for line in points.rows if line[0] == name) == pytest.approx(
                feature.score, abs=0.05
            )
