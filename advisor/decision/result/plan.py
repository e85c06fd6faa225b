"""The plan: what is settled first, what is done each week, by which routine, and what is counted.

`advisor.plan` makes its codes and values, `advisor.telling.plan` its words. It is a part of the result, so
its form stands here.
"""

from __future__ import annotations

from typing import Literal

from advisor.catalog.records import ModeName, Platform
from advisor.decision.result.base import Action, Result

Severity = Literal["gate", "important", "good_practice"]
CheckAnswer = Literal["yes", "no", "unknown"]
PartName = Literal[
    "first_90_days", "week", "answering", "comments", "records", "accessibility", "handover", "moving",
    "crisis", "logs",
]  # fmt: skip
# Comments: open, closed, by the rules of others, or nothing can be written there.
Stance = Literal["open", "closed", "guest", "none"]


# What comes back in a week or a year; "unplanned" is what cannot be planned.
Does = Literal["post", "piece", "answer", "read", "look", "drill", "enroll", "keep", "unplanned"]


class CheckToSettle(Result):
    """What to settle before an account opens.

    answer     as answered, or as it follows from their accounts and what they own
    platforms  those of the set, or waiting for an answer, that it is about
    """

    id: str
    topic: str
    question: str
    why: str
    severity: Severity
    ask_whom: str
    answer: CheckAnswer
    platforms: tuple[str, ...]
    sources: tuple[str, ...]
    as_of: str | None


class FirstSteps(Result):
    """The first things to do on one platform, in order."""

    platform: str
    name: str
    steps: tuple[str, ...]


class WeeklyHours(Result):
    """What a member of the set, a feature or a copy takes each week.

    hours_per_week  from a quiet week to the hours the set counts on
    account_id      of a second account on a platform that has a row already; None of all others
    is_copy         whether it is nothing but copies of other posts
    """

    platform: str
    name: str
    mode: ModeName
    hours_per_week: tuple[float, float]
    reply_promise: str
    note: str
    account_id: str | None
    is_copy: bool = False


class ReadElsewhere(Result):
    """Another member that shows a measure. level: 2 the platform counts it, 1 your own log."""

    platform: str
    name: str
    level: int
    how: str


class Measure(Result):
    """A chosen measure of success. An unknown baseline or target stays None.

    unit       what its figures count; "" where its label says so
    where      name of the member that shows it best; None when no member does
    level      2 the platform counts it, 1 your own log, 0 nothing of the set shows it
    also       the other members that show it
    benchmark  what others measured, with its year, for comparison only; None when nobody published one
    """

    success: str
    label: str
    formula: str
    unit: str = ""
    where: str | None
    how: str
    level: int
    also: tuple[ReadElsewhere, ...]
    baseline: float | None
    target: float | None
    review_months: int
    review_suggested: bool
    benchmark: str | None
    sources: tuple[str, ...]


class Recurring(Result):
    """One thing that comes back on a platform.

    does           which kind of work it is;  purpose: what a post or a piece is about
    days           working days, Monday 0; none where it does not hang on a day
    minutes        each time;  times_per_year: how often
    when, text     the days, or how often in a year, and what is done: in words
    example        a sample post for it, where the catalogue has one
    """

    platform: str
    name: str
    does: Does
    purpose: str | None
    days: tuple[int, ...]
    minutes: int
    times_per_year: int
    when: str = ""
    text: str = ""
    example: str | None = None

    @classmethod
    def of(
        cls,
        record: Platform,
        does: Does,
        purpose: str | None,
        minutes: int,
        times_per_year: int,
        days: tuple[int, ...],
    ) -> Recurring:
        """The row in codes and values."""
        return cls(
            platform=record.id,
            name=record.name,
            does=does,
            purpose=purpose,
            days=days,
            minutes=minutes,
            times_per_year=times_per_year,
        )


class Part(Result):
    """One printable part of the plan.

    heading   a platform's name, a day or a topic
    platform  its id; None where the part holds for all
    steps     sentences, in order;  sources: ids of those that the catalogue knows
    """

    heading: str
    platform: str | None
    steps: tuple[str, ...]
    sources: tuple[str, ...]


class StartPart(Part):
    """A step of the first 90 days. days: its first and last, from the decision on; None: later."""

    days: tuple[int, int] | None


class TimedPart(Part):
    """A day of the week with its minutes in all, or a phase of a crisis with the minute of its end."""

    minutes: int | None


class AnsweringPart(Part):
    """Who answers. promise: what residents are told there."""

    promise: str | None


class CommentsPart(Part):
    """What to do with comments. stance: None where it holds for all."""

    stance: Stance | None


class MovingPart(Part):
    """How the people of an account that ends, or may, are moved.

    account_id, action  as in the actions
    to                  name of where its people are sent
    weeks               how long notice is given
    pinned              what the last post says; None where nothing can or should be posted there
    """

    account_id: str | None
    action: Action
    to: str
    weeks: int
    pinned: str | None


class LogPart(Part):
    """The log of one's own for a measure. columns: its heads, the day first, who noted it last."""

    success: str
    columns: tuple[str, ...]


class Plan(Result):
    """What to do next. An empty one says nothing.

    first_steps, weekly  one row per member of the set and feature it runs
    measures             one row per chosen measure of success
    rhythm               one row for each thing that comes back;  week: the same by day
    """

    first_steps: tuple[FirstSteps, ...] = ()
    weekly: tuple[WeeklyHours, ...] = ()
    measures: tuple[Measure, ...] = ()
    first_90_days: tuple[StartPart, ...] = ()
    rhythm: tuple[Recurring, ...] = ()
    week: tuple[TimedPart, ...] = ()
    answering: tuple[AnsweringPart, ...] = ()
    comments: tuple[CommentsPart, ...] = ()
    records: tuple[Part, ...] = ()
    accessibility: tuple[Part, ...] = ()
    handover: tuple[Part, ...] = ()
    moving: tuple[MovingPart, ...] = ()
    crisis: tuple[TimedPart, ...] = ()
    logs: tuple[LogPart, ...] = ()

    def parts(self, name: PartName) -> tuple[Part, ...]:
        """The parts of one of its lists, by the name of the list."""
        found: tuple[Part, ...] = getattr(self, name)
        return found
