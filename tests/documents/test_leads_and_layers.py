"""Who leads in what, how sure, what keeping costs, how a place is warned: told once, for page and paper."""

from __future__ import annotations

import json
from datetime import date

import pytest

from advisor.answers import parse_answers
from advisor.decision.result import Certainty, PriceOfKeeping, Totals
from advisor.documents import build_report
from advisor.plan.weekly import second_copies, weekly
from advisor.telling import complete, recommend
from advisor.telling.parts.purposes_led import free_hours_words, leads_table, row_serves
from advisor.telling.parts.warning_layers import (
    layers_table,
    sender_words,
    settled_words,
    there_words,
    way_words,
)
from advisor.telling.sentences.certainty_sentences import certainty_words
from advisor.telling.sentences.kept_sentences import copy_on, price_words
from tests.documents.facts import texts_of

SHERIFF = {
    "schema_version": 1,
    "department": {"name": "Bell County Sheriff", "kind": "sheriff", "population": 9000, "state": "OH"},
    "purposes": [{"id": "emergency_notification", "importance": 5}, {"id": "rumor_control"}],
    "resources": {"hours_per_week": 5, "night_publisher": "dispatch", "owned": ["county_ipaws_partner"]},
    "accounts": [
        {"id": "first", "platform": "facebook_page", "state": "active", "followers": 3000},
        {"id": "second", "platform": "facebook_page", "state": "active", "followers": 1500},
    ],
}


@pytest.fixture(scope="module")
def answers(catalog):
    return parse_answers(json.dumps(SHERIFF), catalog)


@pytest.fixture(scope="module")
def result(catalog, answers):
    return complete(recommend(catalog, answers, draws=200), answers, catalog)


def test_each_purpose_stands_in_one_row_with_its_time_its_leader_and_how_well(result, catalog):
    table = leads_table(result, catalog)
    assert [row[0] for row in table.rows] == ["Emergency notification (life safety)", "Rumor control"]
    assert table.rows[0][1] == "within minutes"
    assert all(row[3] in ("hardly", "a little", "fairly well", "well", "very well") for row in table.rows)


def test_without_purposes_nobody_leads(catalog):
    empty = recommend(catalog, parse_answers('{"schema_version": 1}', catalog))
    assert leads_table(empty, catalog) is None


def test_a_row_says_how_many_purposes_it_serves_well_and_not_how_many_pairs(result, catalog):
    words = row_serves(result.ranking[0], catalog)
    assert words.endswith("purposes well")
    assert "two" in words or "one" in words or "none" in words


@pytest.mark.parametrize(
    ("certainty", "share", "words"),
    [
        ("firm", 0.923, "Firm: in the best set in 92 of 100"),
        ("toss-up", 0.41, "A toss-up: in the best set in 41"),
    ],
)
def test_how_sure_is_a_word_and_its_share(result, certainty, share, words):
    one = Certainty(platform="x", certainty=certainty, share=share)
    told = result.model_copy(update={"certainty": (one,)})
    assert certainty_words(told, "x").startswith(words)
    assert certainty_words(told, "reddit") == ""


@pytest.mark.parametrize(
    ("free", "words"),
    [(None, ""), (0.25, ""), (1.0, "1 hour a week is left."), (2.5, "2.5 hours a week are left.")],
)
def test_free_hours_go_to_what_a_practitioner_would_do(free, words):
    total = Totals(hours_running=1, hours_new=0, usd_running=0, usd_new=0, usd_most=0, hours_free=free)
    assert free_hours_words(total).startswith(words)
    assert bool(free_hours_words(total)) == bool(words)
    assert free_hours_words(None) == ""


@pytest.mark.parametrize(("points", "told"), [(0.4, False), (3.0, True), (7.5, True)])
def test_the_price_of_keeping_is_told_from_three_points_on_with_the_other_set(result, catalog, points, told):
    price = PriceOfKeeping(points=points, platforms=("nixle", "youtube"))
    words = price_words(result.model_copy(update={"price_of_keeping": price}), catalog)
    assert bool(words) == told
    assert not told or "YouTube" in words
    nothing = result.set.model_copy(update={"platforms": ()})
    bare = result.model_copy(update={"price_of_keeping": price, "set": nothing})
    assert price_words(bare, catalog), "where nothing but copies is run it is always told"


def test_a_second_page_has_a_line_of_its_own_in_the_week_and_hides_nothing_of_the_first(result, catalog):
    assert [one.account_id for one in second_copies(result.set)] == ["second"]
    rows = [row for row in weekly(result.set, catalog) if row.platform == "facebook_page"]
    assert [row.account_id for row in rows] == [None, "second"]
    assert rows[0].mode == result.set.modes["facebook_page"]
    planned = sum(row.hours_per_week[1] for row in weekly(result.set, catalog))
    assert planned == pytest.approx(result.set.hours_per_week, abs=0.25)
    assert copy_on("facebook_page", result.set) is None


def test_every_layer_has_a_row_with_who_sends_and_its_first_step(result, catalog):
    rows = layers_table(result, catalog).rows
    assert len(rows) == len(result.layers)
    wireless = result.layers[0]
    assert rows[0][0].startswith("Wireless alerts: ")
    assert sender_words(wireless) == "The county; at 3 a.m. dispatch"
    assert there_words(wireless) == "Yes"
    assert rows[0][3] == wireless.first_step


def test_a_layer_that_is_not_there_is_called_by_its_kind_and_nobody_is_invented_for_it(result, catalog):
    missing = result.layers[0].model_copy(update={"there": "unknown", "run_by": None, "night": None})
    assert way_words(missing, catalog) == "Wireless alerts"
    assert sender_words(missing) == "Not settled; nobody named for 3 a.m."
    assert len(settled_words(missing, catalog)) == len(missing.needs)


def test_the_full_report_tells_the_layers_the_leaders_and_what_a_copy_must_have(result, answers, catalog):
    report = build_report(result, answers, catalog, date=date(2026, 11, 22))
    told = " ".join(texts_of(report))
    assert "warning" in {section.id for section in report.sections}
    for words in ("They stand side by side", "Who leads in what", "A copy is attended", "Battery radio"):
        assert words in told


def test_a_department_that_does_not_warn_has_no_such_section(catalog):
    library = parse_answers(
        '{"schema_version": 1, "department": {"kind": "library"}, "purposes": [{"id": "programs"}]}', catalog
    )
    report = build_report(recommend(catalog, library, draws=50), library, catalog)
    assert "warning" not in {section.id for section in report.sections}


def test_what_serves_no_purpose_well_is_told_by_the_one_it_serves_best(report_of, recommendation_of, catalog):
    """Instagram leads at the library, for the teens alone."""
    rows = {row.platform: row for row in recommendation_of("library-teens").ranking}

    assert (
        row_serves(rows["instagram"], catalog) == "serves youth outreach fairly well, and no purpose better"
    )
    assert row_serves(rows["facebook_page"], catalog) == "serves two of your three purposes well"
    assert row_serves(rows["linkedin"], catalog) == "serves none of your purposes well"
