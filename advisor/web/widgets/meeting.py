"""How many people meet one message in time, fact by fact, each with its ground and who says so."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st

from advisor.catalog.cells import Row
from advisor.catalog.records import AudienceFit, DeliveryRate, Following, Horizon, Platform, Reach
from advisor.catalog.staleness import age_words
from advisor.decision.facts.evidence import EVERYONE, HIGH, LOW, MIDDLE, account_of, delivery_rate, worth
from advisor.decision.result import Criterion
from advisor.text import _
from advisor.web import known
from advisor.web.claims import there_words
from advisor.web.meeting import Meeting
from advisor.web.safe import plain
from advisor.web.widgets.sources import source_list
from advisor.web.wording import delivery_words, percent_range
from advisor.words.labels import segment_words
from advisor.words.numbers import figure, percent, whole

# A factor this close to one is none.
NO_FACTOR = 1.005


def show(platform: Platform, need: Criterion, met: Meeting, told: set[Row]) -> None:
    """Who is there, who meets one message in time, and what that is worth.

    told  the claims whose ground was printed already; those shown here are added
    """
    _there(platform, need.audience, met, told)
    _in_time(platform, need.purpose, need.audience, met, told)
    _worth(met, told)


def _there(platform: Platform, audience: str, met: Meeting, told: set[Row]) -> None:
    """How many use it at all, and how many of those the account speaks to."""
    catalog = known.catalog()
    account = account_of(catalog, platform.id)
    people = catalog.audiences[audience]
    surveys = [found for s in people.segments if (found := catalog.reach.get((account, s))) is not None]
    st.markdown(f"**{_('Are they there?')}** {plain(_users(platform, audience, surveys, met))}")
    if surveys and len(surveys) == len(people.segments):
        _sources((reach.source for reach in surveys), surveys[0], told)
        if people.proxy_note:
            st.caption(plain(people.proxy_note))
    else:
        _claim(_rated(platform, audience), told)
    spoken_to = percent_range(met.there[LOW], met.there[HIGH])
    match met.account:
        case "looked_up":
            st.markdown(plain(_("Whoever uses it can look this up, follower or not.")))
        case "own":
            own = _("By what you told us, it speaks to {share} of these people.")
            st.markdown(plain(own.format(share=spoken_to)))
        case "running" | "new":
            row = _following(platform, audience)
            if row is None:
                st.markdown(plain(_("How many of its users follow a town there is not known.")))
                return
            words = (
                _("An ordinary town account that runs speaks to {share} of its users there.")
                if met.account == "running"
                else _("A new town account speaks to {share} of its users after a year.")
            )
            low, high = (
                (row.running_low, row.running_high)
                if met.account == "running"
                else (row.new_low, row.new_high)
            )
            st.markdown(plain(words.format(share=percent_range(low, high))))
            _claim(row, told)


def _users(platform: Platform, audience: str, surveys: list[Reach], met: Meeting) -> str:
    """The surveyed shares, or the rated range; what a town said of its own people changes both."""
    catalog = known.catalog()
    if surveys and len(surveys) == len(catalog.audiences[audience].segments):
        said = _("Of {shares} ever use it.").format(shares="; ".join(_used_by(reach) for reach in surveys))
    else:
        rated = _rated(platform, audience)
        said = f"{there_words(catalog, rated)}." if rated else _("Not known.")
    here = percent_range(met.users[LOW], met.users[HIGH])
    return f"{said} " + _("Counted for your town: {share}.").format(share=here)


def _used_by(reach: Reach) -> str:
    """A surveyed share with its margin, as the middle of a sentence."""
    share = percent(reach.share)
    if reach.margin is not None:
        share += f" (± {whole(100 * reach.margin)})"
    return f"{segment_words(reach.segment)} {share}"


def _rated(platform: Platform, audience: str) -> AudienceFit | None:
    fits = known.catalog().audience_fit
    own = fits.get((platform.id, audience))
    return own or fits.get((account_of(known.catalog(), platform.id), audience))


def _following(platform: Platform, audience: str) -> Following | None:
    catalog = known.catalog()
    keys = ((p, a) for p in (platform.id, account_of(catalog, platform.id)) for a in (audience, EVERYONE))
    return next((catalog.followings[key] for key in keys if key in catalog.followings), None)


def _in_time(platform: Platform, purpose: str, audience: str, met: Meeting, told: set[Row]) -> None:
    """How soon it has to be met, and how many of those there meet one message by then."""
    catalog = known.catalog()
    aim = catalog.purposes[purpose]
    own = met.horizon.id != aim.horizon
    why = _("You said so.") if own else aim.horizon_reason
    when = _("{when}. {why}").format(when=met.horizon.label, why=why)
    st.markdown(f"**{_('Do they meet it in time?')}** {plain(when)}")
    row = delivery_rate(catalog, platform.id, audience, met.horizon.id)
    if row is None:
        st.markdown(plain(_("How many meet it by then is not known.")))
    else:
        share = percent_range(row.met_low, row.met_high)
        words = _("It is {how}: {share} of those there meet one message.")
        st.markdown(plain(words.format(how=delivery_words(row.delivery), share=share)))
        _claim(row, told)
    if met.passed[MIDDLE] > NO_FACTOR:
        passed = _("Such posts are passed on, so {low} to {high} times as many meet one (our judgement).")
        st.markdown(plain(passed.format(low=figure(met.passed[LOW]), high=figure(met.passed[HIGH]))))


def _worth(met: Meeting, told: set[Row]) -> None:
    """The share met, and its worth on the curve of the horizon."""
    half = met.horizon.half_worth_share
    st.markdown(
        f"**{_('What is that worth?')}** "
        + plain(
            _(
                "So about {met} of them meet one message ({range}). That is worth {worth} of 1; "
                "{half} would be worth {at_half}."
            ).format(
                met=percent(met.met[MIDDLE]),
                range=percent_range(met.met[LOW], met.met[HIGH]),
                worth=figure(met.worth[MIDDLE]),
                half=percent(half),
                at_half=figure(float(worth(half, half))),
            )
        )
    )
    _claim(met.horizon, told)


def _claim(row: AudienceFit | DeliveryRate | Following | Horizon | None, told: set[Row]) -> None:
    """Why a fact is given as it is, what it rests on, and who says so; once on a page."""
    if row is None or row in told:
        return
    told.add(row)
    scales = known.catalog().scales
    grounds = [_("What it rests on: {basis}.").format(basis=scales["basis", row.basis].label)]
    if isinstance(row, AudienceFit):
        grounds.append(
            _("How sure: {confidence}.").format(confidence=scales["confidence", row.confidence].label)
        )
        grounds.append(age_words(row, known.today()))
    st.caption(plain(" ".join(part for part in (row.rationale, *grounds) if part)))
    if row.sources:
        st.markdown(source_list(row.sources))


def _sources(ids: Iterable[str], row: Row, told: set[Row]) -> None:
    if row not in told:
        told.add(row)
        st.markdown(source_list(ids))
