"""The method's second factor: who is there, who meets one message in time, and what that is worth."""

from __future__ import annotations

import streamlit as st

from advisor.catalog.delivery import DeliveryRate
from advisor.decision.facts.evidence import EVERYONE, rated_share, worth
from advisor.text import _
from advisor.web import known, navigation
from advisor.web.safe import plain
from advisor.web.wording import percent, percent_range, short_range

# Shares met whose worth is shown for each horizon, so that the curve can be seen.
SHOWN = (0.01, 0.10, 0.50)
# How a message comes to people, in words for a narrow column.
SHORT = {
    "rings": "Rings",
    "inbox": "Mailbox",
    "feed": "Feed, by taste",
    "stream": "In order, or live",
    "place": "Looked up",
    "carried": "Carried: paper, radio",
}
# The row of delivery.csv that holds for every platform and all people without one of their own.
USUAL = (EVERYONE, EVERYONE)


def shares() -> None:
    """Three steps: there, in time, and the worth of the share met; each with the catalogue's own numbers."""
    st.markdown(
        _(
            "**How many meet it in time** is a share of the people meant: how many of them are there, times "
            "how many of those meet one message within the time that the purpose needs."
        )
    )
    _there()
    _in_time()
    _worth()
    navigation.page_link(
        "data", _("Every one of these figures, and who says so"), icon=":material/fact_check:"
    )


def _there() -> None:
    st.markdown(
        _(
            "**There** are those who use a network and follow a town, or hold a place on a list. A survey "
            "says how many use it; where none asks, we rate a range. Of the users, a town account has some: "
            "more where it runs than where it is new. Your own figures, such as followers, replace ours."
        )
    )
    scales = known.catalog().scales
    steps = sorted(int(value) for scale, value in scales if scale == "audience")
    st.table(
        [
            {
                _("How many are there"): f"{step}",
                _("Meaning"): plain(scales["audience", str(step)].label),
                _("Share of these people"): plain(percent_range(*rated_share(known.catalog(), step))),
            }
            for step in steps
        ],
        hide_index=True,
        border="horizontal",
    )


def _in_time() -> None:
    catalog = known.catalog()
    st.markdown(
        _(
            "**In time.** Each purpose has its time: minutes where life is in danger, weeks for a campaign. "
            "Of 100 who are there, so many meet one message:"
        )
    )
    st.table(
        [
            {
                _("How it comes to people"): plain(_(words)),
                **{
                    plain(horizon.label): plain(
                        _rate(catalog.delivery.get((delivery, id, EVERYONE, EVERYONE)))
                    )
                    for id, horizon in catalog.horizons.items()
                },
            }
            for delivery, words in SHORT.items()
        ],
        hide_index=True,
        border="horizontal",
    )
    st.caption(_("Some platforms and groups of people have figures of their own. A dash: by platform only."))


def _rate(row: DeliveryRate | None) -> str:
    return "–" if row is None else short_range(row.met_low, row.met_high)


def _worth() -> None:
    catalog = known.catalog()
    st.markdown(
        _(
            "**Worth.** The first people met are worth more than the last, since word travels. The worth of "
            "a share m is m × (1 + k) / (m + k): nothing at 0, 1 when everyone is met. The smaller k, the "
            "sooner a few are enough:"
        )
    )
    bases = {value: step.label for (scale, value), step in catalog.scales.items() if scale == "basis"}
    st.table(
        [
            {
                _("Time"): plain(horizon.label),
                "k": f"{horizon.half_worth_share:g}",
                **{
                    _("{share} met are worth").format(share=percent(share)): f"{_worth_of(share, id):.2f}"
                    for share in SHOWN
                },
            }
            for id, horizon in catalog.horizons.items()
        ],
        hide_index=True,
        border="horizontal",
    )
    st.markdown(
        "\n".join(
            f"- **{plain(horizon.label)}**: {plain(horizon.rationale)} ({plain(bases[horizon.basis])})"
            for horizon in catalog.horizons.values()
        )
    )


def _worth_of(share: float, horizon: str) -> float:
    return float(worth(share, known.catalog().horizons[horizon].half_worth_share))
