"""Whatever a department is called, its text stays text and the PDF is made."""

import page
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from advisor.answers import Override
from advisor.report import build_report, render_pdf
from advisor.report.cleaning import REPLACEMENT, breakable, clean_text, shortened
from advisor.report.glyphs import drawable

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


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(max_size=120))
def test_any_text_gives_a_pdf(name, catalog, answers_of, recommendation_of):
    assert render_pdf(report_named(catalog, answers_of, recommendation_of, name)).startswith(b"%PDF")


@given(st.text())
def test_cleaned_text_holds_only_letters_that_can_be_drawn(text):
    cleaned = clean_text(text)
    assert all(ord(c) in drawable() or c == " " for c in cleaned)
    assert clean_text(cleaned) == cleaned


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00b\ufeffc\u202ed", "abcd"),
        ("one\ttwo\n\nthree", "one two three"),
        ("half \ud83d letter", "half letter"),
        ("cafe\u0301", "café"),
        ("\U00012000" * 9, REPLACEMENT),
        ("Zürich – 100 %", "Zürich – 100 %"),
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


def test_the_fonts_draw_what_towns_are_named_with():
    for letters in ("ABCabcéñçőž", "警察경찰", "أب", "אב", "กข", "अआ", "🚓"):
        assert {ord(c) for c in letters} <= drawable()
