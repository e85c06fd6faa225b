"""Answers in flight: what was typed or clicked while the server went away is named when it is back.

A server that was killed cannot know of an answer that never reached it, and the framework, once connected
again, goes on showing the old page: the next click would be lost without a word. So the browser asks for a
run as soon as it is connected. Where a new server answers, the page is loaded anew, and what was touched a
moment before is compared with what is saved. Where it is the old one, nothing was lost, and all stays.
"""

from __future__ import annotations

import secrets

import streamlit as st

from advisor.text import _
from advisor.web import scripts

TOKEN = "flight-token"
RUNS = "flight-runs"
# The button that only the script presses; the style sheet hides its container.
BOX, BUTTON = "flight", scripts.BUTTON_OF_THE_FLIGHT


def watch(saved: bool) -> None:
    """Put the watch on the page. `saved`: whether all that this run knows of is saved."""
    if TOKEN not in st.session_state:
        st.session_state[TOKEN] = secrets.token_hex(4)
    st.session_state[RUNS] = st.session_state.get(RUNS, 0) + 1
    with st.container(key=BOX):
        scripts.run(
            scripts.WATCH_THE_FLIGHT,
            token=st.session_state[TOKEN],
            run=st.session_state[RUNS],  # another text each time, so that the browser reads it again
            saved=saved,
            words=_("The connection was lost. Not saved, please answer again:"),
            close=_("Close"),
        )
        st.button(_("Read again"), key=BUTTON)
