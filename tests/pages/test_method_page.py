"""The method page: the text that ships with the program, whole, and one score of the person's own redone."""

import json
from pathlib import Path

import pytest

from advisor import recommend
from advisor.answers import parse_answers
from advisor.text import set_language
from advisor.web.widgets import method_text
from advisor.web.widgets.method_text import texts

EXAMPLES = Path(__file__).parents[2] / "examples"


def test_it_opens_without_answers_and_says_what_it_would_show(app):
    assert "is redone here" in app.open("method").text


def test_every_section_of_the_text_stands_on_the_page_and_every_detail_is_folded(app):
    app.open("method")
    contents, *headers = [(h.value, h.anchor) for h in app.test.header]
    folded = [e.label for e in app.test.expander]

    assert contents == ("On this page", "contents")
    sections = [section for text in texts() for section in text.sections]
    assert headers == [(s.heading, s.anchor) for s in sections]
    assert folded == [detail.heading for s in sections for detail in s.details]
    assert [t.value for t in app.test.title] == [text.title for text in texts()]
    for part in (p for s in sections for p in (s, *s.details)):
        assert part.text in app.text, part.heading
    for text in texts():
        assert text.opening in app.text


def test_the_contents_lead_to_every_section(app):
    app.open("method")
    contents = "\n".join(e.value for e in app.test.markdown[:8])

    for text in texts():
        assert f"[{text.title}](#{text.anchor})" in contents
        for section in text.sections:
            assert f"- [{section.heading}](#{section.anchor})" in contents


def test_the_reader_s_language_is_asked_for(app, monkeypatch, tmp_path):
    for name in ("method.md", "actions.md"):
        (tmp_path / name).write_text("# Title\n\nLead.\n\n## Part\n\nText.\n", encoding="utf-8")
    (tmp_path / "method.es.md").write_text(
        "# Cómo se hace\n\nGuía.\n\n## Parte\n\nTexto.\n", encoding="utf-8"
    )
    monkeypatch.setattr(method_text, "folder", lambda: tmp_path)
    texts.cache_clear()
    assert app.open("method").title == "Title"

    monkeypatch.setattr("advisor.web.widgets.method.language", lambda: "es")
    assert app.open("method").title == "Cómo se hace"
    texts.cache_clear()


def test_the_language_is_that_of_the_context():
    from advisor.text import language

    set_language("es")
    assert language() == "es"
    set_language("en")
    assert language() == "en"


def test_the_first_score_is_redone_need_by_need_and_sums_up(app, catalog):
    draft = json.loads((EXAMPLES / "police-recruiting.json").read_text(encoding="utf-8"))
    first = recommend(catalog, parse_answers(json.dumps(draft), catalog), draws=1).ranking[0]
    app.open_work(draft, "method")

    rows = next(table for table in app.tables if "Need or measure" in table.heads).records
    assert len(rows) == len(first.contributions) + 1
    for row, contribution in zip(rows, first.contributions, strict=False):
        weight, value = float(row["Weight"].removesuffix("%")) / 100, float(row["Value"])
        assert float(row["Points"]) == pytest.approx(contribution.points, abs=0.006)
        assert 100 * weight * value == pytest.approx(contribution.points, abs=0.1)
    assert float(rows[-1]["Points"]) == pytest.approx(first.score, abs=0.006)
    assert first.name in app.text


def test_one_s_own_score_stands_after_the_one_that_the_text_redoes(app):
    app.open("method")
    kinds = [(e.type, getattr(e, "value", "")) for e in app.test.main]
    own = kinds.index(("subheader", "The same for your own first platform"))

    assert ("header", "One score by hand") in kinds[:own]
    assert ("header", "What we do not know") in kinds[own:]


def test_the_method_says_what_it_cannot_do(app):
    text = app.open("method").text

    for limit in ("ceiling", "our judgment", "ask your attorney", "Nobody has followed up a town"):
        assert limit in text
