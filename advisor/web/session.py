"""The work in hand: which one this browser tab shows, and saving every answer as soon as it is given.

The truth lives in the database under an unguessable id, and the id stands in the address of the page, so a
reload, a lost connection or another device gets the work back. The session only holds a copy.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

import streamlit as st

from advisor.answers import Answers, read_answers
from advisor.questions import Draft, empty
from advisor.questions.ids import with_ids
from advisor.store import StoreError, UnknownWorkError
from advisor.text import _
from advisor.web import known

PARAMETER = "work"
WIDGET_PREFIX = "ask-"


@dataclass
class Work:
    """A draft and where it is kept; `work_id` is None until the first answer."""

    work_id: str | None
    draft: Draft
    problem: str = ""


def current() -> Work:
    """The work of this tab, read from the store when the address names another one than before."""
    held: Work | None = st.session_state.get("work")
    asked = st.query_params.get(PARAMETER)
    if asked and (held is None or held.work_id != asked):
        opened = _read(asked)
        if opened is not None:
            return _hold(opened)
        st.query_params.pop(PARAMETER, None)
        st.session_state["link_failed"] = True
    if held is None:
        held = _hold(Work(None, empty()))
    if held.work_id and st.query_params.get(PARAMETER) != held.work_id:
        st.query_params[PARAMETER] = held.work_id
    return held


def change(draft: Draft) -> None:
    """Take the changed draft and save it. A failed save keeps it in the session and says what to do."""
    work = current()
    if draft == work.draft:
        return
    work.draft = draft
    save(work)


def save(work: Work) -> None:
    """Write the work to the store, as new work where it has no place there yet."""
    text, title = as_text(work.draft), title_of(work.draft)
    try:
        if work.work_id is None:
            work.work_id = known.store().create(text, title)
        else:
            try:
                known.store().save(work.work_id, text, title)
            except UnknownWorkError:
                # Deleted in another tab, but still in hand here: what a person is working on is not lost.
                work.work_id = known.store().create(text, title)
        work.problem = ""
    except StoreError as error:
        work.problem = str(error)
    if work.work_id and st.query_params.get(PARAMETER) != work.work_id:
        st.query_params[PARAMETER] = work.work_id


def start(draft: Draft | None = None) -> Work:
    """New work: empty, or a copy of answers from a file or an example."""
    st.query_params.pop(PARAMETER, None)
    work = _hold(Work(None, with_ids(draft) if draft is not None else empty()))
    if draft is not None:
        save(work)
    return work


def open_work(work_id: str) -> bool:
    """Open saved work by its id. False when there is none."""
    opened = _read(work_id)
    if opened is None:
        return False
    st.query_params[PARAMETER] = work_id
    _hold(opened)
    return True


def delete() -> None:
    """Remove the work in hand from the store and from this tab."""
    work = current()
    if work.work_id:
        known.store().delete(work.work_id)
    start()


def answers() -> Answers:
    """The draft as answers that the decision reads. Raises AnswersError when they contradict each other."""
    return read_answers(current().draft, known.catalog())


def as_text(draft: Draft) -> str:
    """The file a department keeps. Unlike `Answers.to_json` it keeps each "don't know" that was said."""
    return json.dumps(draft, ensure_ascii=False, indent=1) + "\n"


def forget(path: str) -> None:
    """Make the widgets of a question show what is saved: the answer was changed from elsewhere."""
    start_of_key = WIDGET_PREFIX + path.replace("[]", "").replace(".", "-")
    for key in [k for k in st.session_state if str(k).startswith(start_of_key)]:
        del st.session_state[key]


def title_of(draft: Draft) -> str:
    """What the work is called: the department's name, else its kind."""
    department = draft.get("department") or {}
    row = known.catalog().departments.get(department.get("kind") or "")
    return str(department.get("name") or (row.label if row else _("Our department")))


def query(**more: str) -> dict[str, str]:
    """The parameters of a link inside the app: they carry the work along."""
    work_id = current().work_id
    return ({PARAMETER: work_id} if work_id else {}) | more


def _read(work_id: str) -> Work | None:
    try:
        saved = known.store().load(work_id)
    except StoreError as error:
        return Work(None, empty(), problem=str(error))
    return Work(work_id, with_ids(json.loads(saved.answers_json))) if saved else None


def _hold(work: Work) -> Work:
    """Make this the work of the tab; widgets forget what they showed for another one."""
    for key in [k for k in st.session_state if str(k).startswith(WIDGET_PREFIX)]:
        del st.session_state[key]
    st.session_state["work"] = work
    return work
