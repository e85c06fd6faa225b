"""Bringing tables of one's own: checked at once, used by this tab alone, gone when it is closed."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from advisor.catalog import CatalogError
from advisor.catalog.own import MOST_BYTES, OWN_TABLES, OwnTableError, table_of
from advisor.catalog.tables import BY_NAME
from advisor.telling.parts.what_does_not_fit import tables_not_taken
from advisor.telling.parts.what_is_known import tables_in_use
from advisor.text import _
from advisor.web import draw, known, own_data

UPLOAD = "own-upload"
PROBLEMS = "own-problems"
TURN = "own-turn"
# A wrong separator breaks every line; nobody mends the thousandth before the first.
SHOWN = 200


def upload() -> None:
    """The box for edited tables, and what is wrong with those that do not fit."""
    st.header(_("Use your own data"), anchor=False)
    st.caption(
        _(
            "Download a table, change it, and bring it back. It is checked at once. Then all pages in this "
            "tab use it, and nobody else sees it. It is gone when you close the page or load it anew."
        )
    )
    st.file_uploader(
        _("Edited tables (.csv)"),
        type="csv",
        accept_multiple_files=True,
        max_upload_size=MOST_BYTES // 1024 // 1024,
        key=_key(),
        on_change=_take,
        help=_("These can be replaced: {tables}. Tables that belong together can come together.").format(
            tables=", ".join(BY_NAME[name].file for name in OWN_TABLES)
        ),
    )
    if problems := st.session_state.get(PROBLEMS):
        draw.boxed(tables_not_taken(problems, SHOWN), st.error)


def banner() -> None:
    """While a tab works with data of its own, every page says so, with the way back."""
    own = own_data.tables()
    if own:
        with st.container(horizontal=True, vertical_alignment="center", border=True, key="own-banner"):
            st.markdown(draw.point_words(tables_in_use(tuple(own))), width="stretch")
            st.button(_("Go back to the shipped data"), key="own-leave", on_click=_leave)


def checked(files: Iterable[tuple[str, bytes]]) -> list[str]:
    """Take the files into use together with those in use already; else every problem, as a sentence each."""
    own, refused = dict(own_data.tables()), []
    for filename, content in files:
        try:
            own[table_of(filename, content)] = content
        except OwnTableError as error:
            refused.append(str(error))
    if refused:
        return refused
    try:
        known.own_catalog(own)
    except CatalogError as error:
        return [str(problem) for problem in error.problems]
    own_data.use(own)
    return []


def _take() -> None:
    uploaded = st.session_state.get(_key()) or []
    st.session_state[PROBLEMS] = checked((file.name, file.getvalue()) for file in uploaded)


def _leave() -> None:
    own_data.leave()
    st.session_state.pop(PROBLEMS, None)
    # A new key is a new box: the old one would go on showing the files that are no longer used.
    st.session_state[TURN] = st.session_state.get(TURN, 0) + 1


def _key() -> str:
    return f"{UPLOAD}-{st.session_state.get(TURN, 0)}"
