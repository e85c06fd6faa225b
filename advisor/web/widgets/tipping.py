"""Tipping points: the weights at which the set, or the first of a list, would change. Nearest first."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from advisor.decision import Recommendation
from advisor.decision.result import AnyTippingPoint, SetTippingPoint, TippingPoint
from advisor.telling.sentences.naming import criterion_title
from advisor.telling.sentences.tipping_sentences import tip_change, tip_sentence, tips_at
from advisor.text import _
from advisor.web import known
from advisor.web.safe import plain
from advisor.web.widgets.recommended import ROLES
from advisor.web.wording import names
from advisor.words.labels import role_label
from advisor.words.numbers import weight_words

# Told in words; all of them stand in the table.
TOLD = 3


def tips(result: Recommendation) -> None:
    """The nearest in words, for the set and for each list, then every one in a table."""
    found = [t for t in result.tipping_points or () if t.list in (*ROLES, "set")]
    if not found:
        return
    of_set = [t for t in found if isinstance(t, SetTippingPoint)]
    if of_set:
        st.subheader(_("What would change the set"), anchor=False)
        _told(of_set)
    of_lists = [t for t in found if isinstance(t, TippingPoint)]
    if of_lists:
        st.subheader(_("What would change who comes first"), anchor=False)
        _told(of_lists)
    with st.expander(_("All tipping points ({count})").format(count=len(found)), key="all-tips"):
        st.table([_row(tip) for tip in found], hide_index=True, border="horizontal")
    st.caption(_("The other weights keep their proportions. Worked out exactly, not guessed."))


def _told(tips: Sequence[AnyTippingPoint]) -> None:
    flips = [tip for tip in tips if tip.flips_at is not None]
    if not flips:
        st.markdown(_("Never, whatever one kind of need weighs."))
        return
    st.markdown("\n".join(f"- {plain(tip_sentence(known.catalog(), tip, _name))}" for tip in flips[:TOLD]))


def _name(platform: str) -> str:
    return names([platform], known.catalog())[0]


def _row(tip: AnyTippingPoint) -> dict[str, str]:
    return {
        _("List"): _("The set") if isinstance(tip, SetTippingPoint) else plain(role_label(tip.list)),
        _("What is moved"): plain(criterion_title(known.catalog(), tip.criterion)),
        _("Now"): weight_words(tip.weight),
        _("Tips at"): tips_at(tip),
        _("Then"): plain(tip_change(tip, _name)),
    }
