"""How sure the advice is, in words first and in figures after: shares of draws, never "83 % sure"."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.decision.result import Ranked, Robustness
from advisor.telling.sentences.certainty_sentences import in_best_set, set_sentence
from advisor.telling.sentences.kept_sentences import copy_on, kept_names
from advisor.telling.sentences.naming import in_its_account
from advisor.text import _, mark
from advisor.web import known, navigation
from advisor.web.safe import plain
from advisor.web.widgets import charts
from advisor.web.widgets.recommended import ROLES
from advisor.web.wording import names
from advisor.words.labels import role_label
from advisor.words.numbers import figure, hundredths, percent, share_of_100
from advisor.words.phrases import listed

# Told of each list: the first few, and only shares that are not nothing.
ROWS_TOLD = 3
PAIRS_TOLD = 4
LEAST_TOLD = 0.01
CONSTANTS = {
    "SECOND_PLATFORM_ADDS": mark("What a second platform for the same need adds"),
    "OPENING_COST": mark("What a new account must bring to be worth opening"),
}


def in_words(result: Recommendation) -> None:
    """How firm the set is, then who comes first of each list in how many ways of weighing."""
    sure = result.robustness
    if sure is None:
        missing = _("How sure it is has not been worked out for this result.")
        st.info(missing if result.ranking else _("Nothing is ranked, so there is nothing to be sure of."))
        return
    st.markdown(
        _(
            "Your answers leave room: weights are rough, and evidence has margins. So we drew {draws} "
            "other ways of weighing your priorities and reading the evidence, all in line with what you said."
        ).format(draws=figure(sure.draws))
    )
    with st.container(border=True, key="card-sure-set"):
        _the_set(result, sure)
    # the lists that hold a member of the set come first: they are what the advice rests on
    rows = {row.platform: row for row in result.ranking}
    inside = {rows[p].role for p in result.set.platforms if p in rows}
    for role in sorted(ROLES, key=lambda role: role not in inside):
        _list(result, sure, role)


def _the_set(result: Recommendation, sure: Robustness) -> None:
    """In how many ways exactly this set is the best, and each platform is in the best set."""
    st.markdown("**" + plain(set_sentence(sure)) + "**")
    shares = sorted(
        (
            (in_its_account(row, known.catalog()), row.in_set_share)
            for row in result.valued()
            if (row.in_set_share or 0) >= LEAST_TOLD and copy_on(row.platform, result.set) is None
        ),
        key=lambda item: -(item[1] or 0),
    )
    if shares:
        told = "\n".join(
            "- " + plain(_("{name}: {in_best_set}.").format(name=name, in_best_set=in_best_set(share or 0)))
            for name, share in shares
        )
        st.markdown(told)
    if result.set.kept:
        copies = listed(kept_names(result.set, known.catalog()))
        st.caption(plain(_("Kept as copies by rule, whatever the weights: {names}.").format(names=copies)))


def _list(result: Recommendation, sure: Robustness, role: str) -> None:
    rows = [row for row in result.ranking if row.role == role]
    if not rows:
        return
    st.subheader(plain(role_label(role)), anchor=False)
    if len(rows) == 1:
        st.markdown(plain(_("{name} is the only one of its kind here.").format(name=rows[0].name)))
        return
    sentence = _("{name} is first in {share} of 100 ways of weighing your priorities.")
    short = _("{name} is first in {share} of 100 ways.")
    told = _firsts(sure, role)[:ROWS_TOLD]
    lines = (
        (short if i else sentence).format(name=name, share=hundredths(share))
        for i, (name, share) in enumerate(
            zip(names([p for p, _share in told], known.catalog()), (s for _p, s in told), strict=True)
        )
    )
    st.markdown("\n".join(f"- {plain(line)}" for line in lines))
    charts.rank_shares(result, role)


def _firsts(sure: Robustness, role: str) -> list[tuple[str, float]]:
    """Platforms of a list by how often they are first, without those that hardly ever are."""
    for matrix in sure.ranks:
        if matrix.list == role:
            shares = [(p, row[0]) for p, row in zip(matrix.platforms, matrix.shares, strict=True)]
            return sorted((s for s in shares if s[1] >= LEAST_TOLD), key=lambda s: -s[1])
    return []


def too_close(result: Recommendation) -> None:
    """Pairs whose order says nothing, with the share in which each is above the other."""
    if not result.too_close:
        return
    wins = {(w.platform, w.other): w.share for w in (result.robustness.wins if result.robustness else ())}
    st.subheader(_("Too close to call"), anchor=False)
    st.markdown(_("Which of these two comes first says nothing:"))
    for pair in result.too_close[:PAIRS_TOLD]:
        _pair(*pair, wins)
    if rest := result.too_close[PAIRS_TOLD:]:
        with st.expander(_("{count} more").format(count=len(rest)), key="more-too-close"):
            for pair in rest:
                _pair(*pair, wins)


def _pair(one: str, other: str, wins: dict[tuple[str, str], float]) -> None:
    """A pair with its shares, as a link to the two side by side."""
    label = listed(names([one, other], known.catalog()))
    share = wins.get((one, other), 1 - wins[(other, one)] if (other, one) in wins else None)
    if share is not None:
        label = _("{pair}: {one} to {other} of 100").format(
            pair=label, one=hundredths(share), other=100 - hundredths(share)
        )
    navigation.page_link("compare", plain(label), icon=":material/compare_arrows:", platform=one, other=other)


def constants(result: Recommendation) -> None:
    """The constants of the set, and what happens when they move."""
    sure = result.robustness
    if sure is None or not sure.constants:
        return
    with st.expander(_("Our own constants, and what happens when they move"), key="constants"):
        lines = []
        for moved in sure.constants:
            after = (
                _("the same set")
                if moved.same
                else listed(names(moved.platforms, known.catalog())) or _("no set")
            )
            what = _("{what}: {value} instead of {before} → {after}").format(
                what=_(CONSTANTS.get(moved.constant, moved.constant)),
                value=percent(moved.moved_to),
                before=percent(moved.value),
                after=after,
            )
            lines.append(f"- {plain(what)}")
        st.markdown("\n".join(lines))


def in_figures(result: Recommendation) -> None:
    """Shares of every ranked platform as a table, with the second view and the error of the draws."""
    sure = result.robustness
    if sure is None:
        return
    with st.expander(_("All shares in figures"), key="all-shares"):
        st.table(
            [
                {
                    _("Platform"): plain(in_its_account(row, known.catalog())),
                    # a feature takes no place, so it is never first
                    _("First of all, %"): _percent(row.first_share) if isinstance(row, Ranked) else "–",
                    _("In the set, %"): _percent(row.in_set_share),
                    _("First at any weights, %"): _percent(sure.first_any_weights.get(row.platform)),
                    _("In the set at any weights, %"): _percent(sure.in_set_any_weights.get(row.platform)),
                }
                for row in result.valued()
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
                draws=figure(sure.draws),
                seed=sure.seed,
                error=figure(round(200 * sure.error, 1)),
                second=figure(sure.second_draws),
            )
        )
    )


def _percent(share: float | None) -> str:
    return "" if share is None else share_of_100(share)
