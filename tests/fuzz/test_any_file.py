"""Whatever a file holds, its reader gives it back or says in its own words what is wrong, and soon.

By day the same files every time; at night others every time (the seed is printed). A file that breaks a law
is kept beside this test, in `kept/`, and tried on every run from then on.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from advisor.answers import AnswersError, holds_departments, parse_answers, parse_town
from advisor.answers.errors import MOST_PROBLEMS
from advisor.batch import one_outcome
from advisor.catalog import Catalog
from advisor.catalog.own import OwnTableError, table_of
from advisor.catalog.problems import MOST_PROBLEMS as MOST_OF_A_TABLE
from advisor.catalog.reading import read_bytes
from advisor.catalog.tables import BY_NAME
from advisor.documents import build_report
from advisor.documents.formats import render
from advisor.telling import complete, recommend
from tests.fuzz.mutating import MADE_BY

KEPT = Path(__file__).parent / "kept"
BY_DAY, AT_NIGHT = 500, 5_000  # of each of the four kinds
SEED_BY_DAY = 20_261_122
# Of the processor: a file of a few kilobytes is read in milliseconds.
MOST_SECONDS = 2.0


def read_as_answers(content: bytes, catalog: Catalog) -> None:
    holds_departments(content)
    try:
        answers = parse_answers(content, catalog)
    except AnswersError as error:
        assert_sentences(error.problems)
        return
    again = parse_answers(answers.to_json(), catalog)
    assert again == answers
    answers.decided()
    answers.looked_back()


def read_as_town(content: bytes, catalog: Catalog) -> None:
    try:
        town = parse_town(content, catalog)
    except AnswersError as error:
        assert_sentences(error.problems)
        return
    for place in range(len(town.departments)):
        town.answers_of(place)


def read_as_line(content: bytes, catalog: Catalog) -> None:
    """Only lines that are refused: advice for the others is tried with the laws of the method."""
    line = content.replace(b"\n", b" ")
    try:
        parse_answers(line.removeprefix(b"\xef\xbb\xbf"), catalog)
    except AnswersError:
        outcome = one_outcome(catalog, 1, line)
        assert outcome.problems
        assert "\n" not in outcome.text
        assert json.loads(outcome.text)["line"] == 1


def read_as_table(content: bytes, catalog: Catalog) -> None:
    name, _end, table = content.partition(b"\n")
    with suppress(OwnTableError):
        table_of("data.csv", table)
    known = BY_NAME.get(name.decode("utf-8", "replace"), BY_NAME["platforms"])
    _rows, problems = read_bytes(table, known)
    assert len(problems) <= MOST_OF_A_TABLE + 2
    assert all(len(str(problem)) < 1_500 for problem in problems)


READ_BY: dict[str, Callable[[bytes, Catalog], None]] = {
    "answers": read_as_answers, "town": read_as_town, "line": read_as_line, "table": read_as_table,
}  # fmt: skip


def assert_sentences(problems: list[str]) -> None:
    assert 1 <= len(problems) <= MOST_PROBLEMS + 1
    for problem in problems:
        assert problem.isprintable(), problem
        assert len(problem) < 1_000
        problem.encode()


def tried(kind: str, content: bytes, catalog: Catalog) -> None:
    """Read a file; one that breaks a law is kept."""
    begun = time.process_time()
    try:
        READ_BY[kind](content, catalog)
        assert time.process_time() - begun < MOST_SECONDS
    except BaseException:
        name = f"{kind}-{hashlib.sha256(content).hexdigest()[:12]}"
        (KEPT / name).write_bytes(content)
        print(f"kept: {KEPT / name}")
        raise


def files(kind: str, seed: int, count: int) -> Iterator[bytes]:
    chance = random.Random(f"{kind} {seed}")
    return (MADE_BY[kind](chance) for _file in range(count))


@pytest.mark.parametrize("kind", list(READ_BY))
def test_any_file_is_read_or_refused_in_its_readers_own_words(kind: str, catalog: Catalog) -> None:
    for content in files(kind, SEED_BY_DAY, BY_DAY):
        tried(kind, content, catalog)


@pytest.mark.nightly
@pytest.mark.parametrize("kind", list(READ_BY))
def test_any_other_file_every_night(kind: str, catalog: Catalog) -> None:
    seed = int(os.environ.get("FUZZ_SEED") or random.SystemRandom().randrange(10**9))
    print(f"FUZZ_SEED={seed}")
    for content in files(kind, seed, AT_NIGHT):
        tried(kind, content, catalog)


def advised(count: int, seed: int, catalog: Catalog) -> None:
    """Advice, plan and report of so many files that are accepted; one that breaks them is kept."""
    chance = random.Random(f"advised {seed}")
    while count:
        content = MADE_BY["answers"](chance)
        try:
            answers = parse_answers(content, catalog)
        except AnswersError:
            continue
        count -= 1
        try:
            result = complete(recommend(catalog, answers, draws=16), answers, catalog)
            result.to_json().encode()
            report = build_report(result, answers, catalog)
            for ending in ("md", "csv", "json"):
                assert render(report, ending, layout="board", detail="full")
        except BaseException:
            (KEPT / f"answers-{hashlib.sha256(content).hexdigest()[:12]}").write_bytes(content)
            raise


def test_what_is_accepted_is_advised_planned_and_reported(catalog: Catalog) -> None:
    advised(12, SEED_BY_DAY, catalog)


@pytest.mark.nightly
def test_what_is_accepted_is_advised_planned_and_reported_every_night(catalog: Catalog) -> None:
    seed = int(os.environ.get("FUZZ_SEED") or random.SystemRandom().randrange(10**9))
    print(f"FUZZ_SEED={seed}")
    advised(300, seed, catalog)


@pytest.mark.parametrize("path", sorted(KEPT.glob("*-*")), ids=lambda path: path.name)
def test_a_file_that_once_broke_a_law_breaks_it_no_more(path: Path, catalog: Catalog) -> None:
    READ_BY[path.name.partition("-")[0]](path.read_bytes(), catalog)


def test_the_files_bent_by_chance_are_neither_all_good_nor_all_bad(catalog: Catalog) -> None:
    refused = 0
    for content in files("answers", SEED_BY_DAY, BY_DAY):
        try:
            parse_answers(content, catalog)
        except AnswersError:
            refused += 1
    assert 0.2 < refused / BY_DAY < 0.95
