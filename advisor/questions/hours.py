"""Ways of saying how much time there is: ready answers, typed hours, a share of a job, or don't know."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.questions.draft import UNANSWERED, Draft, erase, read, write
from advisor.questions.resources import HOURS, STAFF_QUESTIONS
from advisor.text import mark

TYPED, STAFF, UNKNOWN = "typed", "staff", "unknown"


@dataclass(frozen=True)
class HoursChoice:
    """One way of answering. `working` shows the sum, so that nobody has to trust a hidden one."""

    id: str
    label: str
    working: str
    hours: float | None = None


HOURS_TEXT = mark("How much time is there for this in a usual week?")
HOURS_HELP = mark("All people together. The advice never asks for more than you say here.")

HOURS_CHOICES = (
    HoursChoice("one", mark("An hour a week at most"), mark("1 hour a week"), 1.0),
    HoursChoice(
        "between_calls",
        mark("Half an hour between calls, most days"),
        mark("30 minutes × 5 days = 2.5 hours a week"),
        2.5,
    ),
    HoursChoice("daily", mark("About an hour a day"), mark("1 hour × 5 days = 5 hours a week"), 5.0),
    HoursChoice(TYPED, mark("I know the hours"), mark("You type them")),
    HoursChoice(
        STAFF, mark("Part of a job, volunteers or a contractor"), mark("We turn it into hours, in the open")
    ),
    HoursChoice(UNKNOWN, mark("Don't know"), mark("We show what fits in 1, 3 and 6 hours, side by side")),
)


def hours_choice(draft: Draft) -> str | None:
    """Which way of answering the draft holds, or None when there is no answer yet."""
    if any(read(draft, q.id) not in (UNANSWERED, None) for q in STAFF_QUESTIONS):
        return STAFF
    hours = read(draft, HOURS.id)
    if hours is UNANSWERED:
        return None
    if hours is None:
        return UNKNOWN
    ready = [c.id for c in HOURS_CHOICES if c.hours == hours]
    return ready[0] if ready else TYPED


def choose_hours(draft: Draft, choice: str) -> Draft:
    """The draft after a way of answering is chosen: typed hours outrank a share of a job, so one goes."""
    picked = next(c for c in HOURS_CHOICES if c.id == choice)
    staff = tuple(q.id for q in STAFF_QUESTIONS)
    if choice == STAFF:
        return erase(draft, HOURS.id)
    if choice == TYPED:
        kept = read(draft, HOURS.id)
        draft = erase(draft, *staff)
        return erase(draft, HOURS.id) if kept is None else draft
    return write(erase(draft, *staff), HOURS.id, picked.hours)


def hours_answered(draft: Draft) -> bool:
    """Whether anything was said about the time there is; "don't know" counts."""
    return hours_choice(draft) is not None
