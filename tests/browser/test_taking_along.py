"""Every file in a real browser: each download is the file its name promises, for the advice and a review."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import docx
import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

pytestmark = pytest.mark.browser
PATIENCE = 30_000  # milliseconds; a busy machine is slow, not broken


@pytest.fixture(autouse=True)
def patience(page: Page) -> None:
    page.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)


def open_example(page: Page, server: str, name: str) -> None:
    page.goto(server)
    page.locator(f".st-key-example-{name} button").click()
    expect(page.get_by_role("heading", name="Your advice", level=1)).to_be_visible()


def view(page: Page, name: str, title: str) -> None:
    page.locator(".st-key-views").get_by_role("link", name=name, exact=True).click()
    expect(page.get_by_role("heading", name=title, level=1)).to_be_visible()


def download(page: Page, name: str) -> tuple[str, bytes]:
    """The suggested name of the file, and what is in it."""
    with page.expect_download() as taken:
        page.get_by_role("button", name=name, exact=True).click()
    return taken.value.suggested_filename, taken.value.path().read_bytes()


def test_the_report_comes_as_word_spreadsheet_markdown_and_json(page: Page, server: str) -> None:
    open_example(page, server, "police-recruiting")
    view(page, "Take it with you", "Take it with you")

    name, content = download(page, "Download the report (Word)")
    assert name.endswith(".docx")
    words = "\n".join(p.text for p in docx.Document(io.BytesIO(content)).paragraphs)
    assert "LinkedIn" in words

    name, content = download(page, "Download the table (Excel)")
    assert name.endswith(".xlsx")
    assert "xl/workbook.xml" in zipfile.ZipFile(io.BytesIO(content)).namelist()

    name, content = download(page, "Download the report (Markdown)")
    assert name.endswith(".md")
    assert content.decode("utf-8").startswith("#")

    name, content = download(page, "Save my answers (JSON)")
    example = Path(__file__).parents[2] / "examples" / "police-recruiting.json"
    saved = json.loads(content)
    assert {key: saved[key] for key in json.loads(example.read_text(encoding="utf-8"))} == json.loads(
        example.read_text(encoding="utf-8")
    )


def test_a_review_is_written_and_taken_along(page: Page, server: str) -> None:
    open_example(page, server, "police-recruiting")
    view(page, "Review", "Did it work?")
    page.get_by_role("button", name="Start a review").click()
    figure = page.locator(".st-key-ask-reviews-measured-applications-r1 input")
    figure.fill("9")
    figure.press("Enter")
    expect(page.get_by_text("now 9, target").last).to_be_visible()  # saved, and drawn anew

    name, content = download(page, "Download the review (PDF)")
    assert name.endswith("-review.pdf")
    text = " ".join(PdfReader(io.BytesIO(content)).pages[0].extract_text().split())
    assert "What was measured" in text
    assert "On the way" in text
