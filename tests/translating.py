"""Every text that is told is given to translators: it is written out in `_`, `ngettext` or `mark`."""

from __future__ import annotations

import ast
import csv
import gettext
from pathlib import Path

from advisor.questions.states import STATES

ADVISOR = Path(__file__).parents[1] / "advisor"
DATA = ADVISOR.parent / "data"
# How many of a call's arguments are texts.
TEXTS = {"_": 1, "mark": 1, "ngettext": 2}


def texts_of(program: str) -> set[str]:
    """The texts of a program that a translator is given."""
    found = set()
    for node in ast.walk(ast.parse(program)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TEXTS:
            for given in node.args[: TEXTS[node.func.id]]:
                if isinstance(given, ast.Constant) and isinstance(given.value, str):
                    found.add(given.value)
    return found


def every_text() -> frozenset[str]:
    """Those of the whole program."""
    programs = (path.read_text(encoding="utf-8") for path in ADVISOR.rglob("*.py"))
    return frozenset(text for program in programs for text in texts_of(program))


def every_label() -> frozenset[str]:
    """What the tables of the catalogue say, which has translations of its own; names of states stay."""
    found = {state.label for state in STATES}
    for path in DATA.glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as table:
            found.update(cell for row in csv.reader(table) for cell in row)
    return frozenset(found)


class Strict(gettext.NullTranslations):
    """Tells each text as it is, and refuses one that no translator was given."""

    def __init__(self, known: frozenset[str]) -> None:
        super().__init__()
        self.known = known

    def gettext(self, message: str) -> str:
        assert message in self.known or not message, (
            f"no translator is given “{message}”: write it as _(“…”), or in a table as mark(“…”)"
        )
        return message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)
