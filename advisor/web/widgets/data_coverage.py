"""How much is known: figures in large, then the counts table by table."""

from __future__ import annotations

from datetime import date

import streamlit as st

from advisor.catalog import Catalog
from advisor.catalog.coverage import Coverage, measure_coverage
from advisor.telling.parts.what_is_known import blanks_and_ages, facts_counted, in_large, tables_counted
from advisor.text import _
from advisor.web import draw, known

KEPT = 20


@st.cache_resource(show_spinner=False, max_entries=KEPT)
def _measured(version: str, today: date, _catalog: Catalog) -> Coverage:
    return measure_coverage(_catalog, today)


def coverage() -> None:
    """The counts of the data this session works with, on today's date."""
    catalog = known.catalog()
    found = _measured(catalog.version, known.today(), catalog)
    draw.draw(in_large(found, catalog))
    draw.small((blanks_and_ages(found, known.today()),))
    with st.expander(_("Counts for each table"), key="counts"):
        draw.draw(tables_counted(found))
        draw.draw(facts_counted(found))
