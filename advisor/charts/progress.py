"""How far each measure has come from its baseline to its target, at each review."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any

from advisor.charts.chart import LABEL_LETTERS, Chart
from advisor.charts.themes import THEMES, ThemeName, frame
from advisor.plan.looking_back import LookBack, Progress
from advisor.text import _
from advisor.words.numbers import rounded
from advisor.words.reviews import progress_sentence, review_heading, verdict_words


def progress_chart(found: Sequence[LookBack], *, theme: ThemeName = "light") -> Chart | None:
    """A line from baseline to target a measure, a dot for each review; None where nothing can be placed.

    Measures have units of their own, so all are drawn as the share of the way that is done.
    """
    points = [
        (row, review_heading(look.reviewed_on))
        for look in found
        for row in look.rows
        if row.progress is not None
    ]
    if not points:
        return None
    return Chart(spec=_spec(points, theme), alt=_alternative(points), table=_table(found))


def _spec(points: Sequence[tuple[Progress, str]], theme: ThemeName) -> dict[str, Any]:
    look = THEMES[theme]
    labels = {row.success: textwrap.shorten(row.label, LABEL_LETTERS, placeholder="…") for row, _w in points}
    low = min(0.0, *(row.progress or 0.0 for row, _w in points))
    high = max(1.0, *(row.progress or 0.0 for row, _w in points))
    last = {row.success: k for k, (row, _w) in enumerate(points)}
    values = [
        {
            "measure": labels[row.success], "progress": round(row.progress or 0.0, 4), "review": heading,
            "figure": rounded(row.measured or 0.0), "latest": k == last[row.success],
        }
        for k, (row, heading) in enumerate(points)
    ]  # fmt: skip
    along = {"title": _("Share of the way from the baseline to the target"), "format": ".0%", "tickCount": 5}
    scale = {"domain": [round(low - 0.05, 3), round(high + 0.1, 3)], "nice": False}
    tooltip = [
        {"field": "review", "title": _("Review")},
        {"field": "measure", "title": _("Measure")},
        {"field": "figure", "title": _("Measured")},
        {"field": "progress", "title": _("Of the way"), "format": ".0%"},
    ]
    return frame(look) | {
        "data": {"values": values},
        "encoding": {
            "y": {"field": "measure", "type": "nominal", "sort": list(labels.values()),
                  "axis": {"title": None, "grid": False, "labelLimit": 0}},
        },
        "layer": [
            {
                "mark": {"type": "rule", "color": look.soft, "strokeWidth": 6},
                "encoding": {"x": {"datum": 0, "type": "quantitative", "scale": scale, "axis": along},
                             "x2": {"datum": 1}},
            },
            {
                "mark": {"type": "tick", "color": look.ink, "thickness": 3, "size": 26},
                "encoding": {"x": {"datum": 1, "type": "quantitative"}},
            },
            {
                "mark": {"type": "point", "size": 130, "opacity": 1, "stroke": look.ink, "strokeWidth": 1.5},
                "encoding": {
                    "x": {"field": "progress", "type": "quantitative"},
                    "fill": {"condition": {"test": "datum.latest", "value": look.accent},
                             "value": look.paper},
                    "tooltip": tooltip,
                },
            },
            {
                "transform": [{"filter": "datum.latest"}],
                "mark": {"type": "text", "dy": -14, "color": look.ink, "fontWeight": "bold"},
                "encoding": {"x": {"field": "progress", "type": "quantitative"},
                             "text": {"field": "figure"}},
            },
        ],
    }  # fmt: skip


def _alternative(points: Sequence[tuple[Progress, str]]) -> str:
    told = [
        _("{heading}: {sentence}").format(
            heading=heading,
            sentence=progress_sentence(row.label, row.baseline, row.measured, row.target, row.verdict),
        )
        for row, heading in points
    ]
    start = _("How far each measure has come from its baseline to its target.")
    return " ".join([start, *told])


def _table(found: Sequence[LookBack]) -> tuple[dict[str, Any], ...]:
    return tuple(
        {
            _("Review"): review_heading(look.reviewed_on),
            _("Measure"): row.label,
            _("Baseline"): "" if row.baseline is None else rounded(row.baseline),
            _("Measured"): "" if row.measured is None else rounded(row.measured),
            _("Target"): "" if row.target is None else rounded(row.target),
            _("Result"): verdict_words(row.verdict),
        }
        for look in found
        for row in look.rows
    )
