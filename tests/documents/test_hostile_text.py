"""Whatever a department is called, its text stays text and the PDF is made."""

import csv
import io
import zipfile
from dataclasses import replace

import openpyxl
import page
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from markdown_it import MarkdownIt

from advisor.answers import Override
from advisor.answers.decided import ReportWishes
from advisor.documents import build_report, glyphs, render_pdf
from advisor.documents.cleaning import REPLACEMENT, breakable, clean_text, cleaned_report
from advisor.documents.formats import render
from advisor.documents.glyphs import letters_of, undrawable
from advisor.documents.markdown import plain as markdown_plain
from advisor.telling.blocks import Column, Point, Points, Section, Table
from advisor.words.phrases import shortened

HOSTILE = [
    '#eval("1+1") $x$ *bold* _it_ @ref <label> "quotes" \\\\ back`tick`',
    '#image("/etc/passwd") #read("board.typ") #sys.inputs',
    "</svg><script>alert(1)</script> & % { } [ ] ~ ^ |",
    "\u202eecilop\u202c \u200f\u05de\u05e9\u05d8\u05e8\u05d4 \u0627\u0644\u0634\u0631\u0637\u0629",
    "警察署 경찰서 警察局 👮‍♀️🚓 🏳️‍🌈 ตำรวจ पुलिस",
    "\ufeffNUL\x00 bell\x07 line\nbreak\u2028 surrogate\ud800 noncharacter\uffff\U0010ffff private\ue000",
    "e\u0301" * 40,
    "W" * 5000,
    "𝕱𝖎𝖗𝖊 ﷽ " * 10,
    "={1+1}",
    "   ",
    "",
]


def report_named(catalog, answers_of, recommendation_of, name):
    """The report of a department with this name, which also signs a changed price with it."""
    change = Override.model_construct(
        platform="nixle", field="usd_per_year_low", value=10.0, why=name, by=name
    )
    answers = answers_of("two-officer-police").model_copy(update={"overrides": (change,)})
    recommendation = recommendation_of("two-officer-police").model_copy(update={"department": name})
    return build_report(recommendation, answers, catalog)


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_name_gives_an_accessible_pdf(name, catalog, answers_of, recommendation_of):
    document = render_pdf(report_named(catalog, answers_of, recommendation_of, name))
    assert page.validate_pdf_bytes(document, profile=page.ValidationProfile.PDF_UA_1).is_compliant


def test_markup_in_a_name_is_printed_and_not_run(catalog, answers_of, recommendation_of, pages_of):
    name = "#sys.version *Fire* $x^2$ @all <dept>"
    assert (
        "".join(name.split())
        in pages_of(render_pdf(report_named(catalog, answers_of, recommendation_of, name)))[0]
    )


def page_of(texts):
    """One table per text, the text in every kind of block: a document is valid only if each of them is."""
    for text in texts:
        yield Section("x", text, (
            Point(text, lead=text), Points(text, (Point(text),), note=text),
            Table(text, (Column(text, 0.5), Column("", 0.5)), ((text, text),), note=text),
        ))  # fmt: skip


def with_texts(report, texts):
    """The report with these texts for name, decision and topics, cleaned as every report is."""
    board = replace(report.board, decision=" ".join(texts)[:2000], summary=texts[0])
    return cleaned_report(
        replace(report, department=shortened(clean_text(texts[0]), 90) or "x", board=board,
                title=texts[0] + "x", sections=tuple(page_of(texts)))
    )  # fmt: skip


def valid(report):
    """Whether the full PDF of a report is PDF/UA-1."""
    document = render_pdf(report, detail="full")
    return page.validate_pdf_bytes(document, profile=page.ValidationProfile.PDF_UA_1).is_compliant


@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(texts=st.lists(st.text(max_size=120), min_size=20, max_size=20))
def test_200_random_texts_give_valid_pdfs(texts, report_of):
    """Ten documents of twenty texts each; each text stands in it ten times."""
    assert valid(with_texts(report_of("two-officer-police"), texts))


@pytest.mark.nightly
@settings(max_examples=3000, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.text(max_size=300))
def test_3000_random_texts_give_3000_valid_pdfs(text, report_of):
    assert valid(with_texts(report_of("two-officer-police"), [text]))


@pytest.mark.parametrize("ending", ["docx", "xlsx", "csv", "md", "json"])
def test_hostile_texts_give_a_whole_file_of_every_kind(ending, catalog, answers_of, recommendation_of):
    """All of them at once: as name, as reason, as note, as edited paragraph."""
    text = " ".join(HOSTILE)[:3000]
    # half a letter and endless words are refused where a decision is read
    whole = text.encode("utf-8", "ignore").decode()[:1900]
    answers = answers_of("two-officer-police").model_copy(
        update={
            "notes": {"x": text},
            "report": ReportWishes.model_construct(edited={"summary": text}),
            "decision": {"why": whole, whole[:40]: whole},
        }
    )
    recommendation = recommendation_of("two-officer-police").model_copy(update={"department": text})
    report = build_report(recommendation, answers, catalog)
    content = render(report, ending, detail="full")
    if ending in ("docx", "xlsx"):
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            for name in package.namelist():
                if name.endswith(".xml"):
                    etree.fromstring(package.read(name))
    else:
        content.decode("utf-8-sig")
        assert b"\x00" not in content


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r="])
def test_a_text_that_begins_a_formula_is_text_in_spreadsheet_and_csv(
    start, catalog, answers_of, recommendation_of
):
    attack = f'{start}cmd|"/c calc"!A1'
    recommendation = recommendation_of("two-officer-police")
    attacked = recommendation.model_copy(
        update={
            "department": attack,
            "ranking": tuple(r.model_copy(update={"name": attack}) for r in recommendation.ranking),
        }
    )
    report = build_report(attacked, answers_of("two-officer-police"), catalog)
    book = openpyxl.load_workbook(io.BytesIO(render(report, "xlsx")))
    types = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in types
    names = {row[2].value for row in book["Ranking in figures"].iter_rows()}
    assert clean_text(attack) in names
    rows = csv.reader(io.StringIO(render(report, "csv").decode("utf-8-sig"), newline=""))
    assert not any(cell.startswith(("=", "+", "@", "-c")) for row in rows for cell in row)


def test_markdown_of_a_hostile_text_shows_the_text_and_holds_no_markup(report_of):
    hostile = ['<img src=x onerror=alert(1)>', "[a](javascript:alert(1))", "# Head", "- item", "1. one",
               "| a | b |", "`code` **bold** _it_ ~~x~~", "http://x.example www.x.example",
               "&lt;b&gt; \\"]  # fmt: skip
    for text in hostile:
        tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(markdown_plain(text))
        inner = [child for token in tokens for child in token.children or ()]
        assert {t.type for t in tokens} == {"paragraph_open", "inline", "paragraph_close"}, text
        assert {c.type for c in inner} <= {"text", "text_special"}, text
        assert "".join(c.content for c in inner) == text


def test_a_note_of_5000_words_is_clearly_shortened_and_a_name_of_500_letters(
    catalog, answers_of, recommendation_of, pages_of
):
    answers = answers_of("two-officer-police").model_copy(update={"notes": {"resources": "word " * 5000}})
    recommendation = recommendation_of("two-officer-police").model_copy(update={"department": "Fire " * 100})
    report = build_report(recommendation, answers, catalog)
    assert report.department.endswith("…")
    note = next(s for s in report.sections if s.id == "answered").blocks[-1].items[0].text
    assert note.endswith("…")
    assert valid(report)
    assert len(pages_of(render_pdf(report))) == 2


@given(st.text())
def test_cleaned_text_holds_only_letters_that_can_be_drawn(text):
    cleaned = clean_text(text)
    assert not undrawable(cleaned)
    assert clean_text(cleaned) == cleaned


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00b\ufeffc\u202ed", "abcd"),
        ("one\ttwo\n\nthree", "one two three"),
        ("half \ud83d letter", "half letter"),
        ("cafe\u0301", "café"),
        ("\U00012000" * 9, REPLACEMENT),
        ("Zürich – 100%", "Zürich – 100%"),
    ],
)
def test_cleaning_by_hand(text, expected):
    assert clean_text(text) == expected


def test_a_long_name_is_clearly_shortened():
    assert shortened("Department of Public Works and Parks", 22) == "Department of Public…"
    assert shortened("short", 22) == "short"
    assert len(shortened("W" * 500, 90)) == 90


def test_an_endless_word_may_be_broken():
    assert max(map(len, breakable("x" * 100).split("\u200b"))) <= 24


@pytest.mark.parametrize(
    ("text", "expected"),
    [("0\ua8e0", "0?"), ("Town\ua8e0 0\ua8e1\ua8e2", "Town? 0?"), ("\u0915\u093f", "\u0915\u093f"),
     ("e\u0301 q\u0301", "\u00e9 q\u0301"), ("\u0627\u064e", "\u0627\u064e")],
)  # fmt: skip
def test_a_mark_that_no_font_has_together_with_its_letter_is_a_question_mark(text, expected):
    """A letter is drawn from one font with the marks on it; PDF/UA refuses the file where none has both."""
    assert clean_text(text) == expected


@pytest.mark.parametrize(
    "text", ["0\ua8e0", "?\u0e33", "A\U0001f3fb", "Caf\ua8f1 1\u093f", "A\u0e34\u064e", "\u0301x"]
)
def test_marks_on_letters_of_another_script_give_a_pdf(text, report_of):
    report = replace(report_of("two-officer-police"), department=clean_text(text) or "x")
    assert page.validate_pdf_bytes(render_pdf(report), profile=page.ValidationProfile.PDF_UA_1).is_compliant


def test_the_fonts_draw_what_towns_are_named_with():
    for letters in ("ABCabcéñçőž", "警察경찰", "أب", "אב", "กข", "अआ", "🚓"):
        assert not undrawable(letters)


def test_a_letter_of_no_shipped_font_is_found_among_others():
    assert undrawable("Town \U00012000 of \U00010900 É–") == {"\U00012000", "\U00010900"}


def test_the_large_font_is_left_alone_where_the_others_have_every_letter(monkeypatch):
    """It takes longer to read than all others together, and most towns never need it."""
    read = []
    monkeypatch.setattr(glyphs, "letters_of", lambda path: read.append(path.name) or letters_of(path))
    assert not undrawable("Département – 100% “Zürich”")
    assert read
    assert not [name for name in read if "CJK" in name]
