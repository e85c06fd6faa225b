"""Flags and short tables that the program reads: one bad cell for each rule, and where it is found."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from advisor.catalog import load_catalog
from advisor.catalog.checking import read_folder
from advisor.catalog.named import NAMED

CORNER = ("active_subreddit", "facebook_page", "local_corner", "0.1", "0.3", "0", "0.02", "judgement", "Few.")
HEADS = ("field", "platform", "tells", "yes_low", "yes_high", "no_low", "no_high", "basis", "rationale")


def write(folder: Path, file: str, key: str, **cells: str) -> int:
    """Fill cells of the row of a key, in columns that are added where they lack; the line of the row."""
    path = folder / file
    with path.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    heads = list(dict.fromkeys((*rows[0], *cells)))
    place = next(k for k, row in enumerate(rows) if next(iter(row.values())) == key)
    rows[place] |= cells
    with path.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, heads, restval="")
        writer.writeheader()
        writer.writerows(rows)
    return place + 2


def local_facts(folder: Path, **cells: str) -> None:
    with (folder / "local_facts.csv").open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, HEADS)
        writer.writeheader()
        writer.writerow(dict(zip(HEADS, CORNER, strict=True)) | cells)


def problems(folder: Path) -> list[tuple[str, int, str, str]]:
    return [(p.file, p.line, p.column, p.rule) for p in read_folder(folder, everything=False)[1]]


@pytest.mark.parametrize(
    ("file", "first", "second", "column", "value"),
    [
        ("platforms.csv", "agency_website", "facebook_page", "of_ones_own", "website"),
        ("platforms.csv", "agency_website", "facebook_page", "usual_page", "yes"),
        ("audiences.csv", "all_residents", "teens", "language", "spanish"),
        ("purposes.csv", "two_way_dialog", "crime_alerts", "town_news", "yes"),
    ],
)
def test_where_one_row_is_asked_for_a_second_is_refused(
    folder: Path, file: str, first: str, second: str, column: str, value: str
) -> None:
    write(folder, file, first, **{column: value})
    assert problems(folder) == []

    line = write(folder, file, second, **{column: value})

    assert problems(folder) == [(file, line, column, "named_twice")]


@pytest.mark.parametrize(("table", "name"), [(t, name) for t, names in NAMED.items() for name in names])
def test_an_id_that_the_program_names_must_be_there(folder: Path, table: str, name: str) -> None:
    write(folder, f"{table}.csv", name, **{"kind" if table == "departments" else "id": f"{name}_2"})

    found = [p for p in problems(folder) if p[3] == "named_by_the_program"]

    assert found == [(f"{table}.csv", 0, "kind" if table == "departments" else "id", "named_by_the_program")]


@pytest.mark.parametrize(
    ("cells", "column", "rule"),
    [
        ({"posts_per_week": "1", "pieces_per_year": "12"}, "pieces_per_year", "rhythm"),
        ({"pieces_per_year": "13"}, "pieces_per_year", "rhythm"),
        ({"pieces_per_year": "53"}, "pieces_per_year", "range"),
        ({"posts_per_week": "4"}, "posts_per_week", "range"),
    ],
)
def test_a_rhythm_that_no_week_holds_is_refused(
    folder: Path, cells: dict[str, str], column: str, rule: str
) -> None:
    line = write(folder, "modes.csv", "facebook_page", **cells)

    assert problems(folder) == [("modes.csv", line, column, rule)]


@pytest.mark.parametrize(
    ("cells", "column", "rule"),
    [
        ({"yes_high": ""}, "yes_high", "empty"),
        ({"rationale": ""}, "rationale", "empty"),
        ({"basis": ""}, "basis", "empty"),
        ({"no_low": "0.5"}, "no_low", "range_order"),
        ({"platform": "nowhere"}, "platform", "unknown_id"),
        ({"tells": "people"}, "yes_low", "idle_range"),
        ({"field": "something_else"}, "field", "word"),
    ],
)
def test_a_fact_of_the_town_has_its_ranges_and_their_grounds(
    folder: Path, cells: dict[str, str], column: str, rule: str
) -> None:
    local_facts(folder)
    assert problems(folder) == []

    local_facts(folder, **cells)

    assert problems(folder) == [("local_facts.csv", 2, column, rule)]


def test_a_note_on_records_says_something(folder: Path) -> None:
    (folder / "record_notes.csv").write_text("platform,note,sources\nfacebook_page,,\n", encoding="utf-8")

    assert problems(folder) == [("record_notes.csv", 2, "note", "empty")]


def test_a_thing_owned_is_an_account_on_a_platform_that_exists(folder: Path) -> None:
    line = write(folder, "owned.csv", "email_list", account="nowhere")

    assert problems(folder) == [("owned.csv", line, "account", "unknown_id")]


def test_a_flag_is_yes_or_no(folder: Path) -> None:
    line = write(folder, "departments.csv", "police", whole_town="maybe")

    assert problems(folder) == [("departments.csv", line, "whole_town", "yes_no")]


def test_a_folder_without_the_short_tables_is_read(folder: Path) -> None:
    catalog = load_catalog(folder)

    assert (dict(catalog.local_facts), dict(catalog.record_notes)) == ({}, {})
