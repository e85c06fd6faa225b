"""What comes back each week, in words: when, what is done, and what a post is about."""

from __future__ import annotations

from advisor.decision.result import Does, Recurring
from advisor.plan.beats import EVERY_DAY
from advisor.telling.plan.spoken import Spoken
from advisor.text import _, mark
from advisor.words.dates import weekday_words
from advisor.words.lists import listed
from advisor.words.phrases import inside

# Times a year: those that rhythm.csv may hold.
SELDOM = {
    52: mark("once a week"),
    26: mark("every second week"),
    12: mark("once a month"),
    4: mark("once a quarter"),
    2: mark("twice a year"),
}
DOES: dict[Does, str] = {
    "piece": mark("Make it, check its captions and links, and put it on your website too."),
    "answer": mark("Read what people wrote. Answer it, or say who will and by when."),
    "read": mark("Read what residents talk about. Answer as the department where you can help."),
    "look": mark("Look whether anybody asks for help. Send them to the phone or the form."),
    "drill": mark("Practice: log in, write a test message, and check who is on call."),
    "enroll": mark("Ask people to sign up: on the website, at the counter, on bills."),
    "keep": mark("Note the figures, file your copies, and check name, hours and phone number."),
    "unplanned": mark("For what cannot be planned."),
}


def told_recurring(now: Spoken, row: Recurring) -> Recurring:
    """The row with its words."""
    text, example = _text(now, row)
    return row.model_copy(update={"when": _when(row), "text": text, "example": example})


def _when(row: Recurring) -> str:
    if row.does == "unplanned":
        return _("as it comes")
    if row.days == EVERY_DAY:
        return _("Monday to Friday")
    if row.days:
        return listed([weekday_words(day) for day in row.days])
    return _(SELDOM[row.times_per_year])


def _text(now: Spoken, row: Recurring) -> tuple[str, str | None]:
    if row.does == "post":
        return _post(now, row.purpose)
    about = _about(now, row.purpose) if row.does == "piece" else ""
    return f"{about}{_(DOES[row.does])}", None


def _post(now: Spoken, purpose: str | None) -> tuple[str, str | None]:
    record = now.catalog.purposes.get(purpose) if purpose else None
    if record is None:
        return _("Post a short copy of your website news, with its link."), None
    told = now.catalog.families[record.family].post or _("Give the news, and link the page that holds it.")
    return f"{_about(now, purpose)}{told}", record.example_post or None


def _about(now: Spoken, purpose: str | None) -> str:
    """What it is about, with a space behind; nothing where no purpose is its own."""
    if not purpose or purpose not in now.catalog.purposes:
        return ""
    return _("For {purpose}.").format(purpose=inside(now.catalog.purposes[purpose].label)) + " "
