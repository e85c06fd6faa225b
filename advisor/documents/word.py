"""The report as a Word document: real headings, lists and table heads, to be edited and read aloud."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

from docx.document import Document as WordDocument
from docx.shared import Inches
from docx.text.paragraph import Paragraph

from advisor.documents import word_parts as parts
from advisor.documents.cleaning import clean_text
from advisor.documents.flow import flow, paper_of, title_of
from advisor.documents.picture import chart_png
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
)

PICTURE_INCHES = 6.5
HALF_PICTURE_INCHES = 4.6
LOGO_INCHES = 0.6
# A zip file carries the time of its making; one fixed time makes equal reports equal files.
ZIP_TIME = (2000, 1, 1, 0, 0, 0)


def render_word(report: Report, *, detail: Detail = "short", layout: Layout = "board") -> bytes:
    """The report as .docx: the same sections as in the PDF, one after the other.

    Whose report it is is the heading of the first level, a topic one of the second, its parts of the third.
    """
    document = parts.new_document(report, title_of(report, layout))
    _masthead(document, report, layout)
    for section in flow(report, layout, detail):
        document.add_heading(section.heading, level=2)
        for block in section.blocks:
            _block(document, block, section.heading)
    paper = paper_of(report, layout)
    if paper and paper.blanks:
        _blanks(document, paper.blanks)
    written = io.BytesIO()
    document.save(written)
    return _timeless(written.getvalue())


def _masthead(document: WordDocument, report: Report, layout: Layout) -> None:
    if report.branding.logo:
        shape = document.add_picture(io.BytesIO(report.branding.logo), height=Inches(LOGO_INCHES))
        parts.describe(shape, report.branding.logo_alt)
    paper = paper_of(report, layout)
    document.add_paragraph(paper.kind if paper else report.board.kind, style="Subtitle")
    document.add_heading(report.department, level=1)
    if paper is None:
        document.add_paragraph(report.date)
        return
    for label, value in paper.address:
        line = document.add_paragraph(style="No Spacing")
        line.add_run(f"{label}: ").bold = True
        line.add_run(value or parts.BLANK)


def _block(document: WordDocument, block: Block, topic: str, picture_inches: float = PICTURE_INCHES) -> None:
    """One block of a topic; there is a branch for every kind."""
    match block:
        case Point():
            _point(document.add_paragraph(), block)
        case Points():
            _points(document, block)
        case Table():
            _heading(document, block.heading)
            if block.rows:
                parts.table(document, block, block.heading or topic)
            _note(document, block.note)
        case Picture():
            _picture(document, block, picture_inches)
        case Amounts():
            _heading(document, block.heading)
            for amount in block.items:
                line = document.add_paragraph(style="List Bullet")
                line.add_run(f"{amount.figure} {amount.unit}").bold = True
                line.add_run(f" ({amount.note})" if amount.note else "")
        case Motion():
            _heading(document, block.heading)
            document.add_paragraph(block.text)
            document.add_paragraph().add_run(block.fiscal).bold = True
            _blanks(document, block.blanks)
        case Sources():
            _sources(document, block)
        case Beside():
            _block(document, block.left, topic, HALF_PICTURE_INCHES)
            _block(document, block.right, topic, HALF_PICTURE_INCHES)


def _heading(document: WordDocument, heading: str) -> None:
    if heading:
        document.add_heading(heading, level=3)


def _note(document: WordDocument, note: str) -> None:
    if note:
        document.add_paragraph(note, style="Caption")


def _point(line: Paragraph, point: Point) -> None:
    if point.lead:
        line.add_run(f"{point.lead} ").bold = True
    line.add_run(point.text)
    if point.cites:
        line.add_run(f" [{', '.join(map(str, point.cites))}]")


def _points(document: WordDocument, points: Points) -> None:
    _heading(document, points.heading)
    number = parts.new_numbering(document) if points.numbered else None
    for item in points.items:
        line = document.add_paragraph(style="List Number" if points.numbered else "List Bullet")
        if number is not None:
            parts.number_with(line, number)
        _point(line, item)
    _note(document, points.note)


def _picture(document: WordDocument, picture: Picture, inches: float) -> None:
    _heading(document, picture.heading)
    shape = document.add_picture(io.BytesIO(chart_png(picture.chart)), width=Inches(inches))
    parts.describe(shape, clean_text(picture.chart.alt))
    _note(document, picture.caption)


def _sources(document: WordDocument, sources: Sources) -> None:
    if sources.lead and sources.entries:
        document.add_paragraph(sources.lead)
    for entry in sources.entries:
        line = document.add_paragraph(style="List Paragraph")
        line.add_run(f"[{entry.number}] ")
        if entry.url:
            parts.link(line, entry.title, entry.url)
        else:
            line.add_run(entry.title)
        line.add_run(f" {entry.details}" + (f" – {entry.used_for}" if entry.used_for else ""))
    _note(document, sources.more)


def _blanks(document: WordDocument, blanks: Sequence[str]) -> None:
    for label in blanks:
        document.add_paragraph(f"{label}: {parts.BLANK}")


def _timeless(content: bytes) -> bytes:
    """The same file with a fixed time on every part."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(written, "w") as new:
        for entry in old.infolist():
            kept = zipfile.ZipInfo(entry.filename, ZIP_TIME)
            kept.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(kept, old.read(entry.filename))
    return written.getvalue()
