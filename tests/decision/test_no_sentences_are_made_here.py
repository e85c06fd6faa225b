"""The decision gives codes and values: sentences are made once, above it, in advisor/telling."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DECISION = ROOT / "advisor" / "decision"
TRANSLATING = frozenset({"_", "gettext", "ngettext"})
# So many words in a row are a sentence, or a part of one.
WORDS_OF_A_SENTENCE = 3
# Values of the answers that have several words.
VALUES = frozenset({"united states of america"})
Found = Iterator[tuple[int, str]]


def made_here(text: str) -> Found:
    """Each call of a translation and each string that is a sentence, with its line.

    What stands above a function is for its reader, and what is raised is for whoever calls it wrongly.
    """
    tree = ast.parse(text)
    for_readers = {id(string) for string in _not_told(tree)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TRANSLATING:
            yield node.lineno, ast.unparse(node)
        elif id(node) not in for_readers and _is_sentence(written := _written(node)):
            yield getattr(node, "lineno", 0), written


def _written(node: ast.AST) -> str:
    """A string as it is written out, the parts of an f-string together; "" for anything else."""
    if isinstance(node, ast.JoinedStr):
        return "".join(_written(part) for part in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _not_told(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
        elif isinstance(node, ast.Raise):
            yield from ast.walk(node)
        elif isinstance(node, ast.JoinedStr):
            yield from node.values


def _is_sentence(text: str) -> bool:
    if text in VALUES:
        return False
    words = [word for word in text.split() if word.strip(".,:;!?“”()'’").isalpha()]
    return len(words) >= WORDS_OF_A_SENTENCE


def test_the_decision_makes_no_sentences() -> None:
    wrong = [
        f"{path.relative_to(ROOT).as_posix()}:{line}: {what}"
        for path in sorted(DECISION.rglob("*.py"))
        for line, what in made_here(path.read_text(encoding="utf-8"))
    ]

    assert wrong == [], "give a Reason with a code and its values, and say it in advisor/telling"


@pytest.mark.parametrize(
    "line",
    [
        'said = _("It ended in {year}.")',
        'said = ngettext("{count} hour", "{count} hours", 2)',
        'said = "It needs what you do not have."',
        'said = f"{reason} It is the town’s account."',
        'def f(): return {"volunteer": "You do not need it."}',
    ],
)
def test_each_way_of_making_one_is_found_on_its_line(line: str) -> None:
    assert {found for found, _what in made_here(f'"""A room of the decision."""\n{line}\n')} == {2}


@pytest.mark.parametrize(
    "line",
    [
        'def f():\n    """A page with a quarter of the people."""',
        'raise ValueError("a value lies between 0 and 1")',
        'because = Reason.of("its-end-is-decided", day="2027-02-01")',
        'country in {"us", "united states of america"}',
    ],
)
def test_codes_values_and_notes_for_readers_are_no_sentences(line: str) -> None:
    assert list(made_here(f"{line}\n")) == []
