"""What comes back in a week or a year, and on which days: records of the tables that a plan is paced by."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from advisor.catalog.cells import Ids, Row, YesNo
from advisor.catalog.records import Grounds

# Ways of pacing a platform; see `advisor.plan.beats` for which of them one takes.
Way = Literal["alerts", "emergency_only", "tips", "pieces", "posts"]
PacedWork = Literal["post", "piece", "answer", "read", "drill", "enroll", "keep"]
Day = Literal["monday", "tuesday", "wednesday", "thursday", "friday"]
DAYS: tuple[Day, ...] = ("monday", "tuesday", "wednesday", "thursday", "friday")
MOST_POSTS = 3
# A promise of so many working days or more takes one look a week.
LONGEST_PROMISE = 5


class Rhythm(Row):
    """One kind of work that comes back where a platform is run in one way.

    It comes on set days, or so many times a year, or as often as posts are usual; where all three are blank,
    as often as people were promised an answer.
    """

    way: Way = Field(description="How it is paced: alerts, emergency_only, tips, pieces or posts.")
    does: PacedWork = Field(description="What is done.")
    mode: Literal["full", "light", "post_only", "emergency_only", "all"] = Field(
        "all", description="Only in this mode."
    )
    days: Ids = Field((), description="Working days on which it is done.")
    times_per_year: Annotated[int, Field(ge=2, le=52)] | None = Field(
        None, description="How often in a year: 52, 26, 12, 4 or 2."
    )
    posts_per_week: Annotated[int, Field(ge=0, le=MOST_POSTS)] | None = Field(
        None, description="How many posts a week are usual."
    )
    weight: Annotated[float, Field(ge=0.1, le=20)] = Field(
        description="How long it takes beside the other work of the same platform, each time."
    )
    weight_of_week: YesNo = Field(
        False, description="Is the weight that of a whole week, however seldom it comes?"
    )
    basis: Grounds = "judgement"
    why: str = Field("", description="Why so.")


class WorkingDays(Row):
    """On which working days something is done that has to be done so often."""

    does: Literal["look", "post"] = Field(description="A look at what people wrote, or a post.")
    count: Annotated[int, Field(ge=0, le=LONGEST_PROMISE)] = Field(
        description="Look: within so many working days there is an answer. Post: so many a week."
    )
    days: Ids = Field((), description="The days. More days than posts: some of them, in turn.")
    basis: Grounds = "judgement"
    why: str = Field("", description="Why so.")
