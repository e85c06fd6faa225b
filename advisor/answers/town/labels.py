"""Row labels of census tables, compared without regard to blanks, case and colons."""

from __future__ import annotations

import re
from typing import NamedTuple


class AgeSpan(NamedTuple):
    """Ages in completed years, both ends counted in; `last` None means no upper end."""

    first: int
    last: int | None


# The longest names of places have about 100 letters.
LETTERS_SHOWN, LETTERS_OF_A_NAME = 60, 200

ADULTS = AgeSpan(18, None)
OLDEST = AgeSpan(65, None)

_UNDER = re.compile(r"under (\d{1,3}) years?")
_BETWEEN = re.compile(r"(\d{1,3}) (?:to|and) (\d{1,3})(?: years?)?")
_ONE_YEAR = re.compile(r"(\d{1,3}) years?")
_AND_OVER = re.compile(r"(\d{1,3}) years? and (?:over|older)")


def plain_label(label: str) -> str:
    """Lower case, single blanks (of any kind), no colon at the end."""
    return " ".join(label.split()).rstrip(": ").lower()


def shown(label: str) -> str:
    """A plain label as it stands in a message; a row that lost its quotation marks is one long label."""
    line = " ".join(label.split())
    cut = line if len(line) <= LETTERS_SHOWN else line[:LETTERS_SHOWN] + "…"
    return cut[:1].upper() + cut[1:]


def place_name(cell: str) -> str:
    """The name of a place as it is shown and kept: single blanks, and no longer than a name can be."""
    return " ".join(cell.split())[:LETTERS_OF_A_NAME]


def age_span(label: str) -> AgeSpan | None:
    """The ages a row counts, or None when the label (as from `plain_label`) names no ages.

    `18 and 19 years` is (18, 19), `20 years` (20, 20), `under 5 years` (0, 4), `5 to 9` (5, 9) and
    `85 years and over` (85, None).
    """
    if found := _BETWEEN.fullmatch(label):
        return AgeSpan(int(found[1]), int(found[2]))
    if found := _ONE_YEAR.fullmatch(label):
        return AgeSpan(int(found[1]), int(found[1]))
    if found := _AND_OVER.fullmatch(label):
        return AgeSpan(int(found[1]), None)
    if found := _UNDER.fullmatch(label):
        return AgeSpan(0, int(found[1]) - 1)
    return None


def label_of(span: AgeSpan) -> str:
    """The label as the Bureau prints it, for a message (the Bureau's own words: not translated)."""
    if span.last is None:
        return f"{span.first} years and over"
    if span.first == span.last:
        return f"{span.first} years"
    joined = "and" if span.last == span.first + 1 else "to"
    return f"{span.first} {joined} {span.last} years"
