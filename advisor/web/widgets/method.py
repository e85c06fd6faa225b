"""The method as the page shows it: the text of `docs/method.md`, its details folded, its contents first."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from advisor.text import _, language
from advisor.web.safe import plain
from advisor.web.widgets.method_text import Section, Text, texts

CONTENTS = "contents"


def shown_texts() -> tuple[Text, ...]:
    """The texts in the reader's language."""
    return texts(language())


def contents(shown: tuple[Text, ...]) -> None:
    """A link to each section, and one that leads back here from anywhere."""
    st.header(_("On this page"), anchor=CONTENTS)
    for text in shown:
        with st.container(key=f"contents-{text.anchor}"):
            st.markdown(f"**[{text.title}](#{text.anchor})**")
            st.markdown("\n".join(f"- [{section.heading}](#{section.anchor})" for section in text.sections))
    with st.container(key="to-contents", width="content"):
        _link_to(CONTENTS, _("Contents"))


def _link_to(anchor: str, label: str) -> None:
    """A link to a place of this page."""
    st.markdown(f"[{plain(label)}](#{anchor})")


def whole(text: Text, own: Mapping[str, Callable[[], None]]) -> None:
    """Every section of a text.

    own  by the anchor of a section what is shown of the person's own work after it
    """
    with st.container(key=f"told-{text.anchor}"):
        for section in text.sections:
            _section(section)
            if section.anchor in own:
                own[section.anchor]()


def opened(text: Text) -> None:
    """The head of a text that is not the page's own."""
    st.title(text.title, anchor=text.anchor)
    st.markdown(text.opening)


def _section(section: Section) -> None:
    st.header(section.heading, anchor=section.anchor)
    if section.text:
        st.markdown(section.text)
    for detail in section.details:
        with st.expander(detail.heading, key=f"detail-{detail.anchor}"):
            st.markdown(detail.text)
