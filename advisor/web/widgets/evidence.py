"""The evidence behind a platform's points: each need, each rating, who says so, and how sure."""

from __future__ import annotations

import streamlit as st

from advisor.catalog.cells import Row
from advisor.catalog.records import Platform
from advisor.decision import Recommendation
from advisor.decision.result import Contribution
from advisor.decision.weighing.meeting import Meetings
from advisor.telling.parts.evidence_for_needs import (
    by_purpose,
    facts_read_on,
    how_to_read_it,
    people_served,
    points_of_purpose,
    rating_of,
    through_its_feature,
    what_it_can_show,
)
from advisor.text import _
from advisor.web import draw, known, session
from advisor.web.safe import plain
from advisor.web.widgets import meeting
from advisor.web.widgets.sources import source_list


def needs(platform: Platform, result: Recommendation) -> None:
    """How well it serves each need; behind each, the facts that make it and their sources."""
    catalog, row = known.catalog(), result.row_of(platform.id)
    st.header(_("How well it serves your needs"), anchor=False)
    if row is None:
        draw.lines(how_to_read_it(platform, result, catalog))
        for purpose in dict.fromkeys(need.purpose for need in result.needs):
            with st.expander(plain(catalog.purposes[purpose].label), key=f"need-{purpose}"):
                _rating(platform.id, purpose)
        return
    draw.small(how_to_read_it(platform, result, catalog))
    meetings = Meetings(catalog, session.answers())
    for purpose, served in by_purpose(row).items():
        with st.expander(plain(points_of_purpose(purpose, served, catalog)), key=f"need-{purpose}"):
            _job(platform, purpose, served, meetings)


def _job(platform: Platform, purpose: str, served: list[Contribution], meetings: Meetings) -> None:
    """The rating for the job once, then for each group of people how many meet one message in time."""
    catalog = known.catalog()
    _rating(platform.id, purpose)
    for through in dict.fromkeys(c.through for c in served if c.through):
        draw.lines((through_its_feature(through, catalog),))
        _rating(through, purpose)
    told: set[Row] = set()
    for contribution in served:
        st.divider()
        st.markdown(f"**{plain(people_served(contribution, catalog))}**")
        speaker = catalog.platforms.get(contribution.through or "", platform)
        meeting.show(speaker, contribution.criterion, meetings.of(speaker.id, contribution.criterion), told)


def _rating(platform: str, purpose: str) -> None:
    """A rating with its reason, what it rests on, how sure, and who says so."""
    rating = rating_of(platform, purpose, known.catalog(), known.today())
    draw.draw(rating.rated)
    draw.lines((rating.reason,))
    draw.small(rating.grounds)
    if rating.sources:
        st.markdown(source_list(rating.sources))


def measures(platform: Platform, result: Recommendation) -> None:
    """Which of the chosen measures it can show."""
    told = what_it_can_show(platform, result, known.catalog())
    if told is not None:
        st.header(plain(told.heading), anchor=False)
        draw.items(told)


def sources(platform: Platform) -> None:
    """The sources of the platform's facts."""
    if platform.sources:
        with st.expander(
            _("Sources of these facts ({count})").format(count=len(platform.sources)), key="src"
        ):
            st.markdown(source_list(platform.sources))
            draw.small((facts_read_on(platform, known.today()),))
