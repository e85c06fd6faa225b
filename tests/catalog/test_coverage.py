"""What is counted about a folder of data, and how it is printed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from advisor.catalog import Catalog, load_catalog
from advisor.catalog.completeness import missing_notes
from advisor.catalog.coverage import Coverage, coverage_lines, measure_coverage
from advisor.cli import app

TODAY = date(2026, 11, 22)

FITS = """\
platform,purpose,rating,basis,confidence,rationale,sources,last_confirmed
facebook_page,two_way_dialog,4,published,high,People answer there.,src-guide,2026-11-01
facebook_page,crime_alerts,3,inferred,medium,Quick to post.,src-own,2013
facebook_live,two_way_dialog,1,inferred,low,,src-own;src-guide,
facebook_live,crime_alerts,,inferred,low,,src-guide,2013
agency_website,two_way_dialog,0,inferred,low,,,2025
agency_website,crime_alerts,,inferred,low,,,
"""


@pytest.fixture
def counted(folder: Path) -> Coverage:
    """The good folder, with ratings of every sort."""
    platforms = [line.split(",")[0] for line in (folder / "platforms.csv").read_text().splitlines()[1:]]
    others = [p for p in platforms if p not in ("facebook_page", "facebook_live", "agency_website")]
    blank = "".join(f"{p},{u},,inferred,low,,,\n" for p in others for u in ("two_way_dialog", "crime_alerts"))
    (folder / "purpose_fit.csv").write_text(FITS + blank)
    return measure_coverage(load_catalog(folder), TODAY)


def test_ratings_are_counted_apart_from_blanks(counted: Coverage) -> None:
    fit = counted.fits[0]

    assert (fit.name, fit.rated, fit.pairs - fit.rated) == ("purpose_fit", 4, fit.blank)


def test_our_own_judgement_is_no_source_and_a_blank_rating_is_not_sourced(counted: Coverage) -> None:
    assert counted.fits[0].sourced == 2


def test_published_reasons_and_ages_are_counted_among_the_rated(counted: Coverage) -> None:
    fit = counted.fits[0]

    assert (fit.published, fit.with_rationale) == (1, 2)
    assert fit.ages == {"fresh": 1, "ageing": 1, "stale": 1, "undated": 1}


def test_a_fact_is_filled_when_it_is_known_even_if_it_is_no(folder: Path) -> None:
    facts = {fact.column: fact for fact in measure_coverage(load_catalog(folder), TODAY).facts}
    known = [p.live_video for p in load_catalog(folder).platforms.values() if p.live_video is not None]

    assert facts["live_video"].filled == len(known)
    assert False in known
    assert "successor" not in facts  # blank says that there is none
    assert "delivery" not in facts  # never blank: it says what the platform is


def test_every_table_is_counted_and_one_without_dates_has_no_ages(counted: Coverage) -> None:
    tables = {table.name: table for table in counted.tables}

    assert tables["unduplicated_reach"].rows > 0
    assert tables["skills"].ages is None
    assert tables["skills"].sourced is None
    assert tables["reach"].sourced == tables["reach"].rows
    assert (tables["delivery"].rows, tables["delivery"].sourced) == (22, 14)
    assert (tables["followings"].rows, tables["followings"].sourced) == (4, 3)
    assert (tables["horizons"].rows, tables["horizons"].sourced) == (5, 1)
    assert tables["kinds"].sourced is None


def test_the_columns_of_the_printed_tables_stand_under_each_other(counted: Coverage) -> None:
    lines = coverage_lines(counted)
    first = lines[2 : lines.index("", 2)]

    assert lines[0] == "Data 2026.11-test, seen on 2026-11-22"
    assert len({len(line) for line in first}) == 1
    assert any(line.startswith("purpose_fit ") for line in first)


def test_the_shipped_data_add_up(catalog: Catalog) -> None:
    for fit in measure_coverage(catalog, TODAY).fits:
        assert fit.rated + fit.blank == fit.pairs
        assert sum(fit.ages.values()) == fit.rated
        assert fit.published <= fit.sourced <= fit.rated


def test_check_prints_the_coverage_on_the_day_that_was_named(folder: Path) -> None:
    result = CliRunner().invoke(app, ["check", str(folder), "--coverage", "--today", "2030-01-31"])

    assert result.exit_code == 0
    assert "0 problems" in result.stdout
    assert "seen on 2030-01-31" in result.stdout


def test_check_without_the_option_prints_no_coverage(folder: Path) -> None:
    assert "rated" not in CliRunner().invoke(app, ["check", str(folder)]).stdout


def test_check_says_which_tables_are_missing_and_need_not_be_there(folder: Path) -> None:
    result = CliRunner().invoke(app, ["check", str(folder)])

    assert "library.csv: not there. The folder may do without it." in result.stderr
    assert "library.csv" not in result.stdout
    assert result.exit_code == 0


def test_a_missing_table_that_the_package_names_is_told(folder: Path) -> None:
    (folder / "datapackage.json").write_text('{"resources": [{"path": "library.csv"}, {"path": "mine.csv"}]}')

    notes = "\n".join(missing_notes(folder))

    assert "library.csv: named in datapackage.json and not there" in notes
    assert "mine.csv: named in datapackage.json, but no table of that name is read." in notes
    assert "changes.csv: not there." in notes


@pytest.mark.parametrize("text", ["{", "[]", "null", '{"resources": [1]}', '{"resources": {}}', "\ufeff{}"])
def test_a_package_that_cannot_be_read_is_a_note_and_no_crash(folder: Path, text: str) -> None:
    (folder / "datapackage.json").write_text(text, encoding="utf-8")

    assert all(isinstance(note, str) for note in missing_notes(folder))


def test_a_table_with_a_misspelled_name_is_told(folder: Path) -> None:
    (folder / "libary.csv").write_text("id\n")

    assert "libary.csv: not read. No table has that name." in missing_notes(folder)


def test_a_needed_table_that_is_missing_stays_a_problem(folder: Path) -> None:
    (folder / "skills.csv").unlink()

    result = CliRunner().invoke(app, ["check", str(folder)])

    assert result.exit_code == 1
    assert "skills.csv: The file is not there." in result.stderr
