"""A platform's plain facts: the verdict for this department, what it is for, cost, and how to begin."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from advisor.catalog.records import Platform
from advisor.decision import Recommendation
from advisor.telling.parts import platform_sheet
from advisor.telling.parts.left_out import verdict_without_a_place
from advisor.telling.sentences.row_sentences import copy_words, known_of_it, left_out_words
from advisor.text import _
from advisor.web import draw, known
from advisor.web.safe import plain
from advisor.web.widgets.cards import action_badge


def verdict(platform: Platform, result: Recommendation) -> None:
    """What the advice says of it: in the set, left out, ruled out, or beside the ranking."""
    row = result.row_of(platform.id)
    out = next((r for r in result.ruled_out if r.platform == platform.id), None)
    with st.container(border=True, key=f"card-verdict-{platform.id}"):
        with st.container(horizontal=True, vertical_alignment="center"):
            st.header(plain(platform.name), anchor=False, width="content")
            if row or out:
                action_badge(
                    row.action if row else "not_now" if out and out.rule == "not_now" else "ruled_out"
                )
        if row:
            draw.lines((row.reason, copy_words(platform.id, result.set), *left_out_words(row)))
            draw.small((known_of_it(row, known.catalog()),))
        else:
            draw.lines(verdict_without_a_place(platform.id, result))


def about(platform: Platform) -> None:
    """What it is for, what not, and the ways to run it."""
    catalog = known.catalog()
    draw.items(platform_sheet.about_it(platform, catalog))
    ways = platform_sheet.ways_to_run_it(platform, catalog)
    if ways is not None:
        with st.expander(plain(ways.heading), key="modes"):
            draw.table(replace(ways, heading=""), ways.heading)


def getting_started(platform: Platform) -> None:
    """How to be known as genuine, and what to do first."""
    steps, proof = platform_sheet.first_steps(platform), platform_sheet.proof(platform)
    if steps is None and proof is None:
        return
    with st.expander(_("How to begin, and how to be verified"), key="begin"):
        if steps is not None:
            draw.items(steps)
        if proof is not None:
            draw.draw(proof)
