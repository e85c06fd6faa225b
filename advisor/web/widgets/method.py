"""The method in plain English, its terms, and its constants, which are read from the program itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from advisor.decision import method
from advisor.text import _
from advisor.web import known
from advisor.web.safe import plain
from advisor.web.widgets import met_in_time
from advisor.web.widgets.method_words import CONSTANTS, TERMS
from advisor.words.phrases import capital, listed


def in_five_steps() -> None:
    """The whole way in five lines."""
    st.markdown(
        "\n".join(
            f"{i}. {step}"
            for i, step in enumerate(
                (
                    _("**Needs.** A need is a purpose for its people: “recruiting, for job seekers”. Each "
                      "gets a weight."),
                    _("**Rules.** What has ended, is banned or costs too much is ruled out, and we say why. "
                      "What does not fit your hours, skills or nights is “not now”."),
                    _("**Benefit.** For each need a platform gets a value from 0 to 1: how well it does the "
                      "job, times what it is worth that so many of those people meet one message in time."),
                    _("**Ranking.** The score is the weighted sum of these values, from 0 to 100, for your "
                      "needs only. Live and group features stand inside the row of their account."),
                    _("**The set.** What runs without a reason to end is kept. Then comes the set that "
                      "serves most of your needs within your hours, money and number of accounts."),
                ),
                start=1,
            )
        )
    )  # fmt: skip
    st.markdown(
        _(
            "Hours, money and skills are limits. They never earn points: a cheap channel that reaches nobody "
            "would otherwise climb."
        )
    )


def needs_and_weights() -> None:
    """How importances become weights."""
    st.header(_("Weights"), anchor=False)
    families = listed([row.label for row in known.catalog().families.values()])
    st.markdown(
        plain(
            _(
                "Purposes belong to families: {families}. Weight goes to families first. A family weighs as "
                "much as its most important purpose, not as their sum, so ticking four police purposes does "
                "not out-vote dialog. Inside a family, purposes share by importance; inside a purpose, its "
                "people do."
            ).format(families=families)
        )
    )
    st.markdown(
        plain(
            _(
                "A skipped importance counts as {middle}. Being able to show that it worked has {success} of "
                "the weight, and you can move that under “What if”."
            ).format(middle=method.DEFAULT_IMPORTANCE, success=percent(method.SUCCESS_WEIGHT))
        )
    )


def benefit() -> None:
    """The two parts of a value, with the worth of each rating step as the catalogue holds it."""
    st.header(_("Value: the job times the people"), anchor=False)
    st.markdown(
        _(
            "**How well it does the job** is rated from 0 to 4 for people who have just met the message, so "
            "that neither size nor speed is counted twice. The steps are not equal:"
        )
    )
    steps = sorted((row for (scale, _id), row in known.catalog().scales.items() if scale == "rating"),
                   key=lambda row: row.value)  # fmt: skip
    st.table(
        [
            {_("Rating"): plain(row.value), _("Meaning"): plain(row.label), _("Worth"): f"{row.number:g}"}
            for row in steps
        ],
        hide_index=True,
        border="horizontal",
    )
    met_in_time.shares()
    st.markdown(
        plain(
            _(
                "What we do not know runs over its whole range. Its middle is {middle}, below “workable”, so "
                "that ignorance never beats a known “workable”."
            ).format(middle=f"{method.UNKNOWN_MIDDLE:g}")
        )
    )


def the_set() -> None:
    """How the set is chosen."""
    st.header(_("The set"), anchor=False)
    st.markdown(
        plain(
            _(
                "What runs today and has no reason to end is kept first, at least as copies of your other "
                "posts: about {copy} of an hour a week each, up to {share} of your hours. Then for each need "
                "the best member counts, and a second one adds {second} of what the best leaves open. A new "
                "account must add at least {opening} of covered need, or it is not worth opening. Every set "
                "within your hours, money and accounts is weighed, so the best is exact. If warning of "
                "danger is a purpose, an alert channel comes first: social media never carries it alone."
            ).format(
                copy=f"{method.COPY_HOURS:g}",
                share=percent(method.SHARE_OF_HOURS_FOR_COPIES),
                second=percent(method.SECOND_PLATFORM_ADDS),
                opening=percent(method.OPENING_COST),
            )
        )
    )


def how_sure() -> None:
    """What the draws are, and how they are told."""
    st.header(_("How sure"), anchor=False)
    low, high = method.NO_CLEAR_LEADER
    st.markdown(
        plain(
            _(
                "The answer is worked out again {draws} times, with weights around yours and ratings within "
                "what may be wrong with them. We say “first in 83 of 100 ways of weighing your priorities”, "
                "never “83 % sure”. Two platforms of which each wins in {low} to {high} of the draws are too "
                "close to call."
            ).format(draws=f"{method.DRAWS:,}", low=percent(low), high=percent(high))
        )
    )
    st.markdown(
        _(
            "Tipping points are exact: if one weight moves and the others keep their proportions, every "
            "score is a straight line, and two lines cross once at most."
        )
    )


def limits() -> None:
    """What the method cannot do."""
    st.header(_("Limits"), anchor=False)
    st.markdown(
        "\n".join(
            f"- {line}"
            for line in (
                _("Surveys say who ever uses a platform. That is a ceiling, not an audience for your posts."),
                _("Hours and ways of running a channel are our judgement. Nobody has published them for "
                  "small departments. You can put in your own hours and prices."),
                _("How many meet one message in time is published for some channels only. The rest we "
                  "inferred or judged, and the wide ranges say so."),
                _("National figures stand in for your town until you give your own."),
                _("It is advice, not law: ask your attorney."),
            )
        )
    )  # fmt: skip


def terms() -> None:
    """The words of the field, and what they mean here."""
    st.header(_("The field's words"), anchor=False)
    st.markdown("\n".join(f"- **{_(term)}**: {_(meaning)}" for term, meaning in TERMS))


def constants() -> None:
    """Every constant of the method: what it is, its value as the program uses it, and why."""
    st.header(_("Our constants"), anchor=False)
    st.markdown(_("These numbers are ours. The program itself is read here, so this list is what it uses."))
    st.table(
        [
            {
                _("What"): plain(_(label)),
                _("Value"): plain(shown(getattr(method, name), unit)),
                _("Why"): plain(_(reason)),
            }
            for name, (label, unit, reason) in CONSTANTS.items()
        ],
        hide_index=True,
        border="horizontal",
    )
    missing = [name for name in names_of_constants() if name not in CONSTANTS]
    if missing:
        st.caption(plain(", ".join(f"{name} = {getattr(method, name)}" for name in missing)))


def names_of_constants() -> list[str]:
    """The numbers of the method by name; what only names a thing of the catalogue is no number."""
    return [name for name in vars(method) if name.isupper()]


def shown(value: Any, unit: str) -> str:
    """A constant as people read it: a share in percent, a range, a table by its entries."""
    if isinstance(value, Mapping):
        free = _("any that keep the order")
        return "; ".join(
            f"{capital(str(key).replace('_', ' '))}: {free if v is None else f'{v:g}'}"
            for key, v in value.items()
        )
    if isinstance(value, tuple):
        return listed([shown(part, unit) for part in value])
    if isinstance(value, str):
        return value
    if unit == "%":
        return percent(value)
    number = f"{value:,}" if isinstance(value, int) and value >= 1000 and unit != "id" else f"{value:g}"
    if unit == "id":
        number = str(value)
    return f"{number} {_(unit)}" if unit not in ("", "id") else number


def percent(share: float) -> str:
    """A share as percent, with the digits it has."""
    return f"{100 * share:g} %"
