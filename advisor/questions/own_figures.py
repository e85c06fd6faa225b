"""A department's own figures for a platform, kept as `overrides` in place of the catalogue's."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import Any

from advisor.questions.draft import Draft

HOURS_FIELDS = ("hours_per_week_low", "hours_per_week_high")
PRICE_FIELDS = ("usd_per_year_low", "usd_per_year_high")


def own_figures(draft: Draft, platform: str) -> list[dict[str, Any]]:
    """What was changed for a platform, one entry a figure."""
    return [o for o in draft.get("overrides") or () if o.get("platform") == platform]


def set_own_figures(
    draft: Draft, platform: str, figures: Mapping[str, float | None], why: str, by: str
) -> Draft:
    """The draft with exactly these figures for a platform; None leaves a figure to the catalogue."""
    said = {name: text.strip() for name, text in (("why", why), ("by", by)) if text.strip()}
    entries = [
        {"platform": platform, "field": field, "value": value, **said}
        for field, value in figures.items()
        if value is not None
    ]
    changed = remove_own_figures(draft, platform)
    kept = changed.get("overrides") or []
    return {**changed, "overrides": [*kept, *entries]} if entries else changed


def remove_own_figures(draft: Draft, platform: str, field: str | None = None) -> Draft:
    """The draft without one own figure of a platform, or without all of them."""
    if not own_figures(draft, platform):
        return draft
    changed = copy.deepcopy(draft)
    changed["overrides"] = [
        o
        for o in changed["overrides"]
        if o.get("platform") != platform or field not in (None, o.get("field"))
    ]
    if not changed["overrides"]:
        del changed["overrides"]
    return changed


def crossed(figures: Mapping[str, float | None]) -> tuple[str, ...]:
    """The low ends that lie above their high ends."""
    found = []
    for low, high in (HOURS_FIELDS, PRICE_FIELDS):
        least, most = figures.get(low), figures.get(high)
        if least is not None and most is not None and least > most:
            found.append(low)
    return tuple(found)
