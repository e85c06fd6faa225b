"""Analyses that ask for the best sets of one pool, side by side: what they ask for is solved together.

An analysis is written as if it were alone. It yields each question and is handed the answer, and in between
the questions of the others are put to the search with its own: in the pools of usual departments, twenty
problems take hardly longer than one.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

import numpy as np

from advisor.decision.choosing.branching import Problems
from advisor.decision.choosing.candidates import Candidates
from advisor.decision.choosing.selection import NOTHING_KNOWN, RatedSet, best_sets
from advisor.decision.facts.evidence import Floats

# In a pool of so few values (candidates × needs) twenty problems take hardly longer than one. In a larger one
# every question is put by itself, one analysis after the other: each search may take its share of the work.
FEW_VALUES = 1_000

Found = TypeVar("Found")


@dataclass(frozen=True, eq=False)
class Question:
    """Problems on one pool; floors: as of `best_sets`. The answer is the best set of each problem."""

    pool: Candidates
    many: Problems
    floors: Floats | None = None


Answer = list[RatedSet | None]
Analysis = Generator[Question, Answer, Found]


class Asking(Protocol):
    """What waits for an answer: its question, and None once it asks no more."""

    question: Question | None

    def answer(self, best: Answer) -> None:
        """Hand over the answer to its question."""


class Side(Generic[Found]):
    """One analysis among several, and what it found once all are solved."""

    question: Question | None
    found: Found

    def __init__(self, analysis: Analysis[Found]) -> None:
        self._analysis = analysis
        self._go_on(None)

    def answer(self, best: Answer) -> None:
        """Hand over the answer to its question; it asks the next one, or has found what it looks for."""
        self._go_on(best)

    def _go_on(self, best: Answer | None) -> None:
        try:
            self.question = next(self._analysis) if best is None else self._analysis.send(best)
        except StopIteration as end:
            self.question, self.found = None, end.value


def solve(*sides: Asking) -> None:
    """Answer all questions of some analyses. Raises OutOfWorkError where a best set could not be proved."""
    asking = [side for side in sides if side.question is not None]
    while asking:
        first = asking[0].question
        assert first is not None
        pool = first.pool
        few = pool.value.size <= FEW_VALUES
        now = [s for s in asking if s.question and s.question.pool is pool] if few else asking[:1]
        _solve([(side, side.question) for side in now if side.question])
        asking = [side for side in sides if side.question is not None]


def solved(analysis: Analysis[Found]) -> Found:
    """What one analysis finds by itself."""
    side = Side(analysis)
    solve(side)
    return side.found


def _solve(asked: Sequence[tuple[Asking, Question]]) -> None:
    """Answer questions about one pool with one search."""
    pool = asked[0][1].pool
    many = Problems.joined([question.many for _side, question in asked])
    floors = np.concatenate([_floors(question) for _side, question in asked])
    best = best_sets(pool, many, floors)
    start = 0
    for side, question in asked:
        end = start + len(question.many.weights)
        side.answer(best[start:end])
        start = end


def _floors(question: Question) -> Floats:
    nothing = np.full(len(question.many.weights), NOTHING_KNOWN)
    return nothing if question.floors is None else question.floors
