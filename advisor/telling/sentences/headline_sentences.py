"""The headline in words: short sentences, and the figures below them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from advisor.catalog import Catalog
from advisor.catalog.records import Platform
from advisor.decision.result import Headline, HeadlineCode, Totals
from advisor.telling.sentences.context import Telling
from advisor.telling.sentences.naming import the_name
from advisor.text import _, ngettext
from advisor.words.hours import time_a_week
from advisor.words.lists import listed
from advisor.words.money import fees_words
from advisor.words.numbers import count_words, figure

# More than three names are no headline.
MOST_NAMED = 3

SENTENCES: Mapping[HeadlineCode, Callable[[str], str]] = {
    "warn": lambda names: _("For warnings use {names}.").format(names=names),
    "run": lambda names: _("Run your {names}.").format(names=names),
    "wake": lambda names: _("Wake your {names}.").format(names=names),
    "join": lambda names: _("Join {names}.").format(names=names),
    "open": lambda names: _("New: {names}.").format(names=names),
    "trial": lambda names: _("On trial: {names}.").format(names=names),
    "share": lambda names: _("Send your news to the town’s {names}.").format(names=names),
    "copy": lambda names: _("Copy your posts to your {names}.").format(names=names),
    "keep": lambda names: _("Leave your {names} running.").format(names=names),
    "end": lambda names: _("Let {names} go.").format(names=names),
    "rest": lambda names: _("Open nothing else now."),
    "nothing": lambda names: _("Open nothing new for now: put your website first."),
}


def told_headline(now: Telling, headline: Headline, totals: Totals | None) -> Headline:
    """The headline with its sentences, and its figures in words."""
    platforms = now.catalog.platforms
    said = " ".join(
        SENTENCES[part.code](_named([_name(part.code, platforms[p]) for p in part.platforms]))
        for part in headline.parts
    )
    takes = " · ".join(_takes(now.catalog, headline, totals))
    return headline.model_copy(update={"said": said, "takes": takes})


def takes_sentence(catalog: Catalog, headline: Headline, totals: Totals | None) -> str:
    """The figures below the headline as one sentence, for a paper that is read from line to line."""
    time, fees, served = _takes(catalog, headline, totals)
    return _("It takes {time} and {fees}, with {served}.").format(time=time, fees=fees, served=served)


def _name(code: HeadlineCode, platform: Platform) -> str:
    """With an article where neither "your" nor a colon stands before it."""
    return the_name(platform) if code in ("warn", "join", "end") else platform.spoken


def _takes(catalog: Catalog, headline: Headline, totals: Totals | None) -> tuple[str, str, str]:
    """ "2 of your 2.5 hours a week", "no fees", "three of your four purposes served well"."""
    most, unpriced = (totals.usd_most, totals.unpriced.platforms) if totals else (headline.usd_per_year, ())
    names = [catalog.platforms[p].name for p in unpriced]
    untold = bool(totals and totals.fees_untold.platforms)
    fees = fees_words(headline.usd_per_year, most, names, untold=untold)
    hours, there = headline.hours_per_week, headline.hours_available
    if there is None:
        time = time_a_week(hours)
    else:
        one = 1 if there == 1 else 2
        time = ngettext(
            "{hours} of your {there} hour a week", "{hours} of your {there} hours a week", one
        ).format(hours=figure(hours), there=figure(there))
    return time, fees, served_words(headline.purposes_well, headline.purposes)


def served_words(well: int, purposes: int) -> str:
    """ "three of your four purposes served well"."""
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
