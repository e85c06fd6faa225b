"""The ranking: every platform that is not ruled out, by role, and where the points come from."""

from __future__ import annotations

import streamlit as st

from advisor.telling.parts.chart_findings import points_finding
from advisor.text import _
from advisor.web import frame, known
from advisor.web.safe import plain
from advisor.web.widgets import charts, locked, ranked

frame.open_page("ranking", _("The ranking"))
result = locked.result_or_stop()
st.markdown(
    _(
        "Platforms do different jobs, so each list stands for itself. "
        "Points say how well a platform fits **this list of needs only**: never compare them with "
        "another town, or another date."
    )
)
st.header(plain(points_finding(result, known.catalog())), anchor=False)
st.markdown(
    _("Where the points come from: each bar is a platform. Each piece is a need of yours that it serves.")
)
charts.contributions(result)
ranked.too_close(result)
ranked.by_role(result)
frame.close_page()
