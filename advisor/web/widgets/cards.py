"""A platform as a card: what to do with it, how to run it, and why."""

from __future__ import annotations

from typing import Literal

import streamlit as st

from advisor.decision import Recommendation
from advisor.decision.result import ActionItem, Plan, Ranked
from advisor.telling.parts.purposes_led import row_serves
from advisor.telling.sentences.action_terms import terms
from advisor.telling.sentences.certainty_sentences import certainty_words
from advisor.text import _
from advisor.web import known, navigation, session
from advisor.web.safe import plain
from advisor.web.wording import names, running_in_set
from advisor.words.labels import action_label
from advisor.words.numbers import hours_words
from advisor.words.phrases import capital

Colour = Literal["blue", "green", "orange", "gray", "red"]

COLOURS: dict[str, Colour] = {
    "lead": "blue",
    "keep": "green",
    "add": "green",
    "post_only": "green",
    "emergency_only": "green",
    "join_shared": "green",
    "share_town_account": "green",
    "restrict": "green",
    "fix_first": "orange",
    "staff_first": "orange",
    "trial": "orange",
    "add_later": "orange",
    "merge": "orange",
    "replace": "orange",
    "transfer": "orange",
    "revive_or_close": "orange",
    "wind_down": "red",
    "leave": "red",
    "ruled_out": "red",
}


def action_badge(action: str) -> None:
    """The action in words; the colour only repeats them."""
    st.badge(plain(action_label(action)), color=COLOURS.get(action, "gray"))


def member(row: Ranked, result: Recommendation) -> None:
    """A member of the recommended set."""
    lead = row.action == "lead"
    with st.container(border=True, key=f"{'lead' if lead else 'card'}-{row.platform}"):
        with st.container(horizontal=True, vertical_alignment="center", key=f"head-{row.platform}"):
            st.subheader(plain(row.name), anchor=False, width="content")
            action_badge(row.action)
        st.markdown(plain(running_in_set(row, result.set, known.catalog())))
        features = result.set.features.get(row.platform)
        if features:
            st.markdown(
                plain(
                    _("Use with it: {features}").format(
                        features=", ".join(_feature_words(f, result) for f in features)
                    )
                )
            )
        item = next((a for a in result.actions if a.platform == row.platform), None)
        st.markdown(plain(row.reason))
        if item and item.care:
            st.markdown(plain(item.care))
        st.caption(plain(_("It {serves}.").format(serves=row_serves(row))))
        if sure := certainty_words(result, row.platform):
            st.caption(plain(sure))
        if row.conditional:
            st.warning(plain(row.conditional))
        compared_words(row)
        _doing(item)
        navigation.page_link(
            "platform", _("Why, and the sources"), icon=":material/fact_check:", platform=row.platform
        )


def _feature_words(feature: str, result: Recommendation) -> str:
    """A feature with the hours it takes on top of its account, where the plan tells them."""
    name = names([feature], known.catalog())[0]
    weekly = (result.plan or Plan()).weekly
    hours = next((row.hours_per_week[1] for row in weekly if row.platform == feature), None)
    if hours is None:
        return name
    return _("{name} ({time} more)").format(name=name, time=hours_words(hours, hours))


def compared_words(row: Ranked) -> None:
    """Why it stands above the next of its kind, and what counts against it."""
    if row.above_next:
        st.markdown(plain(row.above_next))
    if row.against:
        st.caption(plain(_("What counts against it: {what}").format(what=row.against)))


def _doing(item: ActionItem | None) -> None:
    if item is not None:
        for line in conditions(item):
            st.caption(plain(line))


def conditions(item: ActionItem) -> list[str]:
    """Until when, when to stop, and what it is merged into or replaced with."""
    return list(terms(item, lambda platform: names([platform], known.catalog())[0], _account))


def _account(id: str) -> str:
    """An account of theirs as people know it: its platform, with its id where there are several on it."""
    accounts = session.current().draft.get("accounts") or []
    platform = next((a["platform"] for a in accounts if a.get("id") == id), None)
    if platform is None:
        return capital(names([id], known.catalog())[0])
    name = names([platform], known.catalog())[0]
    alone = [a["platform"] for a in accounts].count(platform) < 2
    return name if alone else _("{name} (account {id})").format(name=name, id=id)
