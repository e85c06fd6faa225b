"""The report as Markdown, for a wiki, an email or a web page. No text of others is markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from advisor.documents.cleaning import clean_text
from advisor.documents.flow import flow, paper_of
from advisor.telling.blocks import (
    Amounts,
    Beside,
    Block,
    Detail,
    Layout,
    Motion,
    Picture,
    Point,
    Points,
    Report,
    Sources,
    Table,
    words_of,
)

INLINE = re.compile(r"([\\`*_\[\]<>|~$&{}!])")
AT_THE_START = re.compile(r"^(\s*)([#+=-]|\d+[.)])")
# An address would become a link by itself.
ADDRESS = re.compile(r"(?i)\b(https?|ftp|mailto):|\bwww\.")
BLANK = "\\_" * 24


def render_markdown(report: Report, *, detail: Detail = "short", layout: Layout = "board") -> bytes:
    """The same sections as in the PDF; a chart stands as its words and its figures."""
    paper = paper_of(report, layout)
    lines = [f"# {plain(report.department)}", ""]
    if paper:
        lines += [f"**{plain(paper.kind)}**", ""]
        lines += [f"- {plain(label)}: {plain(value) or BLANK}" for label, value in paper.address]
        lines.append("")
    else:
        lines += [f"**{plain(report.board.kind)}** · {plain(report.date)}", ""]
    for section in flow(report, layout, detail):
        lines += [f"## {plain(section.heading)}", ""]
        for block in section.blocks:
            lines += [*_block(block), ""]
    for label in paper.blanks if paper else ():
        lines += [f"{plain(label)}: {BLANK}", ""]
    lines += ["---", "", plain(report.footer)]
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def plain(text: str) -> str:
    """A text that stays text: every sign that Markdown would act on has a backslash before it."""
    escaped = INLINE.sub(r"\\\1", text)
    escaped = ADDRESS.sub(lambda m: m[0][:-1] + "\\" + m[0][-1], escaped)
    return AT_THE_START.sub(_escaped_start, escaped)


def _escaped_start(match: re.Match[str]) -> str:
    """ "1." → "1\\.", "#" → "\\#": the last sign is the one that acts."""
    return f"{match[1]}{match[2][:-1]}\\{match[2][-1]}"


def _block(block: Block) -> Iterator[str]:
    """One block; there is a branch for every kind."""
    match block:
        case Point():
            yield _point(block)
        case Points():
            yield from _heading(block.heading)
            for number, item in enumerate(block.items, start=1):
                yield f"{number}. {_point(item)}" if block.numbered else f"- {_point(item)}"
            yield from _note(block.note)
        case Table():
            yield from _heading(block.heading)
            if block.rows:
                yield from _table(block)
            yield from _note(block.note)
        case Picture():
            yield from _heading(block.heading)
            yield plain(clean_text(block.chart.alt))
            yield from _note(block.caption)
        case Amounts():
            yield from _heading(block.heading)
            for amount in block.items:
                note = f" ({plain(amount.note)})" if amount.note else ""
                yield f"- **{plain(amount.figure)} {plain(amount.unit)}**{note}"
        case Motion():
            yield from _heading(block.heading)
            yield from (plain(block.text), "", f"**{plain(block.fiscal)}**", "")
            for label in block.blanks:
                yield f"- {plain(label)}: {BLANK}"
        case Sources():
            yield from _sources(block)
        case Beside():
            yield from _block(block.left)
            yield ""
            yield from _block(block.right)


def _heading(heading: str) -> Iterator[str]:
    if heading:
        yield from (f"### {plain(heading)}", "")


def _note(note: str) -> Iterator[str]:
    if note:
        yield from ("", plain(note))


def _point(point: Point) -> str:
    lead = f"**{plain(point.lead)}** " if point.lead else ""
    cites = f" \\[{', '.join(map(str, point.cites))}\\]" if point.cites else ""
    return f"{lead}{plain(point.text)}{cites}"


def _table(table: Table) -> Iterator[str]:
    yield "| " + " | ".join(plain(column.label) for column in table.columns) + " |"
    yield "| " + " | ".join("---:" if c.align == "right" else "---" for c in table.columns) + " |"
    for row in table.rows:
        yield "| " + " | ".join(plain(words_of(cell)) for cell in row) + " |"


def _sources(sources: Sources) -> Iterator[str]:
    if sources.lead and sources.entries:
        yield from (plain(sources.lead), "")
    for entry in sources.entries:
        title = plain(entry.title)
        if entry.url:
            title = f"[{title}](<{entry.url.replace('<', '%3C').replace('>', '%3E')}>)"
        used = f" – {plain(entry.used_for)}" if entry.used_for else ""
        yield f"- \\[{entry.number}\\] {title} {plain(entry.details)}{used}"
    yield from _note(sources.more)
