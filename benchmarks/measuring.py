"""Timing, and the table that is printed."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One line of the table. `beside` names what `ratio` compares with; `target` and `met` may be missing."""

    what: str
    figure: str
    beside: str = ""
    ratio: str = ""
    target: str = ""
    met: bool | None = None


def medians_ms(*works: Callable[[], object], repeat: int = 15, warm: int = 2) -> list[float]:
    """Median milliseconds of a core for each work, in this process, on one thread.

    Works take turns, and only time on a core counts, so that a busy machine misleads less.
    """
    seconds: list[list[float]] = [[] for _work in works]
    for run in range(warm + repeat):
        for work, taken in zip(works, seconds, strict=True):
            start = time.process_time()
            work()
            if run >= warm:
                taken.append(time.process_time() - start)
    return [statistics.median(taken) * 1000 for taken in seconds]


def ms(milliseconds: float) -> str:
    """Milliseconds, or seconds from one second on."""
    return f"{milliseconds / 1000:,.1f} s" if milliseconds >= 1000 else f"{milliseconds:.1f} ms"


def table(lines: Iterable[Line]) -> str:
    """The lines as a Markdown table."""
    rows = [("what", "median", "beside", "ratio", "target", "met")]
    for line in lines:
        met = {True: "yes", False: "**no**", None: ""}[line.met]
        rows.append((line.what, line.figure, line.beside, line.ratio, line.target, met))
    rows.insert(1, ("---",) * 6)
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)
