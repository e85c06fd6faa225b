"""What a chart is here: a picture, the same in words, and the same in figures."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from advisor.charts.bars import Bars
from advisor.decision.result import Criterion, Need, Ranked, Recommendation

# Longer names are cut here, with …: a renderer that measures and cuts is slow.
LABEL_LETTERS = 34


@dataclass(frozen=True)
class Chart:
    """A chart for every reader.

    spec   plain Vega-Lite, data inside, nothing fetched
    alt    what the chart shows, with figures, for those who do not see it
    table  the same figures as rows
    bars   the same for paper, where there is such a drawing: made in the print theme only
    """

    spec: dict[str, Any]
    alt: str
    table: tuple[dict[str, Any], ...]
    bars: Bars | None = None


def need_names(needs: Sequence[Need]) -> dict[Criterion, str]:
    """Criterion → "Recruitment: Job seekers".

    What stands in brackets is left out where nothing is confused by it. No arrow: the fonts of a browser
    and of the printed chart do not all have one.
    """
    full = {need.criterion: need.label.replace(" → ", ": ") for need in needs}
    short = {criterion: re.sub(r"\s*\([^()]*\)", "", label) for criterion, label in full.items()}
    return {c: short[c] if list(short.values()).count(short[c]) == 1 else full[c] for c in full}


def labels_for(rows: Sequence[Ranked]) -> list[str]:
    """One axis label per row, never twice the same: equal labels would be drawn on one line."""
    labels: list[str] = []
    for row in rows:
        label = textwrap.shorten(row.name, LABEL_LETTERS, placeholder="…")
        labels.append(label if label not in labels else f"{label} {row.rank}")
    return labels


def top_rows(recommendation: Recommendation, role: str | None, limit: int) -> tuple[Ranked, ...]:
    """The first rows of the ranking, of one role or of all."""
    rows = (row for row in recommendation.ranking if role is None or row.role == role)
    return tuple(rows)[:limit]
