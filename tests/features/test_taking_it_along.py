"""Every file that a page hands out: its name, its kind, and that it is what was chosen on the page."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import docx
import pypdf
import pytest
import streamlit as st
from PIL import Image

from advisor.catalog import load_catalog
from advisor.catalog.tables import TABLES
from tests.features.conftest import draft_of, seen


class Offered(NamedTuple):
    """A file behind a button: it is made when somebody presses it."""

    label: str
    name: str
    media_type: str
    make: Callable[[], bytes]


@pytest.fixture
def offered(app: Any, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Mapping[str, Offered]]:
    """The files that the page of this visit offers now, by the key of their button."""
    found: dict[str, Offered] = {}
    draw = st.download_button

    def note(label: str, data: Any, name: str, media_type: str, **more: Any) -> bool:
        def make() -> bytes:
            content = data() if callable(data) else data
            return content.encode("utf-8") if isinstance(content, str) else bytes(content)

        found[more["key"]] = Offered(label, name, media_type, make)
        return draw(label, data, name, media_type, **more)

    monkeypatch.setattr(st, "download_button", note)

    def look() -> Mapping[str, Offered]:
        found.clear()
        app.run()
        return dict(found)

    return look


def test_the_paper_and_how_much_of_it_are_those_chosen_on_the_page(
    app: Any, police: dict[str, Any], offered: Any
) -> None:
    app.open_work(police, "take")
    short = offered()["md"].make().decode("utf-8")
    assert "**Recommendation to the board**" in short

    for layout, kind in (("staff_report", "**Staff report**"), ("memo", "**Memo**")):
        app.test.radio(key="look-layout").set_value(layout)
        file = offered()["md"]
        assert file.name == f"maple-falls-police-{layout}.md"
        assert kind in file.make().decode("utf-8")

    app.test.radio(key="look-layout").set_value("board")
    app.test.radio(key="look-detail").set_value("full")
    full = offered()["md"].make().decode("utf-8")
    assert full.count("\n## ") > 2 * short.count("\n## ")


def test_every_file_of_the_report_is_what_its_name_says(
    app: Any, police: dict[str, Any], offered: Any
) -> None:
    app.open_work(police, "take")
    files = offered()
    for key, ending, start in (
        ("pdf", "pdf", b"%PDF-"), ("docx", "docx", b"PK"), ("md", "md", b"# "), ("report-json", "json", b"{"),
        ("xlsx", "xlsx", b"PK"), ("csv", "csv", b"\xef\xbb\xbfRank"),
    ):  # fmt: skip
        assert files[key].name.startswith("maple-falls-police-")
        assert files[key].name.endswith(f".{ending}")
        assert files[key].make().startswith(start)


def test_cards_come_one_a_page_or_two_on_a_sheet(app: Any, offered: Any) -> None:
    app.open_work(draft_of("parks-department"), "take")
    files = offered()
    counts = [
        len(pypdf.PdfReader(io.BytesIO(files[f"cards-{how}"].make())).pages) for how in ("page", "sheet")
    ]
    assert counts[0] > 1
    assert counts[1] == -(-counts[0] // 2)


def test_the_answers_are_a_file_that_opens_again(app: Any, police: dict[str, Any], offered: Any) -> None:
    app.open_work(police, "take")
    file = offered()["json"]
    assert file.name == "maple-falls-police-answers.json"
    assert json.loads(file.make()) == app.saved


def test_the_address_of_the_work_stands_on_the_page(app: Any, police: dict[str, Any]) -> None:
    app.open_work(police, "take")
    assert [code.value for code in app.test.code] == [app.work_id]


def test_a_logo_is_taken_off_again(app: Any, police: dict[str, Any]) -> None:
    app.open_work(police, "take")
    app.test.get("file_uploader")[0].upload("seal.png", _logo(), "image/png")
    app.run()
    assert app.saved["report"]["logo"]
    app.click("look-no-logo")
    assert app.saved["report"]["logo"] is None


def test_words_of_their_own_are_given_up_by_emptying_the_field(app: Any, police: dict[str, Any]) -> None:
    police["report"] = {"edited": {"summary": "Ours alone."}}
    app.open_work(police, "take")
    app.test.toggle(key="words-open").set_value(True)
    app.run()
    assert app.test.text_area(key="words-summary").value == "Ours alone."
    app.test.text_area(key="words-summary").set_value("")
    app.run()
    assert app.saved["report"]["edited"] == {}


def test_a_review_comes_as_pdf_and_as_word(app: Any, police: dict[str, Any], offered: Any) -> None:
    police["reviews"] = [{"id": "r1", "reviewed_on": "2027-06-01", "measured": {"local_outcome": 12}}]
    app.open_work(police, "review")
    files = offered()
    assert files["review-pdf"].make().startswith(b"%PDF-")
    word = docx.Document(io.BytesIO(files["review-docx"].make()))
    assert "What was measured" in [paragraph.text for paragraph in word.paragraphs]


def test_before_a_review_there_is_none_to_take_along(app: Any, police: dict[str, Any], offered: Any) -> None:
    app.open_work(police, "review")
    assert not [key for key in offered() if key.startswith("review-")]


def test_the_empty_log_of_a_measure_is_a_table(app: Any, offered: Any) -> None:
    app.open_work(draft_of("parks-department"), "plan")
    logs = [file for key, file in offered().items() if key.startswith("download-log-")]
    assert logs
    for log in logs:
        assert (log.name.endswith(".csv"), log.media_type) == (True, "text/csv")
        assert len(log.make().decode("utf-8-sig").split(",")) > 2


def test_each_draft_is_a_text(app: Any, police: dict[str, Any], offered: Any) -> None:
    app.open_work(police, "plan")
    drafts = {key: file for key, file in offered().items() if key.startswith("download-draft-")}
    assert {file.name for file in drafts.values()} == {
        "comment-policy.txt", "use-policy.txt", "first-15-minutes.txt", "missing-person.txt",
        "leaving-a-platform.txt",
    }  # fmt: skip
    assert all("Maple Falls Police" in file.make().decode("utf-8") for file in drafts.values())


def test_the_tables_of_the_data_come_one_by_one_or_all_together(
    app: Any, offered: Any, tmp_path: Path
) -> None:
    app.open("data")
    app.test.selectbox(key="table-file").set_value("purpose_fit")
    files = offered()
    assert files["table-csv"].name == "purpose_fit.csv"
    assert files["table-csv"].make().decode("utf-8-sig").startswith("platform,purpose,rating")
    with zipfile.ZipFile(io.BytesIO(files["tables-zip"].make())) as folder:
        assert {table.file for table in TABLES} <= set(folder.namelist())
        folder.extractall(tmp_path)
    assert load_catalog(tmp_path).version == load_catalog().version


def test_a_platform_has_its_card_and_all_cards_stand_on_one_page(app: Any) -> None:
    app.test.query_params["platform"] = "all"
    cards = seen(app.open("cards")).words
    app.test.query_params["platform"] = "nextdoor"
    card = seen(app.open("cards")).words
    assert "Nextdoor" in card
    assert len(cards) > 20 * len(card)


def _logo() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (120, 60), "#7a1f3d").save(file, "PNG")
    return file.getvalue()
