"""A list that people write themselves: a card for each entry, and a button for one more."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from advisor.questions import Draft, Question
from advisor.questions.afterwards import add_entry, remove_entry
from advisor.questions.draft import read
from advisor.web import session
from advisor.web.widgets.asking import ask


def entry_cards(field: str, questions: Sequence[Question], *, add: str, remove: str) -> None:
    """The entries of a field such as "county", with the questions asked of each.

    add, remove  the words on the buttons
    """
    name = field.replace(".", "-")
    entries: list[Draft] = read(session.current().draft, field) or []
    for entry in entries:
        with st.container(border=True, key=f"card-{name}-{entry['id']}"):
            for question in questions:
                ask(question, entry["id"])
            st.button(remove, key=f"remove-{name}-{entry['id']}", on_click=_remove, args=(field, entry["id"]))
    st.button(add, key=f"add-{name}", on_click=_add, args=(field,))


def _add(field: str) -> None:
    session.change(add_entry(session.current().draft, field))


def _remove(field: str, id: str) -> None:
    session.change(remove_entry(session.current().draft, field, id))
