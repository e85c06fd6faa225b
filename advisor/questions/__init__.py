"""What is asked: every question once, with the way its answer is written into answers.json."""

from advisor.questions.draft import UNANSWERED, Draft, empty
from advisor.questions.listing import AFTERWARDS, QUESTIONS, options_of
from advisor.questions.question import Option, Question
from advisor.questions.steps import (
    STEPS,
    Missing,
    Step,
    is_step_answered,
    is_unlocked,
    missing,
    open_steps,
    say_dont_know,
)

__all__ = [
    "AFTERWARDS",
    "QUESTIONS",
    "STEPS",
    "UNANSWERED",
    "Draft",
    "Missing",
    "Option",
    "Question",
    "Step",
    "empty",
    "is_step_answered",
    "is_unlocked",
    "missing",
    "open_steps",
    "options_of",
    "say_dont_know",
]
