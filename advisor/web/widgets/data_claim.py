"""A claim in full: what it says and why, on what ground, how sure, who says so, and how old it is."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from advisor.telling.claims import Claim, sources_of
from advisor.telling.parts.what_is_known import every_cell, grounds, reasons, table_of, unpublished
from advisor.telling.sentences.source_words import copy_read
from advisor.text import _
from advisor.web import draw, known
from advisor.web.safe import link, plain
from advisor.web.widgets.sources import source_list


def show(claim: Claim) -> None:
    """The claim on a card of its own."""
    with st.container(border=True, key="card-claim"):
        draw.small((table_of(claim),))
        st.header(plain(claim.about), anchor=False)
        if claim.says:
            st.markdown(f"**{plain(claim.says)}**")
        draw.lines(reasons(claim.record))
        draw.items(grounds(claim.record, known.catalog(), known.today()))
        cells = every_cell(claim)
        if cells is not None:
            with st.expander(plain(cells.heading), key="claim-cells"):
                draw.table(replace(cells, heading=""), cells.heading)
        _sources(claim)


def _sources(claim: Claim) -> None:
    """Who says so. A source shown by itself is its own."""
    cited = (claim.id.partition(":")[2],) if claim.table == "sources" else sources_of(claim.record)
    st.subheader(_("Who says so"), anchor=False)
    st.markdown(source_list(cited) if cited else plain(unpublished()))
    for name in cited:
        source = known.catalog().sources.get(name)
        if source and source.url and source.cited_url != source.url:
            st.caption(f"{plain(copy_read())} {link(source.url, source.url)}")
