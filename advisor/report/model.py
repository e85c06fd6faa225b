"""The report as frozen parts. Renderers (PDF, Word, sheet) lay these out; they compute and word nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from advisor.charts import Chart


@dataclass(frozen=True)
class Column:
    """`share` is the column's part of the width; the shares of a table sum to about 1."""

    label: str
    share: float
    align: Literal["left", "right"] = "left"


@dataclass(frozen=True)
class Table:
    """Rows of words under named columns. The first cell of a row names it."""

    heading: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


@dataclass(frozen=True)
class Point:
    """`lead` is set in bold before the text; `cites` are numbers of the list of sources."""

    text: str
    lead: str = ""
    cites: tuple[int, ...] = ()


@dataclass(frozen=True)
class Points:
    """A heading with a few sentences, each with the numbers of its sources in the annex."""

    heading: str
    items: tuple[Point, ...]
    note: str = ""


@dataclass(frozen=True)
class Amount:
    """A figure a board looks for, with what it counts."""

    figure: str
    unit: str
    note: str = ""


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
class Report:
    """Everything a document says about one recommendation."""

    language: str
    title: str
    department: str
    date: str
    footer: str
    page_words: str
    board: Board
    annex: Annex
