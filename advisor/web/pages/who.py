"""Step 2: whom the department wants to reach."""

from __future__ import annotations

import streamlit as st

from advisor.questions import options_of
from advisor.questions.department import COMMUNITY, LANGUAGE_QUESTIONS, LANGUAGES
from advisor.questions.draft import chosen, is_answered
from advisor.questions.packs import pack_audiences, start_audiences
from advisor.questions.wishes import AUDIENCE_IMPORTANCE, AUDIENCES, PURPOSE_AUDIENCES, PURPOSE_HORIZON
from advisor.text import _
from advisor.web import frame, known, navigation, session
from advisor.web.safe import plain
from advisor.web.widgets import town_file
from advisor.web.widgets.asking import ask
from advisor.web.widgets.entries import entry_cards
from advisor.web.widgets.stepping import dont_know, still_missing
from advisor.web.widgets.wishes import plain_list, wish_list


def audiences() -> None:
    """The groups of people, those of the pack first."""
    catalog = known.catalog()
    draft = session.current().draft
    st.markdown(_("We ticked likely ones."))
    st.markdown(_(AUDIENCES.help))
    options = {o.id: o for o in options_of(AUDIENCES, catalog)}
    first = pack_audiences(draft, catalog)
    wish_list(AUDIENCES, AUDIENCE_IMPORTANCE, first, options.values(), more=town_file.people_line)
    rest = [o for id, o in options.items() if id not in first]
    with st.expander(_("More groups ({count})").format(count=len(rest)), key="more-audiences"):
        plain_list(AUDIENCES, rest)


def per_purpose() -> None:
    """Audiences of single purposes, for those who want to tell them apart."""
    purposes = chosen(session.current().draft, "purposes")
    if not purposes:
        return
    with st.expander(_("Say it for each purpose"), key="per-purpose"):
        st.markdown(
            _(
                "News about water may be for everyone, and a job post for job seekers only. "
                "If you leave one empty, we use the groups above that go with it."
            )
        )
        for purpose in purposes:
            st.markdown(f"**{plain(known.catalog().purposes[purpose].label)}**")
            ask(PURPOSE_AUDIENCES, purpose)
            ask(PURPOSE_HORIZON, purpose)


if not is_answered(session.current().draft, AUDIENCES.id):
    session.change(start_audiences(session.current().draft, known.catalog()))
frame.open_page("who", _("Who is it for?"))
audiences()
per_purpose()
st.header(_("Your community"), anchor=False)
ask(COMMUNITY)
town_file.own_figures()
with st.expander(_("Languages people speak at home"), key="languages"):
    entry_cards(LANGUAGES, LANGUAGE_QUESTIONS, add=_("Add a language"), remove=_("Remove this language"))
dont_know("who")
still_missing("who")
navigation.onward("why", "resources", _("Next: resources"))
frame.close_page()
