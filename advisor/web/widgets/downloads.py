"""Files to take along. The report is made when it is asked for, not at every click on the page."""

from __future__ import annotations

import functools
from collections.abc import Callable

import streamlit as st

from advisor.documents.formats import FORMATS
from advisor.telling.parts.files_to_take import (
    what_a_card_holds,
    what_a_report_holds,
    what_a_table_holds,
    what_the_answers_are_for,
)
from advisor.text import _, mark
from advisor.web import draw, known, session
from advisor.web.safe import file_stem
from advisor.web.widgets import files, locked, own_words, report_look

# The files that carry the report, most asked for first: ending, name, icon.
FILES = (
    ("pdf", "PDF", ":material/picture_as_pdf:"),
    ("docx", "Word", ":material/description:"),
    ("md", "Markdown", ":material/notes:"),
    ("json", "JSON", ":material/data_object:"),
)
TABLES = (
    ("xlsx", "Excel", ":material/table_chart:"),
    ("csv", "CSV", ":material/table:"),
)
CARDS = {
    "page": mark("Download the cards (one a page)"),
    "sheet": mark("Download the cards (two on a sheet)"),
}


def report() -> None:
    """The report, the cards and the tables, each made when its button is pressed."""
    result = locked.result_or_stop()
    answers, stem = session.answers(), _stem()
    with st.container(border=True, key="card-report"):
        st.header(_("For the board"), anchor=False)
        draw.lines((what_a_report_holds(),))
        look = report_look.choose()
        for ending, name, icon in FILES:
            _button(
                _("Download the report ({name})").format(name=name),
                functools.partial(files.report, answers, known.catalog(), ending, look),
                f"{stem}-{look.layout}.{ending}",
                icon,
                key="report-json" if ending == "json" else ending,
                main=ending == "pdf",
            )
    own_words.edit(answers)
    if result.set.platforms:
        _cards(functools.partial(files.cards, answers, known.catalog(), look), stem)
    with st.container(border=True, key="card-table"):
        st.header(_("For a spreadsheet"), anchor=False)
        draw.lines((what_a_table_holds(),))
        for ending, name, icon in TABLES:
            _button(
                _("Download the table ({name})").format(name=name),
                functools.partial(files.report, answers, known.catalog(), ending, look),
                f"{stem}-ranking.csv" if ending == "csv" else f"{stem}-report.xlsx",
                icon,
                key=ending,
            )


def _cards(make: Callable[[str], bytes], stem: str) -> None:
    with st.container(border=True, key="card-cards"):
        st.header(_("For the desk"), anchor=False)
        draw.lines((what_a_card_holds(),))
        for arrangement, label in CARDS.items():
            _button(
                _(label),
                functools.partial(make, arrangement),
                f"{stem}-cards-{arrangement}.pdf",
                ":material/style:",
                key=f"cards-{arrangement}",
            )


def _button(
    label: str, make: Callable[[], bytes], name: str, icon: str, *, key: str, main: bool = False
) -> None:
    """A button that makes its file when it is pressed, and only then."""
    st.download_button(
        label,
        make,
        name,
        FORMATS[name.rpartition(".")[2]].media_type,
        type="primary" if main else "secondary",
        on_click="ignore",
        icon=icon,
        key=key,
    )


def answers() -> None:
    """The answers as a file that opens here again."""
    with st.container(border=True, key="card-json"):
        st.header(_("For you"), anchor=False)
        draw.lines((what_the_answers_are_for(),))
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
        st.info(
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
            st.warning(
                _(
                    "This removes your answers from this server for good. Save the file first if you may "
                    "need them."
                )
            )
            sure = st.checkbox(_("Yes, delete it"), key="delete-sure")
            st.button(_("Delete now"), disabled=not sure, on_click=session.delete, key="delete-now")


def _stem() -> str:
    return file_stem(session.title_of(session.current().draft), "platform-advice")
