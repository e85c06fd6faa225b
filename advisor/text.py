"""Interface texts pass through here, so that a translation is a catalogue file and no change of code.

`_("…")` returns the text in the language of the current context; English is the source language. A text that
is written in a table is `mark("…")` there, and `_` is asked where it is told.
Texts with parts use named fields: `_("{count} hours").format(count=3)`.
"""

from __future__ import annotations

import gettext as _gettext
from contextvars import ContextVar
from functools import lru_cache
from pathlib import Path

DOMAIN = "advisor"
LOCALE_FOLDER = Path(__file__).parent / "locale"

_language: ContextVar[str] = ContextVar("language", default="en")


@lru_cache(maxsize=16)
def _translations(language: str) -> _gettext.NullTranslations:
    return _gettext.translation(DOMAIN, LOCALE_FOLDER, languages=[language], fallback=True)


def set_language(language: str) -> None:
    """The language of the texts for the current context (a web session, a command)."""
    _language.set(language)


def language() -> str:
    """The language of the texts for the current context."""
    return _language.get()


def _(message: str) -> str:
    """The message in the current language, or unchanged when it has no translation."""
    return _translations(_language.get()).gettext(message)


def ngettext(one: str, many: str, count: float) -> str:
    """The form that goes with a count."""
    return _translations(_language.get()).ngettext(one, many, 1 if count == 1 else 2)


def mark(message: str) -> str:
    """The message itself, marked for translation: it stands in a table and is told later."""
    return message
