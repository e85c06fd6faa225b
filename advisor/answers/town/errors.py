"""A census file that cannot be used, said in one sentence."""

from __future__ import annotations


class TownFileError(ValueError):
    """One sentence for a person: what is wrong with the file, and what to do about it."""

    def __init__(self, sentence: str) -> None:
        self.sentence = sentence
        super().__init__(sentence)
