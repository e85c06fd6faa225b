"""Where the texts are read: Babel's locale, by which numbers, money, days and lists are written."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale, UnknownLocaleError

from advisor.text import language

# The readers are in the United States, whatever their language: 1,200 and $1,200.
COUNTRY = "US"


def locale() -> Locale:
    """The locale of the texts of the current context."""
    return locale_of(language())


@lru_cache(maxsize=16)
def locale_of(language: str) -> Locale:
    """A language as it is written here, or by itself where Babel knows no writing of it in this country."""
    try:
        return Locale(language, COUNTRY)
    except UnknownLocaleError:
        return Locale(language)
