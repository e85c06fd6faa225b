"""A department's own facts in place of the catalogue's, for this answer only."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from advisor.answers import Answers
from advisor.catalog import Catalog


def with_overrides(catalog: Catalog, answers: Answers) -> Catalog:
    """The catalogue with the stated prices and hours; the catalogue itself is never touched."""
    if not answers.overrides:
        return catalog
    platforms, modes = dict(catalog.platforms), dict(catalog.modes)
    for change in answers.overrides:
        update: dict[str, object] = {change.field: change.value}
        if change.field.startswith("usd"):
            platforms[change.platform] = platforms[change.platform].model_copy(update=update)
        else:
            modes[change.platform] = tuple(
                mode.model_copy(update=update) for mode in modes.get(change.platform, ())
            )
    return replace(catalog, platforms=MappingProxyType(platforms), modes=MappingProxyType(modes))
