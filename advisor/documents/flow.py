"""The report in reading order for one layout: the same parts, whichever file they are laid out in."""

from __future__ import annotations

from dataclasses import replace

from advisor.documents.errors import ReportError
from advisor.telling.blocks import (
    Amounts,
    Annex,
    Block,
    Board,
    Detail,
    Layout,
    Paper,
    Point,
    Points,
    Report,
    Section,
)
from advisor.text import _

# What a layout has in front is not said again behind it.
IN_FRONT: dict[Layout, frozenset[str]] = {
    "board": frozenset(),
    "staff_report": frozenset({"accounts", "answered"}),
    "memo": frozenset(),
    "review": frozenset({"reviews", "record"}),
}


def paper_of(report: Report, layout: Layout) -> Paper | None:
    """The staff report, memo or review; None for the board's page, which has no address.

    Raises ReportError where a review is asked for before there is one.
    """
    if layout == "review" and report.review is None:
        raise ReportError(_("There is no review yet. Write one down on the page “Review” first."))
    papers = {"board": None, "staff_report": report.staff_report, "memo": report.memo}
    return papers.get(layout, report.review)


def title_of(report: Report, layout: Layout) -> str:
    """What the file is called in a list of files or read aloud: a review is no advice."""
    paper = paper_of(report, layout)
    return paper.title if paper else report.title


def flow(report: Report, layout: Layout = "board", detail: Detail = "full") -> tuple[Section, ...]:
    """Sections from the first line to the last.

    detail  "short": what a board reads in two pages; "full": every part behind it as well
    """
    paper = paper_of(report, layout)
    first = front(paper, detail) if paper else board_sections(report.board)
    if detail == "full":
        return (*first, *behind(report, layout))
    return first if paper else (*first, *annex_sections(report.annex))


def front(paper: Paper, detail: Detail) -> tuple[Section, ...]:
    """The sections of a paper; the full report lists all its sources behind them."""
    return tuple(s for s in paper.sections if detail == "short" or s.id != "sources")


def behind(report: Report, layout: Layout) -> tuple[Section, ...]:
    """The further parts of the full report, without those that the layout has in front."""
    paper = paper_of(report, layout)
    shown = IN_FRONT[layout] if paper else frozenset()
    return tuple(section for section in report.sections if section.id not in shown)


def board_sections(board: Board) -> tuple[Section, ...]:
    """Page one as sections, for files that have no page."""
    decision: list[Block] = [Point(board.decision, id="decision")]
    decision += [Point(text) for text in (board.summary, board.sure, board.decided) if text]
    if board.warnings:
        decision.append(Points("", tuple(Point(warning) for warning in board.warnings)))
    if board.served:
        decision.append(board.served)
    if board.chosen.rows:
        decision.append(board.chosen)
    if board.beside:
        decision.append(Point(board.beside))
    found = [
        Section("decision", board.headline, tuple(decision)),
        Section("reasons", board.reasons.heading,
                (Points("", board.reasons.items, board.reasons.note, numbered=True),)),
    ]  # fmt: skip
    if board.costs or board.by_hours:
        costs: list[Block] = [Amounts("", board.costs)] if board.costs else []
        found.append(
            Section("fiscal", board.cost_heading, (*costs, *([board.by_hours] if board.by_hours else [])))
        )
    if board.plans:
        found.append(Section("plans", board.plans.heading, (replace(board.plans, heading=""),)))
    # under the heading of its section a table needs none of its own
    measures = Section("measures", board.measures.heading, (replace(board.measures, heading=""),))
    vote: tuple[Block, ...] = (board.not_chosen, *((board.motion,) if board.motion else ()))
    return (*found, measures, Section("vote", board.vote_heading, vote))


def annex_sections(annex: Annex) -> tuple[Section, ...]:
    """The page behind the board's page; its sources have a heading of their own."""
    parts: tuple[Block | None, ...] = (
        Point(annex.lead), annex.picture, annex.ranking if annex.ranking.rows else None, annex.reach,
        annex.checks, annex.answered, annex.method,
    )  # fmt: skip
    return (
        Section("annex", annex.heading, tuple(part for part in parts if part is not None)),
        Section("sources", annex.sources.heading, (annex.sources,)),
    )
