"""Comparing two platforms: which two, in how many ways one is above, and their facts side by side."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.decision.result import Valued
from advisor.telling.parts import two_compared
from advisor.telling.sentences.naming import in_its_account
from advisor.text import _
from advisor.web import draw, known, navigation, session
from advisor.web.safe import plain
from advisor.web.widgets.cards import action_badge

PARAMETERS = ("platform", "other")
KEYS = ("compare-one", "compare-other")


def pick(result: Recommendation) -> tuple[Valued, Valued] | None:
    """The two platforms in the address, or chosen in the lists; the address follows the lists."""
    rows = {row.platform: row for row in result.valued()}
    if len(rows) < 2:
        st.info(_("Fewer than two platforms are ranked, so there is nothing to compare."))
        return None
    _follow_address(result, rows)
    left, right = st.columns(2)
    with left:
        one = _choose(_("One"), rows, KEYS[0])
    with right:
        other = _choose(_("The other"), rows, KEYS[1])
    if one == other:
        st.info(_("This is one and the same platform. Choose another beside it."))
        return None
    st.session_state["compare-asked"] = (one, other)
    if tuple(st.query_params.get(name) for name in PARAMETERS) != (one, other):
        st.query_params.from_dict(session.query(platform=one, other=other))
    return rows[one], rows[other]


def _choose(label: str, rows: dict[str, Valued], key: str) -> str:
    """A list of the platforms; the one that is chosen."""
    st.selectbox(label, list(rows), format_func=lambda p: in_its_account(rows[p], known.catalog()), key=key)
    return str(st.session_state[key])


def _follow_address(result: Recommendation, rows: dict[str, Valued]) -> None:
    """What the address asks for, once; else the first of the set and the next of its role."""
    asked = tuple(st.query_params.get(name) for name in PARAMETERS)
    if asked != st.session_state.get("compare-asked"):
        for key, platform in zip(KEYS, asked, strict=True):
            if platform in rows:
                st.session_state[key] = platform
    first = next((p for p in result.set.platforms if p in rows), next(iter(rows)))
    if st.session_state.get(KEYS[0]) not in rows:
        st.session_state[KEYS[0]] = first
    if st.session_state.get(KEYS[1]) not in rows:
        one = rows[st.session_state[KEYS[0]]]
        others = [p for p in rows if p != one.platform]
        st.session_state[KEYS[1]] = next((p for p in others if _role(p) == _role(one.platform)), others[0])


def _role(platform: str) -> str:
    return known.catalog().platforms[platform].role


def who_is_above(result: Recommendation, one: Valued, other: Valued) -> None:
    """In how many ways of weighing one is above the other, and whether that says anything."""
    basis = session.basis(result)
    if jobs := two_compared.different_jobs(one, other, basis):
        st.info(plain(jobs))
    if none := two_compared.without_a_place(one, other):
        draw.small((none,))
        return
    draw.lines((two_compared.who_is_above(one, other, basis),))
    if close := two_compared.says_nothing(one, other, basis):
        st.warning(plain(close))


def side_by_side(result: Recommendation, one: Valued, other: Valued) -> None:
    """The same facts of both in the same order; on a phone one below the other."""
    basis = session.basis(result)
    for column, row in zip(st.columns(2), (one, other), strict=True):
        with column, st.container(border=True, key=f"card-compare-{row.platform}"):
            st.header(plain(row.name), anchor=False)
            action_badge(row.action)
            draw.items(two_compared.facts_of(row, basis))
            navigation.page_link(
                "platform", _("The evidence"), icon=":material/fact_check:", platform=row.platform
            )
