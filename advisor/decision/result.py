"""The result: one frozen value that every page, chart and export reads.

The JSON contract, version 1. Shares are fractions 0–1, points run 0–100, hours are per week, money is
US dollars per year. A field that needs the robustness analysis is None until that analysis exists.
"""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from advisor.catalog.records import LayerName, ModeName, Role

ENGINE_VERSION = "0.1.0"

Rule = Literal[
    "discontinued",
    "banned",
    "decided",
    "state_rule",
    "other_job",
    "money",
    "requires",
    "needs_account",
    "not_now",
]
Action = Literal[
    "lead", "keep", "add", "add_later", "post_only", "emergency_only", "merge", "share_town_account",
    "park", "leave", "not_now", "ruled_out", "fix_first", "staff_first", "replace", "trial", "wind_down",
    "revive_or_close", "transfer", "join_shared", "claim_name", "restrict",
]  # fmt: skip


class Result(BaseModel):
    """One frozen part of the result."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Need(Result):
    """A purpose for its audience, with its share of the weight (all needs and success sum to 1)."""

    criterion: str
    purpose: str
    audience: str
    family: str
    weight: float
    label: str


class Contribution(Result):
    """Where points come from. `points` = 100 × weight × value; they sum to the score.

    `through` names the live or group feature that does the job, or on which the success is read, if it is not
    the platform itself.
    """

    criterion: str
    points: float
    weight: float
    value: float
    value_low: float
    value_high: float
    label: str
    through: str | None = None


LeftOutRule = Literal[
    "gate", "same_job", "hours", "page", "money", "accounts", "poor_fit", "copied", "served", "adds_little",
    "nothing",
]  # fmt: skip


class LeftOut(Result):
    """Why a ranked platform is not in the set, from the need that it would itself serve best.

    purpose, audience   that need;  value, share_met  how well it would be served there, and the share of its
                        people whom one message there meets in time, 0–1
    other               the member that serves that need, or does the same job
    other_value, other_share_met  how well it serves it, and the share it meets
    needed, left        hours a week (`hours`, `page`), dollars a year (`money`) or accounts (`accounts`)
    """

    rule: LeftOutRule
    purpose: str | None = None
    audience: str | None = None
    value: float | None = None
    share_met: float | None = None
    other: str | None = None
    other_value: float | None = None
    other_share_met: float | None = None
    needed: float | None = None
    left: float | None = None


class Valued(Result):
    """A platform or feature at the best mode that fits, with its points and what is said of it.

    left_out  why it is not in the set, as codes and values; left_out_because says it
    against   what counts against it, for these needs
    needs  of something new: skills it takes of which nobody said whether they are there; with any it
                    is not firm
    """

    platform: str
    name: str
    mode: ModeName
    conditional: str | None
    score: float
    score_low: float
    score_high: float
    known_share: float
    hours_per_week: tuple[float, float]
    usd_per_year: tuple[float | None, float | None]
    in_set_share: float | None = None
    contributions: tuple[Contribution, ...]
    needs_served_well: int
    action: Action
    reason: str
    left_out: LeftOut | None = None
    left_out_because: str | None
    against: str | None = None
    needs: tuple[str, ...] = ()
    sources: tuple[str, ...]


class Feature(Valued):
    """A live or group feature: it lives in the account of a ranked platform and takes no place of its own.

    Its hours are its own, on top of the account's.
    """


class Ranked(Valued):
    """One account of the ranking, with the features that live in it.

    above_next  for the first of its role: why it stands above the second
    """

    rank: int
    role: Role
    role_rank: int
    first_share: float | None = None
    top3_share: float | None = None
    above_next: str | None = None
    features: tuple[Feature, ...] = ()


class RankShares(Result):
    """How often each platform of one list takes each place: platforms × places, each row sums to 1.

    list   a role, or "all" for the ranking as a whole
    """

    list: str
    platforms: tuple[str, ...]
    shares: tuple[tuple[float, ...], ...]


class PairwiseWin(Result):
    """The share of draws in which one platform scores above another (a tie counts half to each)."""

    platform: str
    other: str
    share: float


class CentralWeights(Result):
    """ "Choose this if…": the mean weights of the draws that put it first, by family (they sum to 1).

    confidence  share of value draws in which it is first at exactly these weights
    """

    platform: str
    list: str
    families: dict[str, float]
    confidence: float


class ConstantMoved(Result):
    """One constant of the set, moved: what it is, what to, and which set would then be best."""

    constant: str
    value: float
    moved_to: float
    platforms: tuple[str, ...]
    same: bool


class Robustness(Result):
    """How sure (SMAA-2). Shares are fractions of draws 0–1.

    error              largest standard error of any share here, from the number of draws
    ranks              one matrix for all platforms and one for each role with two or more
    wins               every pair among the first platforms of the ranking
    central            for every platform that is ever first of a list
    set_share          draws in which exactly the recommended platforms are the best set
    first_any_weights  the second view: first of the ranking if nothing were known of the weights
    in_set_any_weights  likewise: in the best set
    second_draws       how many draws stand behind this second view and behind `confidence`
    constants          the set's constants, moved
    """

    draws: int
    seed: int
    error: float
    ranks: tuple[RankShares, ...]
    wins: tuple[PairwiseWin, ...]
    central: tuple[CentralWeights, ...]
    set_share: float
    second_draws: int
    first_any_weights: dict[str, float]
    in_set_any_weights: dict[str, float]
    constants: tuple[ConstantMoved, ...]


class OneMoreHour(Result):
    """What one hour a week more would change in the set. gain: covered need, 0–1."""

    hours_per_week: float
    platforms: tuple[str, ...]
    modes: dict[str, ModeName]
    adds: tuple[str, ...]
    drops: tuple[str, ...]
    gain: float
    reason: str


class HoursThen(OneMoreHour):
    """What the hours that will come would change in the set of today; they move nothing yet.

    hours_per_week  in all;  more: on top of today's;  day: from which on, None: not known
    """

    more: float
    day: date | None = None


class WhatWouldChange(Result):
    """The least change that brings a platform into the set; it was verified by running again with it.

    needs   what must hold then: hours_per_week (in all), usd_per_year (in all), skills (to gain), confirm
            (gates to settle), weight ({"criterion", "from", "to"}); empty: nothing in their hands
    platforms, drops   the set with that change, and what it no longer holds
    """

    platform: str
    needs: dict[str, Any]
    platforms: tuple[str, ...] = ()
    drops: tuple[str, ...] = ()
    reason: str


class Foundation(Result):
    """The website and the companions: what each is for, beside the ranking."""

    platform: str
    name: str
    hours_per_week: tuple[float, float] | None
    usd_per_year: tuple[float | None, float | None]
    reason: str


class RuledOut(Result):
    """A platform that is not ranked: the rule, the reason, what would mend it, what replaced it.

    reason            the sentence for this platform;  reason_in_common  the part that others share, where a
                      sentence would else stand at many
    lacks             of what is not there now: what it lacks
    """

    platform: str
    name: str
    rule: Rule
    reason: str
    reason_in_common: str | None = None
    remedy: str | None = None
    successor: str | None = None
    lacks: Literal["answers", "skills", "nights", "hours"] | None = None


class Covered(Result):
    """How well the set serves one need: which member does it best, and in which words."""

    criterion: str
    label: str
    weight: float
    platform: str | None
    value: float
    words: str


class Readable(Result):
    """A chosen success criterion and where it can be read (level 2 own figures, 1 own log, 0 nowhere)."""

    success: str
    label: str
    platform: str | None
    level: int
    how: str


class ReachCeiling(Result):
    """The most people the set could reach, each counted once. Never a promise."""

    all_residents: float
    margin: float
    segment: str
    by_age: dict[str, float]
    platforms: tuple[str, ...]
    at_least: bool
    source: str


class PriceOfKeeping(Result):
    """What it costs that running accounts are kept first.

    points     of covered need, 0–100, that the best set without that rule would cover more
    platforms  that set
    """

    points: float
    platforms: tuple[str, ...]


class PurposeServed(Result):
    """A purpose in the plan, people counted together by their weights.

    horizon   the time in which its messages must be met
    platform  who leads in it; None: nobody serves it fairly well
    served    by the whole plan, 0 hardly … 4 very well;  by: the same for each member
    """

    id: str
    horizon: str
    weight: float
    platform: str | None
    served: int
    by: dict[str, int]


class Certainty(Result):
    """How sure a member of the set is: the share of draws (0–1) in whose best set it stands."""

    platform: str
    certainty: Literal["firm", "likely", "toss-up"]
    share: float


class Totals(Result):
    """Hours a week and dollars a year of all that is kept and added, in one place.

    running, new  what is there today, and what comes to it
    free          hours that are left; None: hours are not known
    """

    hours_running: float
    hours_new: float
    usd_running: float
    usd_new: float
    hours_free: float | None


class KeptAccount(Result):
    """An account that runs today and goes on as a copy of other posts.

    by  rule: kept before anything is chosen; free: kept while these hours are free
    """

    platform: str
    account_id: str | None
    hours_per_week: float
    by: Literal["rule", "free"]


class ChosenSet(Result):
    """The set to run, the lead first, within hours, money and accounts.

    platforms      those that are worked on; kept: those that go on as copies
    mode_hours     hours a week of each that is worked on, without its features
    hours_per_week, usd_per_year   of both; dollars are the fees of all that is kept and added
    opening_hours  once, for all accounts that are new (our judgement); beside the hours a week
    """

    platforms: tuple[str, ...]
    kept: tuple[KeptAccount, ...] = ()
    modes: dict[str, ModeName]
    mode_hours: dict[str, float] = {}
    features: dict[str, tuple[str, ...]]
    hours_per_week: float
    hours_available: float | None
    opening_hours: float = 0.0
    usd_per_year: float
    needs_covered: tuple[Covered, ...]
    measures_readable: tuple[Readable, ...]
    reach_ceiling: ReachCeiling | None
    one_more_hour: OneMoreHour | None = None
    hours_to_come: HoursThen | None = None


class Layer(Result):
    """One of the ways to warn people that stand side by side, never as rivals.

    run_by      who may send: the department, the town or the county; None: not told
    account_id  the account of theirs that it is;  needs  checks that are not settled with yes
    night       who sends at 3 a.m., as answered; None: nobody, or not told
    """

    layer: LayerName
    label: str
    platform: str
    account_id: str | None = None
    run_by: Literal["department", "town", "county"] | None = None
    there: Literal["yes", "no", "unknown"]
    first_step: str
    night: str | None = None
    needs: tuple[str, ...] = ()


class Strategy(Result):
    """One way to go, set beside the recommended one on equal terms.

    platforms, modes, hours_per_week  what is run then
    hours_more   a week, to be found first
    covered      covered need, 0–1;  worth: the same less what opening and keeping the accounts costs
    chosen       the one that the recommendation amounts to
    """

    id: Literal["recommended", "open_nothing_new", "website_and_email_first", "staff_first"]
    platforms: tuple[str, ...]
    modes: dict[str, ModeName]
    hours_per_week: float
    hours_more: float = 0.0
    covered: float
    worth: float
    chosen: bool
    reason: str


class SetByHours(Result):
    """What would be recommended at a given number of hours, shown when the hours are unknown."""

    hours_per_week: float
    platforms: tuple[str, ...]
    modes: dict[str, ModeName]


class ActionItem(Result):
    """What to do with a platform, or with one account on it.

    job      the needs it is for
    until    a day ("2027-03-01"), or a period from the decision on ("P3M"); see actions.until_words
    stop_if  what ends a trial, or closes an account that was to be revived
    """

    platform: str
    account_id: str | None = None
    action: Action
    job: str | None = None
    until: str | None = None
    stop_if: str | None = None
    merge_into: str | None = None
    replace_with: str | None = None
    reason: str


class Recommendation(Result):
    """The whole answer for one department."""

    schema_version: Literal[1] = 1
    catalog_version: str
    engine_version: str = ENGINE_VERSION
    department: str
    needs: tuple[Need, ...]
    hours_steps: tuple[str, ...]
    ranking: tuple[Ranked, ...]
    foundation: tuple[Foundation, ...]
    ruled_out: tuple[RuledOut, ...]
    set: ChosenSet
    set_by_hours: tuple[SetByHours, ...] = ()
    alternatives: tuple[dict[str, Any], ...] | None = None
    core: tuple[str, ...] | None = None
    strategies: tuple[Strategy, ...] | None = None
    actions: tuple[ActionItem, ...]
    too_close: tuple[tuple[str, str], ...] | None = None
    tipping_points: tuple[dict[str, Any], ...] | None = None
    robustness: Robustness | None = None
    what_would_change: tuple[WhatWouldChange, ...] | None = None
    answer_next: tuple[str, ...] | None = None
    layers: tuple[Layer, ...] | None = None
    purposes: tuple[PurposeServed, ...] | None = None
    certainty: tuple[Certainty, ...] | None = None
    totals: Totals | None = None
    price_of_keeping: PriceOfKeeping | None = None
    nothing_new: float | None = None
    warnings: tuple[str, ...]
    checks: tuple[dict[str, Any], ...] | None = None
    plan: dict[str, Any] | None = None

    def row_of(self, platform: str) -> Valued | None:
        """What is said of a ranked platform or of a feature inside its row; None where it is not ranked."""
        return next((row for row in self.valued() if row.platform == platform), None)

    def valued(self) -> tuple[Valued, ...]:
        """Every ranked platform, each followed by the features in its row."""
        return tuple(row for place in self.ranking for row in (place, *place.features))

    def to_json(self) -> str:
        """The contract as text; the same answers and catalogue give the same bytes."""
        return self.model_dump_json(indent=1) + "\n"
