"""What the data knows, and one claim of it in full."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from advisor.catalog import Catalog
from advisor.catalog.coverage import Coverage, measure_coverage
from advisor.catalog.staleness import AGES
from advisor.telling.blocks import Figure, words_of
from advisor.telling.claims import TABLES, Claim, all_claims
from advisor.telling.parts.answers_given import changed_figure, department_in_short
from advisor.telling.parts.how_you_will_know import how_it_is_counted
from advisor.telling.parts.measures_and_motion import measures_table
from advisor.telling.parts.what_is_known import (
    LETTERS_OF_AN_ENTRY,
    blanks_and_ages,
    claim_in_short,
    claim_line,
    every_cell,
    facts_counted,
    file_of_table,
    grounds,
    how_many_found,
    in_large,
    reasons,
    tables_counted,
    tables_in_use,
)
from advisor.telling.parts.what_to_settle import whom_to_ask
from advisor.telling.sentences.naming import with_unit
from advisor.telling.sentences.own_figure_sentences import own_figure_value, own_figure_words
from advisor.telling.sentences.source_words import library_words
from advisor.words.labels import age_label, field_label
from advisor.words.phrases import capital

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def found(catalog: Catalog) -> Coverage:
    return measure_coverage(catalog, TODAY)


@pytest.fixture(scope="module")
def claims(catalog: Catalog) -> tuple[Claim, ...]:
    return all_claims(catalog, TODAY)


def test_the_figures_in_large_are_those_of_the_tables(found: Coverage, catalog: Catalog) -> None:
    told = {amount.unit: amount.figure for amount in in_large(found, catalog).items}

    assert told["Platforms"] == str(len(catalog.platforms))
    assert told["Ratings"].replace(",", "") == str(sum(fit.rated for fit in found.fits))
    assert all(told[share].endswith("%") for share in ("From a published source", "Aging or stale"))


def test_blank_ratings_are_told_only_where_there_are_some(found: Coverage) -> None:
    rated = [fit.rated for fit in found.fits]
    told = blanks_and_ages(found, TODAY)

    assert told.endswith("Counted on 2026-11-22.")
    assert ("are blank" in told) == (sum(rated) < sum(fit.pairs for fit in found.fits))


def test_every_table_has_a_line_with_its_ages(found: Coverage) -> None:
    table = tables_counted(found)

    assert len(table.rows) == len(found.tables)
    for row, counted in zip(table.rows, found.tables, strict=True):
        assert isinstance(row[1], Figure)
        assert row[1].value == counted.rows
        assert len(row) == 3 + len(AGES)
        assert (row[3] == "–") == (not counted.ages)
    assert len(facts_counted(found).rows) == len(found.facts)


@pytest.mark.parametrize("table", TABLES)
def test_a_claim_of_each_table_is_told_in_full(
    claims: tuple[Claim, ...], catalog: Catalog, table: str
) -> None:
    claim = next(c for c in claims if c.table == table)

    line = claim_line(claim, catalog)
    assert list(line) == ["About", "Says", "Rests on", "Age", "Confirmed", "Kind"]
    assert line["About"] == claim.about
    assert all(sentence for sentence in reasons(claim.record))
    leads = [point.lead for point in grounds(claim.record, catalog, TODAY).items]
    assert ("What it rests on:" in leads) == bool(claim.basis)
    cells = every_cell(claim)
    assert cells is None or all(row[2] for row in cells.rows)


def test_a_platform_shows_its_blank_cells_too_since_they_are_unknown(claims: tuple[Claim, ...]) -> None:
    told = [every_cell(claim) for claim in claims if claim.table == "platforms"]

    assert len({len(table.rows) for table in told if table}) == 1
    assert any(row[1] == "not known" for table in told if table for row in table.rows)


def test_an_age_has_a_word_and_what_is_no_age_a_dash() -> None:
    assert [age_label(age) for age in AGES] == ["Fresh", "Aging", "Stale", "No date"]
    assert age_label("tomorrow") == "–"


def test_a_search_tells_how_many_it_found_and_whether_all_are_shown() -> None:
    assert how_many_found(1, 200) == "1 claim found."
    assert how_many_found(200, 200) == "200 claims found."
    assert how_many_found(1234, 200) == (
        "1,234 claims found. The first 200 are shown: add a word or a filter to see fewer."
    )


def test_a_file_is_called_by_its_name_and_by_what_it_holds() -> None:
    assert file_of_table("purpose_fit") == "purpose_fit.csv: Fit for a purpose"
    assert file_of_table("scales") == "scales.csv"


def test_tables_of_ones_own_are_told_by_their_files() -> None:
    told = tables_in_use(["platforms", "modes"])

    assert (told.lead, told.text) == (
        "Your own data:", "platforms.csv and modes.csv, until you close this page.",
    )  # fmt: skip


def test_a_check_names_whom_to_ask_and_for_what(basis_of, catalog: Catalog) -> None:
    for check in basis_of("police-recruiting").recommendation.checks:
        told = whom_to_ask(check, catalog)
        assert all(name in told for name in (check.ask_whom or "").split("; "))
        assert ("check again before you rely on it" in told) == bool(check.as_of)


def test_a_figure_of_ones_own_stands_beside_ours(catalog: Catalog) -> None:
    platform = catalog.platforms["facebook_page"]

    hours = own_figure_words("We counted.", "clerk", "hours_per_week_high", platform, catalog)
    assert hours.startswith("Why: We counted. By: clerk. Our figure: ")
    assert hours.endswith(" hours a week.")
    money = own_figure_words(None, None, "usd_per_year_low", platform, catalog)
    assert money == "Why: no reason given. By: no name given. Our figure: no fee."


def test_money_has_its_sign_and_hours_the_unit_of_their_field() -> None:
    price, hours = changed_figure("usd_per_year_low", 3300), changed_figure("hours_per_week_high", 2.5)

    assert (price.lead, price.text) == ("Lowest price a year:", "$3,300")
    assert (hours.lead, hours.text) == (f"{capital(field_label('hours_per_week_high'))}:", "2.5")
    # on paper it is the same figure
    assert own_figure_value("usd_per_year_low", 3300) == price.text


def test_a_department_is_told_in_a_line_as_far_as_it_is_known() -> None:
    assert department_in_short("Police", "NJ", 12400) == "Police · NJ · 12,400 residents"
    assert department_in_short("Police", "", 0) == "Police · 0 residents"
    assert department_in_short("", "", None) == ""


def test_a_claim_to_choose_is_shortened_and_one_that_says_nothing_has_no_mark(
    claims: tuple[Claim, ...],
) -> None:
    claim = claims[0]

    assert claim_in_short(claim) == f"{claim.about} · {claim.says}"
    assert claim_in_short(replace(claim, says="")) == claim.about
    long = claim_in_short(replace(claim, says="word " * 60))
    assert len(long) <= LETTERS_OF_AN_ENTRY
    assert long.endswith("…")


def test_an_entry_of_the_library_says_whether_we_read_it(catalog: Catalog) -> None:
    row = next(iter(catalog.library.values()))

    told = library_words(row.model_copy(update={"access": "unknown", "date_read": None}))
    assert told == f"{row.publisher} · access not known · not yet read by us"


def test_a_measure_is_told_with_what_others_report_and_the_year(catalog: Catalog) -> None:
    row = next(s for s in catalog.success.values() if s.benchmark and s.benchmark_year and s.unit)

    assert how_it_is_counted(row) == (
        f"Counted in: {row.unit}",
        f"Count it as: {row.formula}",
        f"What others report: {row.benchmark} ({row.benchmark_year})",
    )


def test_a_measure_says_what_its_figures_count_unless_its_name_does(basis_of, catalog: Catalog) -> None:
    assert with_unit("Event attendance", "people") == "Event attendance (people)"
    assert with_unit("Applications received", "") == "Applications received"
    table = measures_table(basis_of("library-teens").recommendation, date(2026, 11, 22))
    assert [words_of(row[0]) for row in table.rows] == [
        "Event attendance (people)", "Engagement (reactions per 100 reached)",
    ]  # fmt: skip
    unsaid = [measure.id for measure in catalog.success.values() if not measure.unit]
    assert unsaid == ["residents_reached", "applications", "calls_avoided", "registrations"]
