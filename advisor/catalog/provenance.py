"""What the claims rest on: sources, further reading, dated notices, and the history of changes.

The description of a field is its meaning for the reader; `publishing` copies it to the data dictionary.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from advisor.catalog.cells import Ids, PartialDate, Row, Version, YesNo
from advisor.catalog.vocabulary import Id

# The source that stands for nobody but ourselves.
OWN_JUDGEMENT = "src-own-judgement"
SourceIds = Annotated[Ids, Field(description="The sources that state it. Blank: none is named.")]
LastRead = Annotated[PartialDate | None, Field(description="When someone last read the source.")]
LastConfirmed = Annotated[
    PartialDate | None, Field(description="When the claim was last known to hold; its age counts from here.")
]


class Source(Row):
    """Who says so, where, and when we read it."""

    id: Id
    title: str = Field(description="The title of the document.")
    publisher: str = Field("", description="Who published it.")
    url: str = Field("", description="Where we read it.")
    original_url: str = Field(
        "", description="Where the original stands, if we read a copy. Documents cite this address."
    )
    original_seen: YesNo | None = Field(
        None, description="For a copy: whether we saw the original too. No: the claim is unconfirmed."
    )
    original_unknown_because: str = Field(
        "", description="For a copy without the address of its original: why none is given."
    )
    published: PartialDate | None = Field(None, description="When it came out.")
    undated_because: str = Field("", description="For a source without a date: why none is given.")
    last_read: LastRead = None
    kind: Literal["primary", "survey", "practitioner", "press", "vendor", "own_judgement"] = Field(
        description="Who speaks: the authority itself, a survey, a practitioner, the press, a seller, or we."
    )

    @property
    def cited_url(self) -> str:
        """The address a document cites: the original, never a copy of which the original is known."""
        return self.original_url or self.url


class Library(Row):
    """Further reading for a department: guides, policies and courses worth the time."""

    id: Id
    title: str = Field(description="The title.")
    publisher: str = Field("", description="Who published it.")
    kind: str = Field(description="What it is, such as guide, policy or course.")
    what_for: str = Field(description="When to reach for it, in one sentence.")
    url: str = Field("", description="Where to read it.")
    date_read: PartialDate | None = Field(None, description="When we last read it.")
    access: str = Field("", description="Who can read it: free, with sign-in, for members or for money.")
    sources: SourceIds = ()


class Notice(Row):
    """What happened to a platform or its vendor, or to the law around it, on a day."""

    id: Id
    platform: str = Field(description="The platform it is about; all stands for every platform.")
    kind: Literal["incident", "ownership", "terms", "closing", "law"] = Field(
        description="An attack or outage, a new owner, new terms, an end of service, or a rule of law."
    )
    date: PartialDate = Field(description="When it happened or takes effect, as exact as it is known.")
    what: str = Field(description="What happened, in one plain sentence.")
    what_to_do: str = Field(description="What a department that uses the platform does about it.")
    sources: Ids = Field(description="Who reported it. A notice without a report is not taken.")
    last_read: PartialDate = Field(description="When someone last read the report.")


class Change(Row):
    """One fact that differs from the version before, for people whose report rests on the older one."""

    version: Version = Field(description="The first version of the data with the new value.")
    table: str = Field(description="The table it stands in, without .csv.")
    key: Ids = Field(description="The row: the cells of its key columns in order.")
    column: str = Field("", description="The column. Blank: the row as a whole was added or taken out.")
    was: str = Field("", description="The cell before. Blank: it was unknown.")
    now: str = Field("", description="The cell now. Blank: it is unknown.")
    why: str = Field(description="What we learned, in one sentence.")
    affects: Ids = Field(description="Platforms or purposes whose reports it touches; all for every report.")
