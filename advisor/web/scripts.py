"""Every script that a page of ours carries. The policy of the server lets a browser run these and no other
script of a page, so a script that is not listed here does not run.

A script never changes: what differs from run to run stands in its `data-` attributes, or its text would not
be the one that the policy names.
"""

from __future__ import annotations

from html import escape

import streamlit as st

# A new page begins at its head. It acts once for each arrival, however often it is drawn.
BEGIN_AT_THE_TOP = (
    "(function () { const arrival = document.currentScript.dataset.arrival; "
    "if (window.advisorArrival !== arrival) { window.advisorArrival = arrival; "
    "document.querySelector('[data-testid=stMain]')?.scrollTo(0, 0) } })()"
)

ALL = (BEGIN_AT_THE_TOP,)


def run(script: str, **data: object) -> None:
    """Put one of the scripts above on the page. `data` becomes its `data-` attributes."""
    attributes = "".join(f' data-{name}="{escape(str(value))}"' for name, value in data.items())
    st.html(f"<script{attributes}>{script}</script>", unsafe_allow_javascript=True)
