"""The sliders of "what if": a trial beside the answers, kept only when the reader says so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from advisor.answers import AnswersError, read_answers
from advisor.decision import Recommendation
from advisor.decision.result import WhatWouldChange
from advisor.questions.draft import erase, read
from advisor.telling.parts.what_a_trial_changes import dollars_tried, hours_tried, tried_here
from advisor.telling.parts.what_does_not_fit import cannot_be_tried
from advisor.text import _, mark
from advisor.web import draw, frame, known, session, trying
from advisor.web.safe import label
from advisor.web.trying import Trial

# Both carry the prefix of questions, so that other work starts without them.
HELD = f"{session.WIDGET_PREFIX}what-if-held"
PREFIX = f"{session.WIDGET_PREFIX}what-if-"
NOTE = f"{session.WIDGET_PREFIX}what-if-note"
KEPT = "what-if-kept"

HOURS_STEPS = (0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 40)
DOLLAR_STEPS = (0, 100, 250, 500, 1000, 1500, 2000, 3000, 5000, 7500, 10_000, 15_000, 25_000, 50_000)
MOST_SUCCESS = 0.5
CERTAINTIES = {"sure": mark("Quite sure"), "roughly": mark("Roughly"), "order_only": mark("Only the order")}


def begin(result: Recommendation, change: WhatWouldChange) -> None:
    """Start a trial with a least change in it; the page then shows it."""
    _hold(trying.with_needs(trying.start(session.answers(), result), change.needs))
    st.session_state[NOTE] = change.reason


def tried_or_stop(result: Recommendation) -> Recommendation:
    """The advice for the trial; the saved one while nothing is moved."""
    trial, today = _trial(result), _today(result)
    if trial == today:
        return result
    try:
        draft = trying.applied(session.current().draft, trial, today)
        return known.tried(read_answers(draft, known.catalog()))
    except AnswersError as error:
        draw.boxed(cannot_be_tried(error.problems), st.error)
        st.button(_("Back to what you answered"), key="what-if-reset", on_click=reset)
        frame.close_page()
        st.stop()


def keeping(result: Recommendation) -> None:
    """Keep the trial in the answers, or go back to them."""
    trial, today = _trial(result), _today(result)
    changed = trial != today
    if st.session_state.pop(KEPT, False):
        st.success(_("Kept in your answers. All pages follow it now."))
    if changed and (trial.skills or trial.confirm) and st.session_state.get(NOTE):
        st.info(draw.point_words(tried_here(st.session_state[NOTE])))
        st.caption(_("Keep it only if it is so: your answers would then say it."))
    with st.container(horizontal=True, key="what-if-buttons"):
        st.button(
            _("Keep this"),
            type="primary",
            key="what-if-keep",
            disabled=not changed,
            on_click=_keep,
            args=(trial, today),
        )
        st.button(_("Back to what you answered"), key="what-if-reset", disabled=not changed, on_click=reset)
    draft = session.current().draft
    if any(read(draft, path) for path in (trying.FAMILIES, trying.SUCCESS)):
        st.caption(_("Your answers hold weights that were set by hand on this page."))
        st.button(_("Weigh by importance again"), key="what-if-by-importance", on_click=_by_importance)


def sliders(result: Recommendation) -> None:
    """What you have, what matters to you, and how rough the weights are."""
    trial = _trial(result)
    left, right = st.columns(2, gap="medium")
    with left:
        st.header(_("What you have"), anchor=False)
        _steps("hours", _("Hours a week"), HOURS_STEPS, trial.hours_per_week, hours_tried, "hours_per_week")
        _steps(
            "usd", _("Dollars a year for fees"), DOLLAR_STEPS, trial.usd_per_year, dollars_tried,
            "usd_per_year",
        )  # fmt: skip
        _certainty(trial)
    with right:
        st.header(_("What matters"), anchor=False)
        _families(trial)
        _success(trial)


def reset() -> None:
    """Forget the trial: the page shows the answers again."""
    for key in (HELD, NOTE):
        st.session_state.pop(key, None)


def _families(trial: Trial) -> None:
    labels = known.catalog().families
    if len(trial.families) < 2:
        st.caption(_("All your purposes are of one kind, so there is nothing to weigh against each other."))
        return
    for family, share in trial.families.items():
        change = partial(_with_family, family)
        _slider(f"family-{family}", label(labels[family].label), share, 1.0, change)
    st.caption(_("Shares of all your needs. Move one, and the others keep their proportions."))


def _with_family(family: str, share: float) -> Trial:
    return trying.with_family(_held_trial(), family, share)


def _success(trial: Trial) -> None:
    if trial.success is not None:
        _slider(
            "success", _("Being able to show it worked"), trial.success, max(MOST_SUCCESS, trial.success),
            lambda value: replace(_held_trial(), success=value),
        )  # fmt: skip


def _slider(name: str, title: str, share: float, most: float, change: Callable[[float], Trial]) -> None:
    """A share of 1 as a slider in percent. The trial is the truth: the slider is set to it."""
    key = PREFIX + name
    _show(key, round(100 * share, 1))
    st.slider(
        title,
        min_value=0.0,
        max_value=round(100 * most, 1),
        step=1.0,
        format="%.0f%%",
        key=key,
        on_change=lambda: _hold(change(float(st.session_state[key]) / 100)),
    )


def _steps(
    name: str,
    title: str,
    steps: Sequence[float],
    value: float | None,
    words: Callable[[float | None], str],
    field: str,
) -> None:
    """Amounts in growing steps, with "don't know" as the first and today's own amount among them."""
    key = PREFIX + name
    own = {float(v) for v in (*steps, *_offered(field)) if v is not None}
    options: list[float | None] = [None, *sorted({*own, *([] if value is None else [float(value)])})]
    _show(key, None if value is None else float(value))
    st.select_slider(
        title,
        options,
        format_func=words,
        key=key,
        on_change=lambda: _hold(replace(_held_trial(), **{field: st.session_state[key]})),
    )


def _offered(field: str) -> Iterable[float | None]:
    """Amounts beyond the ready steps: what was answered stays on the slider when another is tried."""
    held = st.session_state.get(HELD)
    return (getattr(held[2], field),) if held else ()


def _certainty(trial: Trial) -> None:
    key = PREFIX + "certainty"
    _show(key, trial.certainty)
    st.pills(
        _("How well do these weights fit?"),
        list(CERTAINTIES),
        format_func=lambda c: _(CERTAINTIES[c]),
        key=key,
        help=_("It moves how sure the answer is. “Only the order” also weighs by rank."),
        on_change=lambda: _hold(
            replace(_held_trial(), certainty=st.session_state[key] or _held_trial().certainty)
        ),
    )


def _show(key: str, value: object) -> None:
    """Set a widget only where it differs: setting one while it is dragged would make it jump."""
    if key not in st.session_state or st.session_state[key] != value:
        st.session_state[key] = value


def _today(result: Recommendation) -> Trial:
    return trying.start(session.answers(), result)


def _trial(result: Recommendation) -> Trial:
    """The trial in hand; a new one when the answers have changed since."""
    key = known.key(session.answers())
    held = st.session_state.get(HELD)
    if held is None or held[0] != key:
        today = _today(result)
        held = st.session_state[HELD] = (key, today, today)
    return held[1]


def _held_trial() -> Trial:
    return st.session_state[HELD][1]  # type: ignore[no-any-return]


def _hold(trial: Trial) -> None:
    key = known.key(session.answers())
    held = st.session_state.get(HELD)
    today = held[2] if held and held[0] == key else _today(known.result(session.answers()))
    st.session_state[HELD] = (key, trial, today)


def _keep(trial: Trial, today: Trial) -> None:
    draft = trying.applied(session.current().draft, trial, today)
    reset()
    session.forget("")  # every question shows what is saved now
    session.change(draft)
    st.session_state[KEPT] = True


def _by_importance() -> None:
    reset()
    session.change(erase(session.current().draft, trying.FAMILIES, trying.SUCCESS))
