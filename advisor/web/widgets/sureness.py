"""How sure the advice is, in words first and in figures after: shares of draws, never "83% sure"."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from advisor.decision import Recommendation
from advisor.telling.blocks import Points
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.how_sure import (
    constants_moved,
    copies_by_rule,
    drawing_note,
    firsts_of_list,
    in_best_sets,
    pair_words,
    shares_table,
    too_close_pairs,
    ways_tried,
)
from advisor.telling.sentences.certainty_sentences import set_sentence
from advisor.text import _
from advisor.web import draw, navigation, session
from advisor.web.safe import plain
from advisor.web.widgets import charts
from advisor.words.labels import ROLES, role_label

# Told of each list: the first few.
ROWS_TOLD = 3
PAIRS_TOLD = 4


def in_words(result: Recommendation) -> None:
    """How firm the set is, then who comes first of each list in how many ways of weighing."""
    sure = result.robustness
    if sure is None:
        if result.ranking:
            st.info(_("How sure it is has not been worked out for this result."))
        else:
            st.info(_("Nothing is ranked, so there is nothing to be sure of."))
        return
    basis = session.basis(result)
    draw.lines((ways_tried(sure),))
    with st.container(border=True, key="card-sure-set"):
        st.markdown(f"**{plain(set_sentence(sure))}**")
        draw.items(Points("", in_best_sets(basis)))
        draw.small((copies_by_rule(basis),))
    # the lists that hold a member of the set come first: they are what the advice rests on
    rows = basis.rows()
    inside = {rows[p].role for p in result.set.platforms if p in rows}
    for role in sorted(ROLES, key=lambda role: role not in inside):
        _list(basis, role)


def _list(basis: Basis, role: str) -> None:
    rows = [row for row in basis.recommendation.ranking if row.role == role]
    if not rows:
        return
    st.subheader(plain(role_label(role)), anchor=False)
    draw.lines((firsts_of_list(basis, role, ROWS_TOLD),))
    if len(rows) > 1:
        charts.rank_shares(basis.recommendation, role)


def too_close(result: Recommendation) -> None:
    """Pairs whose order says nothing, with the share in which each is above the other, as links to both."""
    basis = session.basis(result)
    pairs = too_close_pairs(basis)
    if pairs is None:
        return
    st.subheader(plain(pairs.heading), anchor=False)
    draw.lines((pairs.note,))
    found = result.too_close or ()
    for pair in found[:PAIRS_TOLD]:
        _pair(*pair, basis)
    if rest := found[PAIRS_TOLD:]:
        with st.expander(_("{count} more").format(count=len(rest)), key="more-too-close"):
            for pair in rest:
                _pair(*pair, basis)


def _pair(one: str, other: str, basis: Basis) -> None:
    words = pair_words(basis, one, other)
    navigation.page_link("compare", plain(words), icon=":material/compare_arrows:", platform=one, other=other)


def constants(result: Recommendation) -> None:
    """The constants of the set, and what happens when they move."""
    told = constants_moved(session.basis(result))
    if told is not None:
        with st.expander(plain(told.heading), key="constants"):
            draw.items(told)


def in_figures(result: Recommendation) -> None:
    """Shares of every ranked platform as a table, with the second view and the error of the draws."""
    table, sure = shares_table(session.basis(result)), result.robustness
    if table is not None and sure is not None:
        with st.expander(plain(table.heading), key="all-shares"):
            draw.table(replace(table, heading=""), table.heading)
        draw.small((drawing_note(sure),))
