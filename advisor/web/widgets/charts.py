"""Charts with their text and their table beside them, built once for each result and theme."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from advisor.charts import (
    Chart,
    compared_chart,
    contributions_chart,
    progress_chart,
    rank_shares_chart,
    reach_by_age_chart,
)
from advisor.charts.themes import ThemeName
from advisor.decision import Recommendation
from advisor.decision.result import Valued
from advisor.plan.looking_back import LookBack
from advisor.text import _
from advisor.web import known, look, session
from advisor.web.safe import plain

CHARTS_KEPT = 200
SHOWN = 10


@st.cache_data(show_spinner=False, max_entries=CHARTS_KEPT)
def _contributions(key: str, theme: ThemeName, _result: Recommendation) -> Chart:
    return contributions_chart(_result, theme=theme, limit=SHOWN)


@st.cache_data(show_spinner=False, max_entries=CHARTS_KEPT)
def _reach(key: str, theme: ThemeName, _result: Recommendation) -> Chart | None:
    return reach_by_age_chart(_result, theme=theme)


@st.cache_data(show_spinner=False, max_entries=CHARTS_KEPT)
def _rank_shares(key: str, role: str, theme: ThemeName, _result: Recommendation) -> Chart | None:
    return rank_shares_chart(_result, role=role, theme=theme)


@st.cache_data(show_spinner=False, max_entries=CHARTS_KEPT)
def _compared(key: str, one: str, other: str, theme: ThemeName, _result: Recommendation) -> Chart | None:
    return compared_chart(_result, one, other, theme=theme)


def progress(found: tuple[LookBack, ...]) -> None:
    """How far each measure has come; nothing where no baseline and target can be placed."""
    _draw("progress", lambda _key, theme: progress_chart(found, theme=theme))


def contributions(result: Recommendation) -> None:
    """The stacked chart of where points come from."""
    _draw("contributions", lambda key, theme: _contributions(key, theme, result))


def reach_by_age(result: Recommendation) -> None:
    """Whom the set could reach, by age."""
    _draw("reach", lambda key, theme: _reach(key, theme, result))


def rank_shares(result: Recommendation, role: str) -> None:
    """How often each platform of a list takes each place; nothing for a list of one."""
    _draw(f"ranks-{role}", lambda key, theme: _rank_shares(key, role, theme, result))


def compared(result: Recommendation, one: Valued, other: Valued) -> None:
    """The points of two platforms by need, side by side."""
    _draw("compared", lambda key, theme: _compared(key, one.platform, other.platform, theme, result))


def _draw(name: str, build: Callable[[str, ThemeName], Chart | None]) -> None:
    chart = build(known.key(session.answers()), "dark" if look.is_dark() else "light")
    if chart is not None:
        show(chart, name)


def show(chart: Chart, name: str = "told") -> None:
    """A chart with its text and its table. name: of this chart on the page."""
    st.vega_lite_chart(None, chart.spec, theme=None, alt=chart.alt, key=f"chart-{name}", width="stretch")
    with st.expander(_("The chart in words and figures"), key=f"words-{name}"):
        st.markdown(plain(chart.alt))
        st.table(
            [
                {plain(k): v if isinstance(v, int | float) else plain(v) for k, v in row.items()}
                for row in chart.table
            ],
            hide_index=True,
            border="horizontal",
        )
