"""Facts stand in data/: no id of a platform, purpose, kind, department or audience is written in the program.

What is true of one of them is a column that `advisor check` can see. The ids that the program must name are
one short list, in advisor/catalog/named.py.
"""

from __future__ import annotations

import ast
import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from advisor.answers import AGE_BANDS
from advisor.catalog.named import NAMED

ROOT = Path(__file__).parents[1]
TABLES = ("platforms", "purposes", "kinds", "departments", "audiences", "skills", "owned", "success")
# Where an id may be named: the list itself, and the age groups of a file of answers.
HOME = {
    **{name: ("advisor/catalog/named.py",) for names in NAMED.values() for name in names},
    **dict.fromkeys(AGE_BANDS, ("advisor/answers/models.py",)),
}
# The same letters with another meaning: what they mean there, and in which files or folders.
ANOTHER_WORD = {
    "x": ("the axis of a chart", ("advisor/charts/",)),
    "print": (
        "the look of a chart on paper",
        ("advisor/charts/", "advisor/documents/", "advisor/telling/parts/"),
    ),
    "library": (
        "the table and the page of further reading",
        ("advisor/catalog/catalog.py", "advisor/catalog/changes.py", "advisor/web/navigation.py",
         "advisor/web/pages/library.py"),
    ),
    "tips": (
        "a role, a flag of kinds.csv, and a way of pacing",
        ("advisor/catalog/records.py", "advisor/catalog/kind_checks.py", "advisor/catalog/rhythm_checks.py",
         "advisor/catalog/rhythm_records.py", "advisor/plan/beats.py",
         "advisor/words/labels.py"),
    ),
    "live_video": ("a column of platforms.csv", ("advisor/catalog/kind_checks.py",)),
    "press": (
        "who speaks in a source",
        ("advisor/catalog/provenance.py", "advisor/telling/sentences/source_words.py"),
    ),
    "rural": (
        "a sort of community and its survey group",
        ("advisor/answers/models.py", "advisor/questions/department.py",
         "advisor/words/labels.py"),
    ),
    "teens": ("a survey group", ("advisor/words/labels.py",)),
    "other": (
        "the second platform of a comparison",
        ("advisor/decision/acting/left_out.py", "advisor/telling/sentences/comparison_sentences.py",
         "advisor/web/widgets/compared.py"),
    ),
    "transparency": ("a part of a picture", ("advisor/documents/logos.py",)),
    "health": ("an address of the server", ("advisor/web/guarding.py",)),
}  # fmt: skip


def _ids() -> frozenset[str]:
    found = set()
    for table in TABLES:
        with (ROOT / "data" / f"{table}.csv").open(encoding="utf-8", newline="") as file:
            found |= {row[0] for row in list(csv.reader(file))[1:]}
    return frozenset(found)


def ids_in(text: str, ids: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Each string of a program that is an id, with its line."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in ids:
            yield node.lineno, node.value


def _places(name: str) -> tuple[str, ...]:
    return (*HOME.get(name, ()), *ANOTHER_WORD.get(name, ("", ()))[1])


FOUND = [
    (path.relative_to(ROOT).as_posix(), line, name)
    for ids in (_ids(),)
    for path in sorted((ROOT / "advisor").rglob("*.py"))
    for line, name in ids_in(path.read_text(encoding="utf-8"), ids)
]


def test_no_id_is_written_in_the_program_outside_the_short_list() -> None:
    wrong = [f"{file}:{line}: {name}" for file, line, name in FOUND if not file.startswith(_places(name))]

    assert wrong == [], "give it a column in data/, or say in ANOTHER_WORD what else it means there"


@pytest.mark.parametrize("name", [*HOME, *ANOTHER_WORD])
def test_what_is_allowed_is_still_needed(name: str) -> None:
    used = {file for file, _line, found in FOUND if found == name}

    idle = [place for place in _places(name) if not any(file.startswith(place) for file in used)]
    assert idle == []


def test_an_id_in_a_table_of_the_program_is_found_on_its_line() -> None:
    text = 'NETWORKS = frozenset(\n    {"microblog"}\n)\nword = "a microblog"\n'

    assert list(ids_in(text, frozenset({"microblog"}))) == [(2, "microblog")]
