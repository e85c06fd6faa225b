"""A percent, an amount of money, hours and counts are put in words by one function each, in advisor/words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("plan", "telling", "documents", "charts", "web")
# Not told to anybody, or a formula that is worked by hand.
NO_WORDS = {
    "advisor/documents/branding.py": "a color",
    "advisor/documents/drawing.py": "places in a drawing",
}
Found = Iterator[tuple[int, str]]
# A place in a text that says how its number is written, or that has its sign beside it.
IN_A_TEXT = re.compile(r"\{\w+:[^}]+\}|\$\{\w+\}|\{\w+\} ?%")


def told_by_hand(text: str) -> Found:
    """Each number whose form is written out, with its line."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FormattedValue) and node.format_spec is not None:
            yield node.lineno, ast.unparse(node)
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "ngettext"):
            written = (str(given.value) for given in node.args if isinstance(given, ast.Constant))
            yield from ((node.lineno, found[0]) for text in written if (found := IN_A_TEXT.search(text)))


def test_no_number_is_told_by_hand() -> None:
    found = [
        (path.relative_to(ROOT).as_posix(), line, what)
        for room in ROOMS
        for path in sorted((ROOT / "advisor" / room).rglob("*.py"))
        for line, what in told_by_hand(path.read_text(encoding="utf-8"))
    ]

    wrong = [f"{file}:{line}: {what}" for file, line, what in found if file not in NO_WORDS]
    assert wrong == [], "use figure, whole, percent, dollars or hours_alone of advisor/words"
    assert set(NO_WORDS) == {file for file, _line, _what in found}, "what is allowed is still needed"


@pytest.mark.parametrize(
    "line",
    [
        'share = f"{share:.0%}"',
        'people = f"{count:,}"',
        'time = f"{hours:g}"',
        'money = _("${amount} a year")',
        'words = _("{hours:g} more hours a week")',
        'words = _("{share} % of adults")',
        'words = _("{percent}% of adults")',
    ],
)
def test_each_way_of_telling_one_by_hand_is_found_on_its_line(line: str) -> None:
    assert {found for found, _what in told_by_hand(f"count = 1\n{line}\n")} == {2}
