"""The router: which page is shown. `advisor serve` runs it, and so does `streamlit run app.py`.

The server imports this file once and finds the app in it; each visit then runs the file for its page.
"""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from advisor.web import look, navigation, opening, serving

if get_script_run_ctx(suppress_warning=True) is None:
    app = st.App(__file__, **serving.parts())
else:
    st.set_page_config(page_title="Platform Advisor", page_icon=look.FAVICON, layout="centered")
    opening.show(st.navigation(navigation.pages(), position="hidden"))
