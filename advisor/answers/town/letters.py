"""From the bytes of a file to its letters, whichever program on whichever machine saved it last."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from itertools import islice

from advisor.answers.town.errors import TownFileError
from advisor.text import _

# What Excel calls “CSV”, “CSV (Macintosh)” and, on Windows, “CSV (MS-DOS)”. The likelier come first.
SAVED_BY_EXCEL = ("cp1252", "mac_roman", "cp437", "cp850")
# Enough to be sure; a table of every place holds a million.
LETTERS_WEIGHED = 20_000

_MARKS = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
          (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
# bounded, so that a file of nothing else takes no longer than another
_RUN_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]{2,400}")
# Letters in the names of American places, most of them Spanish.
_USUAL = frozenset("ñáéíóúüÑÁÉÍÓÚÜ")
_LETTERS = frozenset("àâäãåçèêëìîïòôöõùûýæœøÀÂÄÇÈÊËÎÏÔÖŒÙÛāēīōūʻ") | _USUAL
_SIGNS = frozenset("\xa0±–—’‘“”…\ufeff")


def decoded(content: bytes) -> str:
    """The text. Reads UTF-8, UTF-16 and UTF-32, and the old code pages of Windows, the Mac and DOS.

    Text that was UTF-8, read as something else and saved again (“Â±” for “±”) is put right.

    Raises TownFileError where it is no text.
    """
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content.decode(name, "replace")
    if b"\x00" in content:
        return _two_bytes_a_letter(content)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = max((content.decode(page, "replace") for page in SAVED_BY_EXCEL), key=_likeliness)
    return repaired(text)


def repaired(text: str) -> str:
    """Text without letters that come from reading UTF-8 as an old code page, once or twice over."""
    for _time in range(2):
        text = _RUN_BEYOND_ASCII.sub(lambda run: _put_right(run[0]), text)
    return text


def _two_bytes_a_letter(content: bytes) -> str:
    """UTF-16 whose mark was lost: every other byte of plain English is zero."""
    even, odd = content[0:400:2], content[1:400:2]
    for name, empty, full in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if empty.count(0) > 0.8 * len(empty) and not full.count(0):
            return content.decode(name, "replace")
    raise TownFileError(_("This is not a text file: upload the CSV file from QuickFacts or data.census.gov."))


def _likeliness(text: str) -> int:
    """How well the letters beyond ASCII fit where they stand; higher is likelier."""
    found = islice(_BEYOND_ASCII.finditer(text), LETTERS_WEIGHED)
    return sum(_fits(text[at - 1 : at], text[at], text[at + 1 : at + 2]) for at in (f.start() for f in found))


def _fits(before: str, letter: str, after: str) -> int:
    in_a_word = _is_letter(before) or _is_letter(after)
    if letter == "\xa0":
        return 2 if not in_a_word or not _is_letter(before) else -3
    if letter == "±":
        return 3 if after.isdigit() or after in " .\xa0" else -3
    if letter in "–—":
        return -3 if in_a_word and not after.isupper() else 1
    if letter in "’‘":
        return 1 if in_a_word else -1
    if letter in _LETTERS:
        # no word has a capital behind a small letter: “Ca–on” and “d’Alene” are not what they may look like
        grows = (letter.isupper() and before.islower()) or (letter.islower() and after.isupper())
        fitting = in_a_word and not after.isdigit() and not grows
        return (3 if letter in _USUAL else 1) if fitting else -3
    return -3


def _is_letter(sign: str) -> bool:
    return sign.isascii() and sign.isalpha()


def _put_right(run: str) -> str:
    for encoded in (_windows, *map(_page, SAVED_BY_EXCEL[1:])):
        right = run
        for _time in range(2):
            try:
                right = encoded(right).decode("utf-8")
            except UnicodeError:
                break
            if all(sign in _LETTERS or sign in _SIGNS for sign in right):
                return right
    return run


def _windows(run: str) -> bytes:
    """Windows gives the five bytes that its code page leaves out the control signs of the same number."""
    return b"".join(bytes([ord(s)]) if 0x80 <= ord(s) <= 0x9F else s.encode("cp1252") for s in run)


def _page(name: str) -> Callable[[str], bytes]:
    return lambda run: run.encode(name)
