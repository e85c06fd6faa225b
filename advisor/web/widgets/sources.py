"""A source as a line: title, publisher, date, link. Our own judgement is called so."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.telling.parts.cited_sources import OWN_JUDGEMENT
from advisor.telling.sentences.source_words import our_judgement, source_in_full
from advisor.web import known
from advisor.web.safe import link, plain


def source_line(source_id: str) -> str:
    """One source as Markdown."""
    source = known.catalog().sources.get(source_id)
    if source is None:
        return plain(source_id)
    if source.kind == OWN_JUDGEMENT:
        return plain(our_judgement())
    title = link(source.title, source.cited_url) if source.cited_url else plain(source.title)
    return f"{title} ({plain(source_in_full(source))})"


def source_list(source_ids: Iterable[str]) -> str:
    """Sources as a Markdown list, each once."""
    return "\n".join(f"- {source_line(s)}" for s in dict.fromkeys(source_ids))
