"""What is wrong with a data folder, said so that a non-programmer can mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


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


def suggestion(wrong: str, allowed: Iterable[str]) -> str:
    """A sentence naming the nearest allowed spelling, or the allowed ones when none is near."""
    choices = sorted(set(allowed))
    near = get_close_matches(wrong, choices, n=1, cutoff=0.6)
    if near:
        return f'Did you mean "{near[0]}"?'
    if not choices:
        return "Leave it out."
    shown = ", ".join(choices[:8]) + (" …" if len(choices) > 8 else "")
    return f"Use one of: {shown}."
