"""A department's own facts in place of the catalogue's, for this answer only."""

from __future__ import annotations

from typing import TypeVar

from advisor.answers import Answers, Override
from advisor.catalog import Catalog
from advisor.catalog.records import Mode, Platform

Changeable = TypeVar("Changeable", Platform, Mode)


def with_overrides(catalog: Catalog, answers: Answers) -> Catalog:
    """The catalogue with the stated prices and hours; the catalogue itself is never touched."""
    if not answers.overrides:
        return catalog
    platforms, modes = dict(catalog.platforms), dict(catalog.modes)
    for change in answers.overrides:
        if change.field.startswith("usd"):
            platforms[change.platform] = _changed(platforms[change.platform], change)
        else:
            modes[change.platform] = tuple(_changed(m, change) for m in modes.get(change.platform, ()))
    return catalog.changed(platforms=platforms, modes=modes)


def _changed(record: Changeable, change: Override) -> Changeable:
    """The record with one end of a range replaced; the other end gives way rather than cross it."""
    update: dict[str, float] = {change.field: change.value}
    other = change.field.replace("_low", "_high") if "_low" in change.field else (
        change.field.replace("_high", "_low")
    )  # fmt: skip
    end = getattr(record, other)
    crossed = end is not None and (end < change.value if other.endswith("_high") else end > change.value)
    if crossed:
        update[other] = change.value
    return record.model_copy(update=update)
