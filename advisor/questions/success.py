"""How will you know: the measures of success, each with its baseline, its target and its review."""

from __future__ import annotations

from advisor.questions.importance import IMPORTANCE
from advisor.questions.question import Option, Question
from advisor.text import mark

SUCCESS = Question(
    id="success",
    text=mark("What will tell you that it worked?"),
    help=mark("Choose up to three things you can count."),
    kind="many",
    step="know",
    source="success",
    most=3,
)
SUCCESS_IMPORTANCE = Question(
    id="success[].importance",
    text=mark("How much does it matter?"),
    kind="choice",
    step="know",
    options=IMPORTANCE,
)
BASELINE = Question(
    id="success[].baseline",
    text=mark("Where are you now?"),
    help=mark("Leave it empty if you don't know: then finding out is the first step of your plan."),
    kind="number",
    step="know",
    minimum=-1e12,
    maximum=1e12,
)
TARGET = Question(
    id="success[].target",
    text=mark("Where do you want to be?"),
    kind="number",
    step="know",
    minimum=-1e12,
    maximum=1e12,
)
REVIEW = Question(
    id="success[].review_months",
    text=mark("When will you look again?"),
    kind="choice",
    step="know",
    options=(
        Option("3", mark("In 3 months")),
        Option("6", mark("In 6 months")),
        Option("12", mark("In a year")),
    ),
)

MEASURE_QUESTIONS = (BASELINE, TARGET)
