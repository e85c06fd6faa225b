"""Colours and type of the charts: light and dark on screen, and print. No chart relies on colour alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

ThemeName = Literal["light", "dark", "print"]

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"


@dataclass(frozen=True)
class Theme:
    """`series` alternate dark and light, so that neighbours differ in grey and for colour-blind eyes."""

    name: ThemeName
    font: str
    ink: str
    quiet: str
    line: str
    paper: str
    accent: str
    soft: str
    series: tuple[str, ...]
    rest: str
    font_size: int


SCREEN_FONT = '"Source Sans", "Source Sans Pro", "Noto Sans", sans-serif'

# In relative luminance each colour lies far from the one before and after it.
SERIES_ON_LIGHT = (
    "#1f4e8c", "#f2b84b", "#1b7f79", "#b9d3f2", "#8a2d5c", "#9fd8a8", "#5b4a9c", "#e8967a",
)  # fmt: skip
# On paper, often printed in grey: dark and middling by turns, 3 to 1 apart, and each 3 to 1 from the paper.
SERIES_ON_PAPER = (
    "#173f73", "#c8811f", "#0a4540", "#5f93cb", "#6b1f45", "#4f9d63", "#41317a", "#d9735a",
)  # fmt: skip
SERIES_ON_DARK = (
    "#8ab4f8", "#a2540f", "#7fd8c8", "#4a6fb5", "#f2c46b", "#a84a7d", "#c9e3a0", "#6f5fc0",
)  # fmt: skip

THEMES: dict[ThemeName, Theme] = {
    "light": Theme(
        "light", SCREEN_FONT, ink="#1d2430", quiet="#4a5260", line="#d6dae1", paper="#ffffff",
        accent="#1f4e8c", soft="#a9bfdd", series=SERIES_ON_LIGHT, rest="#c9ccd2", font_size=13,
    ),
    "dark": Theme(
        "dark", SCREEN_FONT, ink="#f1f3f6", quiet="#c3c9d3", line="#3b424e", paper="#0e1117",
        accent="#8ab4f8", soft="#47618f", series=SERIES_ON_DARK, rest="#6b7280", font_size=13,
    ),
    "print": Theme(
        "print", "Noto Sans", ink="#1d2430", quiet="#4a5260", line="#d6dae1", paper="#ffffff",
        accent="#173f73", soft="#5f93cb", series=SERIES_ON_PAPER, rest="#ffffff", font_size=11,
    ),
}  # fmt: skip

# Width of the bars in print; the names stand beside them. The whole fills a page's width, 504 points: with it
# the letters, 11 high here, are no smaller than 8 points.
PRINT_WIDTH = 460


def ink_on(colour: str) -> str:
    """Black or white, whichever reads better on a colour (relative luminance, WCAG 2)."""
    return "#14181f" if luminance(colour) > 0.18 else "#ffffff"


def contrast(one: str, other: str) -> float:
    """Contrast of two colours as WCAG 2 counts it, 1–21."""
    lighter, darker = max(luminance(one), luminance(other)), min(luminance(one), luminance(other))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb, 0–1."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def frame(theme: Theme) -> dict[str, Any]:
    """What all charts share: schema, size, background and type."""
    size = theme.font_size
    return {
        "$schema": SCHEMA,
        "width": PRINT_WIDTH if theme.name == "print" else "container",
        "height": {"step": row_step(theme)},
        "background": "transparent",
        # fitting lays the chart out twice; print has a fixed width, so it need not
        "autosize": "pad" if theme.name == "print" else {"type": "fit-x", "contains": "padding"},
        "config": {
            "font": theme.font,
            "view": {"stroke": None},
            "axis": {
                "labelColor": theme.ink, "titleColor": theme.quiet, "labelFontSize": size,
                "titleFontSize": size, "titleFontWeight": "normal", "gridColor": theme.line,
                "domain": False, "ticks": False, "labelPadding": 6,
            },
            "legend": {
                "labelColor": theme.ink, "titleColor": theme.quiet, "labelFontSize": size,
                "titleFontSize": size, "titleFontWeight": "normal", "labelLimit": 0,
                "symbolType": "square", "symbolSize": 120, "symbolStrokeWidth": 0,
            },
            "text": {"fontSize": size, "color": theme.ink},
        },
    }  # fmt: skip


def rows_of_names(look: Theme, order: list[str]) -> tuple[dict[str, Any], list[dict[str, Any]], int]:
    """How the rows are named: their y encoding, the layers that write the names, and the drop of the bars.

    In print the names stand beside the bars. On a screen they stand above them, so that bars and legend
    have the whole width of a phone.
    """
    beside = look.name == "print"
    axis = {"title": None, "labelLimit": 0, "grid": False} if beside else None
    y = {"field": "label", "type": "nominal", "sort": order, "axis": axis}
    if beside:
        return y, [], 0
    names = {
        "transform": [{"aggregate": [], "groupby": ["label"]}],
        "mark": {"type": "text", "align": "left", "yOffset": -14, "color": look.ink, "limit": 0},
        "encoding": {"x": {"value": 0}, "text": {"field": "label"}},
    }
    return y, [names], 8


def row_step(look: Theme) -> int:
    """Height of a row: names above the bars need more."""
    return 20 if look.name == "print" else 46
