"""A percent, an amount of money, hours and counts are put in words by one function each, in advisor/words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from advisor.words import numbers

ROOT = Path(__file__).parents[2]
ROOMS = ("telling", "documents", "charts", "web")
# Not told to anybody, or a formula that is worked by hand.
NO_WORDS = {
    "advisor/documents/branding.py": "a color",
    "advisor/documents/drawing.py": "places in a drawing",
}
Found = Iterator[tuple[int, str]]
# A place in a text that says how its number is written, or that has its sign beside it.
IN_A_TEXT = re.compile(r"\{\w+:[^}]+\}|\$\{\w+\}|\{(?!percent\b)\w+\} ?%")


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
    assert wrong == [], "use figure, whole, percent, dollars or hours_alone of advisor/words/numbers.py"
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
    ],
)
def test_each_way_of_telling_one_by_hand_is_found_on_its_line(line: str) -> None:
    assert {found for found, _what in told_by_hand(f"count = 1\n{line}\n")} == {2}


@pytest.mark.parametrize(
    ("number", "told"),
    [(0, "0"), (1, "1"), (3.5, "3.5"), (0.75, "0.75"), (4.3333, "4.33"), (0.001, "0.001"), (437, "437"),
     (2100, "2,100"), (2100.4, "2,100"), (1234567, "1,234,567")],
)  # fmt: skip
def test_a_figure_has_no_tail(number: float, told: str) -> None:
    assert numbers.figure(number) == told


@pytest.mark.parametrize(
    ("share", "told"), [(0.0, "0 %"), (0.0025, "0.25 %"), (0.07, "7 %"), (0.455, "46 %"), (1.0, "100 %")]
)
def test_a_share_is_a_percent_and_a_small_one_keeps_two_digits(share: float, told: str) -> None:
    assert numbers.percent(share) == told


@pytest.mark.parametrize(
    ("hours", "told"), [(0, "0 hours"), (0.5, "0.5 hours"), (1, "1 hour"), (2.25, "2.25 hours")]
)
def test_one_hour_is_one_hour(hours: float, told: str) -> None:
    assert numbers.hours_alone(hours) == told


def test_money_has_its_sign_and_no_cents() -> None:
    assert numbers.dollars(1200.4) == "$1,200"
    assert numbers.dollars_range(1200, 1500) == "$1,200–1,500"
    assert numbers.dollars_range(1200, 1200) == "$1,200"
    assert numbers.dollars_and_cents(2.4) == "$2.40"
