"""The plan as it is read: the week, the first steps of each platform, and the measures."""

from __future__ import annotations

from typing import Any

import streamlit as st

from advisor.decision import Recommendation
from advisor.decision.wording import way_label
from advisor.decision.wording.numbers import hours_words
from advisor.decision.wording.phrases import capital
from advisor.report.kept import copy_on
from advisor.text import _
from advisor.web import known
from advisor.web.safe import plain


def weekly(result: Recommendation) -> None:
    """What each platform takes in a week, and what is promised to people who write."""
    rows = _part(result, "weekly")
    st.header(_("Each week"), anchor=False)
    if not rows:
        st.markdown(_("Nothing new to do: keep your website up to date."))
        return
    for row in rows:
        with st.container(border=True, key=f"card-week-{row['platform']}-{row['account_id']}"):
            low, high = row["hours_per_week"]
            st.markdown(f"**{plain(row['name'])}** · {plain(hours_words(low, high))}")
            copied = row["account_id"] is not None or copy_on(row["platform"], result.set) is not None
            way = way_label(known.catalog(), row["platform"], row["mode"])
            st.markdown(_("Kept as a copy") if copied else plain(capital(way)))
            if row.get("reply_promise"):
                st.markdown(f"{_('Promise to people')}: {plain(row['reply_promise'])}")
            if row.get("note"):
                st.caption(plain(row["note"]))


def first_steps(result: Recommendation) -> None:
    """What to do first, platform by platform."""
    rows = _part(result, "first_steps")
    if not rows:
        return
    st.header(_("First steps"), anchor=False)
    for row in rows:
        with st.expander(plain(row["name"]), key=f"first-{row['platform']}"):
            st.markdown("\n".join(f"{i}. {plain(step)}" for i, step in enumerate(row["steps"], 1)))


def measures(result: Recommendation) -> None:
    """What is counted, where and how, from where to where, and when one looks again."""
    rows = _part(result, "measures")
    if not rows:
        return
    st.header(_("How you will know"), anchor=False)
    for row in rows:
        with st.container(border=True, key=f"card-measure-{row['success']}"):
            st.markdown(f"**{plain(row['label'])}**")
            st.markdown(plain(_line(row)))
            for label, field in ((_("Count"), "formula"), (_("Where"), "where"), (_("How"), "how")):
                if row.get(field):
                    st.markdown(f"{label}: {plain(row[field])}")
            for other in row.get("also") or ():
                st.caption(plain(_("On {name}: {how}").format(name=other["name"], how=other["how"])))
            if row.get("benchmark"):
                st.caption(plain(_("What others report: {benchmark}").format(benchmark=row["benchmark"])))


def _line(row: dict[str, Any]) -> str:
    """From baseline to target, and when one looks again; what is not known is the first thing to find out."""
    now, goal, months = row.get("baseline"), row.get("target"), row.get("review_months")
    parts = [
        _("Now: {figure}").format(figure=f"{now:g}") if now is not None else _("Now: find out first"),
        _("Target: {figure}").format(figure=f"{goal:g}") if goal is not None else _("Target: set one"),
    ]
    if months:
        parts.append(_("look again in {months} months").format(months=months))
    return " · ".join(parts)


def _part(result: Recommendation, name: str) -> list[dict[str, Any]]:
    return list((result.plan or {}).get(name) or ())
