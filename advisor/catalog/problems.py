"""What is wrong with a data folder, said so that a non-programmer can mend it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

# Nobody mends the thousandth before the first.
MOST_PROBLEMS = 200
# Letters of a wrong word that are compared with the right ones, and shown.
MOST_LETTERS = 60
# With how many right words a wrong one is compared.
MOST_COMPARED = 1000


def shown(found: object) -> str:
    """The beginning of what stands in a cell, on one line."""
    text = " ".join(str(found)[: 2 * MOST_LETTERS].split())
    return text if len(text) <= MOST_LETTERS else text[:MOST_LETTERS] + "…"


@dataclass(frozen=True, order=True)
class Problem:
    """One defect: where it is (file, line, column), which rule it breaks, what is wrong, how to mend it.

    `line` counts as a text editor does, the header being line 1; 0 means the file as a whole.
    """

    file: str
    line: int
    column: str
    rule: str
    message: str
    fix: str

    def __str__(self) -> str:
        place = self.file
        if self.line:
            place += f", line {self.line}"
        if self.column:
            place += f", column {self.column}"
        return f"{place}: {self.message} {self.fix} [{self.rule}]"


class CatalogError(Exception):
    """A data folder that cannot be used. Carries every problem found, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        count = len(self.problems)
        head = "1 problem" if count == 1 else f"{count} problems"
        super().__init__("\n".join([f"{head} in the data:", *map(str, self.problems)]))


def first_problems(file: str, found: Iterable[Callable[[], Problem]], more: int = 0) -> list[Problem]:
    """The first problems of a file, and one that says how many more there are.

    found  what makes each problem: looking for the nearest right word takes longer than finding the wrong
           one, so the rest are only counted
    more   how many were counted already
    """
    made: list[Problem] = []
    for make in found:
        if len(made) < MOST_PROBLEMS:
            made.append(make())
        else:
            more += 1
    if more:
        message = f"There are {more:,} more problems in this file."
        made.append(Problem(file, 0, "", "more", message, "Mend those that are listed first."))
    return made


@lru_cache(maxsize=64)
def _in_order(words: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(words))


def suggestion(wrong: str, allowed: Iterable[str]) -> str:
    """A sentence naming the nearest allowed spelling, or the allowed ones when none is near."""
    choices = _in_order(frozenset(allowed))
    compared: Sequence[str] = choices
    if len(choices) > MOST_COMPARED:  # a slip at the first letter is rare
        compared = [choice for choice in choices if choice[:1] == wrong[:1]][:MOST_COMPARED]
    near = get_close_matches(wrong[:MOST_LETTERS], compared, n=1, cutoff=0.6)
    if near:
        return f'Did you mean "{near[0]}"?'
    if not choices:
        return "Leave it out."
    shown = ", ".join(choices[:8]) + (" …" if len(choices) > 8 else "")
    return f"Use one of: {shown}."
