"""Above the decision nothing is decided, cut or mended by looking into a sentence or a label: it has fields.

A reason that says "our judgment" has a field for that, a need has a label for its purpose and one for its
people, an action has what its account needs beside the reason of its row.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# The rooms that get a result in words, and telling itself, which has the codes.
ROOMS = ("plan", "telling", "documents", "charts", "web", "batch.py", "cli.py")
# What of a result, of the catalogue and of what was found in a file is a sentence or a label.
TEXTS = frozenset(
    {"reason", "reasons", "label", "labels", "purpose_label", "audience_label", "conditional", "against",
     "left_out_because", "above_next", "reason_in_common", "remedy", "words", "how", "gives_up", "job",
     "stop_if", "care", "first_step", "said", "takes", "warning", "warnings", "summary", "hours_steps",
     "step", "sentence", "note", "notes", "rationale", "told", "good_for", "not_for", "what_to_do",
     "reply_promise"}
)  # fmt: skip
# A look at a text that finds something in it; a full stop or a space at its end is no finding.
LOOKS = frozenset(
    {"split", "rsplit", "splitlines", "partition", "rpartition", "removeprefix", "removesuffix", "startswith",
     "endswith", "find", "rfind", "index", "count", "replace", "translate"}
)  # fmt: skip
PATTERNS = frozenset({"search", "match", "fullmatch", "findall", "finditer", "split", "sub"})
MARKS = re.compile(r"→|[a-z]{2,} [a-z]{2,}")
# Texts that are no part of a result.
ANOTHER_TEXT = {
    "advisor/documents/word_parts.py": "the words for a page, cut where its number comes in",
    "advisor/web/widgets/notices.py": "what is wrong in a file, without the place for those who edit it",
}
Found = Iterator[tuple[int, str]]


@lru_cache(maxsize=1024)
def nodes(text: str) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(ast.parse(text)))


def looked_into(text: str) -> Found:
    """Each place where a sentence or a label is searched, cut or compared with words, with its line."""
    for node in nodes(text):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            found = _is_look(node, node.func)
        elif isinstance(node, ast.Compare) and any(isinstance(op, ast.In | ast.NotIn) for op in node.ops):
            found = _is_words(node.left) and any(_is_text(where) for where in node.comparators)
        elif isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Slice):
            found = _is_text(node.value) and not _is_list(node.value)
        else:
            continue
        if found:
            yield node.lineno, ast.unparse(node)


def _is_look(call: ast.Call, function: ast.Attribute) -> bool:
    if function.attr in PATTERNS and any(_is_text(given) for given in call.args):
        return True
    if function.attr not in LOOKS or _at_spaces(call):
        return False
    return _is_text(function.value) or _at_words(call)


def _is_text(node: ast.expr) -> bool:
    """A field, a variable or one of a row of them that is a sentence or a label."""
    if isinstance(node, ast.Subscript) and not isinstance(node.slice, ast.Slice):
        return _is_text(node.value)
    return _named(node) in TEXTS


def _is_list(node: ast.expr) -> bool:
    """Several texts: the first few of them are no part of one."""
    return _named(node).endswith("s")


def _named(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def _is_words(node: ast.expr) -> bool:
    """A text that is written out, translated or not."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_":
        return True
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def _at_spaces(call: ast.Call) -> bool:
    """Words or lines that are counted or laid out, whatever they say."""
    return not call.args or (isinstance(call.args[0], ast.Constant) and str(call.args[0].value).isspace())


def _at_words(call: ast.Call) -> bool:
    """Cut at words or at an arrow, whatever it is that is cut."""
    first = call.args[0] if call.args else None
    written = isinstance(first, ast.Constant) and isinstance(first.value, str)
    return written and MARKS.search(str(getattr(first, "value", ""))) is not None


def _files() -> Iterator[Path]:
    for room in ROOMS:
        path = ROOT / "advisor" / room
        yield from [path] if path.suffix else sorted(path.rglob("*.py"))


def test_no_sentence_and_no_label_is_looked_into() -> None:
    found = [
        (path.relative_to(ROOT).as_posix(), line, what)
        for path in _files()
        for line, what in looked_into(path.read_text(encoding="utf-8"))
    ]

    wrong = [f"{file}:{line}: {what}" for file, line, what in found if file not in ANOTHER_TEXT]
    assert wrong == [], "give it a field in advisor/decision/result, filled in by advisor/telling"
    assert set(ANOTHER_TEXT) == {file for file, _line, _what in found if file in ANOTHER_TEXT}


@pytest.mark.parametrize(
    "line",
    [
        'jobs = [need.label.split(" → ")[0] for need in needs]',
        'purpose, _arrow, people = least.label.partition(" → ")',
        'care = item.reason.replace(row.reason, "")',
        'ours = _("our judgment") not in row.reason',
        'converted = "=" in result.hours_steps[0]',
        'shown = [warning.replace(" → ", ": ") for warning in warnings]',
        'ended = item.reason.endswith("ends.")',
        'found = re.search(r"\\d", claim.rationale)',
        'parts = text.split(" instead of ")',
        "short = row.reason[:80]",
    ],
)
def test_each_way_of_looking_into_one_is_found_on_its_line(line: str) -> None:
    assert {found for found, _what in looked_into(f"import re\n{line}\n")} == {2}


@pytest.mark.parametrize(
    "line",
    [
        "ours = row.reason_called_ours",
        'told = claim.rationale.rstrip(".")',
        "first = recommendation.warnings[:2]",
        'name = platform.replace("_", " ")',
        "if reason not in said: pass",
        "length = len(sentence.split())",
        'lines = words.count("\\n")',
    ],
)
def test_fields_and_full_stops_are_no_fault(line: str) -> None:
    assert list(looked_into(f"{line}\n")) == []
