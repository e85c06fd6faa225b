"""The work in hand: which one this browser tab shows, and saving every answer as soon as it is given.

The truth lives in the database under an unguessable id, and the id stands in the address of the page, so a
reload, a lost connection or another device gets the work back. The session only holds a copy, which is
brought up to date before each page is drawn. `advisor.store.keeping` says how two tabs share one work.
"""

from __future__ import annotations

import time

import streamlit as st

from advisor.answers import Answers, read_answers
from advisor.decision import Recommendation
from advisor.decision.facts.overrides import with_overrides
from advisor.questions import Draft
from advisor.questions.opening import SetAside
from advisor.store import Erased, StoreError, keeping
from advisor.store.changes import Conflict, Entry, Path
from advisor.store.keeping import Keeper, Work, as_text
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.cited_sources import Evidence
from advisor.web import known

__all__ = ["Work", "as_text"]

PARAMETER = "work"
WIDGET_PREFIX = "ask-"
# How often an unsaved answer is tried again by itself.
RETRY_SECONDS = 5
TRIED = "tried-to-save"
# Widgets of other names than their question's, by the part of the answers they show.
SHOWN_BY = {
    "overrides": (f"{WIDGET_PREFIX}own-figure-",),
    "checks": (f"{WIDGET_PREFIX}check-",),
    "resources": (f"{WIDGET_PREFIX}hours-choice",),
    "report": ("words-", "look-colour"),
}


def arrive() -> Work:
    """The work of this tab, with what was saved elsewhere. Asked once before each page is drawn.

    Not in `current`, which callbacks ask, too: an answer is compared with what its giver has seen.
    """
    work = current()
    if work.unreadable:
        return _try_again(work)
    _keeper().refresh(work)
    _show_anew(work)
    return work


def current() -> Work:
    """The work of this tab, read from the store when the address names another one than before."""
    held: Work | None = st.session_state.get("work")
    asked = st.query_params.get(PARAMETER)
    if asked and (held is None or held.work_id != asked):
        opened = _keeper().open(asked)
        if opened is not None:
            return _hold(opened)
        st.query_params.pop(PARAMETER, None)
        st.session_state["link_failed"] = True
    if held is None:
        held = _hold(_keeper().new())
    if held.work_id and asked != held.work_id:
        st.query_params[PARAMETER] = held.work_id
    return held


def change(draft: Draft) -> None:
    """Take the changed draft and save it. A failed save keeps it in the session and says what to do."""
    work = current()
    _keeper().change(work, draft)
    _after_saving(work)


def retry() -> bool:
    """Try to save what is not saved, unless that was tried a moment ago. Whether all is saved now."""
    work = current()
    if work.problem and not work.deleted and time.monotonic() - _tried() >= RETRY_SECONDS - 1:
        save_again()
    return not work.problem


def save_again() -> None:
    """Save what is not saved, because the person asks for it."""
    work = current()
    _keeper().save(work)
    _after_saving(work)


def save_as_new() -> None:
    """Keep work that was deleted elsewhere, under a new address."""
    work = current()
    _keeper().save_as_new(work)
    _after_saving(work)


def decide(conflict: Conflict, mine: bool) -> None:
    """Settle a field that was changed here and elsewhere: with the value of this tab, or the stored one."""
    work = current()
    if mine:
        _keeper().choose_mine(work, conflict)
    else:
        _keeper().choose_theirs(work, conflict)
    _after_saving(work)


def take_off(aside: tuple[SetAside, ...]) -> None:
    """Remove what cannot be used from the saved work."""
    work = current()
    _keeper().take_off(work, aside)
    _after_saving(work)


def start(draft: Draft | None = None) -> Work:
    """New work: empty, or a copy of answers from a file or an example."""
    st.query_params.pop(PARAMETER, None)
    work = _hold(_keeper().new(draft))
    _after_saving(work)
    return work


def open_work(work_id: str) -> bool:
    """Open saved work by its id. False when there is none."""
    opened = _keeper().open(work_id)
    if opened is None:
        return False
    st.query_params[PARAMETER] = work_id
    _hold(opened)
    return True


def read_again() -> bool:
    """Read what could not be read, unless that was tried a moment ago. Whether there is no such work now."""
    work = current()
    if work.unreadable and time.monotonic() - _tried() >= RETRY_SECONDS - 1:
        work = _try_again(work)
    return not work.unreadable


def delete() -> None:
    """Remove the work in hand from the store and from this tab. The next page tells what became of it."""
    work = current()
    erased = Erased.NOTHING
    if work.work_id:
        try:
            erased = known.store().delete(work.work_id)
        except StoreError as error:
            st.session_state["not_deleted"] = str(error)
            return
    start()
    st.session_state["deleted"] = erased


def answers() -> Answers:
    """The draft as answers that the decision reads. Raises AnswersError when they contradict each other."""
    return read_answers(current().draft, known.catalog())


def basis(result: Recommendation) -> Basis:
    """What the parts of a result are told from: the result, the answers in hand, and today."""
    said, catalog, today = answers(), known.catalog(), known.today()
    return Basis(result, said, with_overrides(catalog, said), Evidence(catalog, today), today)


def forget(path: str) -> None:
    """Make the widgets of a question show what is saved: the answer was changed from elsewhere."""
    _forget(WIDGET_PREFIX + path.replace("[]", "").replace(".", "-"))


def title_of(draft: Draft) -> str:
    """What the work is called: the department's name, else its kind."""
    return keeping.title_of(draft, known.catalog())


def query(**more: str) -> dict[str, str]:
    """The parameters of a link inside the app: they carry the work along."""
    work_id = current().work_id
    return ({PARAMETER: work_id} if work_id else {}) | more


def _keeper() -> Keeper:
    return Keeper(known.store(), known.catalog())


def _tried() -> float:
    moment: float = st.session_state.get(TRIED, 0.0)
    return moment


def _try_again(work: Work) -> Work:
    st.session_state[TRIED] = time.monotonic()
    opened = _keeper().open(str(work.work_id))
    if opened is None:
        st.query_params.pop(PARAMETER, None)
        st.session_state["link_failed"] = True
        return _hold(_keeper().new())
    return _hold(opened)


def _after_saving(work: Work) -> None:
    """What follows a save: when it was tried, the address of new work, and widgets that show what came in."""
    st.session_state[TRIED] = time.monotonic()
    if work.work_id and st.query_params.get(PARAMETER) != work.work_id:
        st.query_params[PARAMETER] = work.work_id
    _show_anew(work)


def _show_anew(work: Work) -> None:
    for path in work.seen_anew:
        _forget(_key_of(path))
        for start_of_key in SHOWN_BY.get(str(path[0]), ()):
            _forget(start_of_key)
    work.seen_anew = ()


def _key_of(path: Path) -> str:
    """How the keys of the widgets begin that show a path. Those of a list's entries end in the entry's id."""
    names: list[str] = []
    for step in path:
        if isinstance(step, Entry):
            break
        names.append(step)
    return WIDGET_PREFIX + "-".join(names)


def _forget(start_of_key: str) -> None:
    for key in [k for k in st.session_state if str(k).startswith(start_of_key)]:
        del st.session_state[key]


def _hold(work: Work) -> Work:
    """Make this the work of the tab; widgets forget what they showed for another one."""
    _forget(WIDGET_PREFIX)
    st.session_state["work"] = work
    return work
