"""The accounts of today: a card for each, and a field to add one."""

from __future__ import annotations

import streamlit as st

from advisor.questions import options_of
from advisor.questions.accounts import (
    ACCOUNT_PLATFORM,
    ACCOUNT_QUESTIONS,
    ALERT_QUESTIONS,
    LIST_QUESTIONS,
    add_account,
    remove_account,
)
from advisor.text import _
from advisor.web import known, session
from advisor.web.safe import plain
from advisor.web.widgets.asking import ask

ADD_KEY = f"{session.WIDGET_PREFIX}add-account"


def account_cards() -> None:
    """One card an account, with what is known of it."""
    for account in session.current().draft.get("accounts") or []:
        platform = known.catalog().platforms.get(account["platform"])
        id = account["id"]
        with st.container(border=True, key=f"card-account-{id}"):
            st.markdown(f"**{plain(platform.name if platform else account['platform'])}**")
            alerts = platform is not None and platform.role == "warn"
            a_list = platform is not None and known.catalog().is_list(platform.id)
            asked = (
                *ACCOUNT_QUESTIONS,
                *(LIST_QUESTIONS if a_list else ()),
                *(ALERT_QUESTIONS if alerts else ()),
            )
            for question in asked:
                ask(question, id)
            st.button(_("Remove this account"), key=f"remove-{id}", on_click=_remove, args=(id,))


def add_account_form() -> None:
    """Choosing a platform adds an account there at once."""
    labels = {o.id: _(o.label) for o in options_of(ACCOUNT_PLATFORM, known.catalog())}
    st.selectbox(
        _("Add an account on"),
        list(labels),
        index=None,
        format_func=lambda o: labels[o],
        placeholder=_("Choose …"),
        key=ADD_KEY,
        on_change=_add,
    )


def _add() -> None:
    platform = st.session_state.get(ADD_KEY)
    if platform:
        session.change(add_account(session.current().draft, platform))
        st.session_state[ADD_KEY] = None


def _remove(account_id: str) -> None:
    session.change(remove_account(session.current().draft, account_id))
