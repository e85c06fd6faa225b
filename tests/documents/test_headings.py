"""Headings, titles and tables as a screen reader meets them: in every layout of every example."""

import io
import itertools
import re

import docx
import page
import pypdf
import pytest

from advisor.documents import render_cards, render_pdf
from advisor.documents.formats import render
from advisor.documents.row_headers import with_row_headers
from tests.documents.facts import tagged
from tests.documents.shapes import CARDS, SHAPES


def in_word(content):
    names = (p.style.name for p in docx.Document(io.BytesIO(content)).paragraphs)
    return [int(name.removeprefix("Heading ")) for name in names if name.startswith("Heading ")]


def in_markdown(content):
    return [len(signs) for signs in re.findall(r"^(#+) ", content.decode(), re.MULTILINE)]


def in_pdf(content):
    return [int(tag["/S"][2:]) for tag in tagged(content) if re.fullmatch(r"/H\d", tag.get("/S", ""))]


def is_in_order(levels):
    """One of the first level, which comes first, and none is skipped on the way down."""
    return (
        levels[0] == 1
        and levels.count(1) == 1
        and {1, 2} <= set(levels) <= {1, 2, 3}
        and all(below <= above + 1 for above, below in itertools.pairwise(levels))
    )


@pytest.mark.parametrize(("ending", "levels_of"), [("docx", in_word), ("md", in_markdown)])
@pytest.mark.parametrize(("example", "layout", "detail"), SHAPES)
def test_the_headings_of_a_text_are_in_order(layout, detail, ending, levels_of, example, later_report_of):
    levels = levels_of(render(later_report_of(example), ending, layout=layout, detail=detail))
    assert is_in_order(levels), levels


@pytest.mark.parametrize(("example", "layout", "detail"), SHAPES)
def test_the_headings_of_a_pdf_are_in_order(layout, detail, example, pdf_of):
    levels = in_pdf(pdf_of(example, layout, detail))
    assert is_in_order(levels), levels


def test_the_order_of_headings_can_be_wrong():
    assert not any(map(is_in_order, ([1, 2, 3, 1, 3, 2], [1, 3, 2], [2, 3, 1], [1, 2, 4])))


def test_how_success_is_known_stands_under_a_heading_of_its_own_and_not_under_the_vote(report_of):
    lines = render(report_of("parks-department"), "md").decode().splitlines()
    headings = [line for line in lines if line.startswith("#")]
    at = headings.index("## How we will know it worked")
    assert headings[at + 1 :][:2] == ["## What was ruled out, and the vote", "### Looked at and not chosen"]


TITLES = {
    "board": "Maple Falls Police: which platforms to run",
    "staff_report": "Maple Falls Police: staff report on which platforms to run",
    "memo": "Maple Falls Police: memo on which platforms to run",
    "review": "Maple Falls Police: Review of June 1, 2027",
}


@pytest.mark.parametrize("layout", TITLES)
def test_a_file_is_called_what_it_is(layout, later_report_of):
    report = later_report_of("two-officer-police")
    pdf = pypdf.PdfReader(io.BytesIO(render_pdf(report, layout=layout)))
    word = docx.Document(io.BytesIO(render(report, "docx", layout=layout)))
    assert pdf.metadata.title == word.core_properties.title == TITLES[layout]


def test_cards_are_called_cards(report_of):
    pdf = pypdf.PdfReader(io.BytesIO(render_cards(report_of("two-officer-police"))))
    assert pdf.metadata.title == "Maple Falls Police: a card for each platform"


@pytest.mark.parametrize(("example", "layout", "detail"), [*SHAPES, *CARDS])
def test_every_table_of_a_pdf_has_a_caption_and_a_head(layout, detail, example, pdf_of):
    captions = list(tables_with_captions(pypdf.PdfReader(io.BytesIO(pdf_of(example, layout, detail)))))
    assert captions
    assert all(captions), captions


def tables_with_captions(pdf):
    """The caption of each table, or None. One that runs over a page has it in the group around it."""

    def below(node, caption):
        kids = node.get("/K", []).get_object() if hasattr(node.get("/K", []), "get_object") else node["/K"]
        kids = [k.get_object() for k in (kids if isinstance(kids, list) else [kids])]
        kids = [k for k in kids if isinstance(k, dict) and "/S" in k]
        own = next((k for k in kids if k["/S"] == "/Caption"), None)
        if node.get("/S") == "/Table":
            assert any(k["/S"] == "/THead" for k in kids)
            yield own or caption
        passed = own or (caption if node.get("/S") == "/Div" else None)
        for kid in kids:
            yield from below(kid, passed)

    yield from below(pdf.trailer["/Root"]["/StructTreeRoot"], None)


def test_a_review_is_accessible_by_pdf_ua_1(pdf_of):
    content = pdf_of("two-officer-police", "review", "short")
    assert page.validate_pdf_bytes(content, profile=page.ValidationProfile.PDF_UA_1).is_compliant


def rows_of_tables(content):
    """Every row below the head of a table: of each cell the tag, the scope, and whether it names heads."""
    for tag in tagged(content):
        if tag.get("/S") == "/TBody":
            for row in tag["/K"]:
                cells = [cell.get_object() for cell in row.get_object()["/K"]]
                yield [(cell["/S"], *_of_table(cell)) for cell in cells]


def _of_table(cell):
    found = cell.get("/A", [])
    attributes = found if isinstance(found, list) else [found]
    table = next((a.get_object() for a in attributes if a.get_object().get("/O") == "/Table"), {})
    return table.get("/Scope"), "/Headers" in table


@pytest.mark.parametrize(("example", "layout", "detail"), [*SHAPES, *CARDS])
def test_the_name_of_a_row_is_its_header_for_a_screen_reader(layout, detail, example, pdf_of):
    rows = list(rows_of_tables(pdf_of(example, layout, detail)))
    named = [row for row in rows if row[0][0] == "/TH"]

    assert named
    assert {row[0][1] for row in named} == {"/Row"}
    # a cell that named its heads would be read without that of its row
    assert not [row for row in named if any(names for _tag, _scope, names in row[1:])]
    assert {tag for row in rows for tag, _scope, _names in row[1:]} <= {"/TD"}


def test_a_row_that_begins_with_a_sentence_has_no_header(report_of, pdf_of):
    """The questions of the checks are no names."""
    example = "two-officer-police"
    rows = list(rows_of_tables(pdf_of(example, "board", "full")))
    checks = next(s for s in report_of(example).sections if s.id == "checks")
    questions = sum(len(block.rows) for block in checks.blocks if hasattr(block, "rows"))

    assert sum(row[0][0] == "/TD" for row in rows) == questions


def test_a_file_that_is_tagged_in_another_way_stays_as_it_is():
    assert with_row_headers(b"%PDF-1.7 /S/TD") == b"%PDF-1.7 /S/TD"


def test_the_file_is_as_long_as_before(pdf_of):
    content = pdf_of("two-officer-police", "board", "short")
    untagged = content.replace(b"/Scope/Row", b"/Headers[]")
    assert len(with_row_headers(untagged)) == len(untagged)
