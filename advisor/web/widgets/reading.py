"""What surrounds the set on the first page: warnings, which needs it covers, and whom it could reach."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from advisor.decision import Recommendation
from advisor.questions.resources import HOURS
from advisor.telling.blocks import Point, Points
from advisor.telling.parts.reach import ceiling_words, followers_today, no_promise
from advisor.telling.parts.the_advice import (
    advice_sentence,
    measures_shown,
    needs_served,
    would_change_it_most,
)
from advisor.telling.sentences.kept_sentences import kept_words
from advisor.text import _
from advisor.web import draw, known, navigation, session
from advisor.web.safe import plain
from advisor.web.widgets.charts import reach_by_age
from advisor.web.widgets.sources import source_line


def headline(result: Recommendation) -> None:
    """The finding in a few short sentences, what it takes and gives, and what would change it most."""
    if result.headline is None:
        return
    with st.container(key="summary"):
        draw.lines((advice_sentence(result),))
    draw.lines((result.headline.takes,))
    draw.small((kept_words(result.set, known.catalog()), would_change_it_most(result, HOURS.id)))


def warnings(result: Recommendation) -> None:
    """What the reader must know before using the advice; one calm box."""
    if result.warnings:
        draw.boxed(Points("", tuple(Point(w) for w in result.warnings)), st.warning)


def covered(result: Recommendation) -> None:
    """Each need, how well the set serves it in words, and through what."""
    table = needs_served(result, known.catalog())
    if table is None:
        return
    with st.expander(plain(table.heading), key="covered"):
        draw.table(replace(table, heading=""), table.heading)
        for measure in measures_shown(result, known.catalog()):
            draw.draw(measure)


def reach(result: Recommendation) -> None:
    """The ceiling of reach beside the followers there really are. Never a promise."""
    ceiling = result.set.reach_ceiling
    if ceiling is None:
        return
    with st.expander(_("How many people could it reach at most?"), key="reach"):
        st.markdown(draw.point_words(Point(no_promise(), lead=ceiling_words(ceiling, known.catalog()))))
        draw.lines(followers_today(session.basis(result)))
        reach_by_age(result)
        st.markdown(source_line(ceiling.source))
        navigation.page_link("reach", _("More on reach"), icon=":material/arrow_forward:")
