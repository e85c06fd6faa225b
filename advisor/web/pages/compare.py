"""Two platforms side by side: points by need, hours, cost, evidence, and in how many ways one is above."""

from __future__ import annotations

import streamlit as st

from advisor.text import _
from advisor.web import frame
from advisor.web.widgets import charts, compared, locked

frame.open_page("compare", _("Compare two"))
result = locked.result_or_stop()
st.markdown(_("Any two of the ranked platforms, for your needs only."))
pair = compared.pick(result)
if pair:
    compared.who_is_above(result, *pair)
    charts.compared(result, *pair)
    compared.side_by_side(result, *pair)
frame.close_page()
