"""Draws a question as the widget that fits its kind, and saves the answer as soon as it is given.

Every widget can say "don't know": a choice has it as an option, a number is left empty.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import streamlit as st

from advisor.questions import UNANSWERED, Question, options_of
from advisor.questions.draft import Draft, read, write
from advisor.questions.question import Option
from advisor.text import _, mark
from advisor.web import known, session
from advisor.web.safe import label
from advisor.words.dates import in_months

DONT_KNOW = "dont_know"
NOT_KNOWN = Option(DONT_KNOW, mark("Don't know"))
YES_NO = (Option("yes", "Yes"), Option("no", "No"))
# From here on a list is too long to stand open on a phone.
LONG_LIST = 8
# A text that may be longer is typed in a field of several lines.
LONG_TEXT = 500

Then = Callable[[Draft], Draft]


def key_of(question: Question, item: str | None = None) -> str:
    """The widget's key. All keys of questions share a prefix, so that other work can clear them."""
    return (
        session.WIDGET_PREFIX + question.id.replace("[]", "").replace(".", "-") + (f"-{item}" if item else "")
    )


def ask(question: Question, item: str | None = None, then: Then | None = None) -> None:
    """Draw the question with the answer so far. `then` may follow up on a new answer in the same save."""
    DRAWN_BY[question.kind](question, item, then)


def seed(key: str, value: Any) -> None:
    """Give a widget the saved answer the first time it is drawn, on this page or after a reload."""
    if key not in st.session_state:
        st.session_state[key] = value


def _save(question: Question, item: str | None, then: Then | None) -> None:
    typed = st.session_state.get(key_of(question, item))
    if question.kind == "yes_no":
        value = None if typed in (None, DONT_KNOW) else typed == "yes"
    elif question.kind == "choice":
        value = None if typed in (None, DONT_KNOW) else _as_id(question, typed)
    else:
        value = question.stored(typed)
    draft = write(session.current().draft, question.id, value, item)
    session.change(then(draft) if then else draft)


def _as_id(question: Question, typed: str) -> Any:
    """Importance and months are numbers in answers.json; an option's id is always text."""
    return int(typed) if question.id.endswith(("importance", "review_months")) else typed


def _common(question: Question, item: str | None, then: Then | None) -> dict[str, Any]:
    return {
        "key": key_of(question, item),
        "help": _(question.help) if question.help else None,
        "on_change": _save,
        "args": (question, item, then),
    }


def _choice(question: Question, item: str | None, then: Then | None) -> None:
    options = YES_NO if question.kind == "yes_no" else options_of(question, known.catalog())
    labels = {o.id: _(o.label) for o in (*options, NOT_KNOWN)}
    saved = read(session.current().draft, question.id, item)
    if isinstance(saved, bool):
        saved = "yes" if saved else "no"
    shown = None if saved is UNANSWERED else DONT_KNOW if saved is None else str(saved)
    if shown is not None and shown not in labels:
        # a file may hold another number of months than those offered
        labels[shown] = in_months(int(shown)) if question.id.endswith("review_months") else shown
    seed(key_of(question, item), shown)
    common = _common(question, item, then)
    if len(labels) > LONG_LIST:
        # The list holds plain text, not Markdown: nothing to escape.
        st.selectbox(
            _(question.text),
            list(labels),
            index=None,
            format_func=lambda o: labels[o],
            placeholder=_("Choose …"),
            **common,
        )
    else:
        st.pills(_(question.text), list(labels), format_func=lambda o: label(labels[o]), **common)


def _many(question: Question, item: str | None, then: Then | None) -> None:
    labels = {o.id: _(o.label) for o in options_of(question, known.catalog())}
    saved = read(session.current().draft, question.id, item) or []
    seed(key_of(question, item), [s for s in saved if s in labels])
    st.multiselect(
        _(question.text),
        list(labels),
        format_func=lambda o: labels[o],
        placeholder=_("Choose any, or leave empty"),
        max_selections=question.most,
        **_common(question, item, then),
    )


def _number(question: Question, item: str | None, then: Then | None) -> None:
    whole = question.kind == "count"
    cast: Callable[[float], float] = int if whole else float
    saved = read(session.current().draft, question.id, item)
    seed(key_of(question, item), None if saved in (UNANSWERED, None) else cast(question.shown(saved)))
    st.number_input(
        _(question.text),
        min_value=cast(question.minimum),
        max_value=None if question.maximum is None else cast(question.maximum),
        step=cast(question.increment),
        value=None,
        format="%d" if whole else "%g",
        placeholder=_("Empty means don't know"),
        **_common(question, item, then),
    )


def _text(question: Question, item: str | None, then: Then | None) -> None:
    saved = read(session.current().draft, question.id, item)
    seed(key_of(question, item), saved or "")
    letters = int(question.maximum or 200)
    draw = st.text_area if letters > LONG_TEXT else st.text_input
    draw(_(question.text), max_chars=letters, **_common(question, item, then))


def _date(question: Question, item: str | None, then: Then | None) -> None:
    saved = read(session.current().draft, question.id, item)
    seed(key_of(question, item), date.fromisoformat(saved) if saved else None)
    st.date_input(
        _(question.text),
        value=None,
        min_value=date(2000, 1, 1),
        max_value=date(2100, 1, 1),
        format="MM/DD/YYYY",
        **_common(question, item, then),
    )


DRAWN_BY: dict[str, Callable[[Question, str | None, Then | None], None]] = {
    "choice": _choice,
    "yes_no": _choice,
    "many": _many,
    "number": _number,
    "count": _number,
    "share": _number,
    "money": _number,
    "text": _text,
    "date": _date,
}
