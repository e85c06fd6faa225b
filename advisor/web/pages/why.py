"""Step 1: which department, and what it wants to achieve."""

from __future__ import annotations

import streamlit as st

from advisor.catalog.named import TWO_WAY_DIALOG
from advisor.questions import UNANSWERED, Draft, Option, options_of
from advisor.questions.department import KIND, NAME, POPULATION, STATE
from advisor.questions.draft import chosen, is_answered, read
from advisor.questions.packs import follows_pack, pack_purposes, start_purposes
from advisor.questions.wishes import PURPOSE_IMPORTANCE, PURPOSES
from advisor.telling.parts.while_answering import example_of
from advisor.text import _
from advisor.web import draw, frame, known, navigation, session
from advisor.web.safe import plain
from advisor.web.widgets.asking import ask
from advisor.web.widgets.stepping import dont_know, still_missing
from advisor.web.widgets.wishes import plain_list, wish_list


def tick_the_pack(draft: Draft) -> Draft:
    """Another kind of department brings its own likely purposes, unless they were touched by hand."""
    before = session.current().draft
    if not is_answered(before, PURPOSES.id) or follows_pack(before, known.catalog()):
        session.forget(PURPOSES.id)
        return start_purposes(draft, known.catalog())
    return draft


def example(purpose: str) -> None:
    """A post of the kind the purpose means."""
    told = example_of(known.catalog().purposes[purpose])
    if told is not None:
        st.markdown(f"> {draw.point_words(told)}")


def department() -> None:
    """Who is asking: few fields, none of them needed but the first."""
    ask(KIND, then=tick_the_pack)
    ask(NAME)
    left, right = st.columns(2)
    with left:
        ask(STATE)
    with right:
        ask(POPULATION)


def purposes() -> None:
    """The purposes of the pack as cards, the others behind "more"."""
    draft, catalog = session.current().draft, known.catalog()
    st.header(_(PURPOSES.text), anchor=False)
    if read(draft, KIND.id) is UNANSWERED:
        st.info(_("First say what kind of department it is. Then we tick its likely purposes for you."))
        return
    st.markdown(_("We ticked what such departments often want. Change it as you like."))
    st.markdown(_(PURPOSES.help))
    options = {o.id: o for o in options_of(PURPOSES, catalog)}
    first = pack_purposes(draft, catalog)
    wish_list(PURPOSES, PURPOSE_IMPORTANCE, first, options.values(), more=example)
    if TWO_WAY_DIALOG not in chosen(draft, PURPOSES.id):
        st.caption(_("Two-way dialog is turned down. The advice will not ask you to answer people."))
    rest = [o for id, o in options.items() if id not in first]
    with st.expander(_("More purposes ({count})").format(count=len(rest)), key="more-purposes"):
        by_family(rest)


def by_family(rest: list[Option]) -> None:
    """The other purposes, under what they have in common."""
    catalog = known.catalog()
    for family in catalog.families.values():
        members = [o for o in rest if catalog.purposes[o.id].family == family.id]
        if members:
            st.markdown(f"**{plain(family.label)}**")
            plain_list(PURPOSES, members)


frame.open_page(
    "why", _("Why do you want it?"), _("First who you are, in a few words. Then what you want to achieve.")
)
department()
purposes()
dont_know("why")
still_missing("why")
navigation.onward("start", "who", _("Next: who"))
frame.close_page()
