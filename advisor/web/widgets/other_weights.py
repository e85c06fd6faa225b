"""At which other weights another platform would be first: "choose this if…", and the view without weights."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.text import _
from advisor.web import known
from advisor.web.safe import plain
from advisor.web.widgets.recommended import ROLES
from advisor.web.wording import names
from advisor.words.labels import role_label
from advisor.words.numbers import hundredths, percent
from advisor.words.phrases import listed

# Told of each list: the first few, and only shares that are not nothing.
ROWS_TOLD = 3
LEAST_TOLD = 0.01


def choose_this_if(result: Recommendation) -> None:
    """The weights that would put a platform first: "choose this if…"."""
    sure = result.robustness
    if sure is None or len({need.family for need in result.needs}) < 2:
        return
    told = [c for c in sure.central if c.list in ROLES]
    if not told:
        return
    stated = _stated(result)
    st.subheader(_("Choose this if …"), anchor=False)
    st.caption(_("The middle of all weights that put a platform first of its list, where it is not yours."))
    lines = []
    for central in told:
        name = names([central.platform], known.catalog())[0]
        sentence = _("{weights}. Then it is first in {share} of 100 readings of the evidence.").format(
            weights=_weights(central.families, stated), share=hundredths(central.confidence)
        )
        lines.append(f"- **{plain(name)}** ({plain(role_label(central.list))}): {plain(sentence)}")
    st.markdown("\n".join(lines))


def _stated(result: Recommendation) -> dict[str, float]:
    """The share of each family as the answers have it, summing to 1."""
    shares: dict[str, float] = {}
    for need in result.needs:
        shares[need.family] = shares.get(need.family, 0.0) + need.weight
    total = sum(shares.values())
    return {family: share / total for family, share in shares.items()} if total else {}


def _weights(central: dict[str, float], stated: dict[str, float]) -> str:
    """The families that weigh otherwise than stated, in words; where none does, evidence decides."""
    families = known.catalog().families
    differ = sorted(
        (f for f in central if abs(central[f] - stated.get(f, 0.0)) >= LEAST_TOLD),
        key=lambda f: -abs(central[f] - stated.get(f, 0.0)),
    )
    if not differ:
        return _("at about the weights you gave: here the evidence decides, not the weights")
    return _("if you weigh {weights}").format(
        weights=listed(
            [
                _("{family} {share} (you: {stated})").format(
                    family=families[f].label,
                    share=percent(central[f]),
                    stated=percent(stated.get(f, 0.0)),
                )
                for f in differ
            ]
        )
    )


def any_weights(result: Recommendation) -> None:
    """The second view: what would hold if nothing were known of the weights."""
    sure = result.robustness
    if sure is None or not sure.first_any_weights:
        return
    st.subheader(_("If nothing were known of your weights"), anchor=False)
    first = _most(sure.first_any_weights)
    inside = _most(sure.in_set_any_weights)
    if first:
        st.markdown(plain(_("First of all platforms, in 100 ways: {shares}.").format(shares=_told(first))))
    if inside:
        st.markdown(plain(_("In the best set, in 100 ways: {shares}.").format(shares=_told(inside))))
    st.caption(_("What stands here as in your own answer does not hang on how you weigh."))


def _most(shares: dict[str, float]) -> list[tuple[str, float]]:
    return sorted((s for s in shares.items() if s[1] >= LEAST_TOLD), key=lambda s: -s[1])[:ROWS_TOLD]


def _told(shares: list[tuple[str, float]]) -> str:
    found = zip(names([p for p, _share in shares], known.catalog()), (s for _p, s in shares), strict=True)
    return listed([f"{name} {hundredths(share)}" for name, share in found])
