"""What surrounds the set on the first page: warnings, which needs it covers, and whom it could reach."""

from __future__ import annotations

import streamlit as st

from advisor.decision import Recommendation
from advisor.questions.resources import HOURS
from advisor.telling.sentences.kept_sentences import kept_words
from advisor.text import _
from advisor.web import known, navigation, session
from advisor.web.safe import plain
from advisor.web.widgets.charts import reach_by_age
from advisor.web.widgets.sources import source_line
from advisor.web.wording import either, names
from advisor.words.numbers import figure, percent, whole


def headline(result: Recommendation) -> None:
    """The finding in a few short sentences, what it takes and gives, and what would change it most."""
    if result.headline is None:
        return
    who = result.department or _("your department")
    advice = _("Our advice to {who}: {advice}").format(who=plain(who), advice=plain(result.headline.said))
    with st.container(key="summary"):
        st.markdown(advice)
    st.markdown(plain(result.headline.takes))
    if result.set.kept:
        st.caption(plain(kept_words(result.set, known.catalog())))
    # what one more hour would do has a line of its own
    hour = result.set.one_more_hour is not None and not (result.decisive and result.decisive.missing)
    if result.decisive is not None and not (hour and result.decisive.id == HOURS.id):
        st.caption(plain(_("What would change it most: {reason}").format(reason=result.decisive.reason)))


def warnings(result: Recommendation) -> None:
    """What the reader must know before using the advice; one calm box."""
    if result.warnings:
        st.warning(
            "\n".join(f"- {plain(w)}" for w in result.warnings)
            if len(result.warnings) > 1
            else plain(result.warnings[0])
        )


def covered(result: Recommendation) -> None:
    """Each need, how well the set serves it in words, and through what."""
    if not result.set.needs_covered:
        return
    with st.expander(_("How well it serves each of your needs"), key="covered"):
        rows = sorted(result.set.needs_covered, key=lambda c: -c.weight)
        st.table(
            [
                {
                    _("Need"): plain(row.label),
                    _("Served"): plain(row.words),
                    _("By"): plain(names([row.platform], known.catalog())[0])
                    if row.platform
                    else _("nothing yet"),
                }
                for row in rows
            ],
            hide_index=True,
            border="horizontal",
        )
        for item in result.set.measures_readable:
            where = names([item.platform], known.catalog())[0] if item.platform else _("nowhere yet")
            st.markdown(f"**{plain(item.label)}**: {plain(where)}. {plain(item.how)}")


def reach(result: Recommendation) -> None:
    """The ceiling of reach beside the followers there really are. Never a promise."""
    ceiling = result.set.reach_ceiling
    if ceiling is None:
        return
    with st.expander(_("How many people could it reach at most?"), key="reach"):
        at_least = _("at least ") if ceiling.at_least else ""
        st.markdown(
            _(
                "A **ceiling**: {at_least}**{percent}** of residents use {names} at all, each "
                "counted once (give or take {margin} points). Most will not see a given post."
            ).format(
                at_least=at_least,
                percent=percent(ceiling.all_residents),
                margin=whole(100 * ceiling.margin),
                names=plain(either(names(ceiling.platforms, known.catalog()))),
            )
        )
        own = [(a["platform"], a.get("followers")) for a in session.current().draft.get("accounts") or []]
        for platform, followers in own:
            if followers is not None:
                st.markdown(
                    _("You have {count} followers or subscribers on {name} today.").format(
                        count=figure(followers), name=plain(names([platform], known.catalog())[0])
                    )
                )
        reach_by_age(result)
        st.markdown(source_line(ceiling.source))
        navigation.page_link("reach", _("More on reach"), icon=":material/arrow_forward:")
