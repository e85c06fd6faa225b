"""The box above the advice: which facts changed since this work was last seen, and what follows from it.

Seeing the advice also writes a short record of it to the saved work, so that there is something to compare.
"""

from __future__ import annotations

import json

import streamlit as st

from advisor.answers import Answers, LastResult
from advisor.decision import Recommendation
from advisor.plan.last_result import is_same, summary_of
from advisor.plan.since import changed_since, is_older, is_version
from advisor.questions import Draft
from advisor.telling.blocks import Point, Points
from advisor.telling.parts.facts_changed import facts_told, what_follows
from advisor.text import _, ngettext
from advisor.web import draw, known, session
from advisor.web.safe import plain

FACTS_SHOWN = 6


def show(result: Recommendation) -> None:
    """The box, where the work was saved with older data; else the record is brought up to date."""
    answers = session.answers()
    since = changed_since(known.catalog(), answers, result)
    if since is None:
        _remember(result, answers)
        return
    with st.container(border=True, key="card-changed-facts"):
        facts = facts_told(since, known.catalog())
        st.header(plain(facts.heading), anchor=False)
        draw.small((facts.note,))
        _facts(facts.items)
        follows = what_follows(since, known.catalog())
        st.markdown(f"**{plain(follows.heading)}**")
        draw.items(follows)
        st.button(
            _("Keep this as the new state"), key="keep-new-state", on_click=_keep, args=(result, answers)
        )


def _facts(facts: tuple[Point, ...]) -> None:
    draw.items(Points("", facts[:FACTS_SHOWN]))
    rest = facts[FACTS_SHOWN:]
    if rest:
        with st.expander(
            ngettext("{count} more fact", "{count} more facts", len(rest)).format(count=len(rest)),
            key="more-changed-facts",
        ):
            draw.items(Points("", rest))


def _keep(result: Recommendation, answers: Answers) -> None:
    work = session.current()
    session.change(_with_record(work.draft, summary_of(result, answers, known.today())))


def _remember(result: Recommendation, answers: Answers) -> None:
    """Write the record if it is new, and only beside answers that are saved.

    Tables of one's own, or a program with older data, leave the record of our own newer data as it is; one
    that cannot be used stays until the person takes it off.
    """
    work = session.current()
    if any(aside.place[:1] in (("last_result",), ("catalog_version",)) for aside in work.set_aside):
        return
    record = summary_of(result, answers, known.today())
    up_to_date = answers.catalog_version == record.catalog_version and is_same(answers.last_result, record)
    elsewhere = is_version(answers.catalog_version) and not is_version(record.catalog_version)
    newer = is_older(record.catalog_version, answers.catalog_version)
    if up_to_date or elsewhere or newer or not work.is_saved:
        return
    session.change(_with_record(work.draft, record))


def _with_record(draft: Draft, record: LastResult) -> Draft:
    written = json.loads(record.model_dump_json(exclude_none=True))
    return {**draft, "catalog_version": record.catalog_version, "last_result": written}
