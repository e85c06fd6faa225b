"""What the steps tell beside their questions: the work in hand, an example, hours added up, what is open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from advisor.answers import Staffing
from advisor.catalog.vocabulary import Purpose
from advisor.decision.result import Recommendation
from advisor.questions import QUESTIONS, STEPS, Missing
from advisor.questions.hours import HOURS_TEXT
from advisor.questions.question import StepId
from advisor.questions.resources import HOURS
from advisor.telling.blocks import Point, Points
from advisor.telling.sentences.hours_sentences import hours_steps
from advisor.text import _
from advisor.words.hours import hours_words

# Questions that are still open: no more are told than one answers in a sitting.
OPEN_TOLD = 3


@dataclass(frozen=True)
class OpenQuestion:
    """A question without an answer, with its step in words, and the id of that step."""

    step: StepId
    words: str


def work_in_hand(title: str) -> str:
    """Which work is open."""
    return _("You are working on {title}.").format(title=title)


def example_of(purpose: Purpose) -> Point | None:
    """A post of the kind that a purpose means; None where none is written down."""
    return Point(purpose.example_post, lead=_("For example:")) if purpose.example_post else None


def hours_added_up(worked_out: Staffing) -> Points | None:
    """How people and money become hours, a step for each answer, then the sum; None without any of them."""
    hours = worked_out.hours_per_week
    if hours is None:
        return None
    total = _("Together {time}.").format(time=hours_words(hours, hours))
    return Points("", (*(Point(step) for step in hours_steps(worked_out.parts)), Point("", lead=total)))


def still_open(gap: Missing) -> Point:
    """What a step still lacks."""
    return Point(_(gap.sentence), lead=_("Still open:"))


def what_is_missing(gaps: Iterable[Missing]) -> Points:
    """The same of a step where the heading says that it is open."""
    return Points("", tuple(Point(_(gap.sentence)) for gap in gaps))


def answer_next(result: Recommendation) -> tuple[OpenQuestion, ...]:
    """The questions whose answers could move the set, what moves it most first; empty where none could."""
    asked = {question.id: question for question in QUESTIONS}
    names = {step.id: step.name for step in STEPS}
    found = [asked[field] for field in result.answer_next or () if field in asked]
    return tuple(
        OpenQuestion(
            question.step,
            # typed hours are one way of saying how much time there is
            _("{question} ({step})").format(
                question=_(HOURS_TEXT) if question.id == HOURS.id else _(question.text),
                step=_(names[question.step]),
            ),
        )
        for question in found[:OPEN_TOLD]
    )
