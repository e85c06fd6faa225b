"""Why a platform is not recommended, and what would have to change, as it was worked out and tried."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.decision.result import WhatWouldChange
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.what_would_change import each_is_the_least
from advisor.telling.parts.why_not import (
    change_told,
    least_changes,
    no_change_helps,
    runs_already,
    waits_for_a_price,
    what_keeps_it_out,
)
from advisor.text import _
from advisor.web import draw, navigation, session
from advisor.web.safe import plain
from advisor.web.widgets import what_if


def answer(platform: str, result: Recommendation) -> None:
    """What keeps it out, then each least change with the set it would lead to."""
    basis = session.basis(result)
    runs = runs_already(platform, basis)
    if runs:
        st.success(plain(runs))
    else:
        _outside(platform, basis)
    navigation.page_link(
        "platform", plain(_("The evidence on {name}").format(name=basis.name(platform))), platform=platform
    )


def _outside(platform: str, basis: Basis) -> None:
    draw.lines(what_keeps_it_out(platform, basis))
    changes = least_changes(platform, basis)
    if changes:
        st.subheader(_("What would bring it in"), anchor=False)
        for number, change in enumerate(changes):
            _change(number, change, basis)
        draw.small((each_is_the_least(),))
    for sentence in no_change_helps(platform, basis):
        st.info(plain(sentence))


def _change(number: int, change: WhatWouldChange, basis: Basis) -> None:
    """One least change: what it takes, what it brings in and drops, and a way to try it."""
    told = change_told(change, basis)
    with st.container(border=True, key=f"card-change-{number}"):
        st.markdown(f"**{plain(told.heading)}**")
        draw.lines(point.text for point in told.items)
        draw.small((told.note,))
        if not waits_for_a_price(change) and st.button(
            _("Try this in What if"), key=f"try-{number}", icon=":material/tune:"
        ):
            what_if.begin(basis.recommendation, change)
            navigation.go("what_if")
