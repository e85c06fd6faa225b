"""Months later: what was measured, whether the targets were met, and what the advice is now."""

from __future__ import annotations

import streamlit as st

from advisor.text import _
from advisor.web import frame
from advisor.web.widgets import changed_facts, locked, reviewing

frame.open_page("review", _("Did it work?"))
result = locked.result_or_stop()
st.markdown(
    _(
        "Come back when the review is due. Type what you measured; leave empty what you did not. "
        "If staff, hours or rules changed, change those answers, too: the advice follows."
    )
)
changed_facts.show(result)
reviewing.findings(result)
reviewing.entries()
reviewing.take_along(result)
reviewing.advice_now(result)
frame.close_page()
