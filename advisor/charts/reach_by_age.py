"""The most people the set could reach, by age. A ceiling: using a network is not seeing a town's post."""

from __future__ import annotations

from typing import Any

from advisor.answers import AGE_BANDS
from advisor.charts.bars import BarRow, Bars, Piece
from advisor.charts.chart import Chart
from advisor.charts.themes import THEMES, ThemeName, frame
from advisor.decision.result import ReachCeiling, Recommendation
from advisor.text import _, mark
from advisor.words.percent import percent

# Of a chart that stands in half a page, so that its letters are as large as those of the others.
HALF_WIDTH = 336
LABELS = (mark("Ages 18–29"), mark("Ages 30–49"), mark("Ages 50–64"), mark("Ages 65 and over"))
AGES: dict[str, str] = dict(zip(AGE_BANDS, LABELS, strict=True))


def reach_by_age_chart(recommendation: Recommendation, *, theme: ThemeName = "light") -> Chart | None:
    """The ceiling by age group; None when no survey covers a member of the set."""
    ceiling = recommendation.set.reach_ceiling
    if ceiling is None or not ceiling.by_age:
        return None
    shares = shares_by_age(ceiling)
    return Chart(
        spec=_spec(shares, theme),
        alt=_alternative(shares, ceiling),
        table=tuple({_("Age"): age, _("At most"): share} for age, share in shares.items()),
        bars=_bars(shares) if theme == "print" else None,
    )


def _bars(shares: dict[str, float]) -> Bars:
    """The same bars for paper, where they stand in half a page."""
    return Bars(
        rows=tuple(
            BarRow(age, (Piece(0, 100 * share, THEMES["print"].soft, ceiling=True),), after=percent(share))
            for age, share in shares.items()
        ),
        most=100.0,
        ticks=tuple((float(at), percent(at / 100)) for at in range(0, 101, 25)),
        axis=_("Who could be reached at most (a ceiling)"),
        width=HALF_WIDTH,
    )


def shares_by_age(ceiling: ReachCeiling) -> dict[str, float]:
    """Age label → share, youngest first; an age group that is new here keeps its id."""
    known = [age for age in AGES if age in ceiling.by_age]
    others = [age for age in ceiling.by_age if age not in AGES]
    return {_(AGES[age]) if age in AGES else age: ceiling.by_age[age] for age in [*known, *others]}


def _spec(shares: dict[str, float], theme: ThemeName) -> dict[str, Any]:
    look = THEMES[theme]
    values = [{"age": age, "share": share, "words": percent(share)} for age, share in shares.items()]
    along = {"title": _("Share who could be reached at most (a ceiling)"), "format": ".0%", "tickCount": 5}
    return frame(look) | {
        "data": {"values": values},
        "encoding": {
            "y": {"field": "age", "type": "nominal", "sort": list(shares),
                  "axis": {"title": None, "grid": False, "labelLimit": 0}},
            "x": {"field": "share", "type": "quantitative", "scale": {"domain": [0, 1]}, "axis": along},
        },
        "layer": [
            {
                "mark": {"type": "bar", "color": look.soft, "stroke": look.accent, "strokeDash": [4, 3],
                         "height": {"band": 0.66}},
                "encoding": {"tooltip": [{"field": "age", "title": _("Age")},
                                         {"field": "words", "title": _("At most")}]},
            },
            {
                "mark": {"type": "text", "align": "right", "dx": -6, "fontWeight": "bold", "color": look.ink},
                "encoding": {"text": {"field": "words"}},
            },
        ],
    }  # fmt: skip


def _alternative(shares: dict[str, float], ceiling: ReachCeiling) -> str:
    parts = ", ".join(f"{age} {percent(share)}" for age, share in shares.items())
    total = percent(ceiling.all_residents)
    most = _("at least {share} (a floor of the ceiling)").format(share=total) if ceiling.at_least else total
    return _(
        "Bar chart of the most people the set could reach, by age, a ceiling and never a promise: {parts}. "
        "All adults: {most}."
    ).format(parts=parts, most=most)
