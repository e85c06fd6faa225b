"""The table of what was answered shows the newer answers, in every format, and is silent without them."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.documents import build_report
from advisor.documents.formats import render
from advisor.telling import recommend
from advisor.telling.parts.answers_given import answered
from tests.documents.conftest import DAY

VERSIONS = Path(__file__).parents[1] / "answers" / "versions"
SHOWN = {
    "Budget": "$500 a year (today's fees are paid from it)",
    "Skills": "writing, photos and simple graphics; nobody can: short video; the others are not known",
    "How soon it must be seen": "Recruitment: over weeks",
    "Hours to come": "3 more a week from March 1, 2027 on",
    "Languages at home": "Spanish (6%, WhatsApp), Hmong",
    "Warning lists of others": "CodeRED (Knox County, you may use it), "
    "name not known (The state, whether you may use it is not settled)",
}
OF_ACCOUNTS = (
    "must stay, decided: it stays (June 1, 2027), growing, 250 visits a month to the website",
    "decided: it ends (May 1, 2027), steady, an office enrolls people",
)


def rows(catalog: Catalog, written: dict[str, Any]) -> dict[str, str]:
    answers = read_answers(written, catalog)
    return dict(answered(recommend(catalog, answers, draws=1), answers, catalog).rows)


def test_every_new_answer_stands_in_the_table(catalog: Catalog) -> None:
    found = rows(catalog, json.loads((VERSIONS / "1-second-design.json").read_text("utf-8")))

    assert {question: found[question] for question in SHOWN} == SHOWN
    for words in OF_ACCOUNTS:
        assert words in found["Accounts today"]


def test_what_was_not_answered_takes_no_row(catalog: Catalog) -> None:
    found = rows(catalog, json.loads((VERSIONS / "1-first-design.json").read_text("utf-8")))

    assert list(found)[2:6] == ["Budget", "Skills", "Accounts today", "Own rules"]
    assert not (SHOWN.keys() - {"Budget", "Skills"}) & found.keys()
    assert found["Budget"] == "$500 a year"
    assert rows(catalog, {"schema_version": 1, "county": []})["Warning lists of others"] == "none"


def test_the_files_in_markdown_and_word_carry_it(catalog: Catalog) -> None:
    written = json.loads((VERSIONS / "1-second-design.json").read_text("utf-8"))
    answers = read_answers(written, catalog)
    report = build_report(recommend(catalog, answers, draws=1), answers, catalog, date=DAY)

    markdown = render(report, "md", detail="full").decode()
    with ZipFile(BytesIO(render(report, "docx", detail="full"))) as word:
        document = word.read("word/document.xml").decode()

    for question in SHOWN:
        assert question in markdown
        assert question in document
    assert "CodeRED (Knox County, you may use it)" in document


def test_a_wage_is_told_among_the_answers_and_takes_no_row_without_one(catalog: Catalog) -> None:
    known = {"hours_per_week": 2.5, "staff_usd_per_hour": 33.5}
    assert rows(catalog, {"schema_version": 1, "resources": known})["Staff time"] == "$33.50 an hour"
    assert "Staff time" not in rows(catalog, {"schema_version": 1, "resources": {"hours_per_week": 2.5}})
