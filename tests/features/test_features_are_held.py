"""Everything that the program can do stands in docs/features.md with a test that is there and is run."""

from __future__ import annotations

import re

import pytest

from tests.features.held import LIST, commands, everything, kinds_of_file, pages, problems, rows_of

TEXT = LIST.read_text(encoding="utf-8")


def test_every_feature_has_a_test_and_everything_there_is_stands_in_a_row() -> None:
    assert problems(TEXT, everything()) == []


def test_the_list_is_long_and_each_feature_stands_in_it_once() -> None:
    rows = rows_of(TEXT)
    assert len(rows) >= 200
    said = [(row.what, row.where) for row in rows]
    assert len(set(said)) == len(said)


def test_what_must_stand_in_the_list_is_found() -> None:
    assert {"/", "/tool", "/what_if", "/method"} <= pages()
    assert len(pages()) == 22
    assert kinds_of_file() == {".pdf", ".docx", ".xlsx", ".csv", ".json", ".md", ".txt", ".zip"}
    assert {"advisor serve", "advisor data export", "advisor data export --force", "advisor --version",
            "advisor recommend --colour", "advisor batch --jobs"} <= commands()  # fmt: skip
    assert {"--layout review", "--detail full"} <= set(everything())


# ---------------------------------------------------------------- each rule can fail


def without(*names: str) -> str:
    """The list without the rows that name one of these."""
    return "\n".join(line for line in TEXT.splitlines() if not any(name in line for name in names))


UNTESTED = "“Go on after the server was killed” has no test"
PLANTED: dict[str, tuple[str, str]] = {
    "a page that stands in no row": (without("`/reach`"), "page /reach stands in no row"),
    "the front page": (without("`/`"), "page / stands in no row"),
    "a kind of file": (without("`.zip`"), "kind of file .zip stands in no row"),
    "a layout": (without("`--layout memo`"), "layout --layout memo stands in no row"),
    "a length": (without("`--detail full`"), "length --detail full stands in no row"),
    "a command": (without("advisor purge"), "command advisor purge stands in no row"),
    "an option": (
        TEXT.replace("advisor data export --force", "advisor data export"),
        "command advisor data export --force stands in no row",
    ),
    "a row without a test": (
        re.sub(r"\| `tests/browser/test_kills[^|]*\|", "| |", TEXT), UNTESTED,
    ),
    "a row without a third cell": (
        re.sub(r" `tests/browser/test_kills[^|]*\|", "", TEXT), UNTESTED,
    ),
    "a test that is gone": (
        TEXT.replace("::test_the_version_is_printed", "::test_the_version_was_printed"),
        "there is no test tests/features/test_on_the_command_line.py::test_the_version_was_printed",
    ),
    "a file of tests that is gone": (
        TEXT.replace("tests/cli/test_purge.py", "tests/cli/test_clearing.py"),
        "there is no test tests/cli/test_clearing.py::",
    ),
    "a test that is run at night only": (
        TEXT.replace("test_two_kills_lose_nothing", "test_thirty_kills_lose_nothing"), "is not run every day",
    ),
}  # fmt: skip


@pytest.mark.parametrize("what", PLANTED)
def test_a_planted_gap_is_told(what: str) -> None:
    text, told = PLANTED[what]
    assert text != TEXT
    found = problems(text, everything())
    assert any(told in problem for problem in found), found
