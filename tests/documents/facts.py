"""What a report says, collected from the model: every text, and every table; and how a PDF is tagged."""

import io
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache
from html import unescape

import pypdf
from PIL import ImageFont

from advisor.documents.typefaces import FONTS_FOLDER
from advisor.telling.blocks import Beside, Picture, Report, Section, Table


def texts_of(value: object) -> Iterator[str]:
    """Every text of a part of the report that a reader is to see; of a chart, what it shows."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Picture):
        yield from (value.heading, value.chart.alt, value.caption)
    elif isinstance(value, tuple):
        for inner in value:
            yield from texts_of(inner)
    elif is_dataclass(value):
        for f in fields(value):
            # names inside the program, and how a column is set
            if f.name not in ("id", "align", "share", "unit"):
                yield from texts_of(getattr(value, f.name))


def tables_of(sections: tuple[Section, ...]) -> Iterator[Table]:
    for section in sections:
        for block in section.blocks:
            parts = (block.left, block.right) if isinstance(block, Beside) else (block,)
            yield from (part for part in parts if isinstance(part, Table))


def packed(text: str) -> str:
    """A text without any space: lines break where they like."""
    return "".join(text.replace("\u200b", "").split())


def every_account(report: Report) -> str:
    """The sentence of the memo that says what becomes of each account."""
    assert report.memo is not None
    return next(b.text for s in report.memo.sections for b in s.blocks if getattr(b, "id", "") == "accounts")


@lru_cache(maxsize=64)
def page_texts(content: bytes) -> tuple[str, ...]:
    """The text of each page of a PDF; many tests read the same file."""
    return tuple(page.extract_text() or "" for page in pypdf.PdfReader(io.BytesIO(content)).pages)


@lru_cache(maxsize=64)
def tagged(content: bytes) -> tuple[dict, ...]:
    """The elements of a PDF's structure tree, in reading order."""
    return tuple(_below(pypdf.PdfReader(io.BytesIO(content)).trailer["/Root"]["/StructTreeRoot"]))


def _below(node: object) -> Iterator[dict]:
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for inner in node:
            yield from _below(inner)
    elif isinstance(node, dict):
        yield node
        if "/K" in node:
            yield from _below(node["/K"])


def width_of_words(words: str, size: int, weight: str) -> float:
    """How wide words are in the font of the charts."""
    name = "NotoSans-Bold.ttf" if weight == "bold" else "NotoSans-Regular.ttf"
    # measured large and scaled down, since widths are rounded to whole dots
    return _font(name).getlength(unescape(words)) * size / 100


@lru_cache
def _font(name: str) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS_FOLDER / name, 100)
