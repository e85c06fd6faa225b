"""Tipping points: the weights at which the set, or the first of a list, would change. Nearest first."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from advisor.decision import Recommendation
from advisor.decision.result import AnyTippingPoint, SetTippingPoint, TippingPoint
from advisor.text import _
from advisor.web import known
from advisor.web.safe import plain
from advisor.web.widgets.recommended import ROLES
from advisor.web.wording import names
from advisor.words.labels import role_label
from advisor.words.numbers import weight_words
from advisor.words.phrases import listed

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
        _told(of_set, result)
    of_lists = [t for t in found if isinstance(t, TippingPoint)]
    if of_lists:
        st.subheader(_("What would change who comes first"), anchor=False)
        _told(of_lists, result)
    with st.expander(_("All tipping points ({count})").format(count=len(found)), key="all-tips"):
        st.table([_row(tip, result) for tip in found], hide_index=True, border="horizontal")
    st.caption(_("The other weights keep their proportions. Worked out exactly, not guessed."))


def _told(tips: Sequence[AnyTippingPoint], result: Recommendation) -> None:
    flips = [tip for tip in tips if tip.flips_at is not None]
    if not flips:
        st.markdown(_("Never, whatever one kind of need weighs."))
        return
    st.markdown("\n".join(f"- {plain(_sentence(tip, result))}" for tip in flips[:TOLD]))


def _sentence(tip: AnyTippingPoint, result: Recommendation) -> str:
    then, now = _tips_at(tip), weight_words(tip.weight)
    sentence = _("“{what}” at {then} instead of {now}: {change}.").format(
        what=_what(tip, result), then=then, now=now, change=_change(tip)
    )
    return sentence if isinstance(tip, SetTippingPoint) else f"{role_label(tip.list)}: {sentence}"


def _change(tip: AnyTippingPoint) -> str:
    """What comes in and goes out, or who comes first; a dash where nothing ever changes."""
    if isinstance(tip, SetTippingPoint):
        return "–" if tip.flips_at is None else change_words(tip.adds, tip.drops)
    if tip.to is None:
        return "–"
    leader, other = names([tip.leader, tip.to], known.catalog())
    return _("{other} comes before {leader}").format(other=other, leader=leader)


def change_words(adds: Sequence[str], drops: Sequence[str]) -> str:
    """ "LinkedIn comes in, X goes out"."""
    catalog = known.catalog()
    parts = []
    if adds:
        parts.append(_("{names} in").format(names=listed(names(adds, catalog))))
    if drops:
        parts.append(_("{names} out").format(names=listed(names(drops, catalog))))
    return ", ".join(parts) or _("the same platforms, run otherwise")


def _row(tip: AnyTippingPoint, result: Recommendation) -> dict[str, str]:
    return {
        _("List"): _("The set") if isinstance(tip, SetTippingPoint) else plain(role_label(tip.list)),
        _("What is moved"): plain(_what(tip, result)),
        _("Now"): weight_words(tip.weight),
        _("Tips at"): _tips_at(tip),
        _("Then"): plain(_change(tip)),
    }


def _tips_at(tip: AnyTippingPoint) -> str:
    return _("never") if tip.flips_at is None else weight_words(tip.flips_at)


def _what(tip: AnyTippingPoint, result: Recommendation) -> str:
    """A need by its label, a family by its own."""
    labels = {need.criterion: need.label for need in result.needs}
    if tip.criterion in labels:
        return labels[tip.criterion]
    family = known.catalog().families.get(tip.criterion.family)
    return family.label if family else str(tip.criterion)
