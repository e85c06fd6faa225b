"""Why and for whom: the purposes and the audiences, and how much each matters."""

from __future__ import annotations

from advisor.questions.importance import IMPORTANCE
from advisor.questions.question import Question
from advisor.text import mark

PURPOSES = Question(
    id="purposes",
    text=mark("What do you want it for?"),
    help=mark("Three is a good number and eight the most: the answer gets sharper with fewer."),
    kind="many",
    step="why",
    source="purposes",
    most=8,
)
PURPOSE_IMPORTANCE = Question(
    id="purposes[].importance",
    text=mark("How much does it matter?"),
    kind="choice",
    step="why",
    options=IMPORTANCE,
)
AUDIENCES = Question(
    id="audiences",
    text=mark("Whom do you want to reach?"),
    help=mark("Choose the few you would miss most if they did not hear from you."),
    kind="many",
    step="who",
    source="audiences",
    most=12,
)
AUDIENCE_IMPORTANCE = Question(
    id="audiences[].importance",
    text=mark("How much do they matter?"),
    kind="choice",
    step="who",
    options=IMPORTANCE,
)
PURPOSE_AUDIENCES = Question(
    id="purposes[].audiences",
    text=mark("Whom is it for?"),
    help=mark("Leave it empty to mean all the people you chose above."),
    kind="many",
    step="who",
    source="audiences",
)
PURPOSE_HORIZON = Question(
    id="purposes[].horizon",
    text=mark("How soon must people see it?"),
    help=mark("“Don't know” takes the time that this purpose usually has."),
    kind="choice",
    step="who",
    source="horizons",
)
