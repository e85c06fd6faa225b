"""The parts of the plan, one below the other, each closed until it is wanted."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import streamlit as st

from advisor.decision import Recommendation
from advisor.decision.result import Part, PartName, Plan
from advisor.telling.blocks import Points
from advisor.telling.parts.plan_sections import log_told, plan_points, sample_posts
from advisor.telling.plan import titles
from advisor.telling.plan.logs import as_csv
from advisor.text import _
from advisor.web import draw, session
from advisor.web.safe import file_stem, plain
from advisor.web.widgets.sources import source_list

# In the order in which they are read; the logs stand with the measures.
SHOWN: tuple[PartName, ...] = (
    "first_90_days",
    "week",
    "answering",
    "comments",
    "records",
    "accessibility",
    "handover",
    "moving",
    "crisis",
)


def parts(result: Recommendation) -> None:
    """Every part that has something to say."""
    basis = session.basis(result)
    if any(basis.plan.parts(key) for key in SHOWN):
        st.header(_("How to run it"), anchor=False)
    for key in SHOWN:
        rows = basis.plan.parts(key)
        if rows:
            with st.expander(titles.title(key), key=f"plan-{key}"):
                draw.small((titles.about(key),))
                for told in plan_points(basis, key):
                    _under_name(told)
                samples = sample_posts(basis) if key == "week" else None
                if samples is not None:
                    _under_name(samples)
                _sources(key, rows)


def _under_name(told: Points) -> None:
    """In an expander a heading is a name in bold."""
    st.markdown(f"**{plain(told.heading)}**")
    draw.items(told)


def logs(result: Recommendation) -> None:
    """The logs for what no platform counts, each with an empty table to take along."""
    for row in (result.plan or Plan()).logs:
        with st.expander(plain(f"{titles.title('logs')}: {row.heading}"), key=f"plan-log-{row.success}"):
            draw.items(log_told(row))
            st.download_button(
                _("Download the empty log (CSV)"),
                functools.partial(as_csv, row),
                f"log-{file_stem(row.success, 'measure')}.csv",
                "text/csv",
                on_click="ignore",
                icon=":material/table:",
                key=f"download-log-{row.success}",
            )


def _sources(key: str, rows: Sequence[Part]) -> None:
    cited = [source for row in rows for source in row.sources]
    if cited:
        with st.expander(_("Sources"), key=f"plan-sources-{key}", type="compact"):
            st.markdown(source_list(cited))
