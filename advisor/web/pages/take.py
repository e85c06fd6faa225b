"""Take it with you: the report, the tables, the answers, and the address of the work."""

from __future__ import annotations

import streamlit as st

from advisor.questions import is_unlocked
from advisor.text import _
from advisor.web import frame, session
from advisor.web.widgets import downloads

work = frame.open_page("take", _("Take it with you"))
if is_unlocked(work.draft):
    downloads.report()
else:
    st.info(
        _(
            "The report and the table are ready once the four steps are answered. "
            "Your answers can be saved at any time."
        )
    )
downloads.answers()
downloads.address(work)
downloads.deletion(work)
if session.current().work_id is None and work.draft == {"schema_version": 1}:
    st.info(_("Nothing is answered yet, so there is nothing saved."))
frame.close_page()
