"""The library: guides, policies and courses worth the time, with what each is for."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from advisor.catalog.records import Library
from advisor.telling.parts.library_shelves import by_kind
from advisor.telling.sentences.source_words import library_words
from advisor.text import _
from advisor.web import draw, frame, known
from advisor.web.safe import link, plain


def found(rows: Iterable[Library], typed: str) -> list[Library]:
    """The entries that hold every word typed."""
    words = typed.casefold().split()
    texts = {
        row.id: f"{row.title} {row.publisher} {row.kind} {row.what_for} {row.access}".casefold()
        for row in rows
    }
    return [row for row in rows if all(word in texts[row.id] for word in words)]


def entry(row: Library) -> None:
    """One entry: the link first, then what it is for."""
    with st.container(border=True, key=f"row-library-{row.id}"):
        st.markdown(f"**{link(row.title, row.url)}**")
        st.markdown(plain(row.what_for))
        draw.small((library_words(row),))


frame.open_page(
    "library",
    _("Library"),
    _("Guides, policies and courses for towns. We list them for use. We do not sell or sponsor any."),
)
typed = st.text_input(_("Search the library"), key="library-words", max_chars=200, placeholder=_("policy"))
rows = found(list(known.catalog().library.values()), typed or "")
if not rows:
    st.info(_("Nothing in the library holds all these words. Try fewer."))
for shelf in by_kind(rows):
    st.header(plain(shelf.heading), anchor=False)
    for row in shelf.rows:
        entry(row)
frame.close_page()
