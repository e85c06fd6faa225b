"""The weekly rhythm: who gets how many hours, and what residents are promised. Never more than the set's."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import product
from typing import Any

from advisor.catalog import Catalog
from advisor.catalog.records import Mode
from advisor.decision.recommendation import ChosenSet
from advisor.plan.members import members

# Hours of the set are rounded to hundredths; a sum of modes that lies closer than this is the same.
SAME_HOURS = 0.006


def weekly(chosen: ChosenSet, catalog: Catalog) -> list[dict[str, Any]]:
    """One row per member of the set and feature it runs.

    hours_per_week  from a quiet week to the hours the set counts on, so that the upper ends add up to
                    no more than the set's hours; a mode's own upper end would break that promise
    """
    modes = modes_of(chosen, catalog)
    rows = []
    for name in members(chosen):
        mode = modes.get(name)
        if mode is None:
            continue
        rows.append(
            {
                "platform": name,
                "name": catalog.platforms[name].name,
                "mode": mode.mode,
                "hours_per_week": [_down(mode.hours_per_week_low), _down(mode.hours_per_week)],
                "reply_promise": mode.reply_promise,
                "note": mode.note,
            }
        )
    return rows


def modes_of(chosen: ChosenSet, catalog: Catalog) -> dict[str, Mode]:
    """The mode of each member and feature."""
    found = {
        name: mode
        for name, wanted in chosen.modes.items()
        for mode in catalog.modes.get(name, ())
        if mode.mode == wanted
    }
    features = [name for name in members(chosen) if name not in found]
    left = chosen.hours_per_week - sum(mode.hours_per_week for mode in found.values())
    return found | dict(zip(features, _that_take(left, features, catalog), strict=False))


def _that_take(hours: float, features: Sequence[str], catalog: Catalog) -> tuple[Mode, ...]:
    """The modes in which the features take exactly the hours left, else the most that fit into them."""
    choices = [
        modes
        for modes in product(*(catalog.modes.get(name, ()) for name in features))
        if sum(mode.hours_per_week for mode in modes) <= hours + SAME_HOURS
    ]
    return max(choices, key=lambda modes: sum(mode.hours_per_week for mode in modes), default=())


def _down(hours: float) -> float:
    """Rounded down to hundredths: rounding up a little in each row could exceed the whole."""
    return math.floor(hours * 100 + 1e-6) / 100
