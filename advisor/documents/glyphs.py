"""Which letters the shipped fonts can draw, read from their character maps.

PDF/UA refuses a letter without a glyph, so the text is checked before it is set. Only the two usual map
formats are read (4: segments, 12: groups), by hand: the one table needed does not earn a font library.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from advisor.documents.typefaces import font_files

UNICODE_MAPS = {(3, 10): 2, (0, 4): 2, (0, 6): 2, (3, 1): 1, (0, 3): 1}


@lru_cache(maxsize=1)
def drawable() -> frozenset[int]:
    """Code points that at least one shipped font has a glyph for. Read once, some 50,000 letters."""
    return frozenset(point for path in font_files() for point in code_points(path))


def code_points(path: Path) -> Iterator[int]:
    """The code points of a font file; of a collection, those of its first font."""
    with path.open("rb") as file:
        start = _first_font(file)
        file.seek(start + 4)
        (tables,) = struct.unpack(">H", file.read(2))
        file.seek(start + 12)
        records = [struct.unpack(">4sLLL", file.read(16)) for _ in range(tables)]
        found = [(offset, length) for tag, _sum, offset, length in records if tag == b"cmap"]
        if not found:
            return
        file.seek(found[0][0])
        table = file.read(found[0][1])
    yield from _mapped(table)


def _first_font(file: BinaryIO) -> int:
    if file.read(4) != b"ttcf":
        return 0
    file.seek(12)
    (offset,) = struct.unpack(">L", file.read(4))
    return int(offset)


def _mapped(table: bytes) -> Iterator[int]:
    """Code points of the best Unicode map of a cmap table."""
    (count,) = struct.unpack_from(">H", table, 2)
    maps = [struct.unpack_from(">HHL", table, 4 + 8 * i) for i in range(count)]
    known = [(UNICODE_MAPS[platform, encoding], offset) for platform, encoding, offset in maps
             if (platform, encoding) in UNICODE_MAPS]  # fmt: skip
    if not known:
        return
    offset = max(known)[1]
    (form,) = struct.unpack_from(">H", table, offset)
    if form == 12:
        yield from _groups(table, offset)
    elif form == 4:
        yield from _segments(table, offset)


def _groups(table: bytes, offset: int) -> Iterator[int]:
    (count,) = struct.unpack_from(">L", table, offset + 12)
    for i in range(count):
        first, last, glyph = struct.unpack_from(">LLL", table, offset + 16 + 12 * i)
        # a group that starts at glyph 0 has no drawing for its first letter
        yield from range(first + (glyph == 0), last + 1)


def _segments(table: bytes, offset: int) -> Iterator[int]:
    (doubled,) = struct.unpack_from(">H", table, offset + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", table, offset + 14)
    starts = struct.unpack_from(f">{count}H", table, offset + 16 + doubled)
    deltas = struct.unpack_from(f">{count}H", table, offset + 16 + 2 * doubled)
    ranges_at = offset + 16 + 3 * doubled
    shifts = struct.unpack_from(f">{count}H", table, ranges_at)
    for i, (first, last, delta, shift) in enumerate(zip(starts, ends, deltas, shifts, strict=True)):
        for point in range(first, last + 1):
            if shift == 0:
                glyph = (point + delta) % 65536
            else:
                at = ranges_at + 2 * i + shift + 2 * (point - first)
                glyph = struct.unpack_from(">H", table, at)[0] if at + 2 <= len(table) else 0
            if glyph and point != 0xFFFF:
                yield point
