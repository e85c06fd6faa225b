"""The pages, their addresses, and the links between them, which carry the work along."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

import streamlit as st

from advisor.questions import STEPS, is_step_answered, is_unlocked
from advisor.text import _, mark
from advisor.web import session

FOLDER = Path(__file__).parent / "pages"

# File of the page and its title; the first is the front page.
PAGES = {
    "start": mark("Start"),
    "why": mark("Why"),
    "who": mark("Who"),
    "resources": mark("Resources"),
    "know": mark("Success"),
    "tool": mark("The tool"),
    "ranking": mark("Ranking"),
    "how_sure": mark("How sure"),
    "what_if": mark("What if"),
    "why_not": mark("Why not"),
    "compare": mark("Compare two"),
    "reach": mark("Reach"),
    "platform": mark("Platform"),
    "ruled_out": mark("Ruled out"),
    "plan": mark("Plan"),
    "take": mark("Take it with you"),
    "decision": mark("Decision"),
    "review": mark("Review"),
    "cards": mark("Platform cards"),
    "data": mark("Data"),
    "library": mark("Library"),
    "method": mark("Method"),
}
# To look things up, at any time and without answers.
REFERENCE = {
    "cards": mark("Platform cards"),
    "data": mark("Data and sources"),
    "library": mark("Library"),
    "method": mark("Method"),
}
# What a chief needs first, then what one looks at when in doubt.
MAIN_VIEWS = {
    "tool": mark("Advice"),
    "ranking": mark("Ranking"),
    "plan": mark("Plan"),
    "take": mark("Take it with you"),
    "decision": mark("Decision"),
    "review": mark("Review"),
}
CLOSER_VIEWS = {
    "how_sure": mark("How sure"),
    "what_if": mark("What if"),
    "why_not": mark("Why not …?"),
    "compare": mark("Compare two"),
    "reach": mark("Reach"),
    "platform": mark("Each platform"),
    "ruled_out": mark("Left out"),
}
VIEWS = MAIN_VIEWS | CLOSER_VIEWS


def path(page: str) -> str:
    """The file of a page."""
    return str(FOLDER / f"{page}.py")


def pages() -> list[st.Page]:
    """All pages for the router."""
    return [
        st.Page(path(name), title=_(title), url_path="" if name == "start" else name, default=name == "start")
        for name, title in PAGES.items()
    ]


def go(page: str, **parameters: str) -> NoReturn:
    """Leave for another page of the same work."""
    st.switch_page(path(page), query_params=session.query(**parameters))


def page_link(page: str, label: str, icon: str | None = None, **parameters: str) -> None:
    """A link to a page of the same work. `label` is Markdown: escape what is not ours."""
    st.page_link(path(page), label=label, icon=icon, query_params=session.query(**parameters))


def steps(here: str) -> None:
    """The numbered steps at the top: what is answered, where one is, what is still locked."""
    draft = session.current().draft
    with st.container(horizontal=True, key="steps"):
        for step in STEPS:
            done = is_step_answered(draft, step)
            with st.container(key=f"{'here' if here == step.id else 'step'}-{step.id}", width="content"):
                page_link(
                    step.id,
                    f"{step.number}\\. {_(step.name)}",
                    icon=":material/check_circle:" if done else ":material/radio_button_unchecked:",
                )
        in_tool = here in VIEWS
        with st.container(key=f"{'here' if in_tool else 'step'}-tool", width="content"):
            page_link(
                "tool",
                f"{len(STEPS) + 1}\\. " + _("The tool"),
                icon=":material/lock_open:" if is_unlocked(draft) else ":material/lock:",
            )


def views(here: str) -> None:
    """The parts of the result, as links of their own: each can be reloaded and sent on."""
    for key, rows in (("views", MAIN_VIEWS), ("closer", CLOSER_VIEWS)):
        with st.container(horizontal=True, key=key):
            if key == "closer":
                st.markdown(_("Look closer:"), width="content")
            for name, label in rows.items():
                with st.container(key=f"{'here' if here == name else 'view'}-view-{name}", width="content"):
                    page_link(name, _(label))


def reference() -> None:
    """The links at the foot of every page."""
    with st.container(horizontal=True, key="reference"):
        for name, label in REFERENCE.items():
            with st.container(key=f"foot-{name}", width="content"):
                page_link(name, _(label))


def onward(back: str | None, forward: str | None, label: str = "") -> None:
    """The two buttons at the foot of a step."""
    st.space("small")
    with st.container(horizontal=True, key="onward", horizontal_alignment="distribute"):
        if back and st.button(_("Back"), icon=":material/arrow_back:", key="go-back"):
            go(back)
        if forward and st.button(
            label, type="primary", icon=":material/arrow_forward:", icon_position="right", key="go-forward"
        ):
            go(forward)
