"""The words everything else is written in: purposes, audiences, measures of success, departments, scales.

The description of a field is its meaning for the reader; `publishing` copies it to the data dictionary.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from advisor.catalog.cells import Ids, Row, Share, YesNo

Id = Annotated[str, Field(description="The name used in data, files and code. Never changed once given.")]
Label = Annotated[str, Field(description="The name shown to people.")]
Meaning = Annotated[str, Field(description="What it means, in one or two sentences.")]


class Purpose(Row):
    """Why a department communicates."""

    id: Id
    label: Label
    family: str = Field(description="The family it belongs to; weights are given to families.")
    meaning: Meaning = ""
    horizon: str = Field(description="The time in which a message for it has to be met.")
    horizon_reason: str = Field("", description="Why this horizon, in one sentence.")
    passed_on_low: Annotated[float, Field(ge=1, le=20)] = Field(
        1,
        description="How many times as many people meet such a post as an ordinary one, since readers pass "
        "it on; low end. Blank: no more.",
    )
    passed_on_high: Annotated[float, Field(ge=1, le=20)] = Field(1, description="High end of the same.")
    about_crime: YesNo = Field(False, description="Is it about crime, so that tools for the police fit it?")
    life_safety: YesNo = Field(
        False,
        description="Does it warn of danger to life, so that social media alone is too little? Blank: no.",
    )
    town_news: YesNo = Field(
        False, description="Is it the ordinary news of the town, for which people look? Blank: no."
    )
    takes_tips: YesNo = Field(
        False, description="Does it take tips, which some may want to give without a name? Blank: no."
    )
    search: YesNo = Field(False, description="Is it the search for a missing person? Blank: no.")
    needs_skill: str | None = Field(
        None, description="A skill without which nobody does this job. Blank: none in particular."
    )
    example_post: str = Field("", description="A post a small town might write for it.")
    natural_audiences: Ids = Field(
        (), description="The audiences it makes sense for. Blank: any audience does."
    )


class Audience(Row):
    """People to reach."""

    id: Id
    label: Label
    meaning: Meaning = ""
    example: str = Field("", description="One such person or household in a small town.")
    segments: Ids = Field(
        (), description="The survey groups that stand for them. Blank: no survey asks, so they are rated."
    )
    proxy_note: str = Field("", description="How well the survey groups stand for them, and what is missed.")
    language: Literal["spanish", "any_other"] | None = Field(
        None,
        description="The language by which the census counts them: Spanish, or any other than English and "
        "Spanish. Blank: none.",
    )
    followers_counted: YesNo = Field(
        False, description="Can an account’s followers in town be told as a count of them? Blank: no."
    )
    watches_streams: YesNo = Field(
        False, description="Do they watch what runs by, because it is their work? Blank: no."
    )


class Success(Row):
    """How a department knows that it worked."""

    id: Id
    label: Label
    meaning: Meaning = ""
    formula: str = Field("", description="How the figure is worked out, in words.")
    unit: str = Field("", description="What its figures count, where its name does not say so: “residents”.")
    benchmark: str = Field("", description="A published figure, for comparison only and never a target.")
    benchmark_year: str = Field("", description="The year the published figure is from.")
    log_columns: Ids = Field(
        (),
        description="Heads of a log kept by hand, between day and who noted it. Blank: the usual ones.",
    )
    natural_purposes: Ids = Field((), description="The purposes it can tell something about.")
    sources: Ids = Field((), description="Where the benchmark or the formula comes from.")


class Family(Row):
    """A family of purposes, to which weights are given."""

    id: Id
    label: Label
    meaning: Meaning = ""
    conversation: YesNo = Field(False, description="Do people answer and get answers? Blank: no.")
    post: str = Field("", description="What a post of this family says, in one sentence. Blank: just news.")


class Skill(Row):
    """What someone in the team can do."""

    id: Id
    label: Label
    meaning: Meaning = ""
    of_anyone: YesNo = Field(
        False, description="Is it assumed of a department that did not say what it can do? Blank: no."
    )
    writes_a_language: YesNo = Field(
        False, description="Can whoever has it write a language other than English? Blank: no."
    )


class Owned(Row):
    """What a department has already, or has a right to."""

    id: Id
    label: Label
    meaning: Meaning = ""
    account: str | None = Field(
        None, description="The platform on which it is an account by another name. Blank: none."
    )
    paid_for: YesNo = Field(
        False, description="Is it a contract, so that its account costs nothing new? Blank: no."
    )
    sends_for_us: YesNo = Field(
        False, description="Does somebody else send warnings for those who have it? Blank: no."
    )


class Department(Row):
    """What a kind of department is shown first."""

    kind: str = Field(description="The kind of department, as in a file of answers.")
    label: Label
    purposes: Ids = Field(description="The purposes it is shown first.")
    audiences: Ids = Field(description="The audiences it is shown first.")
    success: Ids = Field(description="The measures of success it is shown first.")
    law_enforcement: YesNo = Field(False, description="Does it police, with arrests and evidence? Blank: no.")
    patients: YesNo = Field(False, description="Does it see patients at the scene or in a clinic? Blank: no.")
    children: YesNo = Field(False, description="Is it in charge of other people’s children? Blank: no.")
    searches: YesNo = Field(False, description="Does it lead the search for a missing person? Blank: no.")
    whole_town: YesNo = Field(
        False,
        description="Does it speak for the whole town, so that the town’s accounts are its? Blank: no.",
    )
    examples: str = Field("", description="Situations from its work; several are joined by a semicolon.")


class ScaleStep(Row):
    """One step of a rating, a confidence or a basis, with its words and its number."""

    scale: Literal["rating", "audience", "confidence", "basis"] = Field(
        description="The scale this step belongs to."
    )
    value: str = Field(description="The step as it is written in the tables.")
    label: str = Field(description="The word for the step on screen and in reports.")
    meaning: str = Field(description="What the step says.")
    number: Share = Field(
        description="For a rating its worth; for an audience the low end of its share; for a confidence or a "
        "basis how far it widens the range."
    )
    number_high: Share | None = Field(None, description="For an audience the high end of its share.")
