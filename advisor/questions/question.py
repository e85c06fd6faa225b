"""One question: its words, what kind of answer it takes, and where the answer stands in answers.json."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from advisor.catalog.records import DeskFlag

Kind = Literal["text", "choice", "yes_no", "number", "count", "share", "money", "date", "many"]
StepId = Literal["why", "who", "resources", "know"]


@dataclass(frozen=True)
class Option:
    """One answer to choose. `id` is what answers.json holds."""

    id: str
    label: str
    help: str = ""


@dataclass(frozen=True)
class Question:
    """A question, defined once for the web form, the paper form and the documents.

    id       its path in answers.json, e.g. `resources.hours_per_week`; `accounts[].followers` is asked
             of every entry of a list
    text     the question as a person reads it; `help` a sentence that explains it
    options  the answers of a choice; `source` names the table of the catalogue that holds them instead
    only_for the flag of departments.csv of those who are asked (None: all are)
    most     the largest number of entries that may be chosen
    """

    id: str
    text: str
    kind: Kind
    step: StepId
    help: str = ""
    options: tuple[Option, ...] = ()
    source: str = ""
    only_for: DeskFlag | None = None
    minimum: float = 0
    maximum: float | None = None
    increment: float = 1
    most: int | None = None

    def stored(self, answer: Any) -> Any:
        """What answers.json holds for an answer as typed: a percent becomes a share, "" unknown."""
        if answer is None or answer == "":
            return None
        if self.kind == "share":
            return round(float(answer) / 100, 6)
        if self.kind == "count":
            return int(answer)
        if self.kind == "date":
            return answer if isinstance(answer, str) else answer.isoformat()
        if self.kind == "many":
            return list(answer)
        return answer

    def shown(self, stored: Any) -> Any:
        """The answer as a person typed it; the inverse of `stored`."""
        if stored is None:
            return None
        if self.kind == "share":
            return round(float(stored) * 100, 4)
        if self.kind in ("number", "money"):
            return float(stored)
        return stored
