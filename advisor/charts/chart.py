"""What a chart is here: a picture, the same in words, and the same in figures."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from advisor.charts.bars import Bars
from advisor.decision.result import Criterion, Need, Ranked, Recommendation
from advisor.words.phrases import bare

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


class NeedName(NamedTuple):
    """What a need is called in a chart, or all measures of success together: without people."""

    purpose: str
    people: str = ""

    def __str__(self) -> str:
        """ "Recruitment: Job seekers"."""
        return f"{self.purpose}: {self.people}" if self.people else self.purpose


def need_names(needs: Sequence[Need]) -> dict[Criterion, NeedName]:
    """The name of each need.

    What stands in brackets is left out where nothing is confused by it. No arrow: the fonts of a browser
    and of the printed chart do not all have one.
    """
    full = {need.criterion: NeedName(need.purpose_label, need.audience_label) for need in needs}
    short = {c: NeedName(bare(name.purpose), bare(name.people)) for c, name in full.items()}
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
