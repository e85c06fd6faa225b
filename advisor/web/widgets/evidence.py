"""The evidence behind a platform's points: each need, each rating, who says so, and how sure."""

from __future__ import annotations

import streamlit as st

from advisor.catalog.cells import Row
from advisor.catalog.records import Platform, PurposeFit
from advisor.catalog.staleness import age_words
from advisor.decision import Recommendation
from advisor.decision.result import Contribution, Valued
from advisor.text import _
from advisor.web import known, session
from advisor.web.claims import rating_words
from advisor.web.meeting import Meetings
from advisor.web.safe import plain
from advisor.web.widgets import meeting
from advisor.web.widgets.sources import source_list
from advisor.web.wording import names
from advisor.words.labels import level_words
from advisor.words.numbers import benefit_words, whole


def needs(platform: Platform, result: Recommendation) -> None:
    """How well it serves each need; behind each, the facts that make it and their sources."""
    row = result.row_of(platform.id)
    st.header(_("How well it serves your needs"), anchor=False)
    if row is None:
        st.markdown(_("It is not ranked, so it has no points. These are its ratings for your purposes:"))
        for purpose in dict.fromkeys(need.purpose for need in result.needs):
            with st.expander(plain(known.catalog().purposes[purpose].label), key=f"need-{purpose}"):
                _purpose(platform, purpose)
        return
    account = platform.shares_account_with
    if account:
        told = _("It lives in the account of {name} and takes no place of its own.")
        st.caption(plain(told.format(name=names([account], known.catalog())[0])))
    st.caption(_("Points are for this list only. Open a line for the facts behind it and who says so."))
    meetings = Meetings(known.catalog(), session.answers())
    for purpose, served in by_purpose(row).items():
        got, most = sum(c.points for c in served), sum(c.weight for c in served) * 100
        label = _("{purpose}: {points} of {most} points").format(
            purpose=known.catalog().purposes[purpose].label, points=whole(got), most=whole(most)
        )
        with st.expander(plain(label), key=f"need-{purpose}"):
            _job(platform, purpose, served, meetings)


def by_purpose(row: Valued) -> dict[str, list[Contribution]]:
    """The contributions of needs, under their purposes, the purposes with most points first."""
    found: dict[str, list[Contribution]] = {}
    for contribution in row.contributions:
        if contribution.criterion.kind == "need":
            found.setdefault(contribution.criterion.purpose, []).append(contribution)
    return dict(sorted(found.items(), key=lambda item: -sum(c.points for c in item[1])))


def _job(platform: Platform, purpose: str, served: list[Contribution], meetings: Meetings) -> None:
    """The rating for the job once, then for each group of people how many meet one message in time."""
    catalog = known.catalog()
    _purpose(platform, purpose)
    for through in dict.fromkeys(c.through for c in served if c.through):
        st.markdown(
            plain(_("Some of it through its feature {name}:").format(name=names([through], catalog)[0]))
        )
        _purpose(catalog.platforms[through], purpose)
    told: set[Row] = set()
    for contribution in served:
        audience = contribution.criterion.audience
        st.divider()
        st.markdown(
            "**"
            + plain(
                _("{people}: serves this need {words}").format(
                    people=catalog.audiences[audience].label, words=benefit_words(contribution.value)
                )
            )
            + "**"
        )
        speaker = catalog.platforms.get(contribution.through or "", platform)
        meeting.show(speaker, contribution.criterion, meetings.of(speaker.id, contribution.criterion), told)


def _purpose(platform: Platform, purpose: str) -> None:
    catalog = known.catalog()
    fit = catalog.purpose_fit.get((platform.id, purpose))
    st.markdown(f"**{_('For the job')}**: {_rating(fit)}")
    _claim(fit)


def _rating(fit: PurposeFit | None) -> str:
    return plain(rating_words(known.catalog(), fit.rating if fit else None))


def _claim(fit: PurposeFit | None) -> None:
    """The reason of a rating, what it rests on, how sure, and who says so."""
    if fit is None:
        return
    if fit.rationale:
        st.markdown(plain(fit.rationale))
    scales = known.catalog().scales
    basis, confidence = scales[("basis", fit.basis)], scales[("confidence", fit.confidence)]
    st.caption(
        plain(
            _("What it rests on: {basis}. How sure: {confidence}. {age}").format(
                basis=basis.label, confidence=confidence.label, age=age_words(fit, known.today())
            )
        )
    )
    if fit.unsourced_because:
        st.caption(plain(_("Why it is our judgement: {why}").format(why=fit.unsourced_because)))
    if fit.sources:
        st.markdown(source_list(fit.sources))


def measures(platform: Platform, result: Recommendation) -> None:
    """Which of the chosen measures it can show."""
    catalog = known.catalog()
    chosen = [m.success for m in result.set.measures_readable]
    rows = [catalog.measures[(platform.id, s)] for s in chosen if (platform.id, s) in catalog.measures]
    if not rows:
        return
    st.header(_("What it can show you"), anchor=False)
    st.markdown(
        "\n".join(
            f"- **{plain(catalog.success[m.success].label)}**: {level_words(m.level)}. {plain(m.how)}"
            for m in rows
        )
    )


def sources(platform: Platform) -> None:
    """The sources of the platform's facts."""
    if platform.sources:
        with st.expander(
            _("Sources of these facts ({count})").format(count=len(platform.sources)), key="src"
        ):
            st.markdown(source_list(platform.sources))
            read = _("Last read {date}. ").format(date=platform.last_read) if platform.last_read else ""
            st.caption(plain(read + age_words(platform, known.today())))
