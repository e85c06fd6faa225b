"""Warning lists that others run for the place, such as the county's."""

from __future__ import annotations

from advisor.answers.base import NAME_LETTERS
from advisor.questions.question import Option, Question
from advisor.text import mark

COUNTY = "county"

COUNTY_QUESTIONS = (
    Question(
        id="county[].product",
        text=mark("What is the list or system called?"),
        help=mark("Leave it empty if you don't know."),
        kind="text",
        step="resources",
        maximum=NAME_LETTERS,
    ),
    Question(
        id="county[].who",
        text=mark("Who runs it?"),
        help=mark("The county, the state, a sheriff or a school district."),
        kind="text",
        step="resources",
        maximum=NAME_LETTERS,
    ),
    Question(
        id="county[].shared",
        text=mark("May you send warnings through it?"),
        help=mark("“Not settled” is an answer, too: the first step is then to ask."),
        kind="choice",
        step="resources",
        options=(
            Option("yes", mark("Yes")),
            Option("no", mark("No")),
            Option("unknown", mark("Not settled")),
        ),
    ),
)
