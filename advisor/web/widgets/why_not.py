"""Why a platform is not recommended, and what would have to change, as it was worked out and tried."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.decision.result import WhatWouldChange
from advisor.telling.sentences.kept_sentences import copy_on, copy_time
from advisor.text import _
from advisor.web import known, navigation, trying
from advisor.web.safe import plain
from advisor.web.widgets import what_if
from advisor.web.wording import names
from advisor.words.phrases import listed


def answer(platform: str, result: Recommendation) -> None:
    """What keeps it out, then each least change with the set it would lead to."""
    name = names([platform], known.catalog())[0]
    copy = copy_on(platform, result.set)
    if platform in trying.worked_on(result):
        st.success(plain(_("{name} is in your set.").format(name=name)))
    elif copy is not None:
        told = _("{name} goes on as a copy of your other posts, {time}. It is not worked on.")
        st.success(plain(told.format(name=name, time=copy_time(copy.hours_per_week))))
    else:
        _outside(platform, result)
    navigation.page_link("platform", plain(_("The evidence on {name}").format(name=name)), platform=platform)


def _outside(platform: str, result: Recommendation) -> None:
    ranked = result.row_of(platform) is not None
    out = platform in {row.platform for row in result.ruled_out}
    for line in _why(platform, result):
        st.markdown(plain(line))
    if result.what_would_change is None:
        if ranked or out:
            st.info(_("What would bring it in has not been worked out for this result."))
        return
    changes = [c for c in result.what_would_change if c.platform == platform]
    possible = [c for c in changes if c.needs.kinds]
    if possible:
        st.subheader(_("What would bring it in"), anchor=False)
    for i, change in enumerate(possible):
        _change(i, change, result)
    if possible:
        st.caption(_("Each change is the least of its kind, and was tried by asking again with it."))
    for change in changes:
        if not change.needs.kinds:
            st.info(plain(change.reason))
    if not changes and not ranked and not out:
        st.info(_("It stands beside the ranking, so no change of your answers brings it in."))


def _change(number: int, change: WhatWouldChange, result: Recommendation) -> None:
    """One least change: what it takes, what it brings in and drops, and a way to try it."""
    catalog = known.catalog()
    inside = trying.members(result)
    with st.container(border=True, key=f"card-change-{number}"):
        st.markdown(f"**{plain(change.reason)}**")
        st.markdown(
            plain(_("The set would be: {names}.").format(names=listed(names(change.platforms, catalog))))
        )
        also = [p for p in change.platforms if p not in inside and p != change.platform]
        if also:
            st.caption(plain(_("Also comes in: {names}.").format(names=listed(names(also, catalog)))))
        if change.drops:
            st.caption(plain(_("Goes out: {names}.").format(names=listed(names(change.drops, catalog)))))
        if any(trying.is_quote(gate) for gate in change.needs.confirm):
            st.caption(
                _("It takes a price from the seller. Type it on the platform's page when you have it.")
            )
        elif st.button(_("Try this in What if"), key=f"try-{number}", icon=":material/tune:"):
            what_if.begin(result, change)
            navigation.go("what_if")


def _why(platform: str, result: Recommendation) -> list[str]:
    """What is said of it today: why it was left out, its condition, or what rules it out."""
    row = result.row_of(platform)
    if row is not None:
        said = (row.left_out_because or row.reason, row.conditional, row.against)
        return list(dict.fromkeys(line for line in said if line))
    for out in result.ruled_out:
        if out.platform == platform:
            remedy = _("To be ranked at all: {remedy}").format(remedy=out.remedy) if out.remedy else ""
            return [line for line in (out.reason, remedy) if line]
    return [f.reason for f in result.foundation if f.platform == platform]
