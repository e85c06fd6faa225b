"""What python-docx has no word for: table heads that repeat, numbering that restarts, links, page numbers."""

from __future__ import annotations

import datetime
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shape import InlineShape
from docx.shared import Inches, Pt, RGBColor
from docx.text.paragraph import Paragraph

from advisor.telling.blocks import Report, Table, words_of

BLANK = "_" * 32
FONT = "Calibri"
LANGUAGES = {"en": "en-US"}
TEXT_WIDTH = 6.5
# A narrower column breaks its own head; Word sets wider letters than the PDF.
LEAST_SHARE = 0.1
CELL_MARGIN = "60"  # twentieths of a point
SIZES = {"Normal": 10, "Title": 24, "Subtitle": 9, "Heading 1": 14, "Heading 2": 11, "Caption": 9}
INK, QUIET = "1d2430", "4a5260"
# Word dates need a time; noon of a fixed day keeps equal reports equal files.
MADE = datetime.datetime(2000, 1, 1, 12, tzinfo=datetime.UTC)


def dress(document: WordDocument, report: Report) -> None:
    """Language, title, type, margins and the line at the foot."""
    language = LANGUAGES.get(report.language, report.language)
    properties = document.core_properties
    properties.title, properties.author, properties.language = report.title, "Platform Advisor", language
    properties.subject, properties.comments, properties.keywords = report.board.headline, "", ""
    properties.created = properties.modified = MADE
    properties.last_modified_by = "Platform Advisor"
    for section in document.sections:
        section.page_width, section.page_height = Inches(8.5), Inches(11)
        section.left_margin = section.right_margin = Inches(1)
        section.top_margin = section.bottom_margin = Inches(0.9)
    _styles(document, report.branding.colour.removeprefix("#"), language)
    _foot(document, report)


def _styles(document: WordDocument, colour: str, language: str) -> None:
    styles = document.styles
    for name, size in SIZES.items():
        style: Any = styles[name]
        style.font.name, style.font.size = FONT, Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in list(fonts.attrib):
            if "heme" in attribute:  # a theme's font would win over ours
                del fonts.attrib[attribute]
        fonts.set(qn("w:hAnsi"), FONT)
        shade = INK if name in ("Normal", "Title") else QUIET if name in ("Subtitle", "Caption") else colour
        style.font.color.rgb = RGBColor.from_string(shade.upper())
        style.font.italic = False
        style.font.bold = name in ("Title", "Subtitle", "Heading 1", "Heading 2")
    styles["Normal"].paragraph_format.space_after = Pt(5)
    styles["Caption"].paragraph_format.space_after = Pt(8)
    styles["Heading 1"].paragraph_format.space_before = Pt(15)
    styles["Heading 1"].paragraph_format.space_after = Pt(4)
    styles["Heading 2"].paragraph_format.space_before = Pt(9)
    styles["Heading 2"].paragraph_format.space_after = Pt(3)
    for name in ("Heading 1", "Heading 2"):
        styles[name].paragraph_format.keep_with_next = True
    for name in ("List Bullet", "List Number"):
        styles[name].paragraph_format.space_after = Pt(2)
    border = styles["Title"].element.find(f".//{qn('w:pBdr')}")
    if border is not None:
        border.getparent().remove(border)
    properties: Any = styles["Normal"].element.get_or_add_rPr()
    spoken = OxmlElement("w:lang")
    spoken.set(qn("w:val"), language)
    properties.append(spoken)


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


def table(document: WordDocument, data: Table) -> None:
    """A table whose head is marked, repeats on the next page, and whose rows stay whole."""
    made = document.add_table(rows=1, cols=len(data.columns))
    made.autofit = False
    _rules(made)
    whole = sum(column.share for column in data.columns)
    shares = [max(column.share / whole, LEAST_SHARE) for column in data.columns]
    widths = [Inches(TEXT_WIDTH * share / sum(shares)) for share in shares]
    _row(made.rows[0], [c.label for c in data.columns], data, bold=True)
    _mark(made.rows[0], "w:tblHeader")
    for row in data.rows:
        _row(made.add_row(), row, data)
    for row in made.rows:
        _mark(row, "w:cantSplit")
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = width
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), data.heading or data.columns[0].label)
    made._tbl.tblPr.append(caption)
    document.add_paragraph(style="No Spacing")


def _row(row: Any, cells: Any, data: Table, *, bold: bool = False) -> None:
    for number, (cell, said) in enumerate(zip(row.cells, cells, strict=True)):
        line = cell.paragraphs[0]
        line.paragraph_format.space_after = Pt(1)
        run = line.add_run(words_of(said))
        run.font.size = Pt(9)
        run.bold = bold or (number == 0 and data.named)
        if data.columns[number].align == "right":
            line.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _mark(row: Any, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _rules(made: Any) -> None:
    """Thin lines between rows and none beside them."""
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "bottom", "insideH"):
        border = OxmlElement(f"w:{side}")
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "C3C9D3")):
            border.set(qn(f"w:{name}"), value)
        borders.append(border)
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), CELL_MARGIN)
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    layout = made._tbl.tblPr.find(qn("w:tblLayout"))
    # in the order that the format prescribes: borders, layout, margins
    layout.addprevious(borders)
    layout.addnext(margins)
