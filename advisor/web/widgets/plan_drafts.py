"""The drafts: read here, or taken along as a text that is made when it is asked for."""

from __future__ import annotations

import functools

import streamlit as st

from advisor.answers import Answers
from advisor.catalog import Catalog
from advisor.decision import Recommendation
from advisor.telling.plan import titles
from advisor.telling.plan.drafts import Draft, as_text, draft_of, drafts
from advisor.text import _
from advisor.web import known, session
from advisor.web.safe import plain
from advisor.web.widgets.sources import source_list


def all_drafts(result: Recommendation) -> None:
    """Each with its mark, its text and its file."""
    answers = session.answers()
    st.header(titles.title("drafts"), anchor=False)
    st.markdown(plain(titles.about("drafts")))
    for draft in drafts(result, answers, known.catalog()):
        with st.expander(
            plain(_("{title} · {mark}").format(title=draft.title, mark=draft.mark_words)),
            key=f"draft-{draft.id}",
        ):
            _show(draft)
            st.download_button(
                _("Download as text"),
                functools.partial(_text, draft.id, result, answers, known.catalog()),
                f"{draft.id}.txt",
                "text/plain",
                on_click="ignore",
                icon=":material/draft:",
                key=f"download-draft-{draft.id}",
            )


def _show(draft: Draft) -> None:
    st.caption(plain(draft.note))
    st.markdown("\n\n".join(_paragraph(text) for text in draft.paragraphs))
    if draft.sources:
        with st.expander(_("Sources"), key=f"draft-sources-{draft.id}", type="compact"):
            st.markdown(source_list(draft.sources))


def _paragraph(text: str) -> str:
    return f"- {plain(text[2:])}" if text.startswith("- ") else plain(text)


def _text(id: str, result: Recommendation, answers: Answers, catalog: Catalog) -> str:
    return as_text(draft_of(id, result, answers, catalog), catalog)
