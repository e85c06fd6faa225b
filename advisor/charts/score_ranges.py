"""The score of each platform with the range that its unknowns leave."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from advisor.charts.chart import Chart, labels_for, top_rows
from advisor.charts.themes import THEMES, ThemeName, frame, rows_of_names
from advisor.decision.result import ChosenSet, Ranked, Recommendation
from advisor.text import _, mark
from advisor.words.numbers import whole

INSIDE, KEPT, OUTSIDE = mark("In the set"), mark("Kept as a copy"), mark("Not in the set")


def score_ranges_chart(
    recommendation: Recommendation, *, theme: ThemeName = "light", limit: int = 10, role: str | None = None
) -> Chart:
    """A dot for the score, a line from its low to its high end; filled in the set."""
    rows = top_rows(recommendation, role, limit)
    places = _places(rows, recommendation.set)
    return Chart(
        spec=_spec(rows, places, theme),
        alt=_alternative(rows),
        table=tuple(
            {
                _("Platform"): row.name, _("Points"): round(row.score, 1), _("Low"): round(row.score_low, 1),
                _("High"): round(row.score_high, 1),
                _("In the set"): {INSIDE: _("yes"), KEPT: _("kept as a copy"), OUTSIDE: _("no")}[place],
            }
            for row, place in zip(rows, places, strict=True)
        ),
    )  # fmt: skip


def _places(rows: Sequence[Ranked], chosen: ChosenSet) -> list[str]:
    """Whether each row is worked on, goes on as a copy, or is out."""
    kept = {one.platform for one in chosen.kept}
    return [
        INSIDE if row.platform in chosen.platforms else KEPT if row.platform in kept else OUTSIDE
        for row in rows
    ]


def _spec(rows: Sequence[Ranked], places: Sequence[str], theme: ThemeName) -> dict[str, Any]:
    look = THEMES[theme]
    order = labels_for(rows)
    values = [
        {
            "platform": row.name, "label": label, "points": round(row.score, 2),
            "low": round(row.score_low, 2), "high": round(row.score_high, 2),
            "set": _(place),
        }
        for row, label, place in zip(rows, order, places, strict=True)
    ]  # fmt: skip
    highest = max((row.score_high for row in rows), default=0.0)
    scale = {"domain": [0, max(10.0, round(highest * 1.05, 1))], "nice": False}
    along = {"title": _("Points, for this list only"), "tickCount": 5}
    tooltip = [
        {"field": "platform", "title": _("Platform")},
        {"field": "points", "title": _("Points"), "format": ".1f"},
        {"field": "low", "title": _("Low"), "format": ".1f"},
        {"field": "high", "title": _("High"), "format": ".1f"},
    ]
    fills = {INSIDE: look.accent, KEPT: look.soft, OUTSIDE: look.paper}
    shown = [place for place in fills if place in places or place != KEPT]
    filled = {"domain": [_(place) for place in shown], "range": [fills[place] for place in shown]}
    y, names_of_rows, drop = rows_of_names(look, order)
    return frame(look) | {
        "data": {"values": values},
        "encoding": {"y": y},
        "layer": [
            *names_of_rows,
            {
                "mark": {"type": "rule", "color": look.soft, "strokeWidth": 6, "strokeCap": "round",
                         "yOffset": drop},
                "encoding": {
                    "x": {"field": "low", "type": "quantitative", "scale": scale, "axis": along},
                    "x2": {"field": "high"},
                    "tooltip": tooltip,
                },
            },
            {
                "mark": {"type": "point", "size": 110, "stroke": look.accent, "strokeWidth": 2, "opacity": 1,
                         "yOffset": drop},
                "encoding": {
                    "x": {"field": "points", "type": "quantitative"},
                    "fill": {
                        "field": "set", "type": "nominal", "scale": filled,
                        "legend": {"title": None, "orient": "bottom", "symbolType": "circle",
                                   "symbolStrokeColor": look.accent, "symbolStrokeWidth": 2},
                    },
                    "tooltip": tooltip,
                },
            },
        ],
    }  # fmt: skip


def _alternative(rows: Sequence[Ranked]) -> str:
    if not rows:
        return _("No platform is ranked, so the chart is empty.")
    start = _("Score and range of {count} platforms, in points for this list only.").format(count=len(rows))
    each = [
        _("{name}: {points}, from {low} to {high}.").format(
            name=row.name, points=whole(row.score), low=whole(row.score_low), high=whole(row.score_high)
        )
        for row in rows
    ]
    return " ".join([start, *each])
