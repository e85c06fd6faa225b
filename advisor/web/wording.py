"""Sentences put together from a recommendation. Words for numbers and ids come from `decision.words`."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.catalog import Catalog
from advisor.decision import Recommendation
from advisor.decision.phrases import capital, listed
from advisor.decision.recommendation import Ranked
from advisor.decision.words import dollars_words, hours_words, mode_label
from advisor.text import _, ngettext


def either(items: Sequence[str]) -> str:
    """Items of which one is enough: "A, B or C"."""
    if len(items) < 2:
        return "".join(items)
    return _("{all_but_last} or {last}").format(all_but_last=", ".join(items[:-1]), last=items[-1])


def names(platforms: Sequence[str], catalog: Catalog) -> list[str]:
    """Platform ids as names; an id that is not known stays as it is."""
    return [catalog.platforms[p].name if p in catalog.platforms else p for p in platforms]


def sentence_of(result: Recommendation, catalog: Catalog) -> str:
    """The whole advice in a sentence."""
    chosen = result.set
    if not chosen.platforms:
        return _("Open nothing new for now.")
    who = result.department or _("your department")
    set_names = listed(names(chosen.platforms, catalog))
    hours = ngettext("{hours} hour a week", "{hours} hours a week", chosen.hours_per_week).format(
        hours=f"{chosen.hours_per_week:g}"
    )
    if chosen.usd_per_year:
        return _("Our advice to {who}: {names}. About {hours} and ${usd} a year in all.").format(
            who=who, names=set_names, hours=hours, usd=f"{chosen.usd_per_year:,.0f}"
        )
    return _("Our advice to {who}: {names}. About {hours} in all, and no fee.").format(
        who=who, names=set_names, hours=hours
    )


def running(row: Ranked) -> str:
    """How a platform is run, and what it takes: "weekly posts …  ·  1–2 hours a week  ·  no fee"."""
    return " · ".join(
        (
            capital(mode_label(row.mode)),
            hours_words(*row.hours_per_week),
            dollars_words(*row.usd_per_year),
        )
    )
