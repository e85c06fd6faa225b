"""Draws a bar chart for paper as SVG, in the fonts of the document: in a hundredth of a library's time."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from advisor.charts.bars import BarRow, Bars
from advisor.charts.themes import THEMES, contrast, ink_on
from advisor.documents.cleaning import clean_text

LOOK = THEMES["print"]
ROW, BAR, LINE = 19, 15, 14
# Average width of a letter of Noto Sans at this size; names stand right-aligned, so a little room is enough.
SIZE, LETTER = 11, 6.1
AFTER = 34
GAP = 8
# A paler piece is lost on the paper, and in grey: it has a line around it (WCAG 2, 1.4.11).
LEAST_CONTRAST = 3.0
# The legend has the whole width: its lines are up to 48 letters long.
LEGEND_LEFT = 40


def bars_svg(bars: Bars) -> str:
    """The chart as SVG text. Every word is cleaned and escaped; nothing is fetched."""
    names = max((len(row.label) for row in bars.rows), default=0) * LETTER + GAP
    room = bars.width - names - AFTER
    scale = room / bars.most if bars.most > 0 else 0.0
    foot = ROW * len(bars.rows) + 4
    legend, legend_height = _legend(bars, min(names, LEGEND_LEFT), foot + 2 * LINE + 20)
    height = foot + 2 * LINE + 12 + legend_height
    body = [
        *_axis(bars, names, scale, foot, room),
        *(part for number, row in enumerate(bars.rows) for part in _row(row, names, scale, number * ROW)),
        *legend,
    ]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{bars.width}" height="{height:.0f}" '
        f'viewBox="0 0 {bars.width} {height:.0f}" font-family="Noto Sans" font-size="{SIZE}">'
        f"{''.join(body)}</svg>"
    )


def _axis(bars: Bars, left: float, scale: float, foot: float, room: float) -> Iterator[str]:
    for at, words in bars.ticks:
        x = left + at * scale
        yield f'<path d="M{x:.1f} 0V{foot}" stroke="{LOOK.line}" fill="none"/>'
        yield _text(x, foot + LINE, words, "middle")
    yield _text(left + room / 2, foot + 2 * LINE + 2, bars.axis, "middle", LOOK.quiet)


def _row(row: BarRow, left: float, scale: float, top: float) -> Iterator[str]:
    middle = top + ROW / 2 + SIZE * 0.36
    yield _text(left - GAP, middle, row.label, "end")
    for piece in row.pieces:
        x, width = left + piece.start * scale, (piece.end - piece.start) * scale
        edge = f'stroke="{LOOK.accent}" stroke-dasharray="4 3"' if piece.ceiling else _edge(piece.colour)
        yield (
            f'<rect x="{x:.1f}" y="{top + (ROW - BAR) / 2:.1f}" width="{max(width, 0):.1f}" height="{BAR}" '
            f'fill="{piece.colour}" {edge}/>'
        )
        if piece.words:
            yield _text(x + width / 2, middle - 0.5, piece.words, "middle", ink_on(piece.colour))
    if row.after:
        end = max((piece.end for piece in row.pieces), default=0.0)
        yield _text(left + end * scale + 5, middle, row.after, "start", weight="bold")


def _edge(colour: str) -> str:
    """The line around a piece: paper, so that two of them stand apart, or ink where it is too pale."""
    line = LOOK.paper if contrast(colour, LOOK.paper) >= LEAST_CONTRAST else LOOK.ink
    return f'stroke="{line}" stroke-width="1.5"'


def _legend(bars: Bars, left: float, top: float) -> tuple[list[str], float]:
    """The legend in columns under the axis, and its height."""
    if not bars.legend:
        return [], 0.0
    parts, y = [], top
    if bars.legend_title:
        parts.append(_text(left, y, bars.legend_title, "start", LOOK.quiet))
        y += LINE + 2
    width = (bars.width - left) / bars.columns
    entries = list(bars.legend)
    for start in range(0, len(entries), bars.columns):
        line = entries[start : start + bars.columns]
        for column, (colour, words) in enumerate(line):
            x = left + column * width
            place = f'x="{x:.1f}" y="{y - 9:.1f}" width="10" height="10"'
            parts.append(f'<rect {place} fill="{colour}" {_edge(colour)}/>')
            parts += [
                _text(x + 16, y + k * (LINE - 1), part, "start") for k, part in enumerate(words.split("\n"))
            ]
        y += (LINE - 1) * max(words.count("\n") + 1 for _colour, words in line) + 3
    return parts, y - top


def _text(
    x: float,
    y: float,
    words: str,
    anchor: str,
    colour: str = LOOK.ink,
    size: int = SIZE,
    weight: str = "normal",
) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" fill="{colour}" font-size="{size}" '
        f'font-weight="{weight}">{escape(clean_text(words))}</text>'
    )
