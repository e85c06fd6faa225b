"""The headline in words: short sentences, and the figures below them."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.catalog import Catalog
from advisor.decision.result import HeadlineCode, HeadlinePart
from advisor.text import _, ngettext
from advisor.words.numbers import count_words, time_a_week
from advisor.words.phrases import listed

# More than three names are no headline.
MOST_NAMED = 3

SENTENCES: dict[HeadlineCode, str] = {
    "warn": "For warnings use {names}.",
    "run": "Run your {names}.",
    "wake": "Wake your {names}.",
    "join": "Join {names}.",
    "open": "New: {names}.",
    "trial": "On trial: {names}.",
    "copy": "Copy your posts to your {names}.",
    "end": "Let {names} go.",
    "rest": "Open nothing else now.",
    "nothing": "Open nothing new for now: put your website first.",
}


def said(catalog: Catalog, parts: Sequence[HeadlinePart]) -> str:
    """ "Run your Facebook page. Warn people by text alerts. Open nothing else now." """
    return " ".join(
        _(SENTENCES[part.code]).format(names=_named([catalog.platforms[p].spoken for p in part.platforms]))
        for part in parts
    )


def takes(hours: float, there: float | None, fees: str, well: int, purposes: int) -> str:
    """ "2 of your 2.5 hours a week · no fees · three of your four purposes served well"."""
    if there is None:
        time = time_a_week(hours)
    else:
        one = 1 if there == 1 else 2
        time = ngettext(
            "{hours} of your {there} hour a week", "{hours} of your {there} hours a week", one
        ).format(hours=f"{hours:g}", there=f"{there:g}")
    return " · ".join((time, fees, _served(well, purposes)))


def _served(well: int, purposes: int) -> str:
    if purposes == 1:
        return _("your one purpose served well") if well else _("your one purpose not yet served well")
    if well == purposes == 2:
        return _("both of your purposes served well")
    if well == purposes:
        return _("all {total} of your purposes served well").format(total=count_words(purposes))
    if not well:
        return _("none of your purposes served well yet")
    return _("{well} of your {total} purposes served well").format(
        well=count_words(well), total=count_words(purposes)
    )


def _named(names: Sequence[str]) -> str:
    """Up to three names as they stand inside a sentence; of more, two and how many others."""
    if len(names) <= MOST_NAMED:
        return listed(names)
    return _("{names} and {count} others").format(
        names=", ".join(names[: MOST_NAMED - 1]), count=count_words(len(names) - MOST_NAMED + 1)
    )
