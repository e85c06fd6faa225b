"""What a trial changes: the set, and the place of every platform in its list, beside today's."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from advisor.decision import Recommendation
from advisor.telling.parts.what_a_trial_changes import (
    drawn_anew,
    moved,
    no_longer_ranked,
    places_table,
    what_differs,
    what_it_takes,
    what_would_be_run,
)
from advisor.telling.sentences.kept_sentences import kept_words
from advisor.text import _
from advisor.web import draw, known
from advisor.web.safe import plain
from advisor.words.labels import ROLES

# Those below stand behind "more": a phone shows the head of each list first.
FIRST = 5


def the_set(before: Recommendation, after: Recommendation) -> None:
    """What would be run: what comes in and goes out, hours, money and how firm it is."""
    catalog = known.catalog()
    with st.container(border=True, key="card-what-if"):
        st.subheader(_("What you would run"), anchor=False)
        st.markdown(f"**{plain(what_would_be_run(after, catalog))}**")
        draw.lines((kept_words(after.set, catalog),))
        draw.items(what_differs(before, after, catalog))
        draw.small((what_it_takes(after, catalog),))


def ranking(before: Recommendation, after: Recommendation) -> None:
    """Each list with the places gained and lost since the saved answers."""
    rows = moved(before, after)
    for role in ROLES:
        mine = tuple(row for row in rows if row.role == role)
        if not mine:
            continue
        draw.under_header(places_table(role, mine[:FIRST]))
        if mine[FIRST:]:
            with st.expander(_("{count} more").format(count=len(mine) - FIRST), key=f"what-if-more-{role}"):
                rest = places_table(role, mine[FIRST:])
                draw.table(replace(rest, heading=""), rest.heading)
    draw.lines((no_longer_ranked(before, after),))
    if after is not before:
        draw.small((drawn_anew(after),))
