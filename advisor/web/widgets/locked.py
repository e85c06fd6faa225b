"""The lock on the tool: the result, or what is missing for it with a link to each gap."""

from __future__ import annotations

import streamlit as st

from advisor.answers import AnswersError
from advisor.decision import Recommendation
from advisor.questions import missing, open_steps
from advisor.telling.parts.what_does_not_fit import answers_do_not_fit
from advisor.telling.parts.while_answering import what_is_missing
from advisor.text import _
from advisor.web import draw, frame, known, navigation, session
from advisor.web.widgets.stepping import answer_dont_know


def result_or_stop() -> Recommendation:
    """The recommendation. While steps are open, or answers contradict each other, say what to do and stop."""
    work = session.current()
    steps = open_steps(work.draft)
    if steps:
        st.info(
            _(
                "Four questions come first: why, who, what resources, and how you will know. "
                "The tool opens when each has an answer. “Don't know” counts."
            )
        )
        for step in steps:
            with st.container(border=True, key=f"card-open-{step.id}"):
                st.markdown(f"**{step.number}\\. {_(step.title)}**")
                draw.items(what_is_missing(missing(work.draft, step)))
                with st.container(horizontal=True):
                    if st.button(_("Answer it"), type="primary", key=f"answer-{step.id}"):
                        navigation.go(step.id)
                    st.button(
                        _("I don't know"), key=f"unknown-{step.id}", on_click=answer_dont_know, args=(step,)
                    )
        frame.close_page()
        st.stop()
    try:
        result = known.result(session.answers())
    except AnswersError as error:
        draw.boxed(answers_do_not_fit(error.problems), st.error)
        navigation.page_link("why", _("Go back to your answers"), icon=":material/arrow_back:")
        frame.close_page()
        st.stop()
    if not result.needs:
        no_purpose()
    return result


def no_purpose() -> None:
    """Without a purpose nothing can be ranked: say so, and offer the two ways on."""
    st.info(
        _(
            "You have not settled on a purpose yet, so nothing can be ranked. "
            "Start from the usual purposes of your kind of department, or choose your own."
        )
    )
    with st.container(horizontal=True):
        st.button(_("Use the usual purposes"), type="primary", key="usual-purposes", on_click=_use_the_usual)
        if st.button(_("Choose my own"), key="own-purposes"):
            navigation.go("why")
    frame.close_page()
    st.stop()


def _use_the_usual() -> None:
    from advisor.questions.packs import start_purposes

    session.change(start_purposes(session.current().draft, known.catalog()))
