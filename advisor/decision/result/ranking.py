"""The ranking: needs, rows with their points, why a row is not in the set, and what is not ranked.

Labels and sentences are filled in by `telling`, from codes and values; "" or None until then.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from advisor.catalog.records import ModeName, Role
from advisor.decision.result.base import Action, Result
from advisor.decision.result.criterion import Criterion
from advisor.decision.result.reason import Reason

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
Lacks = Literal["answers", "skills", "nights", "hours"]


class Need(Result):
    """A purpose for its audience, with its share of the weight (all needs and success sum to 1).

    purpose_label, audience_label   as they stand alone;  label: both, in one line
    """

    criterion: Criterion
    purpose: str
    audience: str
    family: str
    weight: float
    label: str = ""
    purpose_label: str = ""
    audience_label: str = ""


class Contribution(Result):
    """Where points come from. `points` = 100 × weight × value; they sum to the score.

    `through` names the live or group feature that does the job, or on which the success is read, if it is not
    the platform itself.
    """

    criterion: Criterion
    points: float
    weight: float
    value: float
    value_low: float
    value_high: float
    label: str = ""
    through: str | None = None


def needs_of(contributions: Iterable[Contribution]) -> list[Contribution]:
    """The contributions that come from needs, and not from measures of success."""
    return [c for c in contributions if c.criterion.kind == "need"]


LeftOutRule = Literal[
    "gate", "same_job", "hours", "page", "money", "accounts", "accounts_at_once", "poor_fit", "copied",
    "served", "adds_little", "nothing",
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
    because, conditional_because   reason and conditional as codes and values
    against_because   all that counts against it, the gravest first; the first that is short enough is told
    needs  of something new: skills it takes of which nobody said whether they are there; with any it
                    is not firm
    reason_called_ours   its reason says itself that it is our judgement
    """

    platform: str
    name: str
    mode: ModeName
    conditional: str | None = None
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
    reason: str = ""
    left_out: LeftOut | None = None
    left_out_because: str | None = None
    against: str | None = None
    needs: tuple[str, ...] = ()
    sources: tuple[str, ...]
    because: tuple[Reason, ...] = ()
    conditional_because: Reason | None = None
    against_because: tuple[Reason, ...] = ()
    reason_called_ours: bool = False


class Feature(Valued):
    """A live or group feature: it lives in the account of a ranked platform and takes no place of its own.

    Its hours are its own, on top of the account's.
    """


class Ranked(Valued):
    """One account of the ranking, with the features that live in it.

    above_next  for the first of its role: why it stands above the second, above_next_because in codes
    """

    rank: int
    role: Role
    role_rank: int
    first_share: float | None = None
    top3_share: float | None = None
    above_next: str | None = None
    features: tuple[Feature, ...] = ()
    above_next_because: Reason | None = None


class Foundation(Result):
    """The website and the companions: what each is for, beside the ranking."""

    platform: str
    name: str
    hours_per_week: tuple[float, float] | None
    usd_per_year: tuple[float | None, float | None]
    reason: str = ""
    because: tuple[Reason, ...] = ()


class RuledOut(Result):
    """A platform that is not ranked: the rule, the reason, what would mend it, what replaced it.

    because, remedy_because   reason and remedy as codes and values
    reason            the sentence for this platform;  reason_in_common  the part that others share, where a
                      sentence would else stand at many
    lacks             of what is not there now: what it lacks
    """

    platform: str
    name: str
    rule: Rule
    reason: str = ""
    reason_in_common: str | None = None
    remedy: str | None = None
    successor: str | None = None
    lacks: Lacks | None = None
    because: tuple[Reason, ...] = ()
    remedy_because: Reason | None = None
