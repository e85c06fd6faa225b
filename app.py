"""The router: which page is shown. `advisor serve` runs it, and so does `streamlit run app.py`."""

import streamlit as st

from advisor.web import look, navigation, opening

st.set_page_config(page_title="Platform Advisor", page_icon=look.FAVICON, layout="centered")
opening.show(st.navigation(navigation.pages(), position="hidden"))
