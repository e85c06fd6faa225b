"""Thousands of texts made of all that means something to Markdown: a browser shows each as it was typed."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.nightly]
TEXTS = 3000
LABELS = 300
PIECES = (
    "www.",
    "http://",
    "https://",
    "evil.example",
    "a@",
    "mailto:",
    "xmpp:",
    "//",
    "ftp://",
    "://",
    "<",
    ">",
    "[",
    "]",
    "(",
    ")",
    "![",
    "](",
    "`",
    "``",
    "*",
    "**",
    "_",
    "__",
    "~",
    "~~",
    "#",
    "# ",
    "- ",
    "+ ",
    "1. ",
    "1) ",
    "|",
    "---",
    "===",
    "$",
    "$$",
    "\\",
    "\\(",
    "\\[",
    ":",
    "::",
    ":red[",
    ":material/home:",
    ":material_home:",
    ":streamlit:",
    ":smile:",
    ":+1:",
    "&",
    "&lt;",
    "&#60;",
    "&amp;",
    "<img src=x>",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "->",
    "<-",
    "<->",
    "--",
    ">=",
    "<=",
    "~=",
    "[^1]",
    "{",
    "}",
    "{.a}",
    "^",
    "!",
    '"',
    "'",
    "=",
    "/",
    ";",
    ",",
    ".",
    "?",
    "%",
    "x",
    "A",
    " ",
    "  ",
    "    ",
    "é",
    "市",
    "🙂",
    "\u2060",
    "5",
    "10:30",
    "\t",
    "[ ] ",
    "[x] ",
)
SCRIPT = """
import json, streamlit as st
from pathlib import Path
from advisor.web.safe import label, plain
texts = json.loads(Path({file!r}).read_text(encoding="utf-8"))
with st.container(key="all"):
    for text in texts:
        st.markdown(plain(text) + " .")
with st.container(key="labels"):
    for number, text in enumerate(texts[:{labels}]):
        st.checkbox(label(text) + " .", key=str(number))
st.write("the end")
"""
SEEN = """key => [...document.querySelectorAll(`.st-key-${key} [data-testid=stMarkdownContainer]`)].map(e =>
  [e.innerText, [...e.querySelectorAll('*')].filter(part => part.tagName !== 'P').length])"""


def spoken(text: str) -> str:
    """The text as it should be seen: one line, no invisible joiners, runs of blanks as one. A full stop
    follows each, so that none is empty."""
    return " ".join(text.replace("\u2060", "").split())


def test_every_text_is_seen_as_it_was_typed(
    page: Page, start_server: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory
) -> None:
    chance = random.Random(20261128)
    texts = ["".join(chance.choices(PIECES, k=chance.randint(1, 12))) for _ in range(TEXTS)]
    folder = tmp_path_factory.mktemp("fuzz")
    (folder / "texts.json").write_text(json.dumps(texts), encoding="utf-8")
    (folder / "page.py").write_text(
        SCRIPT.format(file=str(folder / "texts.json"), labels=LABELS), encoding="utf-8"
    )
    with start_server(folder, "streamlit", str(folder / "page.py"), "--server.headless=true") as address:
        page.goto(address)
        expect(page.get_by_text("the end")).to_be_visible(timeout=120_000)
        for part, count in (("all", TEXTS), ("labels", LABELS)):
            drawn = page.locator(f".st-key-{part} [data-testid=stMarkdownContainer]")
            expect(drawn).to_have_count(count, timeout=120_000)
        expect(page.get_by_test_id("stSkeleton")).to_have_count(0, timeout=120_000)
        seen = page.evaluate(SEEN, "all")
        labels = page.evaluate(SEEN, "labels")

    wanted = [spoken(f"{text} .") for text in texts]
    wrong = [
        (text, got, markup)
        for text, (got, markup) in zip([*wanted, *wanted[:LABELS]], [*seen, *labels], strict=True)
        if spoken(got) != text or markup
    ]
    assert wrong == []
