"""The plan as it is read: the week, the first steps of each platform, and the measures."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.decision.result import Measure, Plan
from advisor.telling.sentences.kept_sentences import copy_on
from advisor.telling.sentences.naming import way_label
from advisor.text import _
from advisor.web import known
from advisor.web.safe import plain
from advisor.words.numbers import figure, hours_words
from advisor.words.phrases import capital


def weekly(result: Recommendation) -> None:
    """What each platform takes in a week, and what is promised to people who write."""
    rows = (result.plan or Plan()).weekly
    st.header(_("Each week"), anchor=False)
    if not rows:
        st.markdown(_("Nothing new to do: keep your website up to date."))
        return
    for row in rows:
        with st.container(border=True, key=f"card-week-{row.platform}-{row.account_id}"):
            st.markdown(f"**{plain(row.name)}** · {plain(hours_words(*row.hours_per_week))}")
            copied = row.account_id is not None or copy_on(row.platform, result.set) is not None
            way = way_label(known.catalog(), row.platform, row.mode)
            st.markdown(_("Kept as a copy") if copied else plain(capital(way)))
            if row.reply_promise:
                st.markdown(f"{_('Promise to people')}: {plain(row.reply_promise)}")
            if row.note:
                st.caption(plain(row.note))


def first_steps(result: Recommendation) -> None:
    """What to do first, platform by platform."""
    rows = (result.plan or Plan()).first_steps
    if not rows:
        return
    st.header(_("First steps"), anchor=False)
    for row in rows:
        with st.expander(plain(row.name), key=f"first-{row.platform}"):
            st.markdown("\n".join(f"{i}. {plain(step)}" for i, step in enumerate(row.steps, 1)))


def measures(result: Recommendation) -> None:
    """What is counted, where and how, from where to where, and when one looks again."""
    rows = (result.plan or Plan()).measures
    if not rows:
        return
    st.header(_("How you will know"), anchor=False)
    for row in rows:
        with st.container(border=True, key=f"card-measure-{row.success}"):
            st.markdown(f"**{plain(row.label)}**")
            st.markdown(plain(_line(row)))
            for label, words in ((_("Count"), row.formula), (_("Where"), row.where), (_("How"), row.how)):
                if words:
                    st.markdown(f"{label}: {plain(words)}")
            for other in row.also:
                st.caption(plain(_("On {name}: {how}").format(name=other.name, how=other.how)))
            if row.benchmark:
                st.caption(plain(_("What others report: {benchmark}").format(benchmark=row.benchmark)))


def _line(row: Measure) -> str:
    """From baseline to target, and when one looks again; what is not known is the first thing to find out."""
    now, goal = row.baseline, row.target
    parts = [
        _("Now: {figure}").format(figure=figure(now)) if now is not None else _("Now: find out first"),
        _("Target: {figure}").format(figure=figure(goal)) if goal is not None else _("Target: set one"),
        _("look again in {months} months").format(months=row.review_months),
    ]
    return " · ".join(parts)
