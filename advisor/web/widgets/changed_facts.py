"""The box above the advice: which facts changed since this work was last seen, and what follows from it.

Seeing the advice also writes a short record of it to the saved work, so that there is something to compare.
"""

from __future__ import annotations

import json

import streamlit as st

from advisor.answers import Answers, LastResult
from advisor.decision import Recommendation
from advisor.plan.last_result import is_same, summary_of
from advisor.plan.since import Since, changed_since, is_older, is_version
from advisor.questions import Draft
from advisor.text import _, ngettext
from advisor.web import known, session
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
        st.header(_("These facts changed since your report"), anchor=False)
        st.caption(
            plain(
                _("Your report used the data of {then}. Now it is {now}.").format(
                    then=since.then, now=since.now
                )
            )
        )
        _facts(since.facts)
        _what_follows(since)
        st.button(
            _("Keep this as the new state"), key="keep-new-state", on_click=_keep, args=(result, answers)
        )


def _facts(facts: tuple[str, ...]) -> None:
    if not facts:
        st.markdown(_("None of the new facts touches your report."))
        return
    st.markdown("\n".join(f"- {plain(fact)}" for fact in facts[:FACTS_SHOWN]))
    rest = facts[FACTS_SHOWN:]
    if rest:
        label = ngettext("{count} more fact", "{count} more facts", len(rest)).format(count=len(rest))
        with st.expander(label, key="more-changed-facts"):
            st.markdown("\n".join(f"- {plain(fact)}" for fact in rest))


def _what_follows(since: Since) -> None:
    if not since.compared:
        st.markdown(_("The earlier advice was not kept, so we cannot say whether it has changed."))
        return
    head = _("The recommendation is the same.") if since.same else _("The recommendation has changed:")
    st.markdown(f"**{head}**")
    if since.differences:
        st.markdown("\n".join(f"- {plain(difference)}" for difference in since.differences))
    for cause in since.also:
        st.caption(plain(cause))


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
