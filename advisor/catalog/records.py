"""The rows of the catalogue, one frozen record per table. A field's comment is its meaning for the reader."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from advisor.catalog.cells import (
    Amount,
    Basis,
    Confidence,
    Degree,
    Ids,
    PartialDate,
    Rating,
    Row,
    Share,
    YesNo,
)

ModeName = Literal["full", "light", "post_only", "emergency_only"]
Role = Literal["warn", "news", "tips", "record", "recruit", "companion"]


class Platform(Row):
    """What a platform is. Blank facts are unknown, never "no"."""

    id: str
    name: str
    former_names: Ids = ()
    kind: str
    role: Role
    status: Literal["active", "vendor", "discontinued"]
    status_date: PartialDate | None = None
    successor: str | None = None
    shares_account_with: str | None = None
    requires: Ids = ()
    excludes: Ids = ()
    legal_gate: str | None = None
    readable_without_account: Degree | None = None
    reaches_without_signup: Degree | None = None
    dialog: Literal["none", "limited", "full"] | None = None
    comments_can_close: YesNo | None = None
    live_video: YesNo | None = None
    geo_targeting: str = ""
    anonymous_tips: YesNo | None = None
    polls: YesNo | None = None
    events: YesNo | None = None
    ephemeral: YesNo | None = None
    archiving: str = ""
    usd_per_year_low: Amount | None = None
    usd_per_year_high: Amount | None = None
    cost_note: str = ""
    official_account: str = ""
    first_steps: Ids = ()
    good_for: str = ""
    not_for: str = ""
    sources: Ids = ()
    last_read: PartialDate | None = None
    last_confirmed: PartialDate | None = None

    @model_validator(mode="after")
    def _a_discontinued_platform_names_what_came_after(self) -> Platform:
        if self.status == "discontinued" and not self.successor:
            raise PydanticCustomError("successor", "A discontinued platform needs its successor.", {})
        return self

    @property
    def is_companion(self) -> bool:
        """Shown beside the ranking, not in it: website, in person, print, radio and press, paid boosts."""
        return self.role == "companion"


class Mode(Row):
    """One way of running a platform: hours a week, skills, and what is left of the fit."""

    platform: str
    mode: ModeName
    hours_per_week_low: Amount
    hours_per_week_high: Amount
    marginal_hours_if_copied: Amount | None = None
    skills: Ids = ()
    reply_promise: str = ""
    after_hours_needed: YesNo = False
    dialog_kept: Share
    one_way_kept: Share
    basis: Basis = "judgement"
    note: str = ""

    @property
    def hours_per_week(self) -> float:
        """The middle of the range: what the budget is charged."""
        return (self.hours_per_week_low + self.hours_per_week_high) / 2


class PurposeFit(Row):
    """How well a platform does a job for people who are there, 0–4. Blank: unknown."""

    platform: str
    purpose: str
    rating: Rating | None = None
    basis: Basis
    confidence: Confidence
    rationale: str = ""
    sources: Ids = ()
    requires: str | None = None
    last_read: PartialDate | None = None
    last_confirmed: PartialDate | None = None


class AudienceFit(Row):
    """Whether these people can be met there, 0–4, where no survey asks. Blank: unknown."""

    platform: str
    audience: str
    rating: Rating | None = None
    basis: Basis
    confidence: Confidence
    rationale: str = ""
    sources: Ids = ()
    last_read: PartialDate | None = None
    last_confirmed: PartialDate | None = None


class Visibility(Row):
    """Chance that a local who uses the platform meets a town's post there. Our judgement, a wide range."""

    platform: str
    segment: str = "all"
    visibility_low: Share
    visibility_high: Share
    basis: Basis
    note: str = ""
    sources: Ids = ()


class Reach(Row):
    """Share of a segment who ever use the platform, from a survey."""

    platform: str
    segment: str
    share: Share
    margin: Share | None = None
    n: Annotated[int, Field(ge=1)] | None = None
    survey: str
    field_dates: str = ""
    basis: Basis = "survey"
    source: str


class SetReach(Row):
    """Share of a segment who use at least one of several platforms, each person counted once."""

    segment: str
    platforms: Ids
    share: Share
    margin: Share
    n: Annotated[int, Field(ge=1)]


class Measure(Row):
    """Whether a platform can report a success criterion: 2 its own figures, 1 our own log, 0 not."""

    platform: str
    success: str
    level: Annotated[int, Field(ge=0, le=2)]
    how: str = ""
    source: str | None = None


class Purpose(Row):
    """Why a department communicates; `natural_audiences` blank means any audience is natural."""

    id: str
    label: str
    family: str
    meaning: str = ""
    example_post: str = ""
    natural_audiences: Ids = ()


class Audience(Row):
    """People to reach; `segments` name the survey groups that stand for them, blank: rated instead."""

    id: str
    label: str
    meaning: str = ""
    example: str = ""
    segments: Ids = ()
    proxy_note: str = ""


class Success(Row):
    """How a department knows that it worked, with a dated benchmark for comparison only."""

    id: str
    label: str
    meaning: str = ""
    formula: str = ""
    benchmark: str = ""
    benchmark_year: str = ""
    natural_purposes: Ids = ()
    sources: Ids = ()


class Term(Row):
    """A skill, a thing owned, or a family of purposes."""

    id: str
    label: str
    meaning: str = ""


class Department(Row):
    """What a kind of department is shown first."""

    kind: str
    label: str
    purposes: Ids
    audiences: Ids
    success: Ids
    examples: str = ""


class Check(Row):
    """What to settle before opening an account."""

    id: str
    topic: Literal["law", "policy", "records", "accessibility", "security", "personnel", "training"]
    question: str
    why: str
    applies_to: Ids
    severity: Literal["gate", "important", "good_practice"]
    ask_whom: str = ""
    sources: Ids = ()
    as_of: PartialDate | None = None


class StateRule(Row):
    """A rule that does or does not bind towns in a state."""

    state: str
    topic: str
    binds_towns: Literal["yes", "no", "unknown"]
    exception: str = ""
    source: Ids = ()
    last_confirmed: PartialDate | None = None


class Source(Row):
    """Who says so, where, and when we read it."""

    id: str
    title: str
    publisher: str = ""
    url: str = ""
    published: PartialDate | None = None
    last_read: PartialDate | None = None
    kind: Literal["primary", "survey", "practitioner", "press", "vendor", "own_judgement"]


class ScaleStep(Row):
    """The words and the number of one step of a rating, a confidence or a basis."""

    scale: Literal["rating", "confidence", "basis"]
    value: str
    label: str
    meaning: str
    number: Share
