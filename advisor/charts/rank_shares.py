"""How often each platform of one list takes each place: one bar a platform, one piece a place."""

from __future__ import annotations

import textwrap
from typing import Any

from advisor.charts.bars import BarRow, Bars, Piece, round_ticks
from advisor.charts.chart import LABEL_LETTERS, Chart
from advisor.charts.themes import THEMES, ThemeName, frame, ink_on, rows_of_names
from advisor.decision.result import RankShares, Recommendation
from advisor.text import _
from advisor.words.percent import share_of_100

# Places that have a piece of their own; what lies below stands together.
MOST_PLACES = 5
# A piece narrower than this has no room for its number on a phone.
SHARE_FOR_A_NUMBER = 0.06
# Shares below this are not drawn: the draws do not carry them.
LEAST_SHARE = 0.005


def rank_shares_chart(
    recommendation: Recommendation, *, role: str, theme: ThemeName = "light", limit: int = 6
) -> Chart | None:
    """The shares of places in 100 ways of weighing, stacked, for the first platforms of a list.

    role  a role, or "all"

    None where the list has no such shares. Every piece carries the number of its place where there is
    room, so that nothing hangs on colour.
    """
    matrix = next((m for m in (recommendation.robustness.ranks if recommendation.robustness else ())
                   if m.list == role), None)  # fmt: skip
    if matrix is None or len(matrix.platforms) < 2:
        return None
    names = {row.platform: row.name for row in recommendation.ranking}
    rows = _rows(matrix, names, limit)
    places = _places(len(matrix.platforms))
    return Chart(
        spec=_spec(rows, places, theme),
        alt=_alternative(rows),
        table=tuple(
            {_("Platform"): name, **{place: round(100 * s) for place, s in zip(places, shares, strict=True)}}
            for name, shares in rows.items()
        ),
        bars=_bars(rows, places) if theme == "print" else None,
    )


def _bars(rows: dict[str, list[float]], places: list[str]) -> Bars:
    """The same bars for paper."""
    colours = dict(zip(places, _colours(places, "print"), strict=True))
    return Bars(
        rows=tuple(
            BarRow(
                label,
                tuple(Piece(p["start"], p["end"], colours[p["place"]], p["number"])
                      for p in _pieces(name, label, shares, places)),
            )
            for name, shares in rows.items()
            for label in [textwrap.shorten(name, LABEL_LETTERS, placeholder="…")]
        ),
        most=100.0,
        ticks=round_ticks(100.0),
        axis=_("Of 100 ways of weighing your priorities"),
        legend=tuple((colour, place) for place, colour in colours.items()),
        columns=len(places),
    )  # fmt: skip


def _colours(places: list[str], theme: ThemeName) -> list[str]:
    look = THEMES[theme]
    return [*look.series[:MOST_PLACES], look.rest][: len(places)]


def _places(count: int) -> list[str]:
    """The names of the pieces: the first places, then the rest together."""
    names = [_("Place {place}").format(place=place) for place in range(1, min(count, MOST_PLACES) + 1)]
    return [*names, _("Lower")] if count > MOST_PLACES else names


def _rows(matrix: RankShares, names: dict[str, str], limit: int) -> dict[str, list[float]]:
    """Name → shares of each piece, in the order of the ranking."""
    rows: dict[str, list[float]] = {}
    for platform, shares in list(zip(matrix.platforms, matrix.shares, strict=True))[:limit]:
        own = list(shares[:MOST_PLACES])
        if len(shares) > MOST_PLACES:
            own.append(sum(shares[MOST_PLACES:]))
        rows[names.get(platform, platform)] = own
    return rows


def _spec(rows: dict[str, list[float]], places: list[str], theme: ThemeName) -> dict[str, Any]:
    look = THEMES[theme]
    colours = _colours(places, theme)
    labels = {name: textwrap.shorten(name, LABEL_LETTERS, placeholder="…") for name in rows}
    pieces = [piece for name, shares in rows.items() for piece in _pieces(name, labels[name], shares, places)]
    y, names_of_rows, drop = rows_of_names(look, list(labels.values()))
    dark = [place for place, colour in zip(places, colours, strict=True) if ink_on(colour) != "#ffffff"]
    along = {"title": _("Of 100 ways of weighing your priorities"), "tickCount": 5, "format": ".0f"}
    return frame(look) | {
        "data": {"values": pieces},
        "encoding": {"y": y},
        "layer": [
            *names_of_rows,
            {
                "mark": {"type": "bar", "stroke": look.paper, "strokeWidth": 1, "yOffset": drop,
                         "height": 15 if theme == "print" else 20},
                "encoding": {
                    "x": {"field": "start", "type": "quantitative",
                          "scale": {"domain": [0, 100], "nice": False}, "axis": along},
                    "x2": {"field": "end"},
                    "color": {
                        "field": "place", "type": "nominal", "scale": {"domain": places, "range": colours},
                        "legend": {"title": None, "orient": "bottom", "offset": 8,
                                   "columns": 6 if theme == "print" else {"expr": "width < 640 ? 3 : 6"}},
                    },
                    "tooltip": [
                        {"field": "platform", "title": _("Platform")},
                        {"field": "place", "title": _("Place")},
                        {"field": "share", "title": _("Of 100 ways"), "format": ".0f"},
                    ],
                },
            },
            {
                "mark": {"type": "text", "fontSize": look.font_size - 1, "yOffset": drop, "tooltip": False},
                "encoding": {
                    "x": {"field": "middle", "type": "quantitative"},
                    "text": {"field": "number"},
                    "color": {
                        "condition": {"test": {"field": "place", "oneOf": dark}, "value": "#14181f"},
                        "value": "#ffffff",
                    },
                },
            },
        ],
    }  # fmt: skip


def _pieces(name: str, label: str, shares: list[float], places: list[str]) -> list[dict[str, Any]]:
    pieces, start = [], 0.0
    for number, (place, share) in enumerate(zip(places, shares, strict=True), start=1):
        if share >= LEAST_SHARE:
            sign = str(number) if number <= MOST_PLACES else "…"
            pieces.append({
                "platform": name, "label": label, "place": place, "share": round(100 * share, 1),
                "start": round(100 * start, 2), "end": round(100 * (start + share), 2),
                "middle": round(100 * (start + share / 2), 2),
                "number": sign if share >= SHARE_FOR_A_NUMBER else "",
            })  # fmt: skip
        start += share
    return pieces


def _alternative(rows: dict[str, list[float]]) -> str:
    sentences = [
        _(
            "Bar chart of how often each of {count} platforms takes each place, in 100 ways of weighing "
            "your priorities."
        ).format(count=len(rows))
    ]
    for name, shares in rows.items():
        second = share_of_100(shares[1]) if len(shares) > 1 else "0"
        sentences.append(
            _("{name}: first in {first}, second in {second}.").format(
                name=name, first=share_of_100(shares[0]), second=second
            )
        )
    return " ".join(sentences)
