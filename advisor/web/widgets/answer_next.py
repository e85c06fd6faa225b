"""Which missing answer would help most, as links to the step that asks for it."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.telling.parts import while_answering
from advisor.text import _
from advisor.web import navigation
from advisor.web.safe import plain


def answer_next(result: Recommendation) -> None:
    """The questions that are open and could move the set."""
    found = while_answering.answer_next(result)
    if not found:
        return
    with st.container(border=True, key="card-answer-next"):
        st.subheader(_("Answer next"), anchor=False)
        st.caption(_("You left these open. They could change the set more than anything else."))
        for question in found:
            navigation.page_link(question.step, plain(question.words), icon=":material/edit:")
