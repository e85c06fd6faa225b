"""A text for the department to take over: what it is, who must read it first, and its paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from advisor.text import _, mark

Mark = Literal["for_attorney", "adapt"]
MARKS: dict[Mark, str] = {"for_attorney": mark("For your attorney"), "adapt": mark("Adapt")}
NOTES: dict[Mark, str] = {
    "for_attorney": mark(
        "A draft, not law and not legal advice. Do not post it before your attorney has read it."
    ),
    "adapt": mark(
        "A draft. Fill the brackets, change what does not fit, and have it approved before you need it."
    ),
}


@dataclass(frozen=True)
class Draft:
    """One draft, made from the department's own answers.

    id          stable, for file names
    mark        who must look at it first; `mark_words` and `note` say so in words
    paragraphs  in order; one that begins with "- " is an item of a list
    sources     ids of the catalogue, where a rule or a habit is cited
    compare     ids of the library: published texts to hold it against
    """

    id: str
    title: str
    mark: Mark
    paragraphs: tuple[str, ...]
    sources: tuple[str, ...] = ()
    compare: tuple[str, ...] = ()

    @property
    def mark_words(self) -> str:
        """ "For your attorney" or "Adapt"."""
        return _(MARKS[self.mark])

    @property
    def note(self) -> str:
        """What the mark means."""
        return _(NOTES[self.mark])


def item(text: str) -> str:
    """A paragraph that is an item of a list."""
    return f"- {text}"
