"""Choosing one platform: the address and the list say the same, so that the page can be sent on."""

from __future__ import annotations

import streamlit as st

from advisor.text import _
from advisor.web import session

PARAMETER = "platform"


def platform(names: dict[str, str], first: str, *, key: str) -> str:
    """The platform in the address, or the one chosen in the list; the address follows the list."""
    asked = st.query_params.get(PARAMETER)
    if asked in names and st.session_state.get(f"{key}-asked") != asked:
        st.session_state[key] = asked
    elif st.session_state.get(key) not in names:
        st.session_state[key] = first
    chosen = st.selectbox(_("Platform"), list(names), format_func=lambda p: names[p], key=key)
    st.session_state[f"{key}-asked"] = chosen
    if st.query_params.get(PARAMETER) != chosen:
        st.query_params.from_dict(session.query(**{PARAMETER: chosen}))
    return str(chosen)
