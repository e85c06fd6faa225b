"""The titles of the parts of the plan, in the order in which they are read, for page and report alike."""

from __future__ import annotations

from advisor.text import _, mark

# key of the plan: title, and one line on what it is for
TITLES = {
    "first_90_days": (
        mark("Your first 90 days"),
        mark("What is opened, put right, parked and moved, and when to look."),
    ),
    "week": (
        mark("The week, day by day"),
        mark("It fits into the hours of the set. The days are a proposal."),
    ),
    "answering": (mark("Who answers when"), mark("The promise to people, and who keeps it.")),
    "comments": (mark("What to do with comments"), mark("Advice, not law: ask your attorney.")),
    "records": (
        mark("Keeping records"),
        mark("What to save, how, and how to test it. Advice, not law: ask your attorney."),
    ),
    "accessibility": (
        mark("For everyone to read"),
        mark("Habits for each post. Advice, not law: ask your attorney."),
    ),
    "handover": (mark("Handover and backup"), mark("So that no account hangs on one person.")),
    "moving": (
        mark("Moving your followers"),
        mark("For each account that ends: what to post, how long, what stays."),
    ),
    "crisis": (mark("In a crisis"), mark("The alert first. Who carries what, and by when.")),
    "logs": (mark("Your own log"), mark("What no platform counts for you.")),
    "drafts": (
        mark("Drafts to take over"),
        mark("From your own answers. Advice, not law: ask your attorney."),
    ),
}


def title(key: str) -> str:
    """What the part is called."""
    return _(TITLES[key][0])


def about(key: str) -> str:
    """What the part is for."""
    return _(TITLES[key][1])
