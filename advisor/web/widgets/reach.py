"""The ceiling of reach in words, the followers there really are, and what each network adds."""

from __future__ import annotations

from typing import Any

import streamlit as st

from advisor.catalog.staleness import age_words
from advisor.decision import Recommendation
from advisor.decision.facts.evidence import EVERYONE, delivery_rate
from advisor.decision.facts.presence import ONE_POST
from advisor.text import _
from advisor.web import known, reaching, session, trying
from advisor.web.claims import tabulated
from advisor.web.safe import plain
from advisor.web.widgets.sources import source_line, source_list
from advisor.web.wording import either, names, percent_range
from advisor.words.labels import segment_words
from advisor.words.numbers import figure, percent, whole
from advisor.words.phrases import capital, listed, uncapital


def ceiling(result: Recommendation) -> None:
    """The ceiling with its margin and whom the survey asked; or that no member was surveyed."""
    most = result.set.reach_ceiling
    if most is None:
        st.info(
            _("No survey has asked about the channels of your set, so we give no figure and do not guess.")
        )
        return
    catalog = known.catalog()
    sentence = (
        _("At least {percent} of {people} use {names} at all, each person counted once.")
        if most.at_least
        else _("{percent} of {people} use {names} at all, each person counted once.")
    ).format(
        percent=percent(most.all_residents),
        people=segment_words(most.segment),
        names=either(names(most.platforms, catalog)),
    )
    st.markdown(f"**{plain(sentence)}**")
    st.markdown(
        plain(
            _(
                "So many could be reached at most (give or take {margin} points). It is a ceiling and no "
                "promise: using a network is not seeing a town's post."
            ).format(margin=whole(100 * most.margin))
        )
    )
    if most.at_least:
        st.caption(_("The survey counts four networks together at most. With more, the ceiling is higher."))
    apart = [p for p in trying.in_order(result) if p not in most.platforms]
    if apart:
        st.caption(
            plain(
                _("Not in this figure, since no survey counts them: {names}.").format(
                    names=listed(names(apart, catalog))
                )
            )
        )


def really_there(result: Recommendation) -> None:
    """The people who follow, subscribe or are enrolled today; what is not known is left blank."""
    st.header(_("Who is really there today"), anchor=False)
    draft = session.current().draft
    rows = [_account_row(a) for a in draft.get("accounts") or ()]
    local = draft.get("local") or {}
    lists = ((_("Email list"), "email_subscribers"), (_("Alert sign-ups"), "alert_subscribers"))
    rows += [_row(name, local[field]) for name, field in lists if local.get(field) is not None]
    if rows:
        st.table(rows, hide_index=True, border="horizontal")
    else:
        st.markdown(_("You have not told us of any account or list. Add them under Resources."))
    population = (draft.get("department") or {}).get("population")
    if population:
        st.caption(
            plain(
                _(
                    "Your town has {count} people. Followers may live elsewhere, so a share of them is not a "
                    "share of the town."
                ).format(count=figure(population))
            )
        )
    _usual_on_a_page()


def _usual_on_a_page() -> None:
    """What an ordinary town page has, and how many of its people meet one post."""
    catalog = known.catalog()
    page = next((p.id for p in catalog.platforms.values() if p.usual_page), None)
    usual = catalog.followings.get((page, EVERYONE)) if page else None
    met = delivery_rate(catalog, page, EVERYONE, ONE_POST) if page else None
    if page is None or usual is None or met is None:
        return
    st.markdown(
        f"**{plain(_('An ordinary {name}').format(name=names([page], catalog)[0]))}**: "
        + plain(
            _("{rationale} One post meets {met} of those who follow it {horizon}.").format(
                rationale=usual.rationale,
                met=percent_range(met.met_low, met.met_high),
                horizon=uncapital(catalog.horizons[ONE_POST].label),
            )
        )
    )
    st.markdown(source_list(dict.fromkeys((*usual.sources, *met.sources))))


def _account_row(account: dict[str, Any]) -> dict[str, str]:
    name = names([account["platform"]], known.catalog())[0]
    people = account.get("followers") if account.get("followers") is not None else account.get("enrolled")
    return _row(name, people, account.get("local_followers"), account.get("reach_per_post"))


def _row(name: str, people: int | None, local: int | None = None, seen: int | None = None) -> dict[str, str]:
    return {
        _("Account or list"): plain(name),
        _("Followers or enrolled"): _count(people),
        _("Of them in town"): _count(local),
        _("See a usual post"): _count(seen),
    }


def _count(people: int | None) -> str:
    return "" if people is None else figure(people)


def what_each_adds(result: Recommendation) -> None:
    """What each network adds to the ceiling, and how little a third one does after the two largest."""
    most = result.set.reach_ceiling
    if most is None:
        return
    catalog = known.catalog()
    st.header(_("What each one adds"), anchor=False)
    st.table(
        [
            {
                _("Network"): plain(names([row.platform], catalog)[0]),
                _("Use it"): percent(row.alone),
                _("Adds"): _("not surveyed together") if row.adds is None else _points(row.adds),
            }
            for row in reaching.added(catalog, most)
        ],
        hide_index=True,
        border="horizontal",
    )
    third = reaching.third_adds(catalog, most.segment)
    if third:
        st.markdown(
            plain(
                _(
                    "After {names}, a third network adds {low}–{high} points among "
                    "{people}. Open one for the job it does, not for reach."
                ).format(
                    low=whole(100 * third[0]),
                    high=whole(100 * third[1]),
                    names=listed(names(reaching.largest(catalog), catalog)),
                    people=segment_words(most.segment),
                )
            )
        )


def _points(share: float) -> str:
    return _("{points} points").format(points=whole(100 * share))


def source(result: Recommendation) -> None:
    """Who asked whom, and when."""
    most = result.set.reach_ceiling
    if most is None or not most.source:
        return
    st.header(_("Source"), anchor=False)
    st.markdown(source_line(most.source))
    rows = [
        row
        for (platform, segment), row in known.catalog().reach.items()
        if platform in most.platforms and segment == "all_adults" and row.source == most.source
    ]
    if rows:
        asked = f", {rows[0].field_dates}" if rows[0].field_dates else ""
        st.caption(plain(f"{capital(tabulated(rows[0]))}{asked}. {age_words(rows[0], known.today())}"))
