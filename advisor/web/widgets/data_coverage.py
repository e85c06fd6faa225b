"""How much is known: figures in large, then the counts table by table."""

from __future__ import annotations

from datetime import date

import streamlit as st

from advisor.catalog import Catalog
from advisor.catalog.coverage import Coverage, measure_coverage
from advisor.catalog.staleness import AGES
from advisor.catalog.tables import BY_NAME
from advisor.telling.claims import TABLES
from advisor.text import _
from advisor.web import known
from advisor.web.safe import plain
from advisor.words.numbers import figure, percent

KEPT = 20


@st.cache_resource(show_spinner=False, max_entries=KEPT)
def _measured(version: str, today: date, _catalog: Catalog) -> Coverage:
    return measure_coverage(_catalog, today)


def coverage() -> None:
    """The counts of the data this session works with, on today's date."""
    catalog = known.catalog()
    found = _measured(catalog.version, known.today(), catalog)
    pairs = sum(fit.pairs for fit in found.fits)
    rated = sum(fit.rated for fit in found.fits)
    published = sum(fit.published for fit in found.fits)
    old = sum(fit.ages["ageing"] + fit.ages["stale"] for fit in found.fits)
    with st.container(horizontal=True, key="coverage"):
        st.metric(_("Platforms"), len(catalog.platforms), width="content")
        st.metric(_("Ratings"), figure(rated), width="content")
        st.metric(_("From a published source"), _share(published, rated), width="content")
        st.metric(_("Ageing or stale"), _share(old, rated), width="content")
        st.metric(_("Sources"), len(catalog.sources), width="content")
    blank = _("{blank} of {pairs} ratings are blank: we do not know. ").format(
        blank=figure(pairs - rated), pairs=figure(pairs)
    )
    st.caption(
        (blank if rated < pairs else "")
        + _(
            "Where no source states a rating, it is our own and says so. "
            "A claim is ageing after 18 months, and stale after 36. Counted on {today}."
        ).format(today=known.today().isoformat())
    )
    with st.expander(_("Counts for each table"), key="counts"):
        _tables(found)
        _facts(found)


def _tables(found: Coverage) -> None:
    st.table(
        [
            {
                _("Table"): plain(_(TABLES.get(t.name, "")) or BY_NAME[t.name].file),
                _("Rows"): figure(t.rows),
                _("With a source"): _count(t.sourced),
                **{age_label(age): _count(t.ages[age] if t.ages else None) for age in AGES},
            }
            for t in found.tables
        ],
        hide_index=True,
        border="horizontal",
    )
    st.caption(_("A dash: the table has no such column."))


def _facts(found: Coverage) -> None:
    st.markdown(f"**{_('Facts of the platforms')}**")
    st.table(
        [
            {
                _("Fact"): plain(fact.column.replace("_", " ")),
                _("Known"): str(fact.filled),
                _("Not known"): str(fact.platforms - fact.filled),
            }
            for fact in found.facts
        ],
        hide_index=True,
        border="horizontal",
    )


def age_label(age: str) -> str:
    """The word for an age."""
    return {
        "fresh": _("Fresh"), "ageing": _("Ageing"), "stale": _("Stale"), "undated": _("No date"),
    }.get(age, "–")  # fmt: skip


def _count(count: int | None) -> str:
    return "–" if count is None else figure(count)


def _share(part: int, whole: int) -> str:
    return percent(part / whole) if whole else "–"
