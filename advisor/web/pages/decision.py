"""What was decided, whatever the advice says: by whom, when, why. Kept in the file and printed."""

from __future__ import annotations

import streamlit as st

from advisor.text import _
from advisor.web import frame, navigation
from advisor.web.widgets import deciding, locked

frame.open_page("decision", _("What was decided"))
result = locked.result_or_stop()
st.markdown(
    _(
        "Write down what your board or chief decided, also where it differs from the advice. "
        "It changes no score. It is kept with your answers and printed in the report."
    )
)
deciding.decision()
deciding.overrides(result)
navigation.page_link("review", _("Next: look back in a few months"), icon=":material/arrow_forward:")
frame.close_page()
