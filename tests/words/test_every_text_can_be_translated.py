"""Every text that is told is given to translators: in `_`, `ngettext` or `mark`, written out."""

from __future__ import annotations

import io

import pytest
from babel.messages.extract import extract

from tests.translating import ADVISOR, TEXTS, Strict, every_text, texts_of

KEYWORDS = {"_": None, "mark": None, "ngettext": (1, 2)}


def test_a_text_out_of_a_variable_is_refused_and_a_marked_one_told() -> None:
    strict = Strict(frozenset({"Keep", "{count} hour", "{count} hours"}))
    assert strict.gettext("Keep") == "Keep"
    assert strict.ngettext("{count} hour", "{count} hours", 2) == "{count} hours"
    with pytest.raises(AssertionError, match="no translator is given “Leave”"):
        strict.gettext("Leave")


def test_texts_are_found_in_calls_and_in_tables() -> None:
    program = (
        'A = {"a": mark("One")}\nb = _("Two {n}").format(n=1)\nc = ngettext("x", "xs", n)\nd = _(A["a"])\n'
    )
    assert texts_of(program) == {"One", "Two {n}", "x", "xs"}


def test_the_program_that_makes_catalogues_finds_the_same_texts() -> None:
    """Babel, which translators' files are made with, reads what these tests hold the program to."""
    assert set(KEYWORDS) == set(TEXTS)
    found: set[str] = set()
    for path in ADVISOR.rglob("*.py"):
        for _line, message, _comments, _context in extract("python", io.BytesIO(path.read_bytes()), KEYWORDS):
            found |= set(message) if isinstance(message, tuple) else {message}
    assert found == every_text()
    assert len(found) > 2000
