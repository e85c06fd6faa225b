"""Why a platform is not recommended, and what would have to change, as it was worked out and tried."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.text import _
from advisor.web import known, navigation
from advisor.web.safe import plain
from advisor.web.widgets.sureness import change_words
from advisor.web.wording import listed, names


def answer(platform: str, result: Recommendation) -> None:
    """What keeps it out, then each least change with the set it would lead to."""
    name = names([platform], known.catalog())[0]
    inside = [*result.set.platforms, *(f for fs in result.set.features.values() for f in fs)]
    if platform in inside:
        st.info(plain(_("{name} is in your set.").format(name=name)))
        return
    changes = [c for c in result.what_would_change or () if c.platform == platform]
    st.markdown(plain(_why(platform, result)))
    possible = [c for c in changes if c.needs]
    if possible:
        st.subheader(_("What would bring it in"), anchor=False)
    for change in possible:
        with st.container(border=True):
            st.markdown(plain(change.reason))
            added = [p for p in change.platforms if p not in inside]
            st.caption(plain(change_words(added, list(change.drops))))
            st.caption(plain(_("The set would be: {names}.").format(
                names=listed(names(change.platforms, known.catalog())))))  # fmt: skip
    if possible:
        st.caption(_("Each change is the least of its kind, and was tried by asking again with it."))
    for change in changes:
        if not change.needs:
            st.info(plain(change.reason))
    if not changes:
        st.info(_("It stands beside the ranking, so no change of your answers brings it in."))
    navigation.page_link("platform", plain(_("The evidence on {name}").format(name=name)), platform=platform)


def _why(platform: str, result: Recommendation) -> str:
    for row in result.ranking:
        if row.platform == platform:
            return row.left_out_because or row.reason
    for out in result.ruled_out:
        if out.platform == platform:
            return out.reason + (f" {out.remedy}" if out.remedy else "")
    return next((f.reason for f in result.foundation if f.platform == platform), "")
