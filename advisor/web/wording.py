"""Sentences put together from a recommendation. Words for numbers and ids come from `decision.words`."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.catalog import Catalog
from advisor.decision.result import ChosenSet, Valued
from advisor.telling.sentences.naming import way_label
from advisor.text import _, mark
from advisor.words.numbers import dollars_words, hours_words, percent
from advisor.words.phrases import capital

# How a message comes to people, by the deliveries of delivery.csv.
DELIVERY_WORDS = {
    "rings": mark("a message that rings"),
    "inbox": mark("a message in the mailbox"),
    "feed": mark("a post in a feed that sorts by taste"),
    "stream": mark("a post in order of time, or live"),
    "place": mark("something one looks up"),
    "carried": mark("something carried: paper, radio, cable"),
}


def either(items: Sequence[str]) -> str:
    """Items of which one is enough: "A, B or C"."""
    if len(items) < 2:
        return "".join(items)
    return _("{all_but_last} or {last}").format(all_but_last=", ".join(items[:-1]), last=items[-1])


def names(platforms: Sequence[str], catalog: Catalog) -> list[str]:
    """Platform ids as names; an id that is not known stays as it is."""
    return [catalog.platforms[p].name if p in catalog.platforms else p for p in platforms]


def delivery_words(delivery: str) -> str:
    """How a message comes to people."""
    return _(DELIVERY_WORDS[delivery])


def percent_range(low: float, high: float) -> str:
    """A range of shares, as one figure where both ends read alike."""
    least, most = percent(low), percent(high)
    return least if least == most else _("{low} to {high}").format(low=least, high=most)


def running_in_set(row: Valued, chosen: ChosenSet, catalog: Catalog) -> str:
    """How a member of the set is run there, at the hours that the set counts for it."""
    hours = chosen.mode_hours.get(row.platform)
    return " · ".join(
        (
            capital(way_label(catalog, row.platform, chosen.modes.get(row.platform, row.mode))),
            hours_words(*((hours, hours) if hours is not None else row.hours_per_week)),
            dollars_words(*row.usd_per_year),
        )
    )


def running(row: Valued, catalog: Catalog) -> str:
    """How a platform is run, and what it takes: "weekly posts …  ·  1–2 hours a week  ·  no fee"."""
    return " · ".join(
        (
            capital(way_label(catalog, row.platform, row.mode)),
            hours_words(*row.hours_per_week),
            dollars_words(*row.usd_per_year),
        )
    )
