"""The report as frozen parts. Renderers (PDF, Word, sheet) lay these out; they compute and word nothing."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal, TypeAlias

from advisor.charts import Chart
from advisor.report.branding import PLAIN, Branding

# board: page one and what stands behind it; staff_report: as a council expects it; memo: to one reader.
Layout = Literal["board", "staff_report", "memo", "review"]
# How the advice is laid out; a review is another paper, once there is one.
LAYOUTS: tuple[Layout, ...] = ("board", "staff_report", "memo")
Detail = Literal["short", "full"]
Holds = Literal["words", "numbers", "dollars", "percents"]
DETAILS: tuple[Detail, ...] = ("short", "full")


@dataclass(frozen=True)
class Column:
    """`share` is the column's part of the width; the shares of a table sum to about 1.

    fill   its blanks are filled in by hand
    holds  what a cell of it is, where it is one figure and nothing else; a spreadsheet has a number there.
           In a column of words "02139" and "2025" are words, whatever they look like.
    """

    label: str
    share: float
    align: Literal["left", "right"] = "left"
    fill: bool = False
    holds: Holds = "words"


@dataclass(frozen=True)
class Table:
    """Rows of words under named columns.

    named  the first cell of a row names it; False where it is a sentence
    """

    heading: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""
    named: bool = True


@dataclass(frozen=True)
class Point:
    """`lead` is set in bold before the text; `cites` are numbers of the list of sources.

    id  of a paragraph that the department may put into its own words; "" for all others
    """

    text: str
    lead: str = ""
    cites: tuple[int, ...] = ()
    id: str = ""


@dataclass(frozen=True)
class Points:
    """A heading with a few sentences, each with the numbers of its sources in the annex.

    numbered  where the order matters, as in steps
    """

    heading: str
    items: tuple[Point, ...]
    note: str = ""
    numbered: bool = False


@dataclass(frozen=True)
class Amount:
    """A figure a board looks for, with what it counts."""

    figure: str
    unit: str
    note: str = ""


@dataclass(frozen=True)
class Amounts:
    """The figures a board looks for, side by side."""

    heading: str
    items: tuple[Amount, ...]


@dataclass(frozen=True)
class Motion:
    """What the board votes on, as a draft, with its fiscal line."""

    heading: str
    text: str
    fiscal: str
    blanks: tuple[str, ...]


@dataclass(frozen=True)
class Picture:
    """A chart with its caption; its text alternative and table travel inside the chart."""

    heading: str
    chart: Chart
    caption: str


@dataclass(frozen=True)
class Citation:
    """One entry of the list of sources."""

    number: int
    title: str
    details: str
    url: str
    used_for: str


@dataclass(frozen=True)
class Sources:
    """The list of sources. The first `core` are cited in the text and always printed."""

    heading: str
    lead: str
    entries: tuple[Citation, ...]
    core: int
    more: str


@dataclass(frozen=True)
class Beside:
    """Two parts that are read together: next to each other on paper, one after the other elsewhere."""

    left: Picture | Table | Points
    right: Picture | Table | Points


Block: TypeAlias = Point | Points | Table | Picture | Amounts | Motion | Sources | Beside


@dataclass(frozen=True)
class Section:
    """One topic of the report. A renderer shows every block it is given, in order."""

    id: str
    heading: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Paper:
    """A staff report or a memo: who writes to whom about what, then its sections.

    blanks  what is filled in by hand at the foot
    """

    kind: str
    address: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    blanks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Board:
    """Page one: the decision in words, without any score. It stands alone."""

    kind: str
    headline: str
    decision: str
    summary: str
    chosen: Table
    beside: str
    reasons: Points
    cost_heading: str
    costs: tuple[Amount, ...]
    by_hours: Table | None
    not_chosen: Table
    measures: Table
    motion: Motion | None
    warnings: tuple[str, ...]
    sure: str = ""
    decided: str = ""


@dataclass(frozen=True)
class Annex:
    """Behind the decision: points, needs, checks, sources and method."""

    heading: str
    lead: str
    picture: Picture | None
    ranking: Table
    needs: Table
    grounds: Points | None
    reach: Point | None
    checks: Points | None
    answered: Table
    ruled_out: Table | None
    sources: Sources
    method: Points


@dataclass(frozen=True)
class Card:
    """What whoever runs a platform keeps at the desk. Empty parts are left out."""

    name: str
    action: str
    job: str
    facts: tuple[tuple[str, str], ...]
    blocks: tuple[Points | Table, ...]


Cell: TypeAlias = str | float | int | datetime.date | None


@dataclass(frozen=True)
class Sheet:
    """A table of values for a spreadsheet: numbers are numbers, a date is a date, None is unknown.

    percent  labels of the columns that hold shares 0–1
    """

    id: str
    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    percent: tuple[str, ...] = ()


@dataclass(frozen=True)
class Report:
    """Everything a document says about one recommendation.

    notes     the heading of the lines for notes, where a page has room for them
    board     page one; it stands alone
    annex     the one page behind it in the short report
    sections  what stands behind it in the full report, one topic each
    sheets    the figures as values, for the spreadsheet and the CSV
    """

    language: str
    title: str
    department: str
    date: str
    footer: str
    page_words: str
    notes: str
    board: Board
    annex: Annex
    sections: tuple[Section, ...] = ()
    staff_report: Paper | None = None
    memo: Paper | None = None
    review: Paper | None = None
    cards: tuple[Card, ...] = ()
    sheets: tuple[Sheet, ...] = ()
    branding: Branding = PLAIN
