"""What to do and what would change it: actions, layers of warning, ways to go, least changes.

What is said of each is filled in by `telling`, from its codes and values; "" until then.
"""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field

from advisor.catalog.records import LayerName, ModeName
from advisor.decision.result.base import Action, Result
from advisor.decision.result.criterion import Criterion
from advisor.decision.result.open_gate import OpenGate
from advisor.decision.result.reason import Reason

# A value of one field of the answers.
Answer = bool | float | tuple[str, ...] | str | None


class ActionItem(Result):
    """What to do with a platform, or with one account on it.

    job      the needs it is for
    until    a day ("2027-03-01"), or a period from the decision on ("P3M"); see words.periods
    stop_if  what ends a trial, or closes an account that was to be revived
    because, job_because, stop_because  reason, job and stop_if as codes and values
    care     what its reason says beside that of its row in the ranking: what the account needs
    """

    platform: str
    account_id: str | None = None
    action: Action
    job: str | None = None
    until: str | None = None
    stop_if: str | None = None
    merge_into: str | None = None
    replace_with: str | None = None
    reason: str = ""
    because: tuple[Reason, ...] = ()
    job_because: tuple[Reason, ...] = ()
    stop_because: Reason | None = None
    care: str = ""


class Layer(Result):
    """One of the ways to warn people that stand side by side, never as rivals.

    run_by      who may send: the department, the town or the county; None: not told
    account_id  the account of theirs that it is;  needs  checks that are not settled with yes
    night       who sends at 3 a.m., as answered; None: nobody, or not told
    """

    layer: LayerName
    label: str = ""
    platform: str
    account_id: str | None = None
    run_by: Literal["department", "town", "county"] | None = None
    there: Literal["yes", "no", "unknown"]
    first_step: str = ""
    night: str | None = None
    needs: tuple[str, ...] = ()


HeadlineCode = Literal[
    "warn", "run", "wake", "join", "open", "trial", "share", "copy", "keep", "end", "rest", "nothing",
]  # fmt: skip


class HeadlinePart(Result):
    """One short sentence of the headline: what to do, and on which platforms.

    warn     the set's alerts, where a danger to life is a purpose;  run: what they have already
    wake     their own account that has slept;  join: a service of others;  open: what is new
    trial    what is tried until a day;  copy: what goes on as copies;  end: what stops or is merged
    rest     nothing else is opened now;  nothing: nothing is worked on
    """

    code: HeadlineCode
    platforms: tuple[str, ...] = ()


class Headline(Result):
    """The finding for a first screen: what to do, and what it takes and gives.

    hours_per_week, hours_available, usd_per_year   of all that is kept and added; None: not known
    purposes_well, purposes   how many purposes the whole plan serves well, and how many there are
    said     the parts in words;  takes: the figures in words
    """

    parts: tuple[HeadlinePart, ...]
    hours_per_week: float
    hours_available: float | None
    usd_per_year: float
    purposes_well: int
    purposes: int
    said: str = ""
    takes: str = ""


class PurposeThen(Result):
    """A purpose of the plan after a change: served 0 hardly … 4 very well, and what it is today."""

    id: str
    served: int
    today: int


class Decisive(Result):
    """The one answer that would change the set most, and the plan if it were given so.

    id       of the question, its path in the answers;  missing: nobody answered it yet
    today, to   its value, "from" in the JSON, and the other one, as in the answers;  today None: not
             answered, or a list, which stands in the answers
    platforms, adds, drops   the set then, what it gains and what it gives up
    purposes   how well each is served then
    because    the other answer, as a condition
    """

    model_config = ConfigDict(serialize_by_alias=True, validate_by_name=True)

    id: str
    missing: bool
    today: bool | float | None = Field(None, alias="from")
    to: Answer = None
    platforms: tuple[str, ...]
    adds: tuple[str, ...]
    drops: tuple[str, ...]
    purposes: tuple[PurposeThen, ...]
    reason: str = ""
    because: tuple[Reason, ...] = ()


class Strategy(Result):
    """One way to go, set beside the recommended one on equal terms.

    platforms, modes, hours_per_week  what is run then
    hours_more   a week, to be found first
    usd_per_year, usd_most  the fees of all of it: what is paid today, and the low or high end of what is new
    covered      covered need, 0–1;  worth: the same less what opening and keeping the accounts costs
    purposes_well  how many purposes are served well
    chosen       the one that the recommendation amounts to
    """

    id: Literal["recommended", "open_nothing_new", "website_and_email_first", "staff_first"]
    platforms: tuple[str, ...]
    modes: dict[str, ModeName]
    hours_per_week: float
    hours_more: float = 0.0
    usd_per_year: float
    usd_most: float
    covered: float
    purposes_well: int
    worth: float
    chosen: bool
    reason: str = ""
    because: tuple[Reason, ...] = ()


class MovedWeight(Result):
    """The weight of one criterion, moved; shares of the needs, 0–1. today: "from" in the JSON."""

    model_config = ConfigDict(serialize_by_alias=True, validate_by_name=True)

    criterion: Criterion
    today: float = Field(alias="from")
    to: float


def _not_asked(value: object) -> bool:
    """Whether a condition stays out of the JSON."""
    return value is None or value == ()


class Conditions(Result):
    """What must hold for a platform to come in; what is None or empty need not change.

    skills          to gain;  confirm: gates to settle
    hours_per_week, usd_per_year   in all
    """

    skills: tuple[str, ...] = Field(default=(), exclude_if=_not_asked)
    confirm: tuple[str, ...] = Field(default=(), exclude_if=_not_asked)
    hours_per_week: float | None = Field(default=None, exclude_if=_not_asked)
    usd_per_year: float | None = Field(default=None, exclude_if=_not_asked)
    weight: MovedWeight | None = Field(default=None, exclude_if=_not_asked)

    @property
    def gates(self) -> tuple[OpenGate, ...]:
        """What is to be confirmed, by its kind."""
        return tuple(OpenGate.parse(gate) for gate in self.confirm)

    @property
    def kinds(self) -> frozenset[str]:
        """Which of them are asked for; none: nothing in the department's hands."""
        return frozenset(name for name, value in self if not _not_asked(value))


class WhatWouldChange(Result):
    """The least change that brings a platform into the set; it was verified by running again with it.

    needs   what must hold then; nothing of it: nothing in their hands, and `because` says why
    hours_more   what needs.hours_per_week is more than today
    platforms, drops   the set with that change, and what it no longer holds
    """

    platform: str
    needs: Conditions
    platforms: tuple[str, ...] = ()
    drops: tuple[str, ...] = ()
    reason: str = ""
    because: tuple[Reason, ...] = ()
    hours_more: float | None = None
