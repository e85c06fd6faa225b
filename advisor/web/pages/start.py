"""The front page: assess a department, open saved work, or try an example."""

from __future__ import annotations

import json
import re

import streamlit as st

from advisor.answers import AnswersError, parse_answers
from advisor.answers.json_text import MAX_BYTES
from advisor.catalog.named import ANY_DEPARTMENT
from advisor.questions import Draft
from advisor.questions.opening import UnreadableError, open_text
from advisor.telling.parts.answers_given import department_in_short
from advisor.telling.parts.what_does_not_fit import file_not_opened
from advisor.telling.parts.while_answering import work_in_hand
from advisor.text import _
from advisor.web import draw, frame, known, navigation, session
from advisor.web.safe import plain

PROBLEMS_SHOWN = 8


def welcome() -> None:
    """What this is, and the way in."""
    st.markdown(
        _(
            "Which channels should your department run, and which not? The tool is the *last* decision. "
            "First settle **why** you want it, **who** you want to reach, **what resources** can keep it up, "
            "and **how you will know** that it worked. Then see the advice, with its reasons and sources."
        )
    )
    work = session.current()
    if work.work_id and not work.unreadable:
        with st.container(border=True, key="card-continue"):
            draw.lines((work_in_hand(session.title_of(work.draft)),))
            if st.button(_("Go on with it"), type="primary", key="go-on"):
                navigation.go("why")
    with st.container(border=True, key="card-assess"):
        st.header(_("Assess my department"), anchor=False)
        st.markdown(
            _(
                "Four short steps, about ten minutes. “Don't know” is always an answer. "
                "Each answer is saved as you give it."
            )
        )
        if st.button(
            _("Start a new assessment"), type="secondary" if work.work_id else "primary", key="assess"
        ):
            session.start()
            navigation.go("why")


def open_saved() -> None:
    """Opening by address, by code or by file."""
    with st.container(border=True, key="card-open"):
        st.header(_("Open saved work"), anchor=False)
        st.markdown(_("Open the address you bookmarked, or paste it here:"))
        with st.form("open-link", border=False):
            typed = st.text_input(_("Address of your work"), max_chars=500, key="link")
            if st.form_submit_button(_("Open")):
                if session.open_work(work_id_in(typed)):
                    navigation.go("tool")
                st.error(
                    _(
                        "There is no saved work at this address. Check that you copied all of it, "
                        "or open a file you saved."
                    )
                )
        upload = st.file_uploader(
            _("Or choose a file you saved (.json)"), type="json", max_upload_size=2, key="upload"
        )
        if upload is not None:
            open_file(upload.getvalue())


def work_id_in(typed: str) -> str:
    """The id in an address that was pasted, or the id itself."""
    found = re.search(rf"[?&]{session.PARAMETER}=([A-Za-z0-9_-]+)", typed)
    return found.group(1) if found else typed.strip()


def open_file(content: bytes) -> None:
    """Open a saved file; or list what is wrong with it, and offer what can be used of it."""
    try:
        parse_answers(content, known.catalog())
    except AnswersError as error:
        draw.boxed(file_not_opened(error.problems, PROBLEMS_SHOWN), st.error)
        left = what_is_left(content)
        if left and st.button(_("Open it without these"), key="open-the-rest"):
            session.start(left)
            navigation.go("tool")
        return
    session.start(json.loads(content))
    navigation.go("tool")


def what_is_left(content: bytes) -> Draft | None:
    """The answers of a file without what cannot be used; None where nothing is left."""
    if len(content) > MAX_BYTES:
        return None
    try:
        draft = open_text(content, known.catalog()).draft
    except UnreadableError:
        return None
    return draft if set(draft) - {"schema_version"} else None


def examples() -> None:
    """The ready departments."""
    found = {name: json.loads(text) for name, text in known.examples().items()}
    if not found:
        return
    st.header(_("Try an example"), anchor=False)
    st.caption(_("Made-up departments. You get a copy of your own to change."))
    names = list(found)
    # Pair by pair, so that a phone, which stacks columns, keeps the order.
    for i in range(0, len(names), 2):
        for column, name in zip(st.columns(2), names[i : i + 2], strict=False):
            with column:
                example_card(name, found[name])


def example_card(name: str, draft: Draft) -> None:
    """One example, with a button that opens a copy."""
    with st.container(border=True, key=f"card-example-{name}"):
        department = draft.get("department") or {}
        kind = known.catalog().departments.get(department.get("kind") or ANY_DEPARTMENT)
        st.markdown(f"**{plain(session.title_of(draft))}**")
        draw.small((about(department, kind.label if kind else ""),))
        if st.button(_("Open this example"), key=f"example-{name}"):
            session.start(draft)
            navigation.go("tool")


def about(department: dict[str, object], kind: str) -> str:
    """A department in a line, from answers that nobody has read yet."""
    population = department.get("population")
    return department_in_short(
        kind, str(department.get("state") or ""), population if isinstance(population, int) else None
    )


frame.open_page("start", _("Why first. The tool last."))
welcome()
open_saved()
examples()
frame.close_page()
