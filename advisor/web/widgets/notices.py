"""What a person must know of how their work is kept: not saved, not readable, changed elsewhere, not usable.

Each notice says what happened to which answer and carries the button that settles it.
"""

from __future__ import annotations

import streamlit as st

from advisor.questions.opening import SetAside
from advisor.store import Erased
from advisor.store.changes import RECORD, Conflict
from advisor.text import _, ngettext
from advisor.web import known, session
from advisor.web.answer_words import field_words, value_words
from advisor.web.safe import plain

SHOWN = 8


def deleted() -> None:
    """What became of work that was deleted on the page before; or that it could not be."""
    failed = st.session_state.pop("not_deleted", "")
    if failed:
        st.error(plain(_("Your work is not deleted. {reason}").format(reason=failed)))
    match st.session_state.pop("deleted", None):
        case Erased.ALL:
            st.success(_("Your work is deleted. Nothing of it is left in the files of the database."))
        case Erased.LATER:
            st.warning(
                _(
                    "Your work is deleted and cannot be opened any more. Its words are still in the log of "
                    "the database, since somebody is reading there now. They go with one of the next visits."
                )
            )
        case Erased.ELSEWHERE:
            st.success(
                _(
                    "Your work is deleted and cannot be opened any more. Its words may stay in the log and "
                    "the backups of the database until whoever runs it clears them."
                )
            )
        case Erased.NOTHING:
            st.info(_("There was nothing to delete: this work is not saved here any more."))


def unreadable(work: session.Work) -> None:
    """Why the work of this address cannot be read; it is tried again, by itself and at a click."""
    if not work.unreadable:
        return
    with st.container(border=True, key="card-unreadable"):
        st.error(plain(work.unreadable))
        st.markdown(
            _("Your answers are still there as they were saved. Nothing is written until they can be read.")
        )
        with st.container(horizontal=True):
            st.button(_("Try again"), type="primary", key="try-again", icon=":material/refresh:")
            if work.raw is not None:
                st.download_button(
                    _("Download what is saved"),
                    work.raw,
                    "saved-work.txt",
                    "text/plain",
                    on_click="ignore",
                    icon=":material/save:",
                    key="raw-unreadable",
                )
        if work.raw is None:
            _read_again()
        else:
            st.caption(_("Give the file to whoever runs this server, or open a file you saved before."))


def not_saved(work: session.Work) -> None:
    """What is not saved and why; it is tried again, by itself and at a click."""
    if not work.problem:
        return
    with st.container(border=True, key="card-not-saved"):
        st.error(plain(work.problem))
        fields = [
            field_words(change.path, known.catalog())
            for change in work.unsaved
            if change.path[0] not in (*RECORD, "schema_version")
        ]
        if fields and not work.deleted:
            st.markdown(plain(_("Not saved: {fields}").format(fields="; ".join(_few(fields)))))
        with st.container(horizontal=True):
            if work.deleted:
                st.button(
                    _("Save it as new work"), type="primary", key="save-as-new", on_click=session.save_as_new
                )
            else:
                st.button(
                    _("Save again"),
                    type="primary",
                    key="save-again",
                    icon=":material/refresh:",
                    on_click=session.save_again,
                )
            st.download_button(
                _("Save my answers as a file"),
                session.as_text(work.draft),
                "answers.json",
                "application/json",
                on_click="ignore",
                icon=":material/save:",
                key="rescue",
            )
        if not work.deleted:
            _save_again()


def conflicts(work: session.Work) -> None:
    """Each field that was changed here and elsewhere: both values, and which one shall stay."""
    for number, conflict in enumerate(work.conflicts):
        _conflict(number, conflict)


def set_aside(work: session.Work) -> None:
    """What was saved and cannot be used, each with the way to take it off; all else is as it was."""
    found = work.set_aside
    if not found:
        return
    with st.container(border=True, key="card-set-aside"):
        st.warning(
            ngettext(
                "{count} saved answer cannot be used. All others are as you left them.",
                "{count} saved answers cannot be used. All others are as you left them.",
                len(found),
            ).format(count=len(found))
        )
        st.caption(
            _(
                "What cannot be used stays saved and counts for nothing until you take it off. "
                "You can also answer it anew."
            )
        )
        for number, aside in enumerate(found[:SHOWN]):
            with st.container(key=f"aside-{number}"):
                st.markdown(_aside_words(work, aside))
                st.button(
                    _("Take it off"),
                    key=f"take-off-{number}",
                    on_click=session.take_off,
                    args=((aside,),),
                )
        if len(found) > SHOWN:
            st.caption(_("and {count} more").format(count=len(found) - SHOWN))
        with st.container(horizontal=True):
            if len(found) > 1:
                st.button(
                    _("Take them all off"), key="take-off-all", on_click=session.take_off, args=(found,)
                )
            st.download_button(
                _("Download all that is saved"),
                session.as_text(work.whole),
                "saved-work.json",
                "application/json",
                on_click="ignore",
                icon=":material/save:",
                key="raw",
            )


def _aside_words(work: session.Work, aside: SetAside) -> str:
    """What it is called, and what is wrong. Where it stands in the file, and what to write there, is for
    those who edit files."""
    wrong = aside.sentence.partition(": ")[2].partition(". ")[0].rstrip(".")
    field = field_words(aside.place, known.catalog(), work.whole)
    return f"**{plain(field)}**{'' if field.endswith('?') else ':'} {plain(wrong)}."


def _conflict(number: int, conflict: Conflict) -> None:
    catalog = known.catalog()
    with st.container(border=True, key=f"card-conflict-{number}"):
        st.warning(_("This was changed in another tab, or by somebody else, while you changed it here."))
        theirs, mine = (value_words(conflict.path, v, catalog) for v in (conflict.theirs, conflict.mine))
        st.markdown(
            f"**{plain(field_words(conflict.path, catalog))}**\n\n"
            + "- "
            + _("Saved now")
            + f": **{plain(theirs)}**\n"
            + "- "
            + _("Yours, not saved")
            + f": **{plain(mine)}**"
        )
        with st.container(horizontal=True):
            st.button(
                _("Use mine"),
                key=f"conflict-mine-{number}",
                on_click=session.decide,
                args=(conflict, True),
            )
            st.button(
                _("Keep what is saved"),
                key=f"conflict-theirs-{number}",
                on_click=session.decide,
                args=(conflict, False),
            )


@st.fragment(run_every=session.RETRY_SECONDS)
def _save_again() -> None:
    """Stands on the page only while something is unsaved."""
    st.caption(_("We try again every few seconds while this page is open."))
    if session.retry():
        st.rerun()


@st.fragment(run_every=session.RETRY_SECONDS)
def _read_again() -> None:
    """Stands on the page only while the work is unread."""
    st.caption(_("We try again every few seconds while this page is open."))
    if session.read_again():
        st.rerun()


def _few(fields: list[str]) -> list[str]:
    names = list(dict.fromkeys(fields))
    more = len(names) - SHOWN
    return names if more <= 0 else [*names[:SHOWN], _("and {count} more").format(count=more)]
