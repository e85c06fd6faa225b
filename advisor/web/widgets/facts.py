"""A platform's plain facts: the verdict for this department, what it is for, cost, and how to begin."""

from __future__ import annotations

import streamlit as st

from advisor.catalog.records import Platform
from advisor.decision import Recommendation
from advisor.telling.sentences.kept_sentences import copy_on, copy_time
from advisor.telling.sentences.naming import skills_label, way_label
from advisor.text import _
from advisor.web import known
from advisor.web.safe import plain
from advisor.web.widgets.cards import action_badge
from advisor.web.wording import names, running
from advisor.words.numbers import dollars_words, hours_words
from advisor.words.phrases import capital
from advisor.words.sureness import known_words


def verdict(platform: Platform, result: Recommendation) -> None:
    """What the advice says of it: in the set, left out, ruled out, or beside the ranking."""
    row = result.row_of(platform.id)
    out = next((r for r in result.ruled_out if r.platform == platform.id), None)
    beside = next((f for f in result.foundation if f.platform == platform.id), None)
    with st.container(border=True, key=f"card-verdict-{platform.id}"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.header(plain(platform.name), anchor=False, width="content")
            if row or out:
                action_badge(
                    row.action if row else "not_now" if out and out.rule == "not_now" else "ruled_out"
                )
        if row:
            st.markdown(plain(row.reason))
            if copy := copy_on(platform.id, result.set):
                kept = _("Kept as a copy of your other posts: {time}.")
                st.markdown(plain(kept.format(time=copy_time(copy.hours_per_week))))
            if row.left_out_because:
                st.markdown(plain(_("Left out: {why}").format(why=row.left_out_because)))
            st.caption(plain(f"{running(row, known.catalog())}. {known_words(row.known_share)}"))
        elif out:
            st.markdown(plain(out.reason))
            if out.remedy:
                st.markdown(f"{_('What would change it')}: {plain(out.remedy)}")
        elif beside:
            st.markdown(plain(beside.reason))
        else:
            st.markdown(_("It stands beside the ranking and is not scored."))


def about(platform: Platform) -> None:
    """What it is for, what not, and the ways to run it."""
    lines = []
    if platform.former_names:
        lines.append((_("Formerly"), ", ".join(platform.former_names)))
    if platform.good_for:
        lines.append((_("Good for"), platform.good_for))
    if platform.not_for:
        lines.append((_("Not for"), platform.not_for))
    if platform.not_found and platform.status != "discontinued":
        lines.append((_("Not known"), platform.not_found))
    if platform.successor:
        lines.append((_("What came after"), names([platform.successor], known.catalog())[0]))
    if platform.status != "discontinued":
        price = dollars_words(platform.usd_per_year_low, platform.usd_per_year_high)
        lines.append((_("Fee"), f"{capital(price)}. {platform.cost_note}".strip()))
    st.markdown("\n".join(f"- **{label}**: {plain(text)}" for label, text in lines))
    modes = known.catalog().modes.get(platform.id, ())
    if modes:
        with st.expander(_("Ways to run it, and the time each takes"), key="modes"):
            st.table(
                [
                    {
                        _("Way"): plain(capital(way_label(known.catalog(), platform.id, m.mode))),
                        _("Time"): plain(hours_words(m.hours_per_week_low, m.hours_per_week_high)),
                        _("Promise"): plain(m.reply_promise or "–"),
                        _("Skills"): plain(skills_label(known.catalog(), m) or "–"),
                    }
                    for m in modes
                ],
                hide_index=True,
                border="horizontal",
            )
            st.caption(_("Hours are our judgement: nobody has published them for small departments."))


def getting_started(platform: Platform) -> None:
    """How to be known as genuine, and what to do first."""
    if not platform.official_account and not platform.first_steps:
        return
    with st.expander(_("How to begin, and how to be verified"), key="begin"):
        st.markdown("\n".join(f"{i}. {plain(s)}" for i, s in enumerate(platform.first_steps, 1)))
        if platform.official_account:
            st.markdown(f"**{_('Showing that it is really you')}**: {plain(platform.official_account)}")
