"""A platform on one sheet of paper: what it is, how to run it, what it costs, and who says so."""

from __future__ import annotations

import streamlit as st

from advisor.catalog.records import Platform
from advisor.telling.parts import platform_sheet
from advisor.telling.sentences.source_words import no_source
from advisor.text import _
from advisor.web import draw, known
from advisor.web.safe import plain
from advisor.web.widgets.sources import source_list

# The page is printed as it stands, but without what only a screen needs.
PRINT = """
<style>
  [class*="st-key-sheet-"] { border-radius: 10px; }
  /* Cards link to cards, which is the page one is on: no mark for that. */
  [class*="st-key-row-card-"] a, .st-key-screen-links a { background: none; }
  [class*="st-key-sheet-"] h2, [class*="st-key-sheet-"] h3 { padding: 0; }
  @media print {
    @page { margin: 1.4cm; }
    .st-key-brand, .st-key-steps, .st-key-own-banner, .st-key-foot, [class*="st-key-screen-"],
    [data-testid="stMainBlockContainer"] h1, [data-testid="stHeader"], [data-testid="stToolbar"],
    [data-testid="stMainBlockContainer"] > div > [data-testid="stElementContainer"] {
      display: none !important; }
    [data-testid="stMainBlockContainer"] { padding: 0 !important; max-width: none !important; }
    [data-testid="stMainBlockContainer"] > div { gap: 0 !important; }
    [class*="st-key-sheet-"] { border: 0 !important; padding: 0 !important; gap: .35rem !important;
      break-inside: avoid; }
    :has(> [class*="st-key-sheet-"]) ~ :has(> [class*="st-key-sheet-"]) { break-before: page; }
    [class*="st-key-sheet-"] p, [class*="st-key-sheet-"] li, [class*="st-key-sheet-"] td,
    [class*="st-key-sheet-"] th { font-size: 9.5pt !important; line-height: 1.32 !important; }
    [class*="st-key-sheet-"] h2 { font-size: 17pt !important; }
    [class*="st-key-sheet-"] h3 { font-size: 11pt !important; }
    [class*="st-key-sheet-"] *, .stApp { color: #000 !important; background: #fff !important; }
  }
</style>
"""


def sheet(platform: Platform) -> None:
    """The card. It needs no answers: it says what holds for every department."""
    catalog = known.catalog()
    with st.container(border=True, key=f"sheet-{platform.id}"):
        st.header(plain(platform.name), anchor=False)
        draw.small((platform_sheet.former_names(platform),))
        if gone := platform_sheet.gone(platform, catalog):
            st.warning(plain(gone))
        draw.items(platform_sheet.in_full(platform, catalog))
        for told in (platform_sheet.first_steps(platform), platform_sheet.ways_in_short(platform, catalog)):
            if told is not None:
                draw.points(told)
        st.subheader(_("Sources"), anchor=False)
        st.markdown(source_list(platform.sources) or plain(no_source()))
        draw.small((platform_sheet.as_of(platform, catalog, known.today()),))
