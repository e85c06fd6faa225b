"""Tables that this tab brought along: kept in its session, gone when the page is closed."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

KEY = "own-tables"


def tables() -> Mapping[str, bytes]:
    """The tables of this session by name; none outside a visit, such as while the server warms up."""
    if get_script_run_ctx(suppress_warning=True) is None:
        return {}
    found: Mapping[str, bytes] = st.session_state.get(KEY) or {}
    return found


def use(own: Mapping[str, bytes]) -> None:
    """From now on this session works with these tables."""
    st.session_state[KEY] = dict(own)


def leave() -> None:
    """Go back to the shipped data."""
    st.session_state.pop(KEY, None)
