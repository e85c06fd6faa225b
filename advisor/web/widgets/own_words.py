"""Paragraphs of the report in the department's own words, saved with the answers."""

from __future__ import annotations

import streamlit as st

from advisor.answers import Answers
from advisor.answers.base import PARAGRAPH_LETTERS
from advisor.documents import build_report, paragraphs
from advisor.documents.edits import edits_of
from advisor.telling.parts.their_own_look import what_becomes_of_their_words
from advisor.text import _, mark
from advisor.web import draw, known, session
from advisor.web.widgets.asking import seed

LABELS = {
    "decision": mark("The recommendation"),
    "summary": mark("The line below it"),
    "reason_1": mark("First reason"),
    "reason_2": mark("Second reason"),
    "reason_3": mark("Third reason"),
    "motion": mark("The motion"),
    "fiscal": mark("The fiscal note"),
    "brief": mark("In brief (staff report)"),
    "background": mark("Background (staff report)"),
}


def edit(answers: Answers) -> None:
    """A field for each paragraph, shown when asked for: making the report for it takes a moment."""
    with st.container(border=True, key="card-words"):
        st.header(_("In your own words"), anchor=False)
        said = edits_of(answers)
        draw.lines((what_becomes_of_their_words(),))
        if not st.toggle(_("Edit the words of the report"), key="words-open"):
            return
        generated = paragraphs(
            build_report(known.result(answers), answers, known.catalog(), date=known.today(), edited={})
        )
        for name, label in LABELS.items():
            if name in generated:
                seed(f"words-{name}", said.get(name, generated[name]))
                st.text_area(
                    _(label),
                    max_chars=PARAGRAPH_LETTERS,
                    key=f"words-{name}",
                    on_change=_keep,
                    args=(name, generated[name]),
                )


def _keep(name: str, generated: str) -> None:
    """Saves a paragraph with the answers; one that is empty or as it was is ours again."""
    text = str(st.session_state[f"words-{name}"]).strip()
    draft = session.current().draft
    wishes = draft.get("report") or {}
    edited = {key: words for key, words in (wishes.get("edited") or {}).items() if key != name}
    if text and text != generated:
        edited[name] = text
    session.change({**draft, "report": {**wishes, "edited": edited}})
