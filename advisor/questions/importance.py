"""How much something matters, in five steps of plain words."""

from __future__ import annotations

from advisor.questions.question import Option
from advisor.text import mark

# What a new tick starts with: the middle, shown, and one tap away from any other.
MIDDLE = 3

IMPORTANCE = (
    Option("1", mark("Minor")),
    Option("2", mark("Useful")),
    Option("3", mark("Important")),
    Option("4", mark("Very important")),
    Option("5", mark("Vital")),
)
