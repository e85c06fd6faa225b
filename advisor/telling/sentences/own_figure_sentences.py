"""A figure of the department's own beside ours: why, by whom, and what it stands in for."""

from __future__ import annotations

from advisor.catalog import Catalog
from advisor.catalog.records import Platform
from advisor.text import _
from advisor.words.hours import hours_words
from advisor.words.money import dollars, dollars_words
from advisor.words.numbers import figure


def own_figure_words(
    why: str | None, by: str | None, field: str, platform: Platform, catalog: Catalog
) -> str:
    """Its reason, who gives it, and the range of ours, which it replaces."""
    return _("Why: {why}. By: {by}. Our figure: {ours}.").format(
        why=(why or _("no reason given")).rstrip("."),
        by=(by or _("no name given")).rstrip("."),
        ours=_ours(platform, field, catalog),
    )


def own_figure_value(field: str, value: float) -> str:
    """The figure as it is said: money has its sign, hours have their unit in the name of the field."""
    return dollars(value) if field.startswith("usd") else figure(value)


def _ours(platform: Platform, field: str, catalog: Catalog) -> str:
    """The catalogue's range that an own figure stands in for."""
    if field.startswith("usd"):
        return dollars_words(platform.usd_per_year_low, platform.usd_per_year_high)
    modes = catalog.modes.get(platform.id, ())
    if not modes:
        return _("none")
    low, high = min(m.hours_per_week_low for m in modes), max(m.hours_per_week_high for m in modes)
    return hours_words(low, high)
