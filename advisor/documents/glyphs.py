"""Which letters the shipped fonts can draw: PDF/UA refuses a letter without a glyph, so texts are checked."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from advisor.documents.typefaces import font_files


def undrawable(text: str) -> set[str]:
    """The letters of a text that no shipped font has a glyph for."""
    left = set(text)
    # font by font: the first few have nearly every letter, and the largest, which comes last, is seldom read
    for path in font_files():
        if not left:
            break
        left -= letters_of(path)
    return left


def drawn_together(letter: str, marks: str) -> bool:
    """Whether the font that draws the letter, the first that has it, has all the marks on it as well."""
    font = next((letters_of(path) for path in font_files() if letter in letters_of(path)), frozenset())
    return font.issuperset(marks)


@lru_cache
def letters_of(path: Path) -> frozenset[str]:
    """Every letter that a font file draws; of a collection, its first font."""
    # here, since a program that meets no letter outside ASCII needs no font
    from fontTools.ttLib import TTFont

    with TTFont(path, fontNumber=0, lazy=True) as font:
        # numbers for names: making up 44,000 names of glyphs takes most of the time, and nobody reads them
        font.setGlyphOrder([str(number) for number in range(font["maxp"].numGlyphs)])
        return frozenset(map(chr, font.getBestCmap() or ()))
