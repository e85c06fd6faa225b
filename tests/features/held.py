"""`docs/features.md` as rows, and what the program has that must stand in one of them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_args

import typer

from advisor.cli import app
from advisor.documents.formats import FORMATS
from advisor.telling.blocks import Detail, Layout

ROOT = Path(__file__).parents[2]
LIST = ROOT / "docs" / "features.md"
WEB = ROOT / "advisor" / "web"
HEAD = ("What you can do", "Where", "Held by")
CODE = re.compile(r"`([^`]+)`")
ENDING = re.compile(r"\.[a-z]{2,4}$")
# A test that is left out on most days holds nothing.
LEFT_OUT = frozenset({"skip", "skipif", "xfail", "nightly"})


@dataclass(frozen=True)
class Row:
    """One feature. line: of the file, from 1."""

    line: int
    what: str
    where: str
    tests: tuple[str, ...]


def rows_of(text: str) -> list[Row]:
    """Every row of every table that has the three columns."""
    found, inside = [], False
    for number, line in enumerate(text.splitlines(), start=1):
        cells = tuple(cell.strip() for cell in line.strip("|").split("|")) if line.startswith("|") else ()
        if cells == HEAD:
            inside = True
        elif not cells:
            inside = False
        elif inside and not set(line) <= set("|-"):
            what, where, *tests = (*cells, "", "")[: max(3, len(cells))]
            found.append(Row(number, what, where, tuple(CODE.findall(" ".join(tests)))))
    return found


def problems(text: str, wanted: dict[str, str]) -> list[str]:
    """What is wrong with the list: rows without a test that is run, and what stands in no row.

    wanted  by the name that must stand in a column "Where" what it is
    """
    rows = rows_of(text)
    named = {name for row in rows for span in CODE.findall(row.where) for name in names_in(span)}
    return [
        *(problem for row in rows for problem in _of_row(row)),
        *(f"{kind} {name} stands in no row" for name, kind in wanted.items() if name not in named),
    ]


def names_in(span: str) -> Iterator[str]:
    """What a piece of code in the list names: of a command the command, and it with each of its options."""
    yield span
    if span.split()[0] == "advisor":
        words = span.split()
        command = " ".join(word for word in words if word.isalpha() and word.islower())
        yield command
        yield from (f"{command} {word}" for word in words if word.startswith("--"))


def _of_row(row: Row) -> Iterator[str]:
    if not row.tests:
        yield f"line {row.line}: “{row.what}” has no test"
    for test in row.tests:
        file, _colons, name = test.partition("::")
        known = tests_in(ROOT / file)
        if name not in known:
            yield f"line {row.line}: there is no test {test}"
        elif known[name] & LEFT_OUT:
            yield f"line {row.line}: {test} is not run every day"


@cache
def tests_in(file: Path) -> dict[str, frozenset[str]]:
    """The tests of a file, each with its marks, read without running anything."""
    if not file.is_file():
        return {}
    tree = ast.parse(file.read_text(encoding="utf-8"))
    whole = [
        node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and any(ast.unparse(target) == "pytestmark" for target in node.targets)
    ]
    return {
        node.name: frozenset(name for mark in (*whole, *node.decorator_list) for name in _marks(mark))
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")
    }


def _marks(expression: ast.expr) -> Iterator[str]:
    return (node.attr for node in ast.walk(expression) if isinstance(node, ast.Attribute))


# ---------------------------------------------------------------- what the program has


@cache
def everything() -> dict[str, str]:
    """By the name that must stand in the list what it is."""
    return {
        **dict.fromkeys(pages(), "page"),
        **dict.fromkeys(kinds_of_file(), "kind of file"),
        **dict.fromkeys((f"--layout {name}" for name in get_args(Layout)), "layout"),
        **dict.fromkeys((f"--detail {name}" for name in get_args(Detail)), "length"),
        **dict.fromkeys(commands(), "command"),
    }


def pages() -> set[str]:
    """The address of every page."""
    names = {path.stem for path in (WEB / "pages").glob("[!_]*.py")}
    return {"/" if name == "start" else f"/{name}" for name in names}


def kinds_of_file() -> set[str]:
    """The ending of every file that the report can be, or that a button of a page hands out."""
    found = {f".{ending}" for ending in FORMATS}
    for path in WEB.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("download_button", "_button")):
                found |= {m.group() for text in _texts(node) if (m := ENDING.search(text))}
            if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in ("FILES", "TABLES"):
                offered = ast.literal_eval(node.value) if path.name == "downloads.py" else ()
                found |= {f".{ending}" for ending, *_label_and_icon in offered}
    return found


def _texts(node: ast.AST) -> Iterator[str]:
    return (
        inner.value
        for inner in ast.walk(node)
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str)
    )


def commands() -> set[str]:
    """Every command, and every option with its command: "advisor check", "advisor check --coverage"."""
    return set(_commands(typer.main.get_command(app), "advisor")) - {"advisor"}


def _commands(command: Any, name: str) -> Iterator[str]:
    yield from (
        f"{name} {option}"
        for parameter in command.params
        for option in parameter.opts
        if option.startswith("--") and option != "--help"
    )
    inner = getattr(command, "commands", {})
    if not inner:
        yield name
    for word, one in inner.items():
        yield from _commands(one, f"{name} {word}")
