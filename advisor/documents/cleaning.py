"""Text made safe to print: only what the fonts can draw, no control characters, no endless names.

Text stays text. Nothing here escapes markup, since no text ever reaches the typesetter as code.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import Any, TypeVar

from advisor.charts import Chart
from advisor.documents.glyphs import drawn_together, undrawable
from advisor.telling.blocks import Branding, Sheet

T = TypeVar("T")

REPLACEMENT = "?"
# Other (control, format, surrogate, private use, not assigned): none of them is a letter to be seen.
# Format characters include the marks that turn writing direction, which could make a line lie.
HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
# Counted as letters, but drawn partly on the one before: the vowel AM of Thai and of Lao.
SET_ON_TOP = frozenset("\u0e33\u0eb3")
VARIATION = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")
# Most text of a report is this already: letters that every font has, no two spaces, no run of marks.
PLAIN = re.compile(r"(?:[!-~](?: (?=[!-~]))?(?!(?<=\?)\?\?))*")
SHORT = 300
SPACES = re.compile(r"\s+")
# A word longer than this finds no line to stand on; it may be broken anywhere.
LONGEST_WORD = 24
LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD},}}")
BREAK_HERE = "\u200b"


def clean_text(text: str) -> str:
    """One line of printable text: control characters out, letters that no font can draw to "?"."""
    if PLAIN.fullmatch(text):
        return text
    # the words of the interface come again in every report; what people write is not kept
    return _cleaned_short(text) if len(text) <= SHORT else _cleaned(text)


def _cleaned(text: str) -> str:
    # an unpaired surrogate is half a letter: it cannot be written in UTF-8 at all
    whole = text.encode("utf-8", "ignore").decode("utf-8")
    composed = unicodedata.normalize("NFC", VARIATION.sub("", whole))
    # twice: taking hidden characters out can bring two spaces together
    spaced = SPACES.sub(" ", composed)
    visible = SPACES.sub(" ", "".join(c for c in spaced if unicodedata.category(c) not in HIDDEN))
    missing = undrawable(visible)
    known = "".join(REPLACEMENT if c in missing else c for c in visible) if missing else visible
    shown = _with_their_marks(known)
    # one mark for a run: a name in a script without a font reads as "?", not as a row of marks
    return re.sub(r"\?{3,}", REPLACEMENT, shown).strip()


def _with_their_marks(text: str) -> str:
    """Each letter with the marks on it, or with "?" in their place where no font has letter and marks."""
    if not any(map(_is_mark, text)):
        return text
    # a mark that comes first is set on what stands before the text, such as a space
    groups = [" "]
    for letter in text:
        if _is_mark(letter):
            groups[-1] += letter
        else:
            groups.append(letter)
    whole = (
        group if len(group) == 1 or drawn_together(group[0], group[1:]) else group[0] + REPLACEMENT
        for group in groups
    )
    return "".join(whole)[1:]


def _is_mark(letter: str) -> bool:
    return letter in SET_ON_TOP or unicodedata.category(letter).startswith("M")


_cleaned_short = lru_cache(maxsize=4096)(_cleaned)


def breakable(text: str) -> str:
    """The text with places to break inside words that no line could hold."""
    if len(text) < LONGEST_WORD:
        return text
    return LONG_WORD.sub(
        lambda word: BREAK_HERE.join(
            word[0][i : i + LONGEST_WORD] for i in range(0, len(word[0]), LONGEST_WORD)
        ),
        text,
    )


def cleaned(value: Any, *, inner_breaks: bool = True) -> Any:
    """Every text inside dictionaries, lists and tuples, cleaned; all else as it is."""
    if isinstance(value, str):
        return breakable(clean_text(value)) if inner_breaks else clean_text(value)
    if isinstance(value, dict):
        return {key: cleaned(inner, inner_breaks=inner_breaks) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [cleaned(inner, inner_breaks=inner_breaks) for inner in value]
    return value


def cleaned_report(value: T) -> T:
    """Every text of a report, or of a part of it, made printable once, so that all files say the same."""
    made: Any = value
    if isinstance(value, str):
        made = clean_text(value)
    elif isinstance(value, tuple):
        made = tuple(cleaned_report(inner) for inner in value)
    # charts are cleaned where they are drawn
    elif is_dataclass(value) and not isinstance(value, type | Chart | Branding):
        made = type(value)(**{f.name: cleaned_report(getattr(value, f.name)) for f in fields(value)})
    result: T = made
    return result


def cleaned_sheet(sheet: Sheet) -> Sheet:
    """A sheet of values without control characters and half letters: no spreadsheet can hold them."""
    return cleaned_report(sheet)
