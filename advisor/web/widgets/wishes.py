"""A list to choose from, where each chosen entry opens up: how much it matters, and an example."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

import streamlit as st

from advisor.questions import Option, Question
from advisor.questions.draft import chosen, tick
from advisor.questions.importance import MIDDLE
from advisor.text import _
from advisor.web import session
from advisor.web.safe import label, plain
from advisor.web.widgets.asking import ask, key_of, seed

More = Callable[[str], None]


def wish_list(
    question: Question,
    importance: Question,
    shown: Iterable[str],
    options: Collection[Option],
    more: More | None = None,
) -> None:
    """Cards to tick. `more` draws what else belongs into the card of a chosen entry."""
    by_id = {option.id: option for option in options}
    full = _is_full(question)
    for id in shown:
        _wish(question, importance, by_id[id], full, more)
    if full:
        st.caption(_("That is the most you can choose. Untick one to choose another."))


def plain_list(question: Question, options: Iterable[Option]) -> None:
    """The rest of the options as bare ticks: a chosen one moves up into the list of cards."""
    full = _is_full(question)
    for option in options:
        _tick(question, option, full)


def _is_full(question: Question) -> bool:
    return question.most is not None and len(chosen(session.current().draft, question.id)) >= question.most


def _wish(question: Question, importance: Question, option: Option, full: bool, more: More | None) -> None:
    on = option.id in chosen(session.current().draft, question.id)
    with st.container(border=True, key=f"wish-{'on' if on else 'off'}-{question.id}-{option.id}"):
        _tick(question, option, full)
        if on:
            ask(importance, option.id)
            if more:
                more(option.id)


def _tick(question: Question, option: Option, full: bool) -> None:
    on = option.id in chosen(session.current().draft, question.id)
    key = key_of(question, option.id)
    seed(key, on)
    st.checkbox(
        label(_(option.label)),
        key=key,
        on_change=_save_tick,
        args=(question, option.id),
        disabled=full and not on,
    )
    if option.help:
        st.caption(plain(_(option.help)))


def _save_tick(question: Question, id: str) -> None:
    on = bool(st.session_state.get(key_of(question, id)))
    session.change(tick(session.current().draft, question.id, id, on, MIDDLE))
