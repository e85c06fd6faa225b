"""How names and labels stand inside a sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from advisor.text import _

# A label that begins with one of these keeps its capital inside a sentence.
PROPER = ("Spanish", "Axon")


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


def capital(sentence: str) -> str:
    """The sentence with its first letter large."""
    return sentence[:1].upper() + sentence[1:]


def the(name: str) -> str:
    """ "the Facebook page", of something that is spoken of already."""
    return _("the {name}").format(name=name)


def a(name: str) -> str:
    """ "a Facebook page", "an email newsletter", of something new."""
    return (_("an {name}") if name[:1].lower() in "aeiou" else _("a {name}")).format(name=name)


def shortened(text: str, letters: int) -> str:
    """The text, or its beginning with … where it is longer; cut between words if one is near."""
    if len(text) <= letters:
        return text
    kept = text[: letters - 1]
    space = kept.rfind(" ")
    if space >= letters * 2 // 3:
        kept = kept[:space]
    return kept.rstrip(" ,;:.-") + "…"


def ended(sentence: str) -> str:
    """With a full stop, where it has no end of its own: a title may be a question."""
    return sentence if sentence.endswith((".", "?", "!", "…")) else f"{sentence}."
