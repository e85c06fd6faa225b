"""What a bar chart on paper consists of: rows of pieces, an axis and a legend."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Piece:
    """A part of a bar in the units of the axis, with its colour and what is written in it ("" for nothing).

    ceiling  drawn pale with a broken edge: a most and no measurement
    """

    start: float
    end: float
    colour: str
    words: str = ""
    ceiling: bool = False


@dataclass(frozen=True)
class BarRow:
    """One bar: its name, its pieces from left to right, and what stands after it."""

    label: str
    pieces: tuple[Piece, ...]
    after: str = ""


@dataclass(frozen=True)
class Bars:
    """A chart of bars.

    ticks    places on the axis, in its units, with their words
    legend   colour and words of each series, a line break where the words are broken
    columns  of the legend
    width    of the whole, in units of which a letter is 11 high: on a page 504 points wide, 8 points
    """

    rows: tuple[BarRow, ...]
    most: float
    ticks: tuple[tuple[float, str], ...]
    axis: str
    legend: tuple[tuple[str, str], ...] = ()
    legend_title: str = ""
    columns: int = 2
    width: int = 690


def round_ticks(most: float, unit: str = "") -> tuple[tuple[float, str], ...]:
    """Round numbers from 0 to the end of the axis, about five."""
    step = next(s for s in (1, 2, 5, 10, 20, 25, 50, 100) if most / s <= 6)
    return tuple((float(at), f"{at}{unit}") for at in range(0, int(most) + 1, step))
