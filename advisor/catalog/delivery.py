"""How a message comes to people: who is there, how many of them meet it, and how soon.

Access is the share of an audience that meets one message within the time its purpose needs. It is made of
two facts that stand apart here: how many are there (followings.csv), and how many of those meet one message
(delivery.csv). What a share is worth stands in horizons.csv.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from advisor.catalog.cells import Basis, Row, Share, YesNo
from advisor.catalog.provenance import SourceIds
from advisor.catalog.vocabulary import Id, Label, Meaning

Delivery = Literal["rings", "inbox", "feed", "stream", "place", "carried"]
# The horizons that follow each other in time; what is looked up stands beside them.
HORIZONS_IN_TIME = ("minutes", "hours", "day", "weeks")
# The word that stands for every platform, and for everybody.
ALL = "all"

Grounds = Annotated[
    Basis, Field(description="What it stands on: a published source, a survey, our inference or judgment.")
]
Why = Annotated[str, Field(description="Why these numbers, in one or two sentences.")]


class Kind(Row):
    """A kind of service, with what is true of every platform of that kind."""

    id: Id
    label: Label
    meaning: Meaning = ""
    alerts: YesNo = Field(description="Does it reach phones for warnings, without a social network?")
    enrolled: YesNo = Field(description="Do people sign up for it themselves, so that a list of them exists?")
    followed: YesNo = Field(description="Can people follow an account there?")
    bought: YesNo = Field(description="Is it a product that a town buys under a contract?")
    tips: YesNo = Field(description="Is it made for tips that people send, rather than for posts?")
    impersonated: YesNo = Field(description="Could somebody else open an account in the town’s name?")
    in_pieces: YesNo = Field(description="Is it made in pieces, such as a broadcast, rather than in posts?")
    passed_on: YesNo = Field(description="Can readers pass a post on to others with one tap?")
    fast: YesNo = Field(description="Do people who follow it read it within the hour?")
    pictures: YesNo = Field(description="Do posts carry pictures that need a description?")
    video: YesNo = Field(description="Do posts carry video that needs captions?")
    live: YesNo = Field(description="Is it live, so that captions have to be made as it happens?")
    live_chat: YesNo = Field(description="Do viewers write beside the picture while it runs?")
    heard_only: YesNo = Field(description="Is it only heard, so that it needs a written copy?")
    phone_beside: YesNo = Field(description="Does it take an app, so that a phone number stands beside it?")


class Horizon(Row):
    """The time within which a message must be met to be worth something, and what a share met is worth."""

    id: Id
    label: Label
    meaning: Meaning = ""
    half_worth_share: Share = Field(
        description="The share met that brings about half of the worth: exactly (1 + the share) / 2."
    )
    basis: Grounds
    rationale: Why = ""
    sources: SourceIds = ()


class DeliveryRate(Row):
    """Of the people who are there, the share that meets one message within a horizon."""

    delivery: Delivery = Field(description="How the message comes to people.")
    horizon: str = Field(description="The time it has to be met in.")
    platform: str = Field("all", description="The platform it holds for; all stands for every other one.")
    audience: str = Field("all", description="The people it holds for; all stands for everybody else.")
    met_low: Share = Field(description="Low end of the share that meets one message.")
    met_high: Share = Field(description="High end of the share that meets one message.")
    night_low: Share | None = Field(None, description="Low end at night, when people sleep. Blank: unknown.")
    night_high: Share | None = Field(None, description="High end at night. Blank: unknown.")
    cold_low: Share | None = Field(
        None, description="Low end where nothing was posted for weeks. Blank: as usual."
    )
    cold_high: Share | None = Field(None, description="High end where nothing was posted for weeks.")
    basis: Grounds
    rationale: Why = ""
    sources: SourceIds = ()


def holding_rate(
    rates: Mapping[tuple[str, str, str, str], DeliveryRate],
    delivery: str,
    horizon: str,
    platform: str,
    audience: str,
) -> DeliveryRate | None:
    """The row that holds, of rows keyed as in delivery.csv: of this platform or these people, else of all.

    A row of the platform comes before one of the people, since what an app does to its users is nearer.
    """
    for name, people in ((platform, audience), (platform, ALL), (ALL, audience), (ALL, ALL)):
        row = rates.get((delivery, horizon, name, people))
        if row is not None:
            return row
    return None


class Following(Row):
    """Of the people who use a platform, the share that an ordinary town account there speaks to."""

    platform: str = Field(description="The platform the row is about.")
    audience: str = Field("all", description="The people it holds for; all stands for everybody else.")
    running_low: Share = Field(description="Share of its users that a running town account has, low end.")
    running_high: Share = Field(description="Share of its users that a running town account has, high end.")
    new_low: Share = Field(description="Share a new account has by its review day, low end.")
    new_high: Share = Field(description="Share a new account has by its review day, high end.")
    basis: Grounds
    rationale: Why = ""
    sources: SourceIds = ()
