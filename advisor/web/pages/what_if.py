"""What if: move hours, money and weights; the ranking and the set follow. Nothing is saved by itself."""

from __future__ import annotations

import streamlit as st

from advisor.text import _
from advisor.web import frame
from advisor.web.widgets import locked, what_if, what_if_result

frame.open_page("what_if", _("What if …?"))
result = locked.result_or_stop()
st.markdown(_("Move anything. The set and the ranking follow at once. Your answers stay until you keep it."))
tried = what_if.tried_or_stop(result)
what_if_result.the_set(result, tried)
what_if.keeping(result)
what_if.sliders(result)
what_if_result.ranking(result, tried)
frame.close_page()
