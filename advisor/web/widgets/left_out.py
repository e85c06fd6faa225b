"""What is not in the set: not now, ruled out, or already covered by another."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from advisor.decision import Recommendation
from advisor.decision.result import RuledOut
from advisor.telling.sentences.naming import in_its_account
from advisor.text import _, mark
from advisor.web import known, navigation
from advisor.web.safe import plain
from advisor.web.wording import names

RULES = {
    "discontinued": mark("It has ended"),
    "banned": mark("You may not use it"),
    "decided": mark("Its end is decided"),
    "state_rule": mark("A state rule forbids it"),
    "other_job": mark("It does another job"),
    "money": mark("It costs more than you have"),
    "requires": mark("It needs something you do not have"),
    "needs_account": mark("It needs an account you do not have"),
}


def not_now(result: Recommendation) -> None:
    """What could come in later, and what it would take."""
    rows = [row for row in result.ruled_out if row.rule == "not_now"]
    if rows:
        st.header(_("Not now"), anchor=False)
        st.markdown(_("These could serve you, but not with the hours, skills or cover you have today."))
        _list(rows, result)


def ruled_out(result: Recommendation) -> None:
    """What a hard rule keeps out, by rule."""
    st.header(_("Ruled out"), anchor=False)
    for rule, label in RULES.items():
        rows = [row for row in result.ruled_out if row.rule == rule]
        if rows:
            st.subheader(_(label), anchor=False)
            _list(rows, result)
    if all(row.rule == "not_now" for row in result.ruled_out):
        st.markdown(_("Nothing is ruled out."))


def already_covered(result: Recommendation) -> None:
    """What was ranked but left out of the set."""
    rows = [r for r in result.valued() if r.left_out_because]
    if rows:
        st.header(_("Ranked, but left out"), anchor=False)
        lines = (
            (
                in_its_account(r, known.catalog()),
                f"{r.left_out_because} {change_words(r.platform, result)}",
            )
            for r in rows
        )
        st.markdown("\n".join(f"- **{plain(name)}**: {plain(why)}" for name, why in lines))
        navigation.page_link("ranking", _("See the ranking"), icon=":material/arrow_forward:")
    navigation.page_link("why_not", _("What would bring one of them in?"), icon=":material/arrow_forward:")


def change_words(platform: str, result: Recommendation) -> str:
    """The least change that brings it in, short; "" where there is none or none was worked out."""
    changes = (c for c in result.what_would_change or () if c.platform == platform and c.needs.kinds)
    return next((change.reason for change in changes), "")


def _list(rows: Sequence[RuledOut], result: Recommendation) -> None:
    for row in rows:
        with st.container(border=True, key=f"card-out-{row.platform}"):
            st.markdown(f"**{plain(row.name)}**: {plain(row.reason)}")
            if row.remedy:
                st.markdown(f"{_('What would change it')}: {plain(row.remedy)}")
            if change := change_words(row.platform, result):
                st.markdown(plain(change))
                navigation.page_link(
                    "why_not", plain(_("Why not {name}?").format(name=row.name)), platform=row.platform
                )
            if row.successor and row.successor in known.catalog().platforms:
                instead = names([row.successor], known.catalog())[0]
                navigation.page_link(
                    "platform", plain(_("Look at {name}").format(name=instead)), platform=row.successor
                )
