"""How hard a text is to read: Flesch and Kincaid's grade (Kincaid and others 1975, Navy report 8-75)."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Cells and labels of a word or two are no sentences.
LEAST_WORDS = 4


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    return re.split(r"(?<=[.?!]) (?=[A-Z0-9“])", text)


def syllables(word: str) -> int:
    """Groups of vowels, a silent e at the end left out; 1 at least."""
    return max(1, len(re.findall(r"[aeiouy]+", word.lower().removesuffix("e").removesuffix("es"))))


def grade(texts: Iterable[str]) -> float:
    """The grade in school of all sentences together."""
    said = [re.findall(r"[A-Za-z']+", sentence) for text in texts for sentence in sentences(text)]
    said = [words for words in said if len(words) >= LEAST_WORDS]
    count = sum(len(words) for words in said)
    return (
        0.39 * count / len(said) + 11.8 * sum(syllables(w) for words in said for w in words) / count - 15.59
    )
