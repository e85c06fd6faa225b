"""Two platforms side by side: the points of each need, the one to the left, the other to the right."""

from __future__ import annotations

import textwrap
from typing import Any

from advisor.charts.chart import Chart, NeedName, need_names
from advisor.charts.themes import THEMES, ThemeName, frame, ink_on, rows_of_names
from advisor.decision.result import Criterion, Recommendation, Valued
from advisor.text import _
from advisor.words.numbers import whole

# A narrower bar than this share of the longest has its number beside it instead of inside.
SHARE_FOR_A_NUMBER = 0.2
# A name above its bars has the width of a phone.
LETTERS = 48
Pairs = dict[NeedName, tuple[float, float]]


def compared_chart(
    recommendation: Recommendation, one: str, other: str, *, theme: ThemeName = "light"
) -> Chart | None:
    """Points per need of two ranked platforms, needs with most weight first; None if one is not ranked."""
    rows = {row.platform: row for row in recommendation.valued()}
    if one not in rows or other not in rows:
        return None
    left, right = rows[one], rows[other]
    pairs = _pairs(recommendation, left, right)
    return Chart(
        spec=_spec(pairs, left.name, right.name, theme),
        alt=_alternative(pairs, left, right),
        table=(
            *({_("Need"): str(need), left.name: round(a, 1), right.name: round(b, 1)}
              for need, (a, b) in pairs.items()),
            {_("Need"): _("Together"), left.name: round(left.score, 1), right.name: round(right.score, 1)},
        ),
    )  # fmt: skip


def _pairs(recommendation: Recommendation, left: Valued, right: Valued) -> Pairs:
    """Points of both for each need. Success criteria stand together in one row, as in the other charts."""
    labels = need_names(recommendation.needs)
    order = sorted(recommendation.needs, key=lambda need: -need.weight)

    def points(row: Valued, criterion: Criterion) -> float:
        return sum(c.points for c in row.contributions if c.criterion == criterion)

    def success(row: Valued) -> float:
        return sum(c.points for c in row.contributions if c.criterion.kind == "success")

    pairs = {labels[n.criterion]: (points(left, n.criterion), points(right, n.criterion)) for n in order}
    if success(left) or success(right):
        pairs[NeedName(_("Can show whether it worked"))] = (success(left), success(right))
    return pairs


def _spec(pairs: Pairs, left: str, right: str, theme: ThemeName) -> dict[str, Any]:
    look = THEMES[theme]
    colours = [look.series[0], look.series[1]]
    most = max((points for pair in pairs.values() for points in pair), default=0.0) or 1.0
    cut = _cut(list(pairs))
    values = []
    for need, pair in pairs.items():
        for name, points, sign in ((left, pair[0], -1), (right, pair[1], 1)):
            room = points >= SHARE_FOR_A_NUMBER * most
            values.append({
                "need": str(need), "label": cut[need], "platform": name, "points": round(points, 2),
                "end": round(sign * points, 3), "start": 0, "inside": room,
                "at": round(sign * (points / 2 if room else points + 0.09 * most), 3),
                "number": whole(points),
            })  # fmt: skip
    y, names_of_rows, drop = rows_of_names(look, list(cut.values()))
    reach = round(most * 1.2, 2)
    # no grid: its lines would run through the names above the bars
    along = {"title": _("Points, for this list only"), "tickCount": 5, "labelExpr": "abs(datum.value)",
             "grid": False}  # fmt: skip
    ink = {colour: ink_on(colour) for colour in colours}
    return frame(look) | {
        "data": {"values": values},
        "encoding": {"y": y},
        "layer": [
            *names_of_rows,
            {
                "mark": {"type": "bar", "yOffset": drop, "height": 15 if theme == "print" else 20},
                "encoding": {
                    "x": {"field": "start", "type": "quantitative", "axis": along,
                          "scale": {"domain": [-reach, reach], "nice": False}},
                    "x2": {"field": "end"},
                    "color": {
                        "field": "platform", "type": "nominal",
                        "scale": {"domain": [left, right], "range": colours},
                        "legend": {"title": None, "orient": "top",
                                   "columns": 2 if theme == "print" else {"expr": "width < 460 ? 1 : 2"}},
                    },
                    "tooltip": [
                        {"field": "platform", "title": _("Platform")},
                        {"field": "need", "title": _("Need")},
                        {"field": "points", "title": _("Points"), "format": ".1f"},
                    ],
                },
            },
            {
                "mark": {"type": "text", "fontSize": look.font_size - 1, "yOffset": drop, "tooltip": False},
                "encoding": {
                    "x": {"field": "at", "type": "quantitative"},
                    "text": {"field": "number"},
                    "color": {
                        "condition": [
                            {"test": "!datum.inside", "value": look.ink},
                            {"test": {"field": "platform", "equal": left}, "value": ink[colours[0]]},
                        ],
                        "value": ink[colours[1]],
                    },
                },
            },
        ],
    }  # fmt: skip


def _cut(needs: list[NeedName]) -> dict[NeedName, str]:
    """A label for each need that fits a phone: the purpose is cut, whom it is for stays. Never two alike."""
    cut: dict[NeedName, str] = {}
    for number, need in enumerate(needs, start=1):
        room = max(LETTERS - len(need.people), LETTERS // 3)
        purpose = textwrap.shorten(need.purpose, room, placeholder="…")
        label = str(NeedName(purpose, textwrap.shorten(need.people, LETTERS, placeholder="…")))
        cut[need] = label if label not in cut.values() else f"{label} ({number})"
    return cut


def _alternative(pairs: Pairs, left: Valued, right: Valued) -> str:
    start = _("Paired bar chart of points by need: {left} on the left, {right} on the right.").format(
        left=left.name, right=right.name
    )
    each = [
        _("{need}: {a} and {b}.").format(need=need, a=whole(a), b=whole(b)) for need, (a, b) in pairs.items()
    ]
    total = _("Together: {a} and {b} points.").format(a=whole(left.score), b=whole(right.score))
    return " ".join([start, *each, total])
