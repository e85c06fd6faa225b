"""The router: which page is shown. `advisor serve` runs it, and so does `streamlit run app.py`."""

import streamlit as st

from advisor.web import look, navigation

st.set_page_config(page_title="Platform Advisor", page_icon=look.FAVICON, layout="centered")
st.navigation(navigation.pages(), position="hidden").run()
