"""The claims of the catalogue: one frozen record per table, one field per column.

The description of a field is its meaning for the reader; `publishing` copies it to the data dictionary.
The words they are written in (purposes, audiences …) stand in `vocabulary`, what they rest on in
`provenance`, what to settle before opening in `duties`; all records can be had from here.
"""

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
from advisor.catalog.delivery import Delivery, DeliveryRate, Following, Horizon, Kind
from advisor.catalog.duties import Check, DeskFlag, StateRule
from advisor.catalog.provenance import (
    Change,
    LastConfirmed,
    LastRead,
    Library,
    Notice,
    Source,
    SourceIds,
)
from advisor.catalog.town_facts import LocalFact, RecordNote
from advisor.catalog.vocabulary import (
    Audience,
    Department,
    Family,
    Id,
    Owned,
    Purpose,
    ScaleStep,
    Skill,
    Success,
)

__all__ = [
    "Audience", "AudienceFit", "Change", "Check", "Delivery", "DeliveryRate", "Department", "DeskFlag",
    "Family", "Following", "Horizon", "Kind", "Library", "LocalFact", "Measure", "Mode", "ModeName", "Notice",
    "Owned", "Platform", "Purpose", "PurposeFit", "Reach", "RecordNote", "Role", "ScaleStep", "SetReach",
    "Skill", "Source", "StateRule", "Success",
]  # fmt: skip

LayerName = Literal["wireless", "list", "page", "offline"]
ModeName = Literal["full", "light", "post_only", "emergency_only"]
Role = Literal["warn", "news", "tips", "record", "recruit", "companion"]

# Columns that mean the same in every table that has them.
OnPlatform = Annotated[str, Field(description="The platform the row is about.")]
Segment = Annotated[str, Field(description="The group of people, as the survey splits them.")]
Grounds = Annotated[
    Basis, Field(description="What it stands on: a published source, a survey, our inference or judgment.")
]
Sureness = Annotated[Confidence, Field(description="How sure we are. The less sure, the wider the range.")]


class Platform(Row):
    """What a platform is. Blank facts are unknown, never "no"."""

    id: Id
    name: str = Field(description="The name shown to people.")
    spoken_name: str = Field("", description="Its name inside a sentence. Blank: the name.")
    spoken_as: Literal["brand", "one", "many"] = Field(
        "brand",
        description="How its name stands in a sentence: a brand (Nextdoor), one thing with an article (the "
        "Facebook page), or many (county alerts). Blank: a brand.",
    )
    former_names: Ids = Field((), description="Names it had before. Blank: none.")
    kind: str = Field(description="The kind of service, such as messaging or alert_system.")
    delivery: Delivery = Field(description="How a message there comes to people, as in delivery.csv.")
    role: Role = Field(description="The job it is compared for. A companion stands beside the ranking.")
    status: Literal["active", "vendor", "discontinued"] = Field(
        description="Whether it can be used: open to all, bought from a vendor, or ended."
    )
    status_date: PartialDate | None = Field(None, description="When the status was seen, or when it ended.")
    successor: str | None = Field(None, description="What does its job since it ended. Blank: it has not.")
    shares_account_with: str | None = Field(
        None, description="The platform in whose account it lives. Blank: none."
    )
    requires: Ids = Field(
        (), description="Platforms or things owned it needs; | stands between alternatives. Blank: none."
    )
    excludes: Ids = Field((), description="Platforms that do the same job; only one is advised. Blank: none.")
    legal_gate: str | None = Field(
        None, description="The topic in state_rules.csv that may bar it. Blank: none."
    )
    readable_without_account: Degree | None = Field(
        None, description="Can people read it without signing in?"
    )
    reaches_without_signup: Degree | None = Field(
        None, description="Does it reach people who never followed or signed up?"
    )
    dialog: Literal["none", "limited", "full"] | None = Field(
        None, description="How far people can answer and be answered."
    )
    comments_can_close: YesNo | None = Field(None, description="Can comments be closed under a post?")
    live_video: YesNo | None = Field(None, description="Can it carry live video?")
    geo_targeting: str = Field("", description="The smallest area one can write to; none if it cannot.")
    police_tool: YesNo = Field(False, description="Is it a tool for the police, and for nobody else?")
    guest_place: YesNo = Field(
        False,
        description="Do others keep the rules there, so that a department speaks as a guest? Blank: no.",
    )
    shared_service: YesNo = Field(
        False, description="Is it one service of several towns, joined rather than opened? Blank: no."
    )
    of_ones_own: Literal["website", "email"] | None = Field(
        None, description="The department’s own website, or its own email list. Blank: neither."
    )
    usual_page: YesNo = Field(
        False, description="Is it the network on which most towns have a page? Blank: no."
    )
    anonymous_tips: YesNo | None = Field(
        None, description="Can a tip be given without a name? For tip products this is the vendor's claim."
    )
    polls: YesNo | None = Field(None, description="Can it ask a poll question?")
    events: YesNo | None = Field(None, description="Can it announce an event with date and place?")
    ephemeral: YesNo | None = Field(None, description="Do posts vanish by themselves?")
    archiving: str = Field(
        "", description="How posts are kept for the record: own copy, by a vendor, by hand, in part, or not."
    )
    usd_per_year_low: Amount | None = Field(None, description="Price for a small town, low end, US dollars.")
    usd_per_year_high: Amount | None = Field(
        None, description="Price for a small town, high end, US dollars."
    )
    cost_note: str = Field("", description="What the price covers and where it comes from.")
    official_account: str = Field("", description="How people can see that the account is really yours.")
    first_steps: Ids = Field((), description="What to do first, in order.")
    opening_step: Annotated[int, Field(ge=1)] | None = Field(
        None, description="Which of them opens the account, counted from 1. Blank: none does."
    )
    good_for: str = Field("", description="What it is best at, in one sentence.")
    not_for: str = Field("", description="What it should not be used for, in one sentence.")
    not_found: str = Field(
        "", description="What is blank in this row because no source was found that says it."
    )
    sources: SourceIds = ()
    last_read: LastRead = None
    last_confirmed: LastConfirmed = None

    @model_validator(mode="after")
    def _a_discontinued_platform_names_what_came_after(self) -> Platform:
        if self.status == "discontinued" and not self.successor:
            raise PydanticCustomError("successor", "A discontinued platform needs its successor.", {})
        return self

    @property
    def spoken(self) -> str:
        """Its name inside a sentence."""
        return self.spoken_name or self.name

    @property
    def is_companion(self) -> bool:
        """Shown beside the ranking, not in it: website, in person, print, radio and press, paid boosts."""
        return self.role == "companion"


class Mode(Row):
    """One way of running a platform: hours a week, skills, and what is left of the fit."""

    platform: OnPlatform
    mode: ModeName = Field(description="From full (posts and answers daily) to emergency_only.")
    hours_per_week_low: Amount = Field(description="Hours of work a week, low end.")
    hours_per_week_high: Amount = Field(description="Hours of work a week, high end.")
    marginal_hours_if_copied: Amount | None = Field(
        None, description="Hours a week if posts are only copied from another platform."
    )
    skills: Ids = Field((), description="What someone in the team must be able to do.")
    skills_instead: Ids = Field((), description="What does as well in place of these skills. Blank: nothing.")
    brings: Ids = Field((), description="Skills that others bring, as a station that films does.")
    reply_promise: str = Field("", description="What people are told about answers.")
    reply_days: Annotated[int, Field(ge=0, le=5)] | None = Field(
        None,
        description="The promise in working days: 0 the same day, 5 a week or more. Blank: none is promised.",
    )
    after_hours_needed: YesNo = Field(False, description="Must someone be there at night and on weekends?")
    posts_per_week: Annotated[int, Field(ge=0, le=3)] | None = Field(
        None, description="Posts a week, where the note asks for another rhythm. Blank: as usual in its mode."
    )
    pieces_per_year: Annotated[int, Field(ge=2, le=52)] | None = Field(
        None,
        description="Pieces a year (issues, videos, broadcasts) that stand for posts: 52, 26, 12, 4 or 2. "
        "Blank: posts, or as usual in its mode.",
    )
    open_days: Ids = Field((), description="Days on which somebody is there. Blank: as promised.")
    dialog_kept: Share = Field(description="How much of its fit for conversation is left in this mode.")
    one_way_kept: Share = Field(description="How much of its fit for all else is left in this mode.")
    basis: Grounds = "judgement"
    note: str = Field("", description="What this way of running it looks like.")

    @property
    def hours_per_week(self) -> float:
        """The middle of the range: what the budget is charged."""
        return (self.hours_per_week_low + self.hours_per_week_high) / 2

    @property
    def skill_sets(self) -> tuple[tuple[str, ...], ...]:
        """The skills it takes, or those that do as well: any one of these is enough."""
        return (self.skills, self.skills_instead) if self.skills_instead else (self.skills,)

    def can(self, skill: str) -> bool:
        """Whether a job that takes this skill is done this way: by the team, or by others who bring it."""
        return skill in self.skills or skill in self.brings


class WarningLayer(Row):
    """One of the ways to warn people that stand side by side: what it takes, and what to do first."""

    id: LayerName = Field(description="Its name in the advice.")
    label: str = Field(description="What it is called.")
    platform: str = Field(description="The platform it is, where the department tells of none of its own.")
    meaning: str = Field(description="What it does, in one sentence.")
    works_without: str = Field(description="What it needs, and what still works without power or cell.")
    for_everyone: str = Field(
        description="How deaf and blind people, and those who read no English, are warned."
    )
    step_there: str = Field(description="The first step where it is there.")
    step_missing: str = Field(description="The first step where it is not there.")
    step_unknown: str = Field(description="The first step where nobody knows whether it is there.")
    checks: Ids = Field((), description="What must be settled for it, of the checks.")
    basis: Grounds
    rationale: str = Field(description="Why it stands beside the others.")
    sources: SourceIds = ()
    last_read: LastRead = None


class PurposeFit(Row):
    """How well a platform does a job for people who are there."""

    platform: OnPlatform
    purpose: str = Field(description="The job to be done.")
    rating: Rating | None = Field(None, description="0 cannot or should not … 4 made for it. Blank: unknown.")
    basis: Grounds
    confidence: Sureness
    rationale: str = Field("", description="Why this rating, in one or two sentences.")
    speaks_of: Ids = Field(
        (),
        description="Kinds of department that the reason speaks of; other kinds are not told it. Blank: any.",
    )
    of_elsewhere: YesNo = Field(
        False,
        description="Does the reason tell what others did or counted, and not how the platform works? "
        "A published reason does. Blank: no.",
    )
    sources: SourceIds = ()
    unsourced_because: str = Field(
        "", description="For a rating that no source states, or none of late: why it is our judgment."
    )
    requires: str | None = Field(
        None, description="A thing owned that the rating rests on; | stands between alternatives."
    )
    last_read: LastRead = None
    last_confirmed: LastConfirmed = None

    @property
    def seen_elsewhere(self) -> bool:
        """Whether its reason tells of other places."""
        return self.of_elsewhere or self.basis == "published"


class AudienceFit(Row):
    """How many of these people are there, where no survey asks: a step of the audience scale, a share range.

    There means: use a network, hold a place on a list, or would look it up within a year.
    """

    platform: OnPlatform
    audience: str = Field(description="The people to be met.")
    rating: Rating | None = Field(None, description="0 nobody … 4 most of them are there. Blank: unknown.")
    share_low: Share | None = Field(
        None, description="Low end of a share that a source gives. Blank: the step of the scale holds."
    )
    share_high: Share | None = Field(None, description="High end of a share that a source gives.")
    basis: Grounds
    confidence: Sureness
    rationale: str = Field("", description="Why this rating, in one or two sentences.")
    sources: SourceIds = ()
    last_read: LastRead = None
    last_confirmed: LastConfirmed = None


class Reach(Row):
    """Share of a segment who ever use the platform, from a survey."""

    platform: str = Field(description="The platform asked about, or another thing asked (smartphone, radio).")
    segment: Segment
    share: Share = Field(description="Share of the group who say they use it. A ceiling for any post.")
    margin: Share | None = Field(None, description="Half the width of the 95% interval.")
    n: Annotated[int, Field(ge=1)] | None = Field(None, description="How many people of the group answered.")
    survey: str = Field(description="The survey's name.")
    field_dates: str = Field("", description="When people were asked.")
    tabulated_by: Literal["publisher", "project"] = Field(
        "publisher",
        description="Who worked the figure out: the survey's publisher, or this project from its data file.",
    )
    basis: Grounds = "survey"
    source: str = Field(description="The source of the figure.")


class SetReach(Row):
    """Share of a segment who use at least one of several platforms, each person counted once."""

    segment: Segment
    platforms: Ids = Field(description="The platforms of the set.")
    share: Share = Field(description="Share of the group who use at least one of them.")
    margin: Share = Field(description="Half the width of the 95% interval.")
    n: Annotated[int, Field(ge=1)] = Field(description="How many people of the group answered.")


class Measure(Row):
    """Whether a platform can report a success criterion."""

    platform: OnPlatform
    success: str = Field(description="The measure of success.")
    level: Annotated[int, Field(ge=0, le=2)] = Field(
        description="2 the platform's own figures, 1 a log kept by hand, 0 not at all."
    )
    how: str = Field("", description="Where to find the figure, or how to count.")
    source: str | None = Field(None, description="The source that says so.")
