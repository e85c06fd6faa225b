"""What a step still lacks, and the honest way past it: "don't know"."""

from __future__ import annotations

import streamlit as st

from advisor.questions import STEPS, Step, missing, say_dont_know
from advisor.telling.parts.while_answering import still_open
from advisor.text import _
from advisor.web import draw, session


def still_missing(step_id: str) -> None:
    """Says what the step lacks. Nobody is held up here: only the tool at the end is locked."""
    for gap in missing(session.current().draft, _step(step_id)):
        st.info(draw.point_words(still_open(gap)), icon=":material/edit:")


def dont_know(step_id: str) -> None:
    """A button that answers what is open with "don't know", while something is open."""
    step = _step(step_id)
    if missing(session.current().draft, step):
        st.button(_("I don't know yet"), key=f"dont-know-{step_id}", on_click=answer_dont_know, args=(step,))


def answer_dont_know(step: Step) -> None:
    """Save "don't know" for all that the step lacks."""
    session.change(say_dont_know(session.current().draft, step))


def _step(step_id: str) -> Step:
    return next(step for step in STEPS if step.id == step_id)
