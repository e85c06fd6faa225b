"""How names, labels and months stand inside a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from advisor.text import _, mark, ngettext

MONTHS = (
    mark("January"), mark("February"), mark("March"), mark("April"),
    mark("May"), mark("June"), mark("July"), mark("August"),
    mark("September"), mark("October"), mark("November"), mark("December"),
)  # fmt: skip

# A label that begins with one of these keeps its capital inside a sentence.
PROPER = ("Spanish", "Axon")


def listed(names: Sequence[str]) -> str:
    """A, B and C."""
    if len(names) < 2:
        return "".join(names)
    return _("{first} and {last}").format(first=", ".join(names[:-1]), last=names[-1])


@lru_cache(maxsize=4096)
def bare(name: str) -> str:
    """A name without its bracket."""
    return re.sub(r"\s*\([^()]*\)", "", name).strip() or name


def inside(label: str) -> str:
    """A label as it stands inside a sentence: without its capital and without its bracket."""
    return uncapital(bare(label))


def uncapital(label: str) -> str:
    """A label without its capital, where it is no name and no abbreviation."""
    if label.startswith(PROPER) or label[1:2].isupper():
        return label
    return label[:1].lower() + label[1:]


def one_of(labels: Sequence[str]) -> str:
    """Things of which one is enough, inside a sentence: FEMA alerting authority agreement or a partner."""
    # a label is the department's own word for it ("… alerts for us"); a sentence speaks to the department
    return _(" or ").join(re.sub(r"\bfor us\b", _("for you"), inside(label)) for label in labels)


def capital(sentence: str) -> str:
    """The sentence with its first letter large."""
    return sentence[:1].upper() + sentence[1:]


def month_words(day: date) -> str:
    """June 2023."""
    return _("{month} {year}").format(month=_(MONTHS[day.month - 1]), year=day.year)


def partial_month_words(day: str) -> str:
    """May 2026 for "2026-05" or "2026-05-05"; 2026 for "2026"."""
    year, _dash, rest = day.partition("-")
    return month_words(date(int(year), int(rest[:2]), 1)) if rest else year


def day_words(day: date) -> str:
    """November 22, 2026."""
    return _("{month} {day}, {year}").format(month=_(MONTHS[day.month - 1]), day=day.day, year=day.year)


def the(name: str) -> str:
    """ "the Facebook page", of something that is spoken of already."""
    return _("the {name}").format(name=name)


def a(name: str) -> str:
    """ "a Facebook page", "an email newsletter", of something new."""
    return (_("an {name}") if name[:1].lower() in "aeiou" else _("a {name}")).format(name=name)


def some_of(names: Sequence[str], most: int) -> str:
    """The first few names, and how many more there are."""
    if len(names) <= most:
        return ", ".join(names)
    more = len(names) - most
    return ngettext("{names} and {count} more", "{names} and {count} more", more).format(
        names=", ".join(names[:most]), count=more
    )


def shortened(text: str, letters: int) -> str:
    """The text, or its beginning with … where it is longer; cut between words if one is near."""
    if len(text) <= letters:
        return text
    kept = text[: letters - 1]
    space = kept.rfind(" ")
    if space >= letters * 2 // 3:
        kept = kept[:space]
    return kept.rstrip(" ,;:.-") + "…"
