"""The full PDF of each example says what a board asks for, and no page of it is mostly empty."""

import io

import numpy as np
import pypdf
import pypdfium2
import pytest

from advisor.telling.figures import number
from tests.documents.facts import page_texts

HEADINGS = (
    "What you can decide", "The set, and the needs it serves", "Your accounts today", "Whom it can reach",
    "The ranking", "Ruled out, or not now", "How sure this is", "What would change it",
    "Risks, and what to settle first", "The week, and the first 90 days", "How you will know",
    "What was answered", "What the ratings stand on", "Sources", "Method and versions",
)  # fmt: skip


@pytest.fixture(scope="module")
def full(pdf_of):
    return lambda name: pdf_of(name, "board", "full")


def test_every_topic_is_a_bookmark_in_this_order(example, full):
    whose, topics = pypdf.PdfReader(io.BytesIO(full(example))).outline
    assert not isinstance(whose, list)
    titles = [entry.title for entry in topics if not isinstance(entry, list)]
    assert [title for title in titles if title in HEADINGS] == list(HEADINGS)


def test_it_says_approve_with_changes_or_not_yet(example, full, pages_of):
    text = "".join(pages_of(full(example)))
    for words in ("Approvewithchanges", "Notyet", "Responsible", "Who"):
        assert words in text


def test_every_account_of_today_is_audited(example, full, answers_of, catalog, pages_of, report_of):
    text = "".join(pages_of(full(example)))
    (table,) = next(s for s in report_of(example).sections if s.id == "accounts").blocks
    assert len(table.rows) == len(answers_of(example).accounts)
    for account, row in zip(answers_of(example).accounts, table.rows, strict=True):
        assert row[0].startswith(catalog.platforms[account.platform].name)
        assert row[1] == number(account.followers) or account.enrolled
        assert row[3]
        assert "".join(row[4].split())[:40] in text


def test_no_page_is_mostly_empty(example, full):
    """The lowest ink above the foot of each page lies below the middle; the last one has lines for notes."""
    document = pypdfium2.PdfDocument(full(example))
    for at, sheet in enumerate(document):
        grey = np.asarray(sheet.render(scale=0.5).to_pil().convert("L"))
        body = grey[: int(grey.shape[0] * 0.93)]
        inked = np.flatnonzero((body < 235).any(axis=1))
        assert inked.max() > 0.55 * grey.shape[0], f"page {at + 1}"


def test_the_head_of_a_long_table_stands_again_on_the_next_page(full):
    pages = page_texts(full("two-officer-police"))
    assert sum("In the set, or why not" in page for page in pages) >= 2


def test_each_chart_says_what_it_shows(example, full, report_of):
    spoken = full(example)
    root = pypdf.PdfReader(io.BytesIO(spoken)).trailer["/Root"]["/StructTreeRoot"]
    found = list(alternatives(root))
    assert len(found) >= 2
    assert all(len(text) > 60 for text in found)


def alternatives(node):
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for inner in node:
            yield from alternatives(inner)
    elif isinstance(node, dict):
        if node.get("/S") == "/Figure":
            yield str(node.get("/Alt", ""))
        if "/K" in node:
            yield from alternatives(node["/K"])
