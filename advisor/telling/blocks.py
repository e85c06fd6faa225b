"""The report as frozen parts. Renderers (PDF, Word, sheet) lay these out; they compute and word nothing."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal, TypeAlias

from advisor.charts import Chart

OUR_COLOUR = "#1f4e8c"

# board: page one and what stands behind it; staff_report: as a council expects it; memo: to one reader.
Layout = Literal["board", "staff_report", "memo", "review"]
# How the advice is laid out; a review is another paper, once there is one.
LAYOUTS: tuple[Layout, ...] = ("board", "staff_report", "memo")
Detail = Literal["short", "full"]
Unit = Literal["number", "dollars", "share", "step"]
DETAILS: tuple[Detail, ...] = ("short", "full")


@dataclass(frozen=True)
class Column:
    """`share` is the column's part of the width; the shares of a table sum to about 1.

    fill   its blanks are filled in by hand
    """

    label: str
    share: float
    align: Literal["left", "right"] = "left"
    fill: bool = False


@dataclass(frozen=True)
class Figure:
    """A cell that is one figure and nothing else: as it is said, and the number a spreadsheet adds up.

    value  in dollars, a share 0–1, a step 0–4 of how well a need is served, or a plain number. "02139" and
           "2025" in a cell of words are words.
    """

    words: str
    value: float
    unit: Unit = "number"


Said: TypeAlias = str | Figure


def words_of(cell: Said) -> str:
    """What a person reads in a cell."""
    return cell.words if isinstance(cell, Figure) else cell


@dataclass(frozen=True)
class Table:
    """Rows of words and figures under named columns.

    named  the first cell of a row names it; False where it is a sentence
    """

    heading: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Said, ...], ...]
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
    """A staff report, a memo or a review: who writes to whom about what, then its sections.

    title   of the file, as a reader's program lists it
    blanks  what is filled in by hand at the foot
    """

    title: str
    kind: str
    address: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    blanks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Board:
    """Page one: the decision in words, without any score. It stands alone.

    served  the picture: purposes by platforms, with the whole plan; None without a plan
    plans   whole plans side by side; None where there is only one
    vote_heading  over what was not chosen and the motion, in a file that has no page
    """

    kind: str
    headline: str
    decision: str
    summary: str
    served: Table | None
    chosen: Table
    plans: Table | None
    beside: str
    reasons: Points
    cost_heading: str
    costs: tuple[Amount, ...]
    by_hours: Table | None
    vote_heading: str
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
class Branding:
    """How a department's documents look. Make it with `branding`, which checks both.

    colour  "#rrggbb" of headings and rules, dark enough to read on white
    logo    a PNG that was drawn anew from the file given, or None; logo_alt: what it shows, in words
    """

    colour: str = OUR_COLOUR
    logo: bytes | None = None
    logo_alt: str = ""


PLAIN = Branding()


@dataclass(frozen=True)
class Report:
    """Everything a document says about one recommendation.

    title     of the file that holds the board's page; a paper and the cards have their own
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
    cards_title: str = ""
    sheets: tuple[Sheet, ...] = ()
    branding: Branding = PLAIN
