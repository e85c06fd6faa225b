"""The checks before an account is opened, each answered yes, no or don't know."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.decision.result import CheckToSettle
from advisor.questions.draft import write
from advisor.telling.parts.what_to_settle import whom_to_ask
from advisor.text import _, mark
from advisor.web import draw, known, session
from advisor.web.safe import plain
from advisor.web.widgets.asking import seed
from advisor.web.widgets.sources import source_list
from advisor.words.labels import SEVERITY_LABELS, severity_label

ANSWERS = {"yes": mark("Yes"), "no": mark("No"), "unknown": mark("Don't know")}


def ask_all(result: Recommendation) -> None:
    """All checks that concern the set, the ones that hold everything up first."""
    found = result.checks or ()
    if not found:
        st.info(_("There is nothing to check for what you run."))
    for severity in SEVERITY_LABELS:
        rows = [c for c in found if c.severity == severity]
        if not rows:
            continue
        with st.expander(
            _("{label} ({count})").format(label=severity_label(severity), count=len(rows)),
            expanded=severity == "gate",
            key=f"checks-{severity}",
        ):
            for check in rows:
                _ask(check)


def _ask(check: CheckToSettle) -> None:
    key = f"{session.WIDGET_PREFIX}check-{check.id}"
    saved = (session.current().draft.get("checks") or {}).get(check.id)
    seed(key, saved)
    with st.container(border=True, key=f"row-check-{check.id}"):
        st.pills(
            plain(check.question),
            list(ANSWERS),
            format_func=lambda a: _(ANSWERS[a]),
            key=key,
            on_change=_save,
            args=(check.id,),
        )
        with st.expander(_("Why, whom to ask, and the sources"), key=f"why-{check.id}", type="compact"):
            _background(check)


def _background(check: CheckToSettle) -> None:
    draw.lines((check.why,))
    draw.small((whom_to_ask(check, known.catalog()),))
    if check.sources:
        st.markdown(source_list(check.sources))


def _save(check_id: str) -> None:
    answer = st.session_state.get(f"{session.WIDGET_PREFIX}check-{check_id}")
    session.change(write(session.current().draft, f"checks.{check_id}", answer))
