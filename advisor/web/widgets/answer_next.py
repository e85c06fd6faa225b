"""Which missing answer would help most, as links to the step that asks for it."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.questions import QUESTIONS, STEPS
from advisor.questions.hours import HOURS_TEXT
from advisor.questions.resources import HOURS
from advisor.text import _
from advisor.web import navigation
from advisor.web.safe import plain

SHOWN = 3


def answer_next(result: Recommendation) -> None:
    """Up to three questions that are open and could move the set, what moves it most first."""
    asked = {question.id: question for question in QUESTIONS}
    steps = {step.id: _(step.name) for step in STEPS}
    found = [asked[field] for field in result.answer_next or () if field in asked][:SHOWN]
    if not found:
        return
    with st.container(border=True, key="card-answer-next"):
        st.subheader(_("Answer next"), anchor=False)
        st.caption(_("You left these open. They could change the set more than anything else."))
        for question in found:
            # typed hours are one way of saying how much time there is
            text = _(HOURS_TEXT) if question.id == HOURS.id else _(question.text)
            navigation.page_link(
                question.step,
                plain(_("{question} ({step})").format(question=text, step=steps[question.step])),
                icon=":material/edit:",
            )
