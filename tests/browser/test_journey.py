"""The journey the product exists for, in a real browser: from empty answers to the PDF in hand."""

from __future__ import annotations

import io
import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

pytestmark = pytest.mark.browser
PATIENCE = 30_000  # milliseconds; a busy machine is slow, not broken


@pytest.fixture
def outside(page: Page, server: str) -> list[str]:
    """Every address the page asked for that is not this server."""
    asked: list[str] = []
    home = urlsplit(server).netloc
    page.on(
        "request",
        lambda request: (
            asked.append(request.url)
            if urlsplit(request.url).netloc != home and not request.url.startswith(("data:", "blob:"))
            else None
        ),
    )
    page.set_default_timeout(PATIENCE)
    expect.set_options(timeout=PATIENCE)
    return asked


def button(page: Page, name: str) -> None:
    page.get_by_role("button", name=name).first.click()


def heading(page: Page, name: str) -> None:
    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()


def test_from_empty_answers_to_a_pdf_for_the_board(page: Page, server: str, outside: list[str]) -> None:
    page.goto(server)
    button(page, "Start a new assessment")

    heading(page, "Why do you want it?")
    page.get_by_role("combobox", name="What kind of department is it?").click()
    page.get_by_role("option", name="Police department").click()
    expect(page.get_by_text("Two-way dialog with residents").first).to_be_visible()
    page.get_by_role("textbox", name="What is it called?").fill("Maple Falls Police #1")
    page.get_by_role("textbox", name="What is it called?").press("Enter")
    button(page, "Next")

    heading(page, "Who is it for?")
    expect(page.get_by_role("checkbox", name="All residents")).to_be_checked()
    button(page, "Next")

    heading(page, "What can you keep up?")
    expect(page.get_by_role("heading", name="What can you keep up?")).to_be_in_viewport()
    page.get_by_text("Half an hour between calls, most days").click()
    button(page, "Next")

    heading(page, "How will you know it worked?")
    not_yet = page.get_by_role("button", name="I don't know yet")
    expect(page.get_by_role("button", name="See the advice")).to_be_visible()
    if not_yet.count():  # the purposes may already have suggested measures
        not_yet.click()
    button(page, "See the advice")

    heading(page, "Your advice")
    summary = page.locator(".st-key-summary")
    expect(summary).to_contain_text("Our advice to Maple Falls Police #1: ")
    advice = summary.inner_text().partition(": ")[2]
    first = re.split(r",| and |\.", re.split("use |your |New: ", advice)[1])[0]
    assert first
    address = page.url
    assert "work=" in address
    assert "Maple" not in address

    page.reload()
    heading(page, "Your advice")

    page.get_by_role("link", name="Take it with you").first.click()
    heading(page, "Take it with you")
    with page.expect_download() as download:
        button(page, "Download the report (PDF)")
    reader = PdfReader(io.BytesIO(download.value.path().read_bytes()))
    text = "\n".join(sheet.extract_text() for sheet in reader.pages)
    assert len(reader.pages) == 2
    assert "Maple Falls Police #1" in text
    assert first in " ".join(text.split())
    assert "Motion" in text
    assert "Sources" in text
    assert not outside, f"asked for {outside[:3]}"
