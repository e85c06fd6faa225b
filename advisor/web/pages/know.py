"""Step 4: how the department will know that it worked."""

from __future__ import annotations

import streamlit as st

from advisor.questions import options_of
from advisor.questions.draft import is_answered
from advisor.questions.packs import start_success, suggested_success
from advisor.questions.success import MEASURE_QUESTIONS, REVIEW, SUCCESS, SUCCESS_IMPORTANCE
from advisor.telling.parts.how_you_will_know import how_it_is_counted
from advisor.text import _
from advisor.web import draw, frame, known, navigation, session
from advisor.web.widgets.asking import ask
from advisor.web.widgets.stepping import dont_know, still_missing
from advisor.web.widgets.wishes import plain_list, wish_list


def measure(success: str) -> None:
    """What belongs to a chosen measure: how it is worked out, where it stands, where it should get."""
    row = known.catalog().success[success]
    draw.small(how_it_is_counted(row))
    columns = st.columns(2)
    for column, question in zip(columns, MEASURE_QUESTIONS, strict=True):
        with column:
            ask(question, success)
    ask(REVIEW, success)


def measures() -> None:
    """The measures that go with the purposes, then the others."""
    catalog = known.catalog()
    draft = session.current().draft
    st.markdown(_("These go with what you want to achieve."))
    st.markdown(_(SUCCESS.help))
    options = {o.id: o for o in options_of(SUCCESS, catalog)}
    first = suggested_success(draft, catalog)
    wish_list(SUCCESS, SUCCESS_IMPORTANCE, first, options.values(), more=measure)
    rest = [o for id, o in options.items() if id not in first]
    with st.expander(_("More things to count ({count})").format(count=len(rest)), key="more-success"):
        plain_list(SUCCESS, rest)


if not is_answered(session.current().draft, SUCCESS.id):
    session.change(start_success(session.current().draft, known.catalog()))
frame.open_page("know", _("How will you know it worked?"))
measures()
dont_know("know")
still_missing("know")
navigation.onward("resources", "tool", _("See the advice"))
frame.close_page()
