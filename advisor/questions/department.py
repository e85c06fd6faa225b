"""Who is asking: the questions about the department and its town."""

from __future__ import annotations

from advisor.answers.base import NAME_LETTERS
from advisor.questions.question import Option, Question
from advisor.questions.states import STATES
from advisor.text import mark

KIND = Question(
    id="department.kind",
    text=mark("What kind of department is it?"),
    help=mark("It decides only which purposes we show you first. You can change all of them."),
    kind="choice",
    step="why",
    source="departments",
)
NAME = Question(
    id="department.name",
    text=mark("What is it called?"),
    help=mark("It stands on your report. You may leave it empty."),
    kind="text",
    step="why",
    maximum=NAME_LETTERS,
)
STATE = Question(
    id="department.state",
    text=mark("Which state?"),
    help=mark("Some states have rules about TikTok and other platforms that bind towns."),
    kind="choice",
    step="why",
    options=STATES,
)
POPULATION = Question(
    id="department.population",
    text=mark("About how many people live there?"),
    help=mark("A round number will do. Leave it empty if you don't know."),
    kind="count",
    step="why",
    maximum=1_000_000_000,
    increment=500,
)
COMMUNITY = Question(
    id="department.community",
    text=mark("What is the place like?"),
    help=mark("We use national surveys of people in such places until you give your own figures."),
    kind="choice",
    step="who",
    options=(
        Option("rural", mark("Rural")),
        Option("suburban", mark("Suburban")),
        Option("urban", mark("Urban")),
        Option("non_metropolitan", mark("Small town, away from cities")),
    ),
)

DEPARTMENT_QUESTIONS = (KIND, NAME, STATE, POPULATION)

LANGUAGES = "department.languages"
LANGUAGE_QUESTIONS = (
    Question(
        id="department.languages[].language",
        text=mark("Which language?"),
        help=mark("One that people speak at home beside English."),
        kind="text",
        step="who",
        maximum=NAME_LETTERS,
    ),
    Question(
        id="department.languages[].share",
        text=mark("What percent of residents speak it at home?"),
        help=mark("From 5%, or 1,000 people, the plan says how to reach them. Empty means don't know."),
        kind="share",
        step="who",
        maximum=100,
    ),
    Question(
        id="department.languages[].app",
        text=mark("Which app do they use among themselves?"),
        help=mark("WhatsApp or WeChat, say. It is named in the plan and changes no advice."),
        kind="text",
        step="who",
        maximum=NAME_LETTERS,
    ),
)
