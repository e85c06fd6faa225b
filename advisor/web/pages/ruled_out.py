"""What is not recommended, and why: ruled out, not now, or already covered."""

from __future__ import annotations

import streamlit as st

from advisor.text import _
from advisor.web import frame
from advisor.web.widgets import left_out, locked

frame.open_page("ruled_out", _("Left out, and why"))
result = locked.result_or_stop()
st.markdown(_("Nothing is left out without a reason. Where you could change that, we say how."))
left_out.not_now(result)
left_out.ruled_out(result)
left_out.already_covered(result)
frame.close_page()
