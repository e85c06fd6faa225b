"""The four steps before the tool: which are answered, and what is missing for the rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from advisor.questions.draft import Draft, is_answered, write
from advisor.questions.hours import hours_answered
from advisor.questions.question import StepId
from advisor.text import mark


@dataclass(frozen=True)
class Missing:
    """Something without which the advice cannot start, as a sentence that says what to do."""

    path: str
    sentence: str


@dataclass(frozen=True)
class Requirement:
    """What a step must know. "Don't know" is an answer; an empty list of wishes is not."""

    path: str
    sentence: str
    met: Callable[[Draft], bool]


@dataclass(frozen=True)
class Step:
    id: StepId
    number: int
    name: str
    title: str
    requirements: tuple[Requirement, ...]


def _list_answered(field: str) -> Callable[[Draft], bool]:
    return lambda draft: is_answered(draft, field) and draft[field] != []


STEPS = (
    Step(
        "why",
        1,
        mark("Why"),
        mark("Why do you want it?"),
        (
            Requirement(
                "department.kind",
                mark("Say what kind of department it is."),
                lambda draft: is_answered(draft, "department.kind"),
            ),
            Requirement("purposes", mark("Choose at least one purpose."), _list_answered("purposes")),
        ),
    ),
    Step(
        "who",
        2,
        mark("Who"),
        mark("Who is it for?"),
        (
            Requirement(
                "audiences", mark("Choose at least one group of people."), _list_answered("audiences")
            ),
        ),
    ),
    Step(
        "resources",
        3,
        mark("Resources"),
        mark("What can you keep up?"),
        (Requirement("resources.hours_per_week", mark("Say how much time there is."), hours_answered),),
    ),
    Step(
        "know",
        4,
        mark("Success"),
        mark("How will you know it worked?"),
        (Requirement("success", mark("Choose at least one thing to count."), _list_answered("success")),),
    ),
)


def missing(draft: Draft, step: Step) -> tuple[Missing, ...]:
    """What the step still lacks."""
    return tuple(Missing(r.path, r.sentence) for r in step.requirements if not r.met(draft))


def is_step_answered(draft: Draft, step: Step) -> bool:
    """Whether the step lacks nothing."""
    return not missing(draft, step)


def open_steps(draft: Draft) -> tuple[Step, ...]:
    """The steps that lock the tool."""
    return tuple(step for step in STEPS if missing(draft, step))


def is_unlocked(draft: Draft) -> bool:
    """Whether the tool may be shown: all four steps have an answer."""
    return not open_steps(draft)


def say_dont_know(draft: Draft, step: Step) -> Draft:
    """The draft with an honest "don't know" wherever the step lacks an answer."""
    for gap in missing(draft, step):
        draft = write(draft, gap.path, None)
    return draft
