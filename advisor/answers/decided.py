"""What was decided whatever the advice said, what was measured later, and how the report should look.

None of it changes the advice: it is kept in the file, printed in the report, and set beside later advice.
The answers keep decision and reviews as they were written; these models read them.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, ConfigDict, Field, JsonValue

from advisor.answers.base import (
    MOST_CHOSEN,
    MOST_NAMED,
    MOST_OWN_FIGURES,
    Day,
    Figure,
    Hours,
    Id,
    Ids,
    Line,
    Name,
    Paragraph,
    Part,
    Reason,
    answered,
)

Outcome = Literal["approved", "approved_with_changes", "not_yet", "rejected"]
# A measure that was left blank was not read.
Figures = Annotated[dict[Id, Figure], BeforeValidator(answered), Field(max_length=MOST_CHOSEN)]


class Record(Part):
    """A piece that others may add to: a field we do not know is kept as it is."""

    model_config = ConfigDict(frozen=True, extra="allow")

    def further(self) -> dict[str, JsonValue]:
        """The fields we do not know, by name, as they were written."""
        return dict(self.model_extra or {})


class ActionOverride(Record):
    """Another action than the advised one for a platform or an account, with the reason and who says so."""

    id: Id | None = None
    platform: Id
    account_id: Id | None = None
    action: Name
    why: Reason | None = None
    by: Name | None = None


class Decision(Record):
    """What was decided: the outcome, what will be run, by whom, when, why.

    platforms  what was decided to run; None: what was advised
    """

    outcome: Outcome | None = None
    decided_on: Day | None = None
    decided_by: Name | None = None
    platforms: Ids | None = None
    why: Reason | None = None
    overrides: Annotated[tuple[ActionOverride, ...], Field(max_length=MOST_OWN_FIGURES)] | None = None


class Review(Record):
    """A look back: what was measured on a day, by the id of the success criterion, and what had changed.

    hours_per_week  what it really took
    """

    id: Id | None = None
    reviewed_on: Day | None = None
    reviewed_by: Name | None = None
    measured: Figures | None = None
    hours_per_week: Hours | None = None
    changed: Reason | None = None
    next_on: Day | None = None


class ReportWishes(Part):
    """How the department wants its report to look.

    accent   a colour, #rrggbb;  logo: a picture as base64, with its text alternative
    edited   paragraphs in the department's own words, by the id of the paragraph they replace
    """

    accent: Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")] | None = None
    logo: Annotated[str, Field(max_length=700_000)] | None = None
    logo_alt: Line | None = None
    edited: Annotated[dict[Id, Paragraph], Field(max_length=MOST_NAMED)] = Field(default_factory=dict)
