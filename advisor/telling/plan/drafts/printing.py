"""A draft as a plain text file: its mark on top, its paragraphs, its sources."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from advisor.catalog import Catalog
from advisor.telling.plan.drafts.draft import Draft
from advisor.telling.plan.part import OUR_JUDGEMENT
from advisor.text import _

COLUMNS = 78


def as_text(draft: Draft, catalog: Catalog) -> str:
    """The whole draft, its paragraphs in short lines; it ends with a line break."""
    text = ""
    for block in _blocks(draft, catalog):
        # Items of a list stand close together, everything else apart.
        close = block.startswith("- ") and text.rpartition("\n\n")[2].startswith("- ")
        text += ("\n" if close else "\n\n" if text else "") + block
    return text + "\n"


def _blocks(draft: Draft, catalog: Catalog) -> Iterator[str]:
    yield f"{draft.title}\n{'=' * len(draft.title)}"
    yield _wrapped(f"{draft.mark_words}. {draft.note}")
    yield from (_wrapped(paragraph) for paragraph in draft.paragraphs)
    cited = [_source(source, catalog) for source in dict.fromkeys(draft.sources) if source in catalog.sources]
    if cited:
        yield _("Sources")
        yield from cited
    compared = [catalog.library[entry] for entry in draft.compare if entry in catalog.library]
    if compared:
        yield _("Compare with")
        yield from (f"- {row.title}, {row.publisher}\n  {row.url}" for row in compared)


def _source(source_id: str, catalog: Catalog) -> str:
    if source_id == OUR_JUDGEMENT:
        return "- " + _("Our judgment: nobody has published it.")
    source = catalog.sources[source_id]
    details = ", ".join(d for d in (source.publisher, source.published or _("no date")) if d)
    line = f"- {source.title} ({details})"
    return f"{line}\n  {source.cited_url}" if source.cited_url else line


def _wrapped(paragraph: str) -> str:
    indent = "  " if paragraph.startswith("- ") else ""
    return textwrap.fill(
        paragraph, COLUMNS, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )
