"""How many texts for people each room makes: `python -m tests.texts_by_room [ADVISOR]`, ADVISOR a folder.

Counted are calls of `_` and `ngettext` by the program itself (a table of words that is looked up is one).
"""

from __future__ import annotations

import ast
import sys
from collections import Counter
from pathlib import Path

ADVISOR = Path(__file__).parents[1] / "advisor"
TRANSLATING = frozenset({"_", "ngettext"})
# Rooms that are large enough to be looked into.
OPENED = frozenset({"decision"})


def texts_in(program: str) -> int:
    """How often a program asks for a text in the language of the reader."""
    return sum(
        isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in TRANSLATING
        for node in ast.walk(ast.parse(program))
    )


def texts_by_room(advisor: Path = ADVISOR) -> Counter[str]:
    """The count of each room, "decision/acting" or "plan"; rooms without a text are there with 0."""
    found: Counter[str] = Counter()
    for path in sorted(advisor.rglob("*.py")):
        parts = path.relative_to(advisor).parts
        room = "/".join(parts[: 2 if parts[0] in OPENED else 1])
        found[room] += texts_in(path.read_text(encoding="utf-8"))
    return found


if __name__ == "__main__":
    counted = texts_by_room(Path(sys.argv[1]) if len(sys.argv) > 1 else ADVISOR)
    for room, texts in sorted(counted.items()):
        if texts:
            print(f"{texts:5}  {room}")
    print(f"{counted.total():5}  in all")
