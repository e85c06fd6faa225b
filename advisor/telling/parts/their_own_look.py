"""What is the department's own on a report: its words, its logo, its color."""

from __future__ import annotations

from advisor.text import _


def in_their_words(text: str) -> str:
    """A paragraph that is not ours any more, marked as such."""
    return _("{text} [edited by the department]").format(text=text)


def what_becomes_of_their_words() -> str:
    """What it means to change a paragraph."""
    return _("Change a paragraph of the report. It is marked as yours, and stays when the advice changes.")


def logo_words(department: str) -> str:
    """What a logo shows, where nobody said."""
    return _("Logo of {department}").format(department=department)


def darkened(colour: str, darker: str) -> str:
    """That a color was made darker, as "#rrggbb" each."""
    return _("{color} is too pale to read on white, so a darker one is used: {darker}.").format(
        color=colour, darker=darker
    )
