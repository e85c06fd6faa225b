"""The parts of the plan, one below the other, each closed until it is wanted."""

from __future__ import annotations

import functools
from collections.abc import Sequence

import streamlit as st

from advisor.decision import Recommendation
from advisor.decision.result import MovingPart, Part, PartName, Plan
from advisor.plan import titles
from advisor.plan.logs import as_csv
from advisor.text import _
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
    plan = result.plan or Plan()
    if any(plan.parts(key) for key in SHOWN):
        st.header(_("How to run it"), anchor=False)
    for key in SHOWN:
        rows = plan.parts(key)
        if rows:
            with st.expander(titles.title(key), key=f"plan-{key}"):
                st.caption(plain(titles.about(key)))
                st.markdown("\n\n".join(_as_markdown(row) for row in rows))
                if key == "week":
                    _sample_posts(plan)
                _sources(key, rows)


def _sample_posts(plan: Plan) -> None:
    """A post for each purpose of the week, to show the length and the tone."""
    samples = dict.fromkeys(row.example for row in plan.rhythm if row.example)
    if samples:
        lines = "\n".join(f"- {plain(text)}" for text in samples)
        st.markdown(f"**{_('Sample posts')}**\n\n{lines}")


def logs(result: Recommendation) -> None:
    """The logs for what no platform counts, each with an empty table to take along."""
    for row in (result.plan or Plan()).logs:
        heading = _("{title}: {measure}").format(title=titles.title("logs"), measure=row.heading)
        with st.expander(plain(heading), key=f"plan-log-{row.success}"):
            st.markdown(_steps(row))
            st.caption(plain(" · ".join(row.columns)))
            st.download_button(
                _("Download the empty log (CSV)"),
                functools.partial(as_csv, row),
                f"log-{file_stem(row.success, 'measure')}.csv",
                "text/csv",
                on_click="ignore",
                icon=":material/table:",
                key=f"download-log-{row.success}",
            )


def _as_markdown(row: Part) -> str:
    lines = [f"**{plain(row.heading)}**", _steps(row)]
    if isinstance(row, MovingPart) and row.pinned:
        lines.append(f"{_('The post that stays on top')}: “{plain(row.pinned)}”")
    return "\n\n".join(lines)


def _steps(row: Part) -> str:
    return "\n".join(f"- {plain(step)}" for step in row.steps)


def _sources(key: str, rows: Sequence[Part]) -> None:
    cited = [source for row in rows for source in row.sources]
    if cited:
        with st.expander(_("Sources"), key=f"plan-sources-{key}", type="compact"):
            st.markdown(source_list(cited))
