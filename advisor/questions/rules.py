"""Rules that bind the department, and what it knows about its own town."""

from __future__ import annotations

from advisor.questions.question import Option, Question
from advisor.text import mark

BANNED = Question(
    id="constraints.banned_platforms",
    text=mark("Which platforms may you not use?"),
    help=mark("Because of a town rule, a device ban or an order. They are then ruled out, with that reason."),
    kind="many",
    step="resources",
    source="platforms",
)
ONE_WAY = Question(
    id="constraints.one_way_only",
    text=mark("Must comments stay off?"),
    help=mark("Say yes if you may post but not let people answer."),
    kind="yes_no",
    step="resources",
)
RECORDS = Question(
    id="constraints.records",
    text=mark("How do you keep copies of posts and comments?"),
    help=mark("Posts of a public office are often public records. Advice, not law: ask your attorney."),
    kind="choice",
    step="resources",
    options=(
        Option("vendor", mark("A tool does it")),
        Option("manual", mark("We save them by hand")),
        Option("none", mark("Nothing is set up yet")),
    ),
)
KEEP_RECORDINGS = Question(
    id="constraints.keep_recordings",
    text=mark("Must you keep video recordings?"),
    help=mark("Facebook deletes live videos after 30 days."),
    kind="yes_no",
    step="resources",
)
WITHOUT_ACCOUNT = Question(
    id="constraints.readable_without_account",
    text=mark("Must people be able to read it without an account?"),
    kind="yes_no",
    step="resources",
)
ANONYMOUS_TIPS = Question(
    id="constraints.anonymous_tips",
    text=mark("Must people be able to send tips without a name?"),
    kind="yes_no",
    step="resources",
    only_for="law_enforcement",
)
LOCAL_ONLY = Question(
    id="constraints.local_audience_only",
    text=mark("Do you want to reach local people only?"),
    kind="yes_no",
    step="resources",
)

RULE_QUESTIONS = (BANNED, ONE_WAY, RECORDS, KEEP_RECORDINGS, WITHOUT_ACCOUNT, ANONYMOUS_TIPS, LOCAL_ONLY)

LOCAL_QUESTIONS = (
    Question(
        id="local.email_subscribers",
        text=mark("How many people are on your email list?"),
        kind="count",
        step="resources",
        maximum=1_000_000_000,
        increment=50,
    ),
    Question(
        id="local.alert_subscribers",
        text=mark("How many people are signed up for your alerts?"),
        kind="count",
        step="resources",
        maximum=1_000_000_000,
        increment=50,
    ),
    Question(
        id="local.nextdoor_member_share",
        text=mark("What percent of homes are on Nextdoor?"),
        help=mark("Nextdoor shows this to public agencies."),
        kind="share",
        step="resources",
        maximum=100,
    ),
    Question(
        id="local.resident_facebook_groups",
        text=mark("Do residents run busy Facebook groups about the town?"),
        kind="yes_no",
        step="resources",
    ),
    Question(
        id="local.active_subreddit",
        text=mark("Does the town have a busy page on Reddit?"),
        kind="yes_no",
        step="resources",
    ),
)
