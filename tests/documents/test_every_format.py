"""One model, many files: what one of them says, all of them say."""

import csv
import datetime
import io
import json
from functools import lru_cache

import docx
import openpyxl
import page
import pypdf
import pytest
from docx.oxml.ns import qn
from markdown_it import MarkdownIt

from advisor.documents import build_report
from advisor.documents.flow import flow
from advisor.documents.formats import FORMATS, render
from advisor.documents.pdf import render_pdf
from advisor.telling.blocks import LAYOUTS, Figure
from advisor.telling.figures import money, number, share, weight, whole
from tests.documents.facts import packed, page_texts, tables_of, texts_of
from tests.documents.shapes import SHAPES


def wanted(report, layout="board", detail="full"):
    """Every text that a file of this layout must hold. Addresses are links and no text."""
    found = {packed(text) for text in texts_of(flow(report, layout, detail))}
    return {text for text in found if text and not text.startswith("http")}


@lru_cache(maxsize=32)
def pdf_text(content):
    footless = ["".join(text.rsplit("Advice, not law", 1)[:1]) for text in page_texts(content)]
    return packed("".join(footless))


@lru_cache(maxsize=32)
def word_text(content):
    """Paragraphs and cells in order, with the texts of pictures."""
    body = docx.Document(io.BytesIO(content)).element.body
    parts = []
    for node in body.iter():
        if node.tag == qn("w:t"):
            parts.append(node.text or "")
        elif node.tag == qn("wp:docPr"):
            parts.append(node.get("descr") or "")
    return packed("".join(parts))


@lru_cache(maxsize=32)
def markdown_text(content):
    """The text as a reader sees it: Markdown turned into words by a parser of its own."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(content.decode())
    inner = (child.content for token in tokens for child in token.children or ())
    return packed("".join(inner))


def workbook_cells(content):
    book = openpyxl.load_workbook(io.BytesIO(content))
    return [
        cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None
    ]


READERS = [("docx", word_text), ("md", markdown_text)]


@pytest.mark.parametrize(("ending", "reader"), READERS)
def test_every_text_of_the_model_stands_in_the_file(ending, reader, example, report_of, file_of):
    text = reader(file_of(example, ending, detail="full"))
    assert not [t for t in wanted(report_of(example)) if t not in text]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("detail", ["short", "full"])
@pytest.mark.parametrize(("ending", "reader"), READERS)
def test_every_text_of_a_layout_stands_in_the_file(layout, detail, ending, reader, report_of):
    report = report_of("parks-department")
    text = reader(render(report, ending, layout=layout, detail=detail))
    assert not [t for t in wanted(report, layout, detail) if t not in text]


def test_every_text_of_the_model_stands_in_the_pdf(example, report_of, pdf_of):
    """Except the words for pictures, which are read aloud and not printed."""
    report = report_of(example)
    text = pdf_text(pdf_of(example, "board", "full"))
    spoken = {packed(b.chart.alt) for s in report.sections for b in s.blocks if hasattr(b, "chart")}
    spoken |= {packed(b.left.chart.alt) for s in report.sections for b in s.blocks if hasattr(b, "left")}
    expected = {packed(t) for t in texts_of(report.sections)} - spoken
    # a cell or point that runs over a page has the head of its table between its lines
    missing = [t for t in expected if t and t not in text and not t.startswith("http")]
    assert len(missing) <= 0.01 * len(expected), missing


def test_every_text_and_value_stands_in_the_json(example, report_of):
    report = report_of(example)
    data = json.loads(render(report, "json", detail="full"))
    text = packed(json.dumps(data, ensure_ascii=False).replace('\\"', '"'))
    assert not [t for t in wanted(report) if t not in text]
    assert [len(s["rows"]) for s in data["sheets"]] == [len(s.rows) for s in report.sheets]


def test_every_number_and_cell_of_every_table_stands_in_the_spreadsheet(example, report_of):
    report = report_of(example)
    cells = workbook_cells(render(report, "xlsx"))
    words, numbers = {str(c) for c in cells}, [float(c) for c in cells if isinstance(c, int | float)]
    for table in tables_of(flow(report)):
        for cell in (cell for row in table.rows for cell in row if cell):
            if isinstance(cell, Figure):
                assert any(abs(number - cell.value) < 1e-9 for number in numbers), cell
            else:
                assert cell in words


def test_the_spreadsheet_holds_the_ranking_as_numbers(example, report_of, recommendation_of):
    book = openpyxl.load_workbook(io.BytesIO(render(report_of(example), "xlsx")))
    rows = list(book["Ranking in figures"].iter_rows(values_only=True))
    points = rows[0].index("Points")
    scores = [row.score for row in recommendation_of(example).valued()]
    assert [row[points] for row in rows[1 : len(scores) + 1]] == pytest.approx(scores, abs=0.006)


def test_the_csv_and_the_spreadsheet_have_the_same_ranking(example, report_of):
    report = report_of(example)
    rows = list(csv.reader(io.StringIO(render(report, "csv").decode("utf-8-sig"), newline="")))
    ranking = next(s for s in report.sheets if s.id == "ranking")
    assert rows[0] == list(ranking.columns)
    assert [r[1] for r in rows[1:]] == [r[1] for r in ranking.rows]


@pytest.mark.parametrize("ending", FORMATS)
def test_the_same_report_is_the_same_file(ending, report_of):
    first, second = (render(report_of("library-teens"), ending, detail="full") for _ in range(2))
    assert first == second


def test_an_unknown_kind_of_file_is_refused(report_of):
    with pytest.raises(KeyError):
        render(report_of("library-teens"), "odt")


@pytest.mark.parametrize(("example", "layout", "detail"), SHAPES)
def test_every_layout_is_accessible_by_pdf_ua_1(layout, detail, example, pdf_of):
    result = page.validate_pdf_bytes(pdf_of(example, layout, detail), profile=page.ValidationProfile.PDF_UA_1)
    assert result.is_compliant, [failure.message for failure in result.failures]


@pytest.mark.parametrize("arrangement", ["page", "sheet"])
def test_the_cards_are_accessible_and_one_for_each_platform(arrangement, example, report_of, pdf_of):
    content = pdf_of(example, "cards", arrangement)
    assert page.validate_pdf_bytes(content, profile=page.ValidationProfile.PDF_UA_1).is_compliant
    cards = report_of(example).cards
    text = packed("".join(page_texts(content)))
    assert cards
    for card in cards:
        assert packed(card.name) in text
    pages = len(pypdf.PdfReader(io.BytesIO(content)).pages)
    assert pages == (len(cards) if arrangement == "page" else -(-len(cards) // 2))


@pytest.mark.parametrize("layout", ["staff_report", "memo"])
def test_a_short_paper_has_no_more_than_three_pages(layout, example, report_of):
    content = render_pdf(report_of(example), layout=layout)
    assert len(pypdf.PdfReader(io.BytesIO(content)).pages) <= 3


# ---------------------------------------------------------------- words stay words


LOOK_LIKE_SOMETHING_ELSE = (
    "02139", "0042", "2025", "1,000", "50%", "$10", "-5", "1e5", "12:30", "3/4", "(7)",
    "=1+1", "+1-555-0100", "-1", "@SUM(A1)", '=HYPERLINK("http://x")', " =1", "＝1", "\t=1",
)  # fmt: skip


@pytest.fixture
def with_words(answers_of, recommendation_of, catalog):
    """The report of a department that has given each of these as a reason and as a name."""

    def made(*words):
        overrides = [{"platform": "facebook_page", "action": "Keep", "why": w, "by": w} for w in words]
        decision = {"outcome": "approved_with_changes", "decided_by": words[0], "overrides": overrides}
        answers = answers_of("parks-department").model_copy(update={"decision": decision})
        return build_report(recommendation_of("parks-department"), answers, catalog)

    return made


def test_words_of_the_department_are_words_in_the_spreadsheet_whatever_they_look_like(with_words):
    """A zip code keeps its zero and a badge number its own; a formula is not one."""
    book = openpyxl.load_workbook(io.BytesIO(render(with_words(*LOOK_LIKE_SOMETHING_ELSE), "xlsx")))
    cells = [c for sheet in book for row in sheet.iter_rows() for c in row if c.value is not None]
    for words in LOOK_LIKE_SOMETHING_ELSE:
        mine = [cell for cell in cells if cell.value == words.strip()]
        assert len(mine) >= 2, words
        # the second: also once someone has clicked into it
        assert {(cell.data_type, cell.quotePrefix) for cell in mine} == {("s", True)}, words
    assert not any(cell.data_type == "f" or cell.hyperlink for cell in cells)


def test_a_year_is_shown_as_a_year(report_of):
    report = report_of("parks-department")
    years = {row[3] for t in tables_of(flow(report)) if t.heading == "Important" for row in t.rows}
    years = {year for year in years if year.isdigit()}
    assert years
    book = openpyxl.load_workbook(io.BytesIO(render(report, "xlsx")))
    cells = [c for sheet in book for row in sheet.iter_rows() for c in row]
    assert years <= {c.value for c in cells}
    ours = {sheet.name for sheet in report.sheets}
    assert not [c.value for c in cells if c.parent.title not in ours and c.value in map(int, years)]


def test_figures_are_numbers_in_the_spreadsheet(report_of):
    """Hours, weights, dollars and points can be added up; what a column of words holds cannot."""
    heads = {
        column.label
        for t in tables_of(flow(report_of("parks-department")))
        for row in t.rows
        for column, cell in zip(t.columns, row, strict=True)
        if isinstance(cell, Figure)
    }
    assert {
        "Hours a week",
        "Weight",
        "Covers",
        "Fees a year",
        "Points",
        "Minutes",
        "Today",
        "Target",
    } <= heads
    book = openpyxl.load_workbook(io.BytesIO(render(report_of("parks-department"), "xlsx")))
    below = {}
    for sheet in book:
        column_of = {}
        for row in sheet.iter_rows():
            for cell in row:
                if cell.font.b and cell.border.bottom.style:
                    column_of[cell.column] = cell.value
                elif isinstance(cell.value, int | float):
                    below.setdefault(column_of.get(cell.column), []).append(cell.number_format)
    assert {"Hours a week", "Weight", "Covers", "Fees a year", "Points", "Minutes", "Today", "Target"} <= set(
        below
    )
    assert set(below["Weight"]) == set(below["Covers"]) == {"0%"}
    assert set(below["Fees a year"]) == {"$#,##0"}


def test_a_figure_says_what_it_is():
    """The words and the value are made at once: no file reads a number back out of words."""
    assert number(1500) == Figure("1,500", 1500)
    assert number(-3) == Figure("-3", -3)
    assert number(None, "count first") == "count first"
    assert number(0) == Figure("0", 0)
    assert share(0.63) == Figure("63%", 0.63, "share")
    assert weight(0.004) == Figure("0.4%", 0.004, "share")
    assert money(1500.4) == Figure("$1,500", 1500, "dollars")
    assert whole(71.4) == Figure("71", 71)


@pytest.mark.parametrize("day", ["0001-01-01", "1899-12-31", "1900-02-28"])
def test_a_day_before_the_calendar_of_spreadsheets_is_words(day, answers_of, recommendation_of, catalog):
    answers = answers_of("parks-department")
    accounts = tuple(
        a.model_copy(update={"last_post": datetime.date.fromisoformat(day)}) for a in answers.accounts
    )
    answers = answers.model_copy(update={"accounts": accounts})
    content = render(build_report(recommendation_of("parks-department"), answers, catalog), "xlsx")
    assert day in workbook_cells(content)


WOULD_BE_MARKUP = ("02139", "=1+1", "a\n| b | c", "1. one", "# one", "| a", "a|b", "`a|b`", "[a](b)")


def test_words_stay_words_in_the_tables_of_word_and_markdown(with_words):
    report = with_words(*WOULD_BE_MARKUP)
    tables = docx.Document(io.BytesIO(render(report, "docx", detail="full"))).tables
    in_word = {cell.text for table in tables for row in table.rows for cell in row.cells}
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(render(report, "md", detail="full").decode())
    in_markdown = {packed("".join(c.content for c in t.children)) for t in tokens if t.children}
    for words in WOULD_BE_MARKUP:
        shown = " ".join(words.split())
        assert shown in in_word
        assert packed(shown) in in_markdown
