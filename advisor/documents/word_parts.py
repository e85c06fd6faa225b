"""The empty document, and what python-docx has no word for: table heads, restarted lists, links, fields."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shape import InlineShape
from docx.shared import Inches, RGBColor
from docx.text.paragraph import Paragraph

from advisor.telling.blocks import Report, Table, words_of

# Styles, page and language: a Word file, so that they are seen and changed in Word.
TEMPLATE = Path(__file__).parent / "report.docx"
TABLE_STYLE = "Report Table"
# Their colour is the department's.
COLOURED = ("Heading 2", "Heading 3")
BLANK = "_" * 32
LANGUAGES = {"en": "en-US"}
TEXT_WIDTH = 6.5
# A narrower column breaks its own head; Word sets wider letters than the PDF.
LEAST_SHARE = 0.1
# Word dates need a time; noon of a fixed day keeps equal reports equal files.
MADE = datetime.datetime(2000, 1, 1, 12, tzinfo=datetime.UTC)


def new_document(report: Report, title: str) -> WordDocument:
    """An empty document in the department's look, with its language, its title and the line at the foot."""
    document = Document(str(TEMPLATE))
    language = LANGUAGES.get(report.language, report.language)
    properties = document.core_properties
    properties.title, properties.author, properties.language = title, "Platform Advisor", language
    properties.subject, properties.comments, properties.keywords = report.board.headline, "", ""
    properties.created = properties.modified = MADE
    properties.last_modified_by = "Platform Advisor"
    for name in COLOURED:
        colour = report.branding.colour.removeprefix("#").upper()
        document.styles[name].font.color.rgb = RGBColor.from_string(colour)
    for spoken in document.styles.element.iter(qn("w:lang")):
        spoken.set(qn("w:val"), language)
    _foot(document, report)
    return document


def _foot(document: WordDocument, report: Report) -> None:
    """The line at the foot of each page, its numbers counted by the reader's program."""
    line = document.sections[0].footer.paragraphs[0]
    line.style = document.styles["Caption"]
    line.add_run(f"{report.footer}  ")
    for piece in _pieces(report.page_words):
        if piece in ("{page}", "{pages}"):
            _field(line, "PAGE" if piece == "{page}" else "NUMPAGES")
        else:
            line.add_run(piece)


def _pieces(words: str) -> list[str]:
    """ "Page {page} of {pages}" in pieces."""
    before, _mark, after = words.partition("{page}")
    between, _mark, rest = after.partition("{pages}")
    return [before, "{page}", between, "{pages}", rest]


def _field(line: Paragraph, code: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    field.append(run)
    line._p.append(field)


def describe(shape: InlineShape, alternative: str) -> None:
    """The text that is read instead of a picture."""
    shape._inline.docPr.set("descr", alternative)
    shape._inline.docPr.set("title", "")


def new_numbering(document: WordDocument) -> int:
    """A list of its own that starts at 1: Word would go on counting from the list before."""
    numbering: Any = document.part.numbering_part.element
    style: Any = document.styles["List Number"].element
    before = style.pPr.numPr.numId.val
    abstract = next(n.abstractNumId.val for n in numbering.num_lst if n.numId == before)
    number = numbering.add_num(abstract)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(number.numId)


def number_with(line: Paragraph, number: int) -> None:
    """Puts a paragraph into a numbered list."""
    properties: Any = line._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = number


def link(line: Paragraph, words: str, address: str) -> None:
    """Words that lead to an address."""
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    hyperlink = OxmlElement("w:hyperlink")
    hyperlink.set(qn("r:id"), line.part.relate_to(address, kind, is_external=True))
    run = line.add_run(words)
    run.font.underline = True
    hyperlink.append(run._r)
    line._p.append(hyperlink)


def table(document: WordDocument, data: Table, title: str) -> None:
    """A table whose head is marked, repeats on the next page, and whose rows stay whole.

    title  what is read aloud before it: its own heading, or that of its section
    """
    made: Any = document.add_table(rows=0, cols=len(data.columns), style=TABLE_STYLE)
    made.autofit = False
    _say_what_it_is(made, title, named=data.named)
    whole = sum(column.share for column in data.columns)
    shares = [max(column.share / whole, LEAST_SHARE) for column in data.columns]
    widths = [Inches(TEXT_WIDTH * share / sum(shares)) for share in shares]
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    for cells in ([column.label for column in data.columns], *data.rows):
        row = made.add_row()
        _mark(row, "w:cantSplit")
        for cell, said, column, width in zip(row.cells, cells, data.columns, widths, strict=True):
            cell.width, cell.text = width, words_of(said)
            if column.align == "right":
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _mark(made.rows[0], "w:tblHeader")
    document.add_paragraph(style="No Spacing")


def _say_what_it_is(made: Any, title: str, *, named: bool) -> None:
    """The title that a screen reader says, and whether the first cell of a row is its head."""
    properties = made._tbl.tblPr
    look = properties.find(qn("w:tblLook"))
    look.set(qn("w:firstColumn"), str(int(named)))
    look.set(qn("w:val"), "04A0" if named else "0420")
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), title)
    properties.append(caption)


def _mark(row: Any, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))
