"""A short list of things one has or not: ticks, "none of these", or nothing said."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from advisor.questions import Question, options_of
from advisor.questions.draft import Draft, erase, read, write
from advisor.text import _
from advisor.web import known, session
from advisor.web.safe import label
from advisor.web.widgets.asking import DONT_KNOW, NOT_KNOWN, key_of, seed

NOTHING = "none"


# What follows from a new answer, in the same save: the draft before, and with the answer.
Then = Callable[[Draft, Draft], Draft]


def tick_list(
    question: Question, nothing: str, then: Then | None = None, beside: tuple[Question, ...] = ()
) -> None:
    """Pills for what there is. An empty list says "nothing"; null says "don't know": they are told apart.

    then    what else a new answer changes;  beside: questions that then show what is saved anew
    """
    labels = {o.id: _(o.label) for o in options_of(question, known.catalog())}
    labels |= {NOTHING: nothing, DONT_KNOW: _(NOT_KNOWN.label)}
    saved = read(session.current().draft, question.id)
    shown = [NOTHING] if saved == [] else [DONT_KNOW] if saved is None else list(saved or [])
    key = key_of(question)
    seed(key, [s for s in shown if s in labels])
    st.session_state[f"{key}-before"] = list(st.session_state[key])
    st.pills(
        _(question.text),
        list(labels),
        selection_mode="multi",
        key=key,
        on_change=_save,
        args=(question, then, beside),
        format_func=lambda o: label(labels[o]),
        help=_(question.help) if question.help else None,
    )


def _save(question: Question, then: Then | None, beside: tuple[Question, ...]) -> None:
    key = key_of(question)
    now, before = list(st.session_state.get(key) or []), st.session_state.get(f"{key}-before", [])
    exclusive = [x for x in now if x in (NOTHING, DONT_KNOW)]
    fresh = [x for x in exclusive if x not in before]
    draft = session.current().draft
    if fresh:
        now = fresh[-1:]
    elif exclusive and len(now) > 1:
        now = [x for x in now if x not in exclusive]
    st.session_state[key] = now
    if not now:
        changed = erase(draft, question.id)
    else:
        value = None if now == [DONT_KNOW] else [x for x in now if x != NOTHING]
        changed = write(draft, question.id, value)
    session.change(then(draft, changed) if then else changed)
    for other in beside:
        session.forget(other.id)
