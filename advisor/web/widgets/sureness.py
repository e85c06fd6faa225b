"""How sure the advice is, in words first and in figures after: shares of draws, never "83 % sure"."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.decision.recommendation import Robustness
from advisor.decision.words import role_label
from advisor.text import _
from advisor.web import known
from advisor.web.safe import plain
from advisor.web.widgets.recommended import ROLES
from advisor.web.wording import listed, names

# Told of each list: the first few, and only shares that are not nothing.
ROWS_TOLD = 3
LEAST_TOLD = 0.01
CONSTANTS = {
    "SECOND_PLATFORM_ADDS": "what a second platform for the same need adds",
    "OPENING_COST": "what a new account must bring to be worth opening",
}


def in_words(result: Recommendation) -> None:
    """Who comes first in how many ways of weighing, by role, and how firm the set is."""
    sure = result.robustness
    if sure is None:
        st.info(_("Nothing is ranked yet, so there is nothing to be sure of."))
        return
    st.markdown(
        _(
            "Your answers leave room: weights are rough, and evidence has margins. So we drew {draws} "
            "other ways of weighing your priorities and reading the evidence, all in line with what you said."
        ).format(draws=f"{sure.draws:,}")
    )
    st.markdown(
        plain(
            _("Exactly this set is the best one in {share} of 100 of them.").format(
                share=round(100 * sure.set_share)
            )
        )
    )
    for role in ROLES:
        rows = [row for row in result.ranking if row.role == role]
        if not rows:
            continue
        st.subheader(plain(role_label(role)), anchor=False)
        if len(rows) == 1:
            st.markdown(plain(_("{name} is the only one of its kind here.").format(name=rows[0].name)))
            continue
        for platform, first in _firsts(sure, role)[:ROWS_TOLD]:
            sentence = _("{name} is first in {share} of 100 ways.")
            name = names([platform], known.catalog())[0]
            st.markdown("- " + plain(sentence.format(name=name, share=round(100 * first))))


def _firsts(sure: Robustness, role: str) -> list[tuple[str, float]]:
    """Platforms of a list by how often they are first, without those that hardly ever are."""
    for matrix in sure.ranks:
        if matrix.list == role:
            shares = [(p, row[0]) for p, row in zip(matrix.platforms, matrix.shares, strict=True)]
            return sorted((s for s in shares if s[1] >= LEAST_TOLD), key=lambda s: -s[1])
    return []


def choose_this_if(result: Recommendation) -> None:
    """The weights that would put a platform first: "choose this if…"."""
    sure = result.robustness
    if sure is None or len({need.family for need in result.needs}) < 2:
        return
    told = [c for c in sure.central if c.list in ROLES]
    if not told:
        return
    families = known.catalog().families
    with st.expander(_("Choose this if …"), key="choose-this-if"):
        for central in told:
            name = names([central.platform], known.catalog())[0]
            weights = listed(
                [f"{families[f].label} {w * 100:.0f} %" for f, w in central.families.items() if w > 0.005]
            )
            st.markdown(
                plain(
                    _(
                        "{role}: {name}, if you weigh like this: {weights}. "
                        "With these weights it is first in {share} of 100 readings of the evidence."
                    ).format(
                        role=role_label(central.list),
                        name=name,
                        weights=weights,
                        share=round(100 * central.confidence),
                    )
                )
            )


def tips(result: Recommendation) -> None:
    """Where the set would change, nearest first, and what never would change it."""
    found = [t for t in result.tipping_points or () if t["list"] == "set"]
    if not found:
        return
    st.subheader(_("What would change the set"), anchor=False)
    catalog = known.catalog()
    labels = {need.criterion: need.label for need in result.needs}
    for tip in found:
        criterion = tip["criterion"]
        what = labels.get(criterion) or catalog.families[criterion.split(":")[1]].label
        if tip["flips_at"] is None:
            sentence = _("“{what}”: never, whatever it weighs.").format(what=what)
        else:
            sentence = _("“{what}” at {then} % instead of {now} %: {change}.").format(
                what=what,
                then=f"{tip['flips_at'] * 100:.0f}",
                now=f"{tip['weight'] * 100:.0f}",
                change=change_words(tip["adds"], tip["drops"]),
            )
        st.markdown("- " + plain(sentence))
    st.caption(_("The other weights keep their proportions. Worked out exactly, not guessed."))


def change_words(adds: list[str], drops: list[str]) -> str:
    """ "LinkedIn comes in, X goes out"."""
    catalog = known.catalog()
    parts = []
    if adds:
        parts.append(_("{names} in").format(names=listed(names(adds, catalog))))
    if drops:
        parts.append(_("{names} out").format(names=listed(names(drops, catalog))))
    return ", ".join(parts) or _("the same platforms, run otherwise")


def constants(result: Recommendation) -> None:
    """The constants of the set, and what happens when they move."""
    sure = result.robustness
    if sure is None or not sure.constants:
        return
    with st.expander(_("Our own constants, and what happens when they move"), key="constants"):
        for moved in sure.constants:
            after = (
                _("the same set")
                if moved.same
                else listed(names(moved.platforms, known.catalog())) or _("no set")
            )
            st.markdown(
                "- "
                + plain(
                    _("{what}: {value} → {moved_to}: {after}").format(
                        what=_(CONSTANTS[moved.constant]),
                        value=f"{moved.value:g}",
                        moved_to=f"{moved.moved_to:g}",
                        after=after,
                    )
                )
            )


def in_figures(result: Recommendation) -> None:
    """Shares of every ranked platform as a table, with the second view and the error of the draws."""
    sure = result.robustness
    if sure is None:
        return
    with st.expander(_("All shares in figures"), key="all-shares"):
        st.table(
            [
                {
                    _("Platform"): plain(row.name),
                    _("First of all, %"): _percent(row.first_share),
                    _("In the set, %"): _percent(row.in_set_share),
                    _("First at any weights, %"): _percent(sure.first_any_weights.get(row.platform)),
                    _("In the set at any weights, %"): _percent(sure.in_set_any_weights.get(row.platform)),
                }
                for row in result.ranking
            ],
            hide_index=True,
            border="horizontal",
        )
    st.caption(
        plain(
            _(
                "{draws} draws, seed {seed}; a share may be off by {error} in 100 from drawing. "
                "“Any weights”: {second} draws as if you had said nothing of your priorities."
            ).format(
                draws=f"{sure.draws:,}",
                seed=sure.seed,
                error=f"{200 * sure.error:.1f}",
                second=f"{sure.second_draws:,}",
            )
        )
    )


def _percent(share: float | None) -> str:
    return "" if share is None else f"{100 * share:.0f}"
