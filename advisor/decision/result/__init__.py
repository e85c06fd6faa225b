"""The result: one frozen value that every page, chart and export reads.

The JSON contract, version 1. Shares are fractions 0–1, points run 0–100, hours are per week, money is
US dollars per year. A field that needs the robustness analysis is None until that analysis exists.
"""

from __future__ import annotations

from typing import Literal

from advisor.answers import HoursPart
from advisor.decision.result.advice import (
    ActionItem,
    Answer,
    Conditions,
    Decisive,
    Headline,
    HeadlineCode,
    HeadlinePart,
    Layer,
    MovedWeight,
    PurposeThen,
    Strategy,
    WhatWouldChange,
)
from advisor.decision.result.base import Action, ListName, Result
from advisor.decision.result.chosen import (
    Alternative,
    ChosenSet,
    Covered,
    HoursThen,
    KeptAccount,
    OneMoreHour,
    Platforms,
    PriceOfKeeping,
    PurposeServed,
    ReachCeiling,
    Readable,
    SetByHours,
    Totals,
)
from advisor.decision.result.criterion import Criterion
from advisor.decision.result.open_gate import OpenGate
from advisor.decision.result.plan import (
    AnsweringPart,
    CheckAnswer,
    CheckToSettle,
    CommentsPart,
    Does,
    FirstSteps,
    LogPart,
    Measure,
    MovingPart,
    Part,
    PartName,
    Plan,
    ReadElsewhere,
    Recurring,
    Severity,
    Stance,
    StartPart,
    TimedPart,
    WeeklyHours,
)
from advisor.decision.result.ranking import (
    Contribution,
    Feature,
    Foundation,
    Lacks,
    LeftOut,
    LeftOutRule,
    Need,
    Ranked,
    Rule,
    RuledOut,
    Valued,
    needs_of,
)
from advisor.decision.result.reason import Reason, Value
from advisor.decision.result.sureness import (
    CentralWeights,
    Certainty,
    ConstantMoved,
    PairwiseWin,
    RankShares,
    Robustness,
)
from advisor.decision.result.tips import AnyTippingPoint, SetTippingPoint, TippingPoint

ENGINE_VERSION = "0.1.0"

__all__ = [
    "ENGINE_VERSION",
    "Action",
    "ActionItem",
    "Alternative",
    "Answer",
    "AnsweringPart",
    "AnyTippingPoint",
    "CentralWeights",
    "Certainty",
    "CheckAnswer",
    "CheckToSettle",
    "ChosenSet",
    "CommentsPart",
    "Conditions",
    "ConstantMoved",
    "Contribution",
    "Covered",
    "Criterion",
    "Decisive",
    "Does",
    "Feature",
    "FirstSteps",
    "Foundation",
    "Headline",
    "HeadlineCode",
    "HeadlinePart",
    "HoursThen",
    "KeptAccount",
    "Lacks",
    "Layer",
    "LeftOut",
    "LeftOutRule",
    "ListName",
    "LogPart",
    "Measure",
    "MovedWeight",
    "MovingPart",
    "Need",
    "OneMoreHour",
    "OpenGate",
    "PairwiseWin",
    "Part",
    "PartName",
    "Plan",
    "Platforms",
    "PriceOfKeeping",
    "PurposeServed",
    "PurposeThen",
    "RankShares",
    "Ranked",
    "ReachCeiling",
    "ReadElsewhere",
    "Readable",
    "Reason",
    "Recommendation",
    "Recurring",
    "Result",
    "Robustness",
    "Rule",
    "RuledOut",
    "SetByHours",
    "SetTippingPoint",
    "Severity",
    "Stance",
    "StartPart",
    "Strategy",
    "TimedPart",
    "TippingPoint",
    "Totals",
    "Value",
    "Valued",
    "WeeklyHours",
    "WhatWouldChange",
    "needs_of",
]  # fmt: skip


class Recommendation(Result):
    """The whole answer for one department.

    As decided it has codes and values; `telling.tell` fills in every word.

    hours_parts   what the hours of the team were added up of; hours_steps says each
    """

    schema_version: Literal[1] = 1
    catalog_version: str
    engine_version: str = ENGINE_VERSION
    department: str
    needs: tuple[Need, ...]
    hours_steps: tuple[str, ...] = ()
    ranking: tuple[Ranked, ...]
    foundation: tuple[Foundation, ...]
    ruled_out: tuple[RuledOut, ...]
    set: ChosenSet
    set_by_hours: tuple[SetByHours, ...] = ()
    alternatives: tuple[Alternative, ...] | None = None
    core: tuple[str, ...] | None = None
    strategies: tuple[Strategy, ...] | None = None
    actions: tuple[ActionItem, ...]
    too_close: tuple[tuple[str, str], ...] | None = None
    tipping_points: tuple[AnyTippingPoint, ...] | None = None
    robustness: Robustness | None = None
    what_would_change: tuple[WhatWouldChange, ...] | None = None
    answer_next: tuple[str, ...] | None = None
    headline: Headline | None = None
    decisive: Decisive | None = None
    layers: tuple[Layer, ...] | None = None
    purposes: tuple[PurposeServed, ...] | None = None
    certainty: tuple[Certainty, ...] | None = None
    totals: Totals | None = None
    price_of_keeping: PriceOfKeeping | None = None
    nothing_new: float | None = None
    warnings: tuple[str, ...] = ()
    checks: tuple[CheckToSettle, ...] | None = None
    plan: Plan | None = None
    warnings_because: tuple[Reason, ...] = ()
    hours_parts: tuple[HoursPart, ...] = ()

    def row_of(self, platform: str) -> Valued | None:
        """What is said of a ranked platform or of a feature inside its row; None where it is not ranked."""
        return next((row for row in self.valued() if row.platform == platform), None)

    def valued(self) -> tuple[Valued, ...]:
        """Every ranked platform, each followed by the features in its row."""
        return tuple(row for place in self.ranking for row in (place, *place.features))

    def to_json(self) -> str:
        """The contract as text; the same answers and catalogue give the same bytes."""
        return self.model_dump_json(indent=1) + "\n"
