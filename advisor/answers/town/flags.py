"""Marks that the Census Bureau prints in place of a figure, and what they mean."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.text import _


@dataclass(frozen=True)
class Flag:
    """A mark in place of a figure, as it stands in the file, and its meaning as half a sentence."""

    mark: str
    meaning: str


# A margin with this mark is zero: the figure was set to the official population estimate.
CONTROLLED = ("*****", "-555555555")
# QuickFacts: above zero, but less than half of the unit shown. It is read as 0.
NEARLY_ZERO = "Z"

# The large negative numbers are what the Bureau's data service writes for the same marks.
_SAME_AS = {
    "-999999999": "N",
    "-888888888": "(X)",
    "-666666666": "-",
    "-333333333": "***",
    "-222222222": "**",
    "(x)": "(X)",
    "n": "N",
    "NULL": "null",
    "Null": "null",
    "N/A": "NA",
    "–": "-",
    "—": "-",
}


def flag_of(cell: str) -> Flag | None:
    """The mark that a cell holds, or None when it holds something else (a figure, it is hoped)."""
    mark = cell.strip()
    meanings = _meanings()
    known = _SAME_AS.get(mark, mark)
    return Flag(mark, meanings[known]) if known in meanings else None


def _meanings() -> dict[str, str]:
    too_few = _("too few people were asked to show a figure")
    return {
        "": _("the cell is blank"),
        "N": too_few,
        "-": _("no figure could be computed because too few people, or none, were asked"),
        "X": _("the figure does not apply here"),
        "(X)": _("the figure does not apply here"),
        "Z": _("it is above zero but too small to show"),
        "**": _("too few people were asked to compute a margin of error"),
        "***": _("the figure lies in an open-ended group, so it has no margin of error"),
        "*****": _("the figure was set to an official estimate and has no sampling error"),
        "-555555555": _("the figure was set to an official estimate and has no sampling error"),
        "null": _("the file has no figure here"),
        "NA": _("the figure is not available"),
        "D": _("it is held back to protect people’s privacy"),
        "S": _("it is held back because it is not reliable enough"),
        "F": _("fewer than 25 firms stand behind it"),
        "FN": _("a footnote stands in its place"),
    }
