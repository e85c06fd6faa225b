"""The record of the decision, and what is done in another way than advised."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.questions.afterwards import (
    DECISION_QUESTIONS,
    OVERRIDE_QUESTIONS,
    add_entry,
    remove_entry,
)
from advisor.telling.sentences.naming import names
from advisor.telling.sentences.row_sentences import advised_words
from advisor.text import _
from advisor.web import draw, known, session
from advisor.web.safe import plain
from advisor.web.widgets.asking import ask

FIELD = "decision.overrides"
ADD_KEY = f"{session.WIDGET_PREFIX}add-override"


def decision() -> None:
    """The outcome, the day, who decided, what will be run, and why."""
    with st.container(border=True, key="card-decision"):
        for question in DECISION_QUESTIONS:
            ask(question)


def overrides(result: Recommendation) -> None:
    """One card for each platform that is handled in another way than advised."""
    st.header(_("Where you do something else"), anchor=False)
    st.caption(_("The advice stays as it is. Your reason and name are printed beside it."))
    catalog = known.catalog()
    advised = {item.platform: advised_words(item) for item in reversed(result.actions)}
    decided = session.current().draft.get("decision") or {}
    for entry in decided.get("overrides") or []:
        with st.container(border=True, key=f"card-override-{entry['id']}"):
            st.markdown(f"**{plain(names([entry['platform']], catalog)[0])}**")
            draw.small((advised.get(entry["platform"], ""),))
            for question in OVERRIDE_QUESTIONS:
                ask(question, entry["id"])
            st.button(
                _("Take it back"), key=f"remove-override-{entry['id']}", on_click=_remove, args=(entry["id"],)
            )
    every = {row.platform: row.name for row in result.valued()}
    every |= {out.platform: out.name for out in result.ruled_out}
    st.selectbox(
        _("Do something else with"),
        sorted(every, key=lambda platform: every[platform].casefold()),
        index=None,
        format_func=lambda platform: every[platform],
        placeholder=_("Choose …"),
        key=ADD_KEY,
        on_change=_add,
    )


def _add() -> None:
    platform = st.session_state.get(ADD_KEY)
    if platform:
        session.change(add_entry(session.current().draft, FIELD, platform=platform, action=""))
        st.session_state[ADD_KEY] = None


def _remove(id: str) -> None:
    session.change(remove_entry(session.current().draft, FIELD, id))
