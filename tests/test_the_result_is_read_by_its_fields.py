"""The result is read by its fields: nobody takes a criterion apart by hand, and the decision has no bags.

A criterion is written as a string in the JSON alone. Its string is made and taken apart in
advisor/decision/result/criterion.py; everywhere else it has a kind, a purpose, an audience.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HOME = "advisor/decision/result/criterion.py"
CRITERION = re.compile(r"(need|success|family):")
# What looks into a string, or cuts it.
CUTTING = frozenset(
    {"split", "rsplit", "partition", "rpartition", "removeprefix", "removesuffix", "startswith", "endswith",
     "find", "index", "replace"}
)  # fmt: skip
BAG = re.compile(r"(dict|Mapping|MutableMapping)\[str, (Any|object)\]")
AT_COLONS = frozenset({"split", "rsplit", "partition", "rpartition"})
# The rooms that get a result. What else is cut at a colon there is no criterion.
# Rooms in which everything has a form.
KEPT = ("decision", "plan", "telling", "words")
ROOMS = ("decision", "plan", "telling", "documents", "charts", "web")
ANOTHER_STRING = {
    "advisor/decision/result/open_gate.py": "a gate: owned, quote or a check",
    "advisor/web/widgets/data_claim.py": "the id of a claim",
}
Found = Iterator[tuple[int, str]]
# Without any of these words a file has nothing to be found, and is not even parsed.
WORTH_PARSING = re.compile(r"criterion|(need|success|family):|\":\"|\bAny\b|, object\]")


@lru_cache(maxsize=1024)
def nodes(text: str) -> tuple[ast.AST, ...]:
    """All of a program; several tests read the same one."""
    return tuple(ast.walk(ast.parse(text)))


def cut_by_hand(text: str) -> Found:
    """Each place where a criterion is made, looked into or cut as a string, with its line."""
    for node in nodes(text):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and CRITERION.match(node.value):
            yield node.lineno, node.value
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr in CUTTING and _is_criterion(node.func.value):
                yield node.lineno, f".{node.func.attr}"
        elif (isinstance(node, ast.Subscript) and _is_criterion(node.value)) or (
            isinstance(node, ast.Assign)
            and isinstance(node.targets[0], ast.Tuple | ast.List)
            and _is_criterion(node.value)
        ):
            yield node.lineno, ast.unparse(node)


def cut_at_colons(text: str) -> Found:
    """Each place where a string is cut at colons, with its line."""
    for node in nodes(text):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args:
            first = node.args[0]
            if node.func.attr in AT_COLONS and isinstance(first, ast.Constant) and first.value == ":":
                yield node.lineno, ast.unparse(node)


def bags(text: str) -> Found:
    """Each mapping from names to anything, and each Any, with its line."""
    for node in nodes(text):
        if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Tuple):
            if BAG.fullmatch(ast.unparse(node)):
                yield node.lineno, ast.unparse(node)
        elif (
            isinstance(node, ast.Name | ast.alias) and getattr(node, "id", getattr(node, "name", "")) == "Any"
        ):
            yield node.lineno, "Any"


def _is_criterion(node: ast.expr) -> bool:
    """`criterion`, `x.criterion`, or the string of one."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "str" and node.args:
        return _is_criterion(node.args[0])
    named = node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""
    return named == "criterion"


def _in(rooms: tuple[str, ...], look: Callable[[str], Found]) -> list[tuple[str, int, str]]:
    return [
        (path.relative_to(ROOT).as_posix(), line, what)
        for room in rooms
        for path in sorted((ROOT / "advisor" / room).rglob("*.py"))
        if WORTH_PARSING.search(text := path.read_text(encoding="utf-8"))
        for line, what in look(text)
    ]


def test_no_criterion_is_made_or_cut_by_hand() -> None:
    wrong = [f"{file}:{line}: {what}" for file, line, what in _in(("",), cut_by_hand) if file != HOME]

    assert wrong == [], "a criterion has fields, and Criterion.of_need, of_success, of_family and parse"


def test_what_is_cut_at_colons_is_no_criterion() -> None:
    found = [row for row in _in(ROOMS, cut_at_colons) if row[0] != HOME]

    wrong = [f"{file}:{line}: {what}" for file, line, what in found if file not in ANOTHER_STRING]
    assert wrong == [], "read its fields, or say in ANOTHER_STRING what string it is"
    assert set(ANOTHER_STRING) == {file for file, _line, _what in found}, "what is allowed is still needed"


def test_the_decision_and_who_tells_it_have_no_bags_of_anything() -> None:
    wrong = [f"{file}:{line}: {what}" for file, line, what in _in(KEPT, bags)]

    assert wrong == [], "make it a frozen value with fields, in advisor/decision/result where others read it"


@pytest.mark.parametrize(
    "line",
    [
        'purpose = c.criterion.split(":")[1]',
        "_kind, purpose, audience = c.criterion",
        'mine = criterion.startswith("anything")',
        "family = str(tip.criterion).removeprefix(START)",
        "purpose = c.criterion[1]",
        'key = f"need:{purpose}:{audience}"',
        'START = "family:"',
    ],
)
def test_each_way_of_cutting_one_is_found_on_its_line(line: str) -> None:
    assert {found for found, _what in cut_by_hand(f"import ast\n{line}\n")} == {2}


@pytest.mark.parametrize(
    "line",
    ["def f(row: dict[str, Any]): ...", "rows: list[dict[str, object]] = []", "from typing import Any"],
)
def test_each_bag_is_found_on_its_line(line: str) -> None:
    assert {found for found, _what in bags(f"import ast\n{line}\n")} == {2}


def test_its_fields_are_no_fault() -> None:
    assert list(cut_by_hand('a = c.criterion.purpose\nb = c.criterion.kind == "need"\n')) == []
