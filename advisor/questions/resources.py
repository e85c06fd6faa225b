"""What can be sustained: hours, money, skills and what the department already has."""

from __future__ import annotations

from advisor.questions.question import Option, Question
from advisor.text import mark

HOURS = Question(
    id="resources.hours_per_week",
    text=mark("Hours a week, all people together"),
    kind="number",
    step="resources",
    maximum=400,
    increment=0.5,
)
SHARE_OF_A_JOB = Question(
    id="resources.fte",
    text=mark("Share of a full-time job"),
    help=mark("0.25 is a quarter of one person's job. Two people with a tenth each are 0.2."),
    kind="number",
    step="resources",
    maximum=1000,
    increment=0.05,
)
VOLUNTEER_HOURS = Question(
    id="resources.volunteer_hours_per_week",
    text=mark("Hours a week from volunteers"),
    kind="number",
    step="resources",
    maximum=400,
    increment=0.5,
)
CONTRACTOR = Question(
    id="resources.contractor_usd_per_month",
    text=mark("Dollars a month for a contractor"),
    kind="money",
    step="resources",
    maximum=100_000_000,
    increment=50,
)
BUDGET = Question(
    id="resources.budget_usd_per_year",
    text=mark("How many dollars a year could you spend?"),
    help=mark("On fees and tools, not on people. Type 0 if there is none; leave it empty if you don't know."),
    kind="money",
    step="resources",
    maximum=100_000_000,
    increment=100,
)
STAFF_HOUR = Question(
    id="resources.staff_usd_per_hour",
    text=mark("What does an hour of staff time cost you?"),
    help=mark(
        "Pay and benefits, on average if several do it. For example: $52,000 a year is $25 an hour; benefits "
        "of a third on top make it about $33. Your payroll office knows yours. We show what the hours cost. "
        "It never changes the advice. Leave it empty if you don't know."
    ),
    kind="money",
    step="resources",
    minimum=1,
    maximum=500,
    increment=1,
)
BUDGET_INCLUDES_FEES = Question(
    id="resources.budget_includes_fees",
    text=mark("Does that budget also pay for what you have today?"),
    help=mark("If it does, we take today's fees off first. “No” and “Don't know” mean it is new money."),
    kind="yes_no",
    step="resources",
)
SKILLS = Question(
    id="resources.skills",
    text=mark("What can your people do well?"),
    help=mark("Channels that need a skill nobody has are put off until someone learns it."),
    kind="many",
    step="resources",
    source="skills",
)
SKILLS_LACKING = Question(
    id="resources.skills_lacking",
    text=mark("What can none of you do?"),
    help=mark(
        "A skill you tick in neither list is not known. What needs it is then advised only if somebody can "
        "do it. What runs today goes on."
    ),
    kind="many",
    step="resources",
    source="skills",
)
HOURS_TO_COME = Question(
    id="resources.hours_to_come.hours_per_week",
    text=mark("Hours a week that will come on top"),
    help=mark("A new hire, say. They change nothing today. We tell you what they would bring in."),
    kind="number",
    step="resources",
    maximum=400,
    increment=0.5,
)
HOURS_TO_COME_DAY = Question(
    id="resources.hours_to_come.day",
    text=mark("From which day on?"),
    help=mark("Leave it empty if you don't know the day yet."),
    kind="date",
    step="resources",
)
OWNED = Question(
    id="resources.owned",
    text=mark("Which of these do you have?"),
    kind="many",
    step="resources",
    source="owned",
)
AFTER_HOURS = Question(
    id="resources.after_hours",
    text=mark("Can someone post at night and on weekends?"),
    help=mark("Warnings come at 3 a.m. too."),
    kind="yes_no",
    step="resources",
)
NIGHT_PUBLISHER = Question(
    id="resources.night_publisher",
    text=mark("Who would post at night?"),
    kind="choice",
    step="resources",
    options=(
        Option("pio", mark("Our information officer")),
        Option("supervisor", mark("The supervisor on duty")),
        Option("dispatch", mark("Dispatch")),
        Option("county", mark("The county")),
        Option("nobody", mark("Nobody")),
    ),
)
MAX_ACCOUNTS = Question(
    id="resources.max_accounts",
    text=mark("What is the most accounts you could keep up?"),
    help=mark("Leave it empty to let the hours decide."),
    kind="count",
    step="resources",
    maximum=100,
)
WEBSITE_HOURS = Question(
    id="resources.website_hours_included",
    text=mark("Do these hours include keeping up your website?"),
    help=mark("If they do, we set aside time for the website first."),
    kind="yes_no",
    step="resources",
)

TO_COME_QUESTIONS = (HOURS_TO_COME, HOURS_TO_COME_DAY)
STAFF_QUESTIONS = (SHARE_OF_A_JOB, VOLUNTEER_HOURS, CONTRACTOR)
