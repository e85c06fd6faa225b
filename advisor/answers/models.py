"""The answers.json contract, version 1. Every field but `schema_version` may be missing or null.

Null means "don't know" and never "no"; an empty list means "none". Ids are those of the vocabulary;
`reading.read_answers` checks them against the catalogue.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_args

from pydantic import Field

from advisor.answers.base import (
    MOST_ACCOUNTS_HELD,
    MOST_CHOSEN,
    MOST_COUNTY_SYSTEMS,
    MOST_LANGUAGES,
    MOST_NAMED,
    MOST_OWN_FIGURES,
    MOST_REVIEWS,
    Count,
    Day,
    Dollars,
    Figure,
    Hours,
    Id,
    Ids,
    Importance,
    Line,
    Name,
    Number,
    Part,
    Share,
    Shares,
    Text,
    YesNo,
)
from advisor.answers.decided import Decision, ReportWishes, Review
from advisor.catalog.records import ModeName, Role

SCHEMA_VERSION = 1

# Lists of different ids, and whatever stands under a name.
Chosen = Field(max_length=MOST_CHOSEN)
Named = Field(max_length=MOST_NAMED)

AgeBand = Literal["age_18_29", "age_30_49", "age_50_64", "age_65_plus"]
AGE_BANDS: tuple[AgeBand, ...] = get_args(AgeBand)
Community = Literal["rural", "suburban", "urban", "non_metropolitan"]


class Census(Part):
    """The census files a town's figures were read from, so that they are shown with source and margin.

    Margins are half-widths at 90% confidence, in the unit of the figure. `population` is the one of the
    file: where the department has typed another since, these figures no longer belong to it.
    """

    place: Line
    sources: Annotated[tuple[Line, ...], Field(max_length=MOST_NAMED)] = ()
    population: Count | None = None
    population_margin: Annotated[float, Number, Field(ge=0, le=1e9, allow_inf_nan=False)] | None = None
    adults: Count | None = None
    age_margins: Shares[AgeBand] | None = None
    language_margins: Shares[Id] | None = None


class SpokenLanguage(Part):
    """A language other than English that people speak at home: the share of residents, and the app they use.

    `language` and `app` are words of the department's own; they are told and move nothing.
    """

    id: Id | None = None
    language: Name | None = None
    share: Share | None = None
    app: Name | None = None


class Department(Part):
    """Who is asking, and the town they serve."""

    name: Name | None = None
    kind: Id | None = None
    state: Annotated[str, Field(pattern=r"^[A-Za-z]{2}$")] | None = None
    country: Annotated[str, Field(max_length=60)] | None = None
    population: Count | None = None
    community: Community | None = None
    age_shares: Shares[AgeBand] | None = None
    language_shares: Shares[Id] | None = None
    languages: Annotated[tuple[SpokenLanguage, ...], Field(max_length=MOST_LANGUAGES)] | None = None
    census: Census | None = None


class WantedAudience(Part):
    """People to reach, and how much they matter (1–5)."""

    id: Id
    importance: Importance | None = None


class WantedPurpose(Part):
    """A purpose. Without audiences of its own it serves all chosen ones that are natural to it.

    horizon  the time in which a message for it must be met here; null: the purpose's own
    """

    id: Id
    importance: Importance | None = None
    audiences: Ids | None = None
    horizon: Id | None = None


class HoursToCome(Part):
    """Hours a week that will come on top of today's, and from which day on."""

    hours_per_week: Hours | None = None
    day: Day | None = None


class Resources(Part):
    """Hours and dollars; `owned` and `skills`: null is unknown, a list is all there is.

    skills_lacking        what nobody can do. Where this list is given, a skill in neither is unknown
    budget_includes_fees  yes: today's fees are paid from the budget; no or null: it is new money
    hours_to_come         told beside the advice; it moves nothing today
    staff_usd_per_hour    pay and benefits; told beside the hours, it moves nothing and is no part of the fees
    """

    hours_per_week: Hours | None = None
    people: Annotated[float, Number, Field(ge=0, le=10_000, allow_inf_nan=False)] | None = None
    fte: Annotated[float, Number, Field(ge=0, le=1_000, allow_inf_nan=False)] | None = None
    volunteer_hours_per_week: Hours | None = None
    contractor_usd_per_month: Dollars | None = None
    budget_usd_per_year: Dollars | None = None
    skills: Ids | None = None
    skills_lacking: Ids | None = None
    after_hours: YesNo | None = None
    night_publisher: Literal["pio", "supervisor", "dispatch", "county", "nobody"] | None = None
    approval_minutes: Annotated[float, Number, Field(ge=0, le=100_000, allow_inf_nan=False)] | None = None
    owned: Ids | None = None
    max_accounts: Annotated[int, Number, Field(ge=0, le=100)] | None = None
    website_hours_included: YesNo | None = None
    budget_includes_fees: YesNo | None = None
    hours_to_come: HoursToCome | None = None
    staff_usd_per_hour: Annotated[float, Number, Field(ge=1, le=500, allow_inf_nan=False)] | None = None


class WantedSuccess(Part):
    """How they will know: a criterion with today's figure, the target and the review date."""

    id: Id
    importance: Importance | None = None
    baseline: Figure | None = None
    target: Figure | None = None
    review_months: Annotated[int, Number, Field(ge=1, le=120)] | None = None


class Constraints(Part):
    """Rules the department must keep."""

    banned_platforms: Ids | None = None
    one_way_only: YesNo | None = None
    records: Literal["vendor", "manual", "none"] | None = None
    keep_recordings: YesNo | None = None
    readable_without_account: YesNo | None = None
    anonymous_tips: YesNo | None = None
    local_audience_only: YesNo | None = None


class Local(Part):
    """The town's own figures. They replace national ones."""

    nextdoor_member_share: Share | None = None
    active_subreddit: YesNo | None = None
    resident_facebook_groups: YesNo | None = None
    email_subscribers: Count | None = None
    alert_subscribers: Count | None = None


class CountySystem(Part):
    """A warning list that somebody else runs for this place, and whether the town may use it."""

    id: Id | None = None
    product: Name | None = None
    who: Name | None = None
    shared: Literal["yes", "no", "unknown"] | None = None


class DecidedAccount(Part):
    """What was decided of an account before the advice was asked.

    day  of one that ends: its last day; of one that is kept: when it is looked at again
    """

    action: Literal["keep", "end"] | None = None
    day: Day | None = None


class Account(Part):
    """An account they have today, with what they know of it.

    must_keep       only a rule or a law may end it
    trend           how its following goes, as they see it;  website_visits: that it brings, a month
    enrolled_by     who put the people on its list
    """

    id: Id | None = None
    platform: Id
    state: Literal["active", "dormant", "personal", "unofficial"] | None = None
    followers: Count | None = None
    local_followers: Count | None = None
    reach_per_post: Count | None = None
    engagements_per_post: Annotated[float, Number, Field(ge=0, le=1e9, allow_inf_nan=False)] | None = None
    posts_per_week: Annotated[float, Number, Field(ge=0, le=10_000, allow_inf_nan=False)] | None = None
    last_post: Day | None = None
    admins: Annotated[int, Number, Field(ge=0, le=1_000)] | None = None
    run_by: Literal["department", "town", "council_member", "volunteer", "residents"] | None = None
    vendor: Line | None = None
    usd_per_year: Dollars | None = None
    renews: Day | None = None
    enrolled: Count | None = None
    department: Name | None = None
    must_keep: YesNo | None = None
    decided: DecidedAccount | None = None
    trend: Literal["growing", "steady", "falling"] | None = None
    website_visits: Count | None = None
    enrolled_by: Literal["people", "office", "vendor_data"] | None = None


class Weights(Part):
    """How importances become weights; families and success may be set by hand (a what-if is kept)."""

    elicitation: Literal["importance", "order", "swing", "points"] | None = None
    certainty: Literal["sure", "roughly", "order_only"] | None = None
    families: Annotated[dict[Id, Share], Field(max_length=MOST_NAMED)] | None = None
    success: Share | None = None


class Override(Part):
    """A local fact in place of the catalogue's; printed in the report with its reason."""

    platform: Id
    field: Literal[
        "usd_per_year_low",
        "usd_per_year_high",
        "hours_per_week_low",
        "hours_per_week_high",
    ]
    value: Annotated[float, Number, Field(ge=0, le=1e8, allow_inf_nan=False)]
    why: Line | None = None
    by: Line | None = None


class LastResult(Part):
    """The advice as it was last shown, in short: a later one is compared with it.

    `first` is the platform that stood first in each role; `answers_key` tells whether answers have changed
    since. Ids are history and may be gone from the catalogue of today.
    """

    platforms: Ids
    modes: Annotated[dict[Id, ModeName], Field(max_length=MOST_NAMED)] = Field(default_factory=dict)
    first: dict[Role, Id] = Field(default_factory=dict)
    catalog_version: Annotated[str, Field(max_length=60)] | None = None
    engine_version: Annotated[str, Field(max_length=60)] | None = None
    shown_on: Day | None = None
    answers_key: Annotated[str, Field(max_length=64)] | None = None


class Answers(Part):
    """What a department says: why, who, what resources, how it will know."""

    schema_version: Literal[1] = 1
    department: Department | None = None
    purposes: Annotated[tuple[WantedPurpose, ...], Chosen] | None = None
    audiences: Annotated[tuple[WantedAudience, ...], Chosen] | None = None
    resources: Resources | None = None
    success: Annotated[tuple[WantedSuccess, ...], Chosen] | None = None
    constraints: Constraints | None = None
    local: Local | None = None
    accounts: Annotated[tuple[Account, ...], Field(max_length=MOST_ACCOUNTS_HELD)] | None = None
    county: Annotated[tuple[CountySystem, ...], Field(max_length=MOST_COUNTY_SYSTEMS)] | None = None
    weights: Weights | None = None
    overrides: Annotated[tuple[Override, ...], Field(max_length=MOST_OWN_FIGURES)] | None = None
    checks: Annotated[dict[Id, Literal["yes", "no", "unknown"] | None], Named] | None = None
    does_not_apply: Annotated[tuple[Id, ...], Named] | None = None
    notes: Annotated[dict[Id, Text], Named] | None = None
    decision: Annotated[dict[str, Any], Named] | None = None
    reviews: Annotated[tuple[dict[str, Any], ...], Field(max_length=MOST_REVIEWS)] | None = None
    report: ReportWishes | None = None
    catalog_version: Annotated[str, Field(max_length=60)] | None = None
    last_result: LastResult | None = None

    def decided(self) -> Decision | None:
        """The record of what was decided; None where there is none."""
        return None if self.decision is None else Decision.model_validate(self.decision)

    def looked_back(self) -> tuple[Review, ...]:
        """The reviews, in the order they were made."""
        return tuple(Review.model_validate(review) for review in self.reviews or ())

    def to_json(self) -> str:
        """The file a department saves and opens again; nothing that was answered is lost."""
        return self.model_dump_json(indent=1, exclude_none=True) + "\n"
