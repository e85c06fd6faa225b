"""Why answers, a file or tables were not taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from advisor.telling.blocks import Points
from advisor.telling.parts.what_does_not_fit import (
    answers_do_not_fit,
    cannot_be_tried,
    file_not_opened,
    tables_not_taken,
)

MANY = [f"Line {number} is wrong." for number in range(1, 1301)]


def texts(told: Points) -> list[str]:
    return [point.text for point in told.items]


@pytest.mark.parametrize(
    ("tell", "heading"),
    [
        (answers_do_not_fit, "Some answers do not fit together:"),
        (cannot_be_tried, "This cannot be tried:"),
        (lambda problems: file_not_opened(problems, 8), "This file cannot be opened:"),
        (lambda problems: tables_not_taken(problems, 8), "2 problems, so nothing was taken over:"),
    ],
)
def test_every_fault_is_a_point_in_its_own_words(
    tell: Callable[[Sequence[str]], Points], heading: str
) -> None:
    told = tell(["A {b} is no c.", "D is empty."])

    assert told.heading == heading
    assert texts(told) == ["A {b} is no c.", "D is empty."]


def test_of_a_file_with_many_faults_the_first_are_told() -> None:
    assert texts(file_not_opened(MANY, 8)) == MANY[:8]


def test_of_tables_with_many_faults_all_are_counted_and_the_first_are_told() -> None:
    told = tables_not_taken(MANY, 200)

    assert told.heading == "1,300 problems, so nothing was taken over:"
    assert texts(told)[:200] == MANY[:200]
    assert texts(told)[200:] == ["and 1,100 more. Mend these first."]


def test_one_fault_is_one_problem_and_as_many_as_are_told_leave_none_over() -> None:
    assert tables_not_taken(MANY[:1], 200).heading == "1 problem, so nothing was taken over:"
    assert texts(tables_not_taken(MANY[:200], 200)) == MANY[:200]
