"""Answers that cannot be used, said in sentences; where there are very many, the first and how many more."""

from __future__ import annotations

from collections.abc import Callable, Iterable

# Nobody mends the thousandth before the first.
MOST_PROBLEMS = 200


class AnswersError(ValueError):
    """Answers that cannot be used. `problems` holds one sentence each: where, what, what to do.

    Of more than MOST_PROBLEMS the first are kept, and a last sentence says how many more there are.
    """

    def __init__(self, problems: list[str]) -> None:
        more = len(problems) - MOST_PROBLEMS
        # one more may be that last sentence already
        self.problems = problems if more <= 1 else [*problems[:MOST_PROBLEMS], how_many_more(more)]
        super().__init__("\n".join(self.problems))


def first_problems(found: Iterable[Callable[[], str]]) -> list[str]:
    """The sentences of the first problems, and how many more there are.

    found  what says each problem: looking for the nearest right word takes longer than finding the wrong one,
           so the rest are only counted
    """
    said: list[str] = []
    more = 0
    for say in found:
        if len(said) < MOST_PROBLEMS:
            said.append(say())
        else:
            more += 1
    return [*said, how_many_more(more)] if more else said


def how_many_more(count: int) -> str:
    """The sentence that stands for the rest."""
    return f"{count:,} more problems are not listed. Mend these first."
