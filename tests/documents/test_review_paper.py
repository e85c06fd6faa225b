"""The review: what was measured against the targets, what has changed, and the advice of today."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import docx
import pypdf
import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.documents import Report, ReportError, build_report, render_pdf
from advisor.documents.formats import render
from advisor.telling import complete, recommend

EXAMPLE = Path(__file__).parents[2] / "examples" / "two-officer-police.json"
REVIEWS = [
    {"reviewed_on": "2027-01-15", "measured": {"local_outcome": 16}},
    {"reviewed_on": "2027-06-01", "measured": {"local_outcome": 12, "residents_reached": 900},
     "hours_per_week": 9, "changed": "The second officer left."},
]  # fmt: skip


def made(catalog: Catalog, **more: Any) -> Report:
    given = {**json.loads(EXAMPLE.read_text(encoding="utf-8")), **more}
    answers = read_answers(given, catalog)
    result = complete(recommend(catalog, answers, draws=64), answers, catalog)
    return build_report(result, answers, catalog, date=date(2027, 6, 1))


@pytest.fixture(scope="module")
def review(catalog: Catalog) -> Report:
    return made(catalog, reviews=REVIEWS, decision={"outcome": "approved", "decided_on": "2026-12-01"})


def pdf_text(content: bytes) -> str:
    return " ".join(
        " ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(content)).pages
    )


def test_the_review_says_what_was_met_what_it_took_and_what_changed(review: Report) -> None:
    text = pdf_text(render_pdf(review, layout="review"))
    for told in (
        "1 of 2 targets met",
        "It took 9 hours a week",
        "The second officer left.",
        "January 15, 2027",
        "On the way",
        "Target met",
        "Not measured",
        "December 1, 2026",
    ):
        assert told in text, told


def test_the_advice_of_today_stands_in_the_review(review: Report) -> None:
    text = pdf_text(render_pdf(review, layout="review"))
    assert review.board.decision in text
    assert "What was measured" in text


def test_the_chart_of_the_review_has_a_text_for_those_who_do_not_see_it(review: Report) -> None:
    assert b"How far each measure has come from its baseline" in _alternatives(
        render_pdf(review, layout="review")
    )


def _alternatives(content: bytes) -> bytes:
    """All /Alt texts of the structure tree."""
    reader = pypdf.PdfReader(io.BytesIO(content))
    found = []
    for number in range(1, len(reader.xref_objStm) + len(reader.xref.get(0, {})) + 1):
        thing = reader.get_object(pypdf.generic.IndirectObject(number, 0, reader))
        if isinstance(thing, dict) and "/Alt" in thing:
            found.append(str(thing["/Alt"]).encode())
    return b"\n".join(found)


def test_the_review_is_a_word_document_too(review: Report) -> None:
    document = docx.Document(io.BytesIO(render(review, "docx", layout="review")))
    text = "\n".join(p.text for p in document.paragraphs)
    assert "1 of 2 targets met" in text


def test_a_review_that_nobody_wrote_is_refused_with_what_to_do(catalog: Catalog) -> None:
    with pytest.raises(ReportError, match="no review yet"):
        render_pdf(made(catalog), layout="review")


def test_measures_without_baseline_are_told_and_not_drawn(catalog: Catalog) -> None:
    only = [{"id": "residents_reached", "target": 800}]
    report = made(catalog, success=only, reviews=[{"measured": {"residents_reached": 100}}])
    text = pdf_text(render_pdf(report, layout="review"))
    assert "0 of 1 target met" in text
    assert "How far each measure has come" not in text
