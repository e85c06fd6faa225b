"""Files to take along. The report is made when it is asked for, not at every click on the page."""

from __future__ import annotations

import functools

import streamlit as st

from advisor.text import _
from advisor.web import known, session
from advisor.web.safe import file_stem
from advisor.web.widgets import files, locked


def report() -> None:
    """The two-page report and the tables."""
    locked.result_or_stop()
    answers, stem = session.answers(), _stem()
    with st.container(border=True, key="card-report"):
        st.header(_("For the board"), anchor=False)
        st.markdown(
            _(
                "A report of two pages: the advice, why, what it costs, what was ruled out, and how success "
                "is measured."
            )
        )
        st.download_button(
            _("Download the report (PDF)"),
            functools.partial(files.pdf, answers, known.catalog()),
            f"{stem}.pdf",
            "application/pdf",
            type="primary",
            on_click="ignore",
            icon=":material/picture_as_pdf:",
            key="pdf",
        )
    with st.container(border=True, key="card-table"):
        st.header(_("For a spreadsheet"), anchor=False)
        st.markdown(_("The whole ranking with points, actions and reasons, as a table."))
        st.download_button(
            _("Download the table (CSV)"),
            functools.partial(files.csv, answers, known.catalog()),
            f"{stem}-ranking.csv",
            "text/csv",
            on_click="ignore",
            icon=":material/table:",
            key="csv",
        )


def answers() -> None:
    """The answers as a file that opens here again."""
    with st.container(border=True, key="card-json"):
        st.header(_("For you"), anchor=False)
        st.markdown(_("Your answers as a file. Open it on the first page, here or on another computer."))
        st.download_button(
            _("Save my answers (JSON)"),
            session.as_text(session.current().draft),
            f"{_stem()}-answers.json",
            "application/json",
            on_click="ignore",
            icon=":material/save:",
            key="json",
        )


def address(work: session.Work) -> None:
    """How to come back."""
    if work.work_id:
        st.header(_("Come back later"), anchor=False)
        st.markdown(
            _(
                "The address of this page opens your work again. Bookmark it, or keep this code and paste it "
                "on the first page. Whoever has it can read and change your answers."
            )
        )
        st.code(work.work_id, language=None)


def deletion(work: session.Work) -> None:
    """Removing the work for good, asked twice."""
    if work.work_id:
        with st.expander(_("Delete my work"), key="delete"):
            st.markdown(
                _(
                    "This removes your answers from this server for good. Save the file first if you may "
                    "need them."
                )
            )
            sure = st.checkbox(_("Yes, delete it"), key="delete-sure")
            st.button(_("Delete now"), disabled=not sure, on_click=session.delete, key="delete-now")


def _stem() -> str:
    return file_stem(session.title_of(session.current().draft), "platform-advice")
