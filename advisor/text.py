"""Interface texts pass through here, so that a translation is a catalogue file and no change of code.

`_("…")` returns the text in the language of the current context; English is the source language. A text that
is written in a table is `mark("…")` there, and `_` is asked where it is told.
Texts with parts use named fields: `_("{count} hours").format(count=3)`.
"""

from __future__ import annotations

import gettext as _gettext
from contextvars import ContextVar
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from babel import Locale

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
    """The form that goes with a count, by the plural rules of the language."""
    spoken = _language.get()
    return _translations(spoken).ngettext(one, many, _whole_like(count, spoken))


@lru_cache(maxsize=1024)
def _whole_like(count: float, language: str) -> int:
    """A whole number of the same form: a translation counts in these, and half an hour has a form, too."""
    if float(count).is_integer():
        return abs(int(count))
    spoken = Locale.parse(language)
    form = spoken.plural_form(Decimal(str(count)))
    return next((number for number in range(1, 200) if spoken.plural_form(number) == form), 2)


def mark(message: str) -> str:
    """The message itself, marked for translation: it stands in a table and is told later."""
    return message
