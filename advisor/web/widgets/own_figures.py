"""Your own figures: hours and prices of a platform as this department knows them."""

from __future__ import annotations

from typing import Any

import streamlit as st

from advisor.answers.base import LINE_LETTERS
from advisor.catalog.records import Platform
from advisor.questions.own_figures import (
    HOURS_FIELDS,
    PRICE_FIELDS,
    crossed,
    own_figures,
    remove_own_figures,
    set_own_figures,
)
from advisor.telling.parts.answers_given import changed_figure
from advisor.telling.sentences.own_figure_sentences import own_figure_words
from advisor.text import _
from advisor.web import draw, known, session
from advisor.words.labels import field_label
from advisor.words.phrases import capital

PREFIX = "own-figure-"
CROSSED = "own-figures-crossed"
MOST_HOURS = 400.0
MOST_DOLLARS = 100_000_000.0
MOST_LETTERS = LINE_LETTERS


def own_figures_of(platform: Platform) -> None:
    """What was changed for this platform, and the form to change more. Nothing for what has ended."""
    if platform.status == "discontinued":
        return
    changed = own_figures(session.current().draft, platform.id)
    for entry in changed:
        _line(platform, entry)
    are_crossed = st.session_state.pop(CROSSED, False)
    with st.expander(_("Your own figures"), key="own-figures", expanded=are_crossed):
        if are_crossed:
            st.error(_("The lowest figure is above the highest. Swap them, then save again."))
        _form(platform, changed)


def _line(platform: Platform, entry: dict[str, Any]) -> None:
    field = entry["field"]
    with st.container(horizontal=True, vertical_alignment="center", key=f"own-line-{field}"):
        st.markdown(draw.point_words(changed_figure(field, entry["value"])), width="content")
        st.badge(_("changed by you"), color="blue")
        st.button(
            _("Remove {field}").format(field=field_label(field)),
            key=f"own-remove-{field}",
            on_click=_remove,
            args=(platform.id, field),
        )
    draw.small((own_figure_words(entry.get("why"), entry.get("by"), field, platform, known.catalog()),))


def _form(platform: Platform, changed: list[dict[str, Any]]) -> None:
    has_hours = bool(known.catalog().modes.get(platform.id))
    saved = {entry["field"]: entry["value"] for entry in changed}
    first = changed[0] if changed else {}
    with st.form(f"own-form-{platform.id}", border=False):
        st.caption(
            _(
                "They replace ours in this work only, and the report prints them with your reason. "
                "Empty means ours stand. Your hours then count for every way of running it."
            )
        )
        for fields, most in ((HOURS_FIELDS, MOST_HOURS), (PRICE_FIELDS, MOST_DOLLARS)):
            if fields is HOURS_FIELDS and not has_hours:
                continue
            for column, field in zip(st.columns(2), fields, strict=True):
                with column:
                    _number(platform.id, field, most, saved.get(field))
        _words(platform.id, "why", _("Why? For example: our quote of June"), first.get("why"))
        _words(platform.id, "by", _("Who says so?"), first.get("by"))
        st.form_submit_button(_("Use these figures"), on_click=_save, args=(platform.id, has_hours))


def _key(platform: str, name: str) -> str:
    return f"{session.WIDGET_PREFIX}{PREFIX}{platform}-{name}"


def _number(platform: str, field: str, most: float, saved: float | None) -> None:
    key = _key(platform, field)
    if key not in st.session_state:
        st.session_state[key] = None if saved is None else float(saved)
    st.number_input(
        capital(field_label(field)),
        min_value=0.0,
        max_value=most,
        value=None,
        step=0.5 if field in HOURS_FIELDS else 50.0,
        format="%g",
        placeholder=_("Empty means ours"),
        key=key,
    )


def _words(platform: str, name: str, label: str, saved: str | None) -> None:
    key = _key(platform, name)
    if key not in st.session_state:
        st.session_state[key] = (saved or "")[:MOST_LETTERS]
    st.text_input(label, max_chars=MOST_LETTERS, key=key)


def _save(platform: str, has_hours: bool) -> None:
    fields = (*(HOURS_FIELDS if has_hours else ()), *PRICE_FIELDS)
    figures = {field: st.session_state.get(_key(platform, field)) for field in fields}
    if crossed(figures):
        st.session_state[CROSSED] = True
        return
    why, by = (st.session_state.get(_key(platform, name)) or "" for name in ("why", "by"))
    session.change(set_own_figures(session.current().draft, platform, figures, why, by))


def _remove(platform: str, field: str) -> None:
    session.change(remove_own_figures(session.current().draft, platform, field))
    session.forget(PREFIX + platform)
