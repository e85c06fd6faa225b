"""Step 3: time, money, skills, what is there already, and the rules that bind."""

from __future__ import annotations

import streamlit as st

from advisor.answers import Resources, staffing
from advisor.questions.draft import read
from advisor.questions.hours import (
    HOURS_CHOICES,
    HOURS_HELP,
    HOURS_TEXT,
    STAFF,
    TYPED,
    choose_hours,
    hours_choice,
)
from advisor.questions.others_lists import COUNTY, COUNTY_QUESTIONS
from advisor.questions.packs import pack_kind
from advisor.questions.resources import (
    AFTER_HOURS,
    BUDGET,
    BUDGET_INCLUDES_FEES,
    HOURS,
    MAX_ACCOUNTS,
    NIGHT_PUBLISHER,
    OWNED,
    SKILLS,
    SKILLS_LACKING,
    STAFF_HOUR,
    STAFF_QUESTIONS,
    TO_COME_QUESTIONS,
    WEBSITE_HOURS,
)
from advisor.questions.rules import LOCAL_QUESTIONS, RULE_QUESTIONS
from advisor.questions.skills import after_lacking, after_skills
from advisor.telling.parts.while_answering import hours_added_up
from advisor.text import _
from advisor.web import draw, frame, known, navigation, session
from advisor.web.safe import plain
from advisor.web.widgets.accounts import account_cards, add_account_form
from advisor.web.widgets.asking import ask, seed
from advisor.web.widgets.entries import entry_cards
from advisor.web.widgets.stepping import still_missing
from advisor.web.widgets.ticks import tick_list

HOURS_KEY = f"{session.WIDGET_PREFIX}hours-choice"


def save_hours_choice() -> None:
    """Another way of answering: the fields of the old one forget what they showed."""
    picked = st.session_state.get(HOURS_KEY)
    if picked:
        for question in (HOURS, *STAFF_QUESTIONS):
            session.forget(question.id)
        session.change(choose_hours(session.current().draft, picked))


def hours() -> None:
    """How much time there is, said in whichever way comes easiest."""
    seed(HOURS_KEY, hours_choice(session.current().draft))
    labels = {c.id: _(c.label) for c in HOURS_CHOICES}
    picked = st.radio(
        _(HOURS_TEXT),
        list(labels),
        index=None,
        format_func=lambda c: plain(labels[c]),
        captions=[plain(_(c.working)) for c in HOURS_CHOICES],
        help=_(HOURS_HELP),
        key=HOURS_KEY,
        on_change=save_hours_choice,
    )
    if picked == TYPED:
        ask(HOURS)
    if picked == STAFF:
        for question in STAFF_QUESTIONS:
            ask(question)
        conversion()
    with st.expander(_("More hours later"), key="to-come"):
        for question in TO_COME_QUESTIONS:
            ask(question)


def conversion() -> None:
    """The sum from people and money to hours, in the open."""
    said = {q.id.rsplit(".", 1)[1]: read(session.current().draft, q.id) or None for q in STAFF_QUESTIONS}
    told = hours_added_up(staffing(Resources.model_validate(said)))
    if told is not None:
        draw.boxed(told, st.info)


def money_and_skills() -> None:
    """What can be spent, and what people can do."""
    st.header(_("Money and skills"), anchor=False)
    ask(BUDGET)
    ask(BUDGET_INCLUDES_FEES)
    ask(STAFF_HOUR)
    tick_list(SKILLS, nothing=_("None of these"), then=after_skills, beside=(SKILLS_LACKING,))
    draft = session.current().draft
    if isinstance(read(draft, SKILLS.id), list) and not isinstance(read(draft, SKILLS_LACKING.id), list):
        st.caption(_("What you did not tick counts as missing, until you answer the next question."))
    tick_list(SKILLS_LACKING, nothing=_("None of these"), then=after_lacking, beside=(SKILLS,))


def behind_expanders() -> None:
    """What makes the advice fit better, for those who know it."""
    st.header(_("More, if you know it"), anchor=False)
    st.markdown(_("All of this may stay as it is. What you add makes the advice fit better."))
    accounts = session.current().draft.get("accounts") or []
    with st.expander(_("Accounts you have today ({count})").format(count=len(accounts)), key="accounts"):
        st.markdown(_("Your own figures replace national ones. What you don't know may stay empty."))
        account_cards()
        add_account_form()
    with st.expander(_("What you have: alerts, lists, policies"), key="owned"):
        tick_list(OWNED, nothing=_("None of these"))
    with st.expander(_("Warning lists that others run for your town"), key="county"):
        entry_cards(COUNTY, COUNTY_QUESTIONS, add=_("Add a list"), remove=_("Remove this list"))
    with st.expander(_("Nights and weekends"), key="nights"):
        ask(AFTER_HOURS)
        ask(NIGHT_PUBLISHER)
    with st.expander(_("Rules you must follow"), key="rules"):
        desk = known.catalog().departments[pack_kind(session.current().draft, known.catalog())]
        for question in RULE_QUESTIONS:
            if question.only_for is None or getattr(desk, question.only_for):
                ask(question)
    with st.expander(_("Figures of your own town"), key="local"):
        for question in LOCAL_QUESTIONS:
            ask(question)
        ask(MAX_ACCOUNTS)
        ask(WEBSITE_HOURS)


frame.open_page("resources", _("What can you keep up?"))
hours()
money_and_skills()
behind_expanders()
still_missing("resources")
navigation.onward("who", "know", _("Next: success"))
frame.close_page()
