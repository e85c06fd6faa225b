"""What a department tells of its town, and what must be kept of a platform: short tables.

The description of a field is its meaning for the reader; `publishing` copies it to the data dictionary.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from advisor.catalog.cells import Basis, Row, Share, YesNo
from advisor.catalog.provenance import LastRead, SourceIds

LocalField = Literal[
    "nextdoor_member_share",
    "active_subreddit",
    "resident_facebook_groups",
    "email_subscribers",
    "alert_subscribers",
]
Corner = Annotated[Share | None, Field(description="Of those who use the network, the share met there.")]


class LocalFact(Row):
    """A field of answers about this town: which platform it speaks of, and what it replaces."""

    field: LocalField = Field(description="The field of `local` in a file of answers.")
    platform: str = Field(description="The platform it is about.")
    tells: Literal["users", "local_corner", "people"] = Field(
        description="The share of residents who use it; whether it has a local corner, yes or no; or how "
        "many people are on the list."
    )
    before_accounts: YesNo = Field(
        False, description="Does it hold even where an account there has a figure of its own? Blank: no."
    )
    yes_low: Corner = None
    yes_high: Corner = None
    no_low: Corner = None
    no_high: Corner = None
    basis: Basis | None = Field(None, description="What the ranges stand on. Blank: there are none.")
    rationale: str = Field("", description="Why, in one or two sentences.")


class RecordNote(Row):
    """What to know about keeping the records of one platform."""

    platform: str = Field(description="The platform the row is about.")
    note: str = Field("", description="What to do, in one or two sentences. Blank: nothing special.")
    sources: SourceIds = ()
    last_read: LastRead = None
