"""Other good sets and what each gives up, and how the answer would tip: for whoever doubts the advice."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.decision.result import TippingPoint
from advisor.telling.sentences.tipping_sentences import tip_sentence
from advisor.text import _
from advisor.web import known, navigation
from advisor.web.safe import plain
from advisor.web.widgets.recommended import ROLES
from advisor.web.wording import names
from advisor.words.labels import strategy_label
from advisor.words.numbers import hours_words
from advisor.words.phrases import listed

TIPS_SHOWN = 3


def other_sets(result: Recommendation) -> None:
    """The next three sets, each with its hours and what it gives up; then the core."""
    if not result.alternatives:
        return
    with st.expander(_("Other good sets, and what each gives up"), key="other-sets"):
        for other in result.alternatives:
            platforms = listed(names(other.platforms, known.catalog()))
            st.markdown(
                _("**{platforms}** ({time}). {gives_up}").format(
                    platforms=plain(platforms),
                    time=plain(hours_words(other.hours_per_week, other.hours_per_week)),
                    gives_up=plain(other.gives_up),
                )
            )
        if result.core:
            shared = listed(names(result.core, known.catalog()))
            st.caption(_("In every set close to the best: {names}.").format(names=plain(shared)))


def strategies(result: Recommendation) -> None:
    """Open nothing new, email first, staff first: what each covers beside the recommended set."""
    if not result.strategies:
        return
    with st.expander(_("Open nothing new? Staff first? What else you could do"), key="strategies"):
        for way in result.strategies[1:]:
            mark = _(" (this is what the advice comes to)") if way.chosen else ""
            platforms = listed(names(way.platforms, known.catalog())) or _("nothing beside the website")
            st.markdown(
                _("**{name}**{mark}: {platforms}, {time}. {reason}").format(
                    name=plain(strategy_label(way.id)),
                    mark=plain(mark),
                    platforms=plain(platforms),
                    time=plain(hours_words(way.hours_per_week, way.hours_per_week)),
                    reason=plain(way.reason),
                )
            )
        st.caption(_("Worked out by the same search within the same limits."))


def one_more_hour(result: Recommendation) -> None:
    """What one hour a week more would change; nothing is said where it changes nothing."""
    if result.set.one_more_hour:
        st.markdown(plain(result.set.one_more_hour.reason))


def hours_to_come(result: Recommendation) -> None:
    """What the hours that will come would change; nothing is said where none were told of."""
    if result.set.hours_to_come:
        st.markdown(plain(result.set.hours_to_come.reason))


def tipping(result: Recommendation) -> None:
    """The weights nearest to changing who is first, in words; exact."""
    tips = [
        tip
        for tip in result.tipping_points or ()
        if isinstance(tip, TippingPoint) and tip.list in ROLES
        if tip.flips_at is not None and tip.to is not None
    ]
    if not tips:
        return
    with st.expander(_("What would change who comes first"), key="tipping"):
        catalog = known.catalog()
        for tip in tips[:TIPS_SHOWN]:
            st.markdown(plain(tip_sentence(catalog, tip, lambda one: names([one], catalog)[0])))
        st.caption(_("The other weights keep their proportions. Worked out exactly, not guessed."))
        navigation.page_link("how_sure", _("How sure this advice is"), icon=":material/arrow_forward:")
