"""What comes back in a week: one bad cell for each rule, and where it is found."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from advisor.catalog.checking import read_folder

Row = dict[str, str]


def rows_of(folder: Path, file: str) -> list[Row]:
    with (folder / file).open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def write(folder: Path, file: str, rows: list[Row]) -> None:
    with (folder / file).open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def edit(folder: Path, file: str, row: Row, **cells: str) -> int:
    """Fill cells of the first row that has these; its line."""
    rows = rows_of(folder, file)
    place = next(k for k, one in enumerate(rows) if row.items() <= one.items())
    rows[place] |= cells
    write(folder, file, rows)
    return place + 2


def problems(folder: Path) -> list[tuple[str, int, str, str]]:
    return [(p.file, p.line, p.column, p.rule) for p in read_folder(folder, everything=False)[1]]


@pytest.mark.parametrize(
    ("file", "row", "cells", "column", "rule"),
    [
        ("modes.csv", {"platform": "facebook_page"}, {"open_days": "tuesday;sunday"}, "open_days", "day"),
        (
            "modes.csv",
            {"platform": "facebook_page", "mode": "full"},
            {"reply_promise": ""},
            "reply_days",
            "promise",
        ),
        (
            "modes.csv",
            {"platform": "facebook_page", "mode": "full"},
            {"reply_days": "6"},
            "reply_days",
            "range",
        ),
        ("platforms.csv", {"id": "facebook_page"}, {"opening_step": "9"}, "opening_step", "no_such_step"),
        ("rhythm.csv", {"way": "tips", "does": "keep"}, {"days": "fryday"}, "days", "day"),
        ("rhythm.csv", {"way": "tips", "does": "keep"}, {"times_per_year": "12"}, "days", "rhythm"),
        (
            "rhythm.csv",
            {"way": "alerts", "does": "drill"},
            {"times_per_year": "3"},
            "times_per_year",
            "rhythm",
        ),
        ("rhythm.csv", {"way": "alerts", "does": "drill"}, {"times_per_year": ""}, "days", "rhythm"),
        (
            "rhythm.csv",
            {"way": "posts", "does": "answer"},
            {"posts_per_week": "2"},
            "posts_per_week",
            "rhythm",
        ),
        ("rhythm.csv", {"way": "posts", "does": "keep"}, {"does": "dance"}, "does", "word"),
        ("rhythm.csv", {"way": "posts", "does": "keep"}, {"weight": "0"}, "weight", "range"),
        (
            "working_days.csv",
            {"does": "post", "count": "3"},
            {"days": "monday;friday"},
            "days",
            "too_few_days",
        ),
        (
            "working_days.csv",
            {"does": "look", "count": "2"},
            {"days": "monday;thursday"},
            "days",
            "too_few_days",
        ),
        ("working_days.csv", {"does": "look", "count": "5"}, {"days": ""}, "days", "too_few_days"),
        ("working_days.csv", {"does": "post", "count": "1"}, {"days": "someday"}, "days", "day"),
    ],
)
def test_a_rhythm_that_cannot_be_kept_is_refused_at_its_place(
    folder: Path, file: str, row: Row, cells: Row, column: str, rule: str
) -> None:
    heads = rows_of(folder, file)[0]
    if missing := cells.keys() - heads.keys():
        write(folder, file, [{**one, **dict.fromkeys(missing, "")} for one in rows_of(folder, file)])
    assert problems(folder) == []

    line = edit(folder, file, row, **cells)

    assert problems(folder) == [(file, line, column, rule)]


@pytest.mark.parametrize("way", ["alerts", "emergency_only", "tips", "pieces", "posts"])
def test_each_way_of_pacing_has_some_work(folder: Path, way: str) -> None:
    write(folder, "rhythm.csv", [row for row in rows_of(folder, "rhythm.csv") if row["way"] != way])

    assert problems(folder) == [("rhythm.csv", 0, "way", "nothing_to_do")]


@pytest.mark.parametrize("mode", ["full", "light", "post_only"])
def test_posts_are_counted_in_every_mode_that_has_any(folder: Path, mode: str) -> None:
    kept = [row for row in rows_of(folder, "rhythm.csv") if (row["does"], row["mode"]) != ("post", mode)]
    write(folder, "rhythm.csv", kept)

    assert problems(folder) == [("rhythm.csv", 0, "mode", "nothing_to_do")]


@pytest.mark.parametrize(("does", "count"), [("look", "0"), ("look", "5"), ("post", "0"), ("post", "3")])
def test_there_are_days_for_every_promise_and_every_number_of_posts(
    folder: Path, does: str, count: str
) -> None:
    rows = rows_of(folder, "working_days.csv")
    write(folder, "working_days.csv", [r for r in rows if (r["does"], r["count"]) != (does, count)])

    assert problems(folder) == [("working_days.csv", 0, "count", "no_days")]
