"""Several names inside a sentence; commas and "and" are Babel's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from babel.lists import format_list

from advisor.text import _, ngettext
from advisor.words.locales import locale
from advisor.words.phrases import inside


def listed(names: Sequence[str]) -> str:
    """A, B, and C; "" for none."""
    return format_list(names, locale=locale())


def apart(names: Sequence[str]) -> str:
    """A, B, C: one beside the other, with no word between the last two."""
    return format_list(names, style="unit", locale=locale())


def one_of(labels: Sequence[str]) -> str:
    """Things of which one is enough, inside a sentence: FEMA alerting authority agreement or a partner."""
    # a label is the department's own word for it ("… alerts for us"); a sentence speaks to the department
    told = [re.sub(r"\bfor us\b", _("for you"), inside(label)) for label in labels]
    return format_list(told, style="or", locale=locale())


def some_of(names: Sequence[str], most: int) -> str:
    """The first few names, and how many more there are."""
    if len(names) <= most:
        return apart(names)
    more = len(names) - most
    rest = ngettext("{count} more", "{count} more", more).format(count=more)
    return listed([*names[:most], rest])
