"""The reviews: what was typed, each measure against its target, and the advice of today."""

from __future__ import annotations

import functools

import streamlit as st

from advisor.decision import Recommendation
from advisor.documents.formats import FORMATS
from advisor.documents.look import Look
from advisor.plan.looking_back import look_backs
from advisor.questions.afterwards import (
    REVIEW_QUESTIONS,
    add_entry,
    measured_question,
    remove_entry,
)
from advisor.telling.parts.decision_and_reviews import review_in_brief, what_was_measured
from advisor.telling.plan import review_words
from advisor.text import _
from advisor.web import draw, known, navigation, session
from advisor.web.safe import file_stem
from advisor.web.safe import label as safe_label
from advisor.web.widgets import charts, files, reading, report_look
from advisor.web.widgets.asking import ask


def findings(result: Recommendation) -> None:
    """The chart of all reviews and the last one in words; nothing before the first."""
    found = look_backs(result, session.answers(), known.catalog())
    if not found:
        return
    last = found[-1]
    with st.container(border=True, key="card-last-review"):
        st.markdown(draw.point_words(review_in_brief(last)))
    charts.progress(found)
    draw.items(what_was_measured(last))
    draw.lines((review_words.hours(last), *review_words.trials(last, known.catalog())))


def entries() -> None:
    """A card for each review, and the button that begins one."""
    draft = session.current().draft
    catalog = known.catalog()
    measures = [(s["id"], catalog.success[s["id"]].label) for s in draft.get("success") or ()]
    reviews = draft.get("reviews") or []
    for number, review in enumerate(reviews, start=1):
        with st.expander(
            _("Review {number}").format(number=number),
            expanded=number == len(reviews),
            key=f"review-{review['id']}",
        ):
            for question in REVIEW_QUESTIONS[:2]:
                ask(question, review["id"])
            if measures:
                st.subheader(_("What you measured"), anchor=False)
            for success, label in measures:
                ask(measured_question(success, safe_label(label)), review["id"])
            for question in REVIEW_QUESTIONS[2:]:
                ask(question, review["id"])
            st.button(
                _("Remove this review"),
                key=f"remove-review-{review['id']}",
                on_click=_remove,
                args=(review["id"],),
            )
    st.button(
        _("Start a review"),
        key="start-review",
        type="secondary" if reviews else "primary",
        icon=":material/add:",
        on_click=_add,
    )


def take_along(result: Recommendation) -> None:
    """The review as a file, once there is one."""
    if not session.current().draft.get("reviews"):
        return
    look = Look("review", "short", report_look.saved())
    stem = file_stem(session.title_of(session.current().draft), "platform-advice")
    for ending, name in (("pdf", "PDF"), ("docx", "Word")):
        st.download_button(
            _("Download the review ({name})").format(name=name),
            functools.partial(files.report, session.answers(), known.catalog(), ending, look),
            f"{stem}-review.{ending}",
            FORMATS[ending].media_type,
            on_click="ignore",
            icon=":material/download:",
            key=f"review-{ending}",
        )


def advice_now(result: Recommendation) -> None:
    """What the advice is today, and where to change what has changed."""
    st.header(_("The advice today"), anchor=False)
    reading.headline(result)
    navigation.page_link("resources", _("Change hours, staff, accounts or rules"), icon=":material/edit:")
    navigation.page_link("tool", _("See the whole advice"), icon=":material/arrow_forward:")


def _add() -> None:
    today = known.today().isoformat()
    session.change(add_entry(session.current().draft, "reviews", reviewed_on=today))


def _remove(id: str) -> None:
    session.change(remove_entry(session.current().draft, "reviews", id))
