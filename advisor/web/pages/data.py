"""The data: how much is known, every claim with its sources, and the tables to take along or to bring."""

from __future__ import annotations

import streamlit as st

from advisor.text import _
from advisor.web import frame
from advisor.web.widgets import data_claim, data_coverage, data_files, data_own, data_search

frame.open_page(
    "data",
    _("The data behind the advice"),
    _("Every claim is here: what we say, why, who says so, and how old it is. Blank means we do not know."),
)
data_coverage.coverage()
st.header(_("Look up a claim"), anchor=False)
chosen = data_search.search()
if chosen is not None:
    data_claim.show(chosen)
data_files.downloads()
data_own.upload()
frame.close_page()
