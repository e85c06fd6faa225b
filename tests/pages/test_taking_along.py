"""The report on the page: every kind of file, as which paper, in whose colour and whose words."""

import base64
import io
import json

import pytest
from PIL import Image

from advisor.answers import parse_answers
from advisor.documents.formats import FORMATS
from advisor.documents.look import Look
from advisor.web.widgets import files

STARTS = {
    "pdf": b"%PDF-", "docx": b"PK", "xlsx": b"PK", "csv": b"\xef\xbb\xbfRank", "json": b"{", "md": b"# ",
}  # fmt: skip


def picture() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (200, 80), "#1f4e8c").save(file, "PNG")
    return file.getvalue()


def test_every_kind_of_file_is_offered_and_the_answers_come_last(app, police):
    app.open_work(police, "take")
    labels = [button.proto.label for button in app.test.get("download_button")]
    for name in ("PDF", "Word", "Markdown", "JSON", "Excel", "CSV"):
        assert any(f"({name})" in label for label in labels)
    assert sum("cards" in label for label in labels) == 2
    assert labels[-1] == "Save my answers (JSON)"


@pytest.mark.parametrize("ending", FORMATS)
def test_each_file_is_made_from_the_answers(ending, police, catalog):
    answers = parse_answers(json.dumps(police), catalog)
    assert files.report(answers, catalog, ending, Look("memo", "full")).startswith(STARTS[ending])


def test_the_cards_are_made_from_the_answers(police, catalog):
    answers = parse_answers(json.dumps(police), catalog)
    assert files.cards(answers, catalog, Look(), "sheet").startswith(b"%PDF-")


def test_a_pale_colour_is_darkened_and_that_is_said(app, police):
    app.open_work(police, "take")
    app.test.color_picker(key="look-colour").set_value("#ffcc00")
    app.run()
    assert "too pale" in app.text.replace("\\", "")
    assert app.saved["report"]["accent"] == "#ffcc00"


def test_a_logo_is_saved_with_the_answers_and_can_be_removed(app, police):
    app.open_work(police, "take")
    app.test.get("file_uploader")[0].upload("logo.png", picture(), "image/png")
    app.run()
    assert base64.b64decode(app.saved["report"]["logo"]).startswith(b"\x89PNG")


def test_a_logo_that_is_no_picture_is_refused_in_a_sentence(app, police):
    app.open_work(police, "take")
    app.test.get("file_uploader")[0].upload("logo.png", b"<svg/>", "image/png")
    app.run()
    assert "no PNG or JPEG" in app.text
    assert "logo" not in (app.saved.get("report") or {})


def test_a_paragraph_in_their_own_words_is_saved_and_stands_in_the_report(app, police, catalog):
    app.open_work(police, "take")
    app.test.toggle(key="words-open").set_value(True)
    app.run()
    field = app.test.text_area(key="words-summary")
    generated = field.value
    field.set_value("We can do this in the hours we have.")
    app.run()
    assert app.saved["report"]["edited"] == {"summary": "We can do this in the hours we have."}

    text = files.report(parse_answers(json.dumps(app.saved), catalog), catalog, "md").decode()
    assert "We can do this in the hours we have. \\[edited by the department\\]" in text

    app.test.text_area(key="words-summary").set_value(generated)
    app.run()
    assert app.saved["report"]["edited"] == {}
