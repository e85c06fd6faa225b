"""What to do next: the week, the first steps, the plan in full, the measures, drafts, and the checks."""

from __future__ import annotations

import streamlit as st

from advisor.text import _
from advisor.web import frame
from advisor.web.widgets import checks, locked, plan_drafts, plan_parts, planned

frame.open_page("plan", _("Your plan"))
result = locked.result_or_stop()
planned.weekly(result)
planned.first_steps(result)
plan_parts.parts(result)
planned.measures(result)
plan_parts.logs(result)
plan_drafts.all_drafts(result)
st.header(_("Before you open the account"), anchor=False)
st.markdown(
    _(
        "Go through these once. “Don't know” is an answer: it tells you whom to ask. "
        "**Advice, not law: ask your attorney.**"
    )
)
checks.ask_all(result)
frame.close_page()
