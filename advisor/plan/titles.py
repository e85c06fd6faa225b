"""The titles of the parts of the plan, in the order in which they are read, for page and report alike."""

from __future__ import annotations

from advisor.text import _

# key of the plan: title, and one line on what it is for
TITLES = {
    "first_90_days": ("Your first 90 days", "What is opened, put right, parked and moved, and when to look."),
    "week": ("The week, day by day", "It fits into the hours of the set. The days are a proposal."),
    "answering": ("Who answers when", "The promise to people, and who keeps it."),
    "comments": ("What to do with comments", "Advice, not law: ask your attorney."),
    "records": (
        "Keeping records",
        "What to save, how, and how to test it. Advice, not law: ask your attorney.",
    ),
    "accessibility": ("For everyone to read", "Habits for each post. Advice, not law: ask your attorney."),
    "handover": ("Handover and backup", "So that no account hangs on one person."),
    "moving": ("Moving your followers", "For each account that ends: what to post, how long, what stays."),
    "crisis": ("In a crisis", "The alert first. Who carries what, and by when."),
    "logs": ("Your own log", "What no platform counts for you."),
    "drafts": ("Drafts to take over", "From your own answers. Advice, not law: ask your attorney."),
}


def title(key: str) -> str:
    """What the part is called."""
    return _(TITLES[key][0])


def about(key: str) -> str:
    """What the part is for."""
    return _(TITLES[key][1])
