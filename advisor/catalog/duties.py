"""What to settle before opening an account, and which rules of a state bind towns.

The description of a field is its meaning for the reader; `publishing` copies it to the data dictionary.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from advisor.catalog.cells import Ids, PartialDate, Row, split_cell
from advisor.catalog.provenance import LastConfirmed, SourceIds
from advisor.catalog.vocabulary import Id

# A flag of departments.csv.
DeskFlag = Literal["law_enforcement", "patients", "children", "searches"]
DeskFlags = Annotated[tuple[DeskFlag, ...], BeforeValidator(split_cell)]


class Check(Row):
    """What to settle before opening an account."""

    id: Id
    topic: Literal["law", "policy", "records", "accessibility", "security", "personnel", "training"] = Field(
        description="The field it belongs to."
    )
    question: str = Field(description="The question to answer with yes or no.")
    why: str = Field(description="What goes wrong where nobody asked.")
    applies_to: Ids = Field(description="The platforms it is asked for; all stands for every platform.")
    only_for: DeskFlags = Field(
        (), description="Flags of departments.csv: asked only of departments that have one. Blank: of all."
    )
    severity: Literal["gate", "important", "good_practice"] = Field(
        description="A gate must be settled before opening; the others may follow."
    )
    ask_whom: str = Field("", description="Who can answer it.")
    sources: SourceIds = ()
    as_of: PartialDate | None = Field(None, description="The date of the law or guidance it rests on.")


class StateRule(Row):
    """A rule that does or does not bind towns in a state."""

    state: str = Field(description="Two letters of the state.")
    topic: str = Field(description="What the rule is about.")
    binds_towns: Literal["yes", "no", "unknown"] = Field(description="Does it bind towns and counties?")
    exception: str = Field("", description="Who or what is let off.")
    source: SourceIds = ()
    last_confirmed: LastConfirmed = None
    searched: str = Field("", description="Where we looked, for a rule that is still unknown.")
    last_searched: PartialDate | None = Field(None, description="When we last looked.")
