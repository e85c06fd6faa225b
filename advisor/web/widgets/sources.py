"""A source as a line: title, publisher, date, link. Our own judgement is called so."""

from __future__ import annotations

from collections.abc import Iterable

from advisor.text import _
from advisor.web import known
from advisor.web.safe import link, plain

OWN = "own_judgement"


def source_line(source_id: str) -> str:
    """One source as Markdown."""
    source = known.catalog().sources.get(source_id)
    if source is None:
        return plain(source_id)
    if source.kind == OWN:
        return _("Our judgement: nobody has published it.")
    title = link(source.title, source.cited_url) if source.cited_url else plain(source.title)
    details = [source.publisher, source.published or _("no date"), kind_words(source.kind)]
    if source.last_read:
        read = _("read {date}") if source.original_seen is None else _("read on a copy {date}")
        details.append(read.format(date=source.last_read))
    if source.original_seen is False:
        details.append(_("original not seen, so unconfirmed"))
    return f"{title} ({plain(', '.join(d for d in details if d))})"


def source_list(source_ids: Iterable[str]) -> str:
    """Sources as a Markdown list, each once."""
    return "\n".join(f"- {source_line(s)}" for s in dict.fromkeys(source_ids))


def kind_words(kind: str) -> str:
    """What sort of source it is; what a seller says of its own product is called a claim."""
    return {
        "primary": _("primary source"),
        "survey": _("survey"),
        "practitioner": _("practitioner"),
        "press": _("press"),
        "vendor": _("the seller's claim"),
    }.get(kind, kind)
