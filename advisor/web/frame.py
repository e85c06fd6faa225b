"""What every page has around it: the name, the steps, messages about saving, and the foot."""

from __future__ import annotations

import streamlit as st

from advisor.telling.sentences.source_words import data_of
from advisor.text import _
from advisor.web import flight, known, look, navigation, scripts, session
from advisor.web.safe import plain
from advisor.web.widgets import data_own, notices

# In place of a page, where the work cannot be read.
UNREADABLE = "unreadable"


def open_page(here: str, title: str, lead: str = "") -> session.Work:
    """Draw the head of a page. Returns the work in hand."""
    look.dress()
    _begin_at_the_top(here)
    work = session.current()
    flight.watch(saved=not work.problem)
    with st.container(horizontal=True, key="brand", vertical_alignment="center"):
        navigation.page_link("start", _("Platform Advisor"))
    if here not in ("start", UNREADABLE):
        navigation.steps(here)
    if here in navigation.VIEWS:
        navigation.views(here)
    data_own.banner()
    _messages(work, here)
    st.title(title, anchor=False)
    if lead:
        st.markdown(lead)
    return work


def _begin_at_the_top(here: str) -> None:
    """A new page begins at its head. The framework keeps the scroll of the page before, so on a phone one
    would land at the foot of the next step. Only on arrival: an answer must not make the page jump.

    The script stands in every run and acts once for each arrival: a run that follows at once would otherwise
    take it away before the browser had read it."""
    shown, arrivals = st.session_state.get("page_shown", (None, 0))
    if shown != here:
        arrivals += 1
    st.session_state["page_shown"] = (here, arrivals)
    scripts.run(scripts.BEGIN_AT_THE_TOP, arrival=arrivals)


def close_page() -> None:
    """Draw the foot of a page: what kind of advice this is, and where the work is kept."""
    st.space("medium")
    work = session.current()
    with st.container(key="foot"):
        if work.is_saved:
            st.caption(
                _(
                    "Saved. The address of this page opens your work again: bookmark it. "
                    "Whoever has the address can read and change it."
                )
            )
        st.caption(plain(data_of(known.catalog())))
        navigation.reference()


def _messages(work: session.Work, here: str) -> None:
    if st.session_state.pop("link_failed", False):
        st.warning(
            _(
                "There is no saved work at this address any more, or the address is incomplete. Check it "
                "for missing letters, open a file you saved, or start anew."
            )
        )
    notices.deleted()
    if here != UNREADABLE:
        notices.unreadable(work)
    notices.not_saved(work)
    if here not in navigation.REFERENCE:
        notices.conflicts(work)
        notices.set_aside(work)
