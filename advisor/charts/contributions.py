"""Where each platform's points come from: one bar a platform, one piece a need."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any, Final, Literal

from advisor.charts.bars import BarRow, Bars, Piece, round_ticks
from advisor.charts.chart import Chart, labels_for, need_names, top_rows
from advisor.charts.themes import THEMES, ThemeName, frame, ink_on, rows_of_names
from advisor.decision.result import Contribution, Ranked, Recommendation
from advisor.text import _
from advisor.words.numbers import points_words, whole

MOST_SERIES = 8
LEGEND_LETTERS = 48
# A piece narrower than this share of the longest bar has no room for its number on a phone.
SHARE_FOR_A_NUMBER = 0.05
# A need by purpose and audience, a purpose alone, all measures of success, or the needs that have no piece.
SeriesKey = tuple[str, ...] | Literal["success", "rest"]
Series = dict[SeriesKey, str]
SUCCESS: Final = "success"
REST: Final = "rest"


def contributions_chart(
    recommendation: Recommendation, *, theme: ThemeName = "light", limit: int = 10, role: str | None = None
) -> Chart:
    """Points by need, stacked, for the first platforms of a role or of all.

    Every piece carries the number of its need where there is room, so that nothing hangs on colour.
    """
    rows = top_rows(recommendation, role, limit)
    series = _series(rows, recommendation)
    room = SHARE_FOR_A_NUMBER * max((row.score for row in rows), default=0.0)
    pieces = [piece for row, label in zip(rows, labels_for(rows), strict=True)
              for piece in _pieces(row, label, series, room)]  # fmt: skip
    return Chart(
        spec=_spec(pieces, labels_for(rows), rows, series, theme),
        alt=_alternative(rows, pieces),
        table=tuple(_table_row(row, series) for row in rows),
        bars=_bars(pieces, labels_for(rows), rows, series) if theme == "print" else None,
    )


def _bars(pieces: list[dict[str, Any]], order: list[str], rows: Sequence[Ranked], series: Series) -> Bars:
    """The same bars for paper."""
    legend = _legend(series, "print")
    most = _axis_end(rows)
    return Bars(
        rows=tuple(
            BarRow(
                label,
                tuple(Piece(p["start"], p["end"], legend[p["need"]], p["number"])
                      for p in pieces if p["label"] == label),
                after=whole(row.score),
            )
            for row, label in zip(rows, order, strict=True)
        ),
        most=most,
        ticks=round_ticks(most),
        axis=_("Points, for this list only"),
        legend=tuple((colour, words) for words, colour in legend.items()),
        legend_title=_("Needs"),
    )  # fmt: skip


def _legend(series: Series, theme: ThemeName) -> dict[str, str]:
    """Words of each series → its colour."""
    look = THEMES[theme]
    return {
        _numbered(number, label): look.rest if key in (SUCCESS, REST) else look.series[number - 1]
        for number, (key, label) in enumerate(series.items(), start=1)
    }


def _axis_end(rows: Sequence[Ranked]) -> float:
    highest = max((row.score for row in rows), default=0.0)
    return max(10.0, round(highest * 1.08 + 1, 1))


def _series(rows: Sequence[Ranked], recommendation: Recommendation) -> Series:
    """Series key → label: a need each; by purpose when there are too many; then the smallest together."""
    names = need_names(recommendation.needs)
    needs: Series = {(c.purpose, c.audience): str(name) for c, name in names.items()}
    if len(needs) > MOST_SERIES:
        needs = {(n.purpose,): n.purpose_label for n in recommendation.needs}
    if len(needs) > MOST_SERIES:
        points = {key: sum(_points(row, key) for row in rows) for key in needs}
        kept = sorted(needs, key=lambda key: -points[key])[: MOST_SERIES - 1]
        needs = {key: label for key, label in needs.items() if key in kept} | {REST: _("Other needs")}
    measured = any(c.criterion.kind == "success" and c.points > 0 for r in rows for c in r.contributions)
    return needs | ({SUCCESS: _("Can show whether it worked")} if measured else {})


def _numbered(number: int, label: str) -> str:
    """The legend's text of a series, broken into lines that fit a phone."""
    return "\n".join(textwrap.wrap(f"{number}  {label}", LEGEND_LETTERS, subsequent_indent="    "))


def _belongs(contribution: Contribution, key: SeriesKey) -> bool:
    criterion = contribution.criterion
    if key == SUCCESS:
        return criterion.kind == "success"
    return criterion.kind == "need" and (criterion.purpose, criterion.audience)[: len(key)] == key


def _points(row: Ranked, key: SeriesKey) -> float:
    return sum(c.points for c in row.contributions if _belongs(c, key))


def _amounts(row: Ranked, series: Series) -> dict[SeriesKey, float]:
    """Points per series; what no series holds is the rest, so that the pieces always sum to the score."""
    amounts: dict[SeriesKey, float] = {key: _points(row, key) for key in series if key != REST}
    if REST in series:
        amounts[REST] = max(row.score - sum(amounts.values()), 0.0)
    return {key: amounts[key] for key in series}


def _pieces(row: Ranked, label: str, series: Series, room: float) -> list[dict[str, Any]]:
    pieces, start = [], 0.0
    for number, (key, points) in enumerate(_amounts(row, series).items(), start=1):
        if points > 0:
            pieces.append({
                "platform": row.name, "label": label, "need": _numbered(number, series[key]),
                "name": series[key], "points": round(points, 2),
                "start": round(start, 3), "end": round(start + points, 3),
                "middle": round(start + points / 2, 3),
                "number": str(number) if points >= room else "",
            })  # fmt: skip
        start += points
    return pieces


def _spec(
    pieces: list[dict[str, Any]],
    order: list[str],
    rows: Sequence[Ranked],
    series: Series,
    theme: ThemeName,
) -> dict[str, Any]:
    look = THEMES[theme]
    legend = _legend(series, theme)
    names, colours = list(legend), list(legend.values())
    totals = [{"label": label, "end": round(row.score, 3), "total": whole(row.score)}
              for row, label in zip(rows, order, strict=True)]  # fmt: skip
    scale = {"domain": [0, _axis_end(rows)], "nice": False}
    along = {"title": _("Points, for this list only"), "tickCount": 5}
    y, names_of_rows, drop = rows_of_names(look, order)
    columns = 2 if theme == "print" else {"expr": "width < 640 ? 1 : 2"}
    return frame(look) | {
        "data": {"values": pieces},
        "encoding": {"y": y},
        "layer": [
            *names_of_rows,
            {
                "mark": {"type": "bar", "stroke": look.paper, "strokeWidth": 1, "yOffset": drop,
                         "height": 15 if theme == "print" else 20},
                "encoding": {
                    "x": {"field": "start", "type": "quantitative", "scale": scale, "axis": along},
                    "x2": {"field": "end"},
                    "color": {
                        "field": "need", "type": "nominal", "scale": {"domain": names, "range": colours},
                        "legend": {"title": _("Needs"), "orient": "bottom", "offset": 8, "columns": columns,
                                   "labelExpr": "split(datum.label, '\\n')"},
                    },
                    "tooltip": [
                        {"field": "platform", "title": _("Platform")},
                        {"field": "name", "title": _("Need")},
                        {"field": "points", "title": _("Points"), "format": ".1f"},
                    ],
                },
            },
            {
                "mark": {"type": "text", "fontSize": look.font_size - 1, "yOffset": drop, "tooltip": False},
                "encoding": {
                    "x": {"field": "middle", "type": "quantitative"},
                    "text": {"field": "number"},
                    "color": _ink_by_need(names, colours),
                },
            },
            {
                "data": {"values": totals},
                "mark": {"type": "text", "align": "left", "dx": 5, "yOffset": drop, "fontWeight": "bold",
                         "color": look.ink},
                "encoding": {"x": {"field": "end", "type": "quantitative"}, "text": {"field": "total"}},
            },
        ],
    }  # fmt: skip


def _ink_by_need(names: list[str], colours: list[str]) -> dict[str, Any]:
    """The number's own black or white, by need; a value, so that it does not share the bars' colours."""
    dark = [name for name, colour in zip(names, colours, strict=True) if ink_on(colour) != "#ffffff"]
    return {"condition": {"test": {"field": "need", "oneOf": dark}, "value": "#14181f"}, "value": "#ffffff"}


def _alternative(rows: Sequence[Ranked], pieces: list[dict[str, Any]]) -> str:
    if not rows:
        return _("No platform is ranked, so the chart is empty.")
    sentences = [_("Bar chart of the points of {count} platforms, by need.").format(count=len(rows))]
    for row in rows[:5]:
        own = sorted((p for p in pieces if p["platform"] == row.name), key=lambda p: -p["points"])[:2]
        parts = "; ".join(
            _("{points} from {need}").format(points=whole(p["points"]), need=p["name"]) for p in own
        )
        form = _("{name}: {points} ({parts}).") if parts else _("{name}: {points}.")
        sentences.append(form.format(name=row.name, points=points_words(row.score), parts=parts))
    if len(rows) > 5:
        low, high = rows[-1].score, rows[5].score
        alike = whole(low) == whole(high)
        said = _("The others have {high}.") if alike else _("The others have {low} to {high}.")
        sentences.append(said.format(low=whole(low), high=points_words(high)))
    return " ".join(sentences)


def _table_row(row: Ranked, series: Series) -> dict[str, Any]:
    amounts = {series[key]: round(points, 1) for key, points in _amounts(row, series).items()}
    return {_("Platform"): row.name, _("Points"): round(row.score, 1), **amounts}
