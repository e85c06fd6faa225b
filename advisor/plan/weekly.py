"""The weekly rhythm: who gets how many hours, and what residents are promised. Never more than the set's."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import product

from advisor.catalog import Catalog
from advisor.catalog.records import Mode
from advisor.decision.facts.running_accounts import COPIED_AS, WARNS_AS
from advisor.decision.result import ChosenSet, KeptAccount, WeeklyHours
from advisor.plan.members import members, worked_on

# Hours of the set are rounded to hundredths; a sum of modes that lies closer than this is the same.
SAME_HOURS = 0.006


def weekly(chosen: ChosenSet, catalog: Catalog) -> list[WeeklyHours]:
    """One row per member of the set and feature it runs, then one per account kept as a copy.

    The upper ends of the hours are those the set counts on, so that they add up to no more than the set's
    hours; a mode's own upper end would break that promise.
    """
    modes = modes_of(chosen, catalog)
    as_copies = copied_only(chosen, catalog)
    rows = []
    for name in members(chosen):
        mode = modes.get(name)
        if mode is None:
            continue
        rows.append(
            WeeklyHours(
                platform=name,
                name=catalog.platforms[name].name,
                mode=mode.mode,
                hours_per_week=(_down(mode.hours_per_week_low), _down(mode.hours_per_week)),
                reply_promise=mode.reply_promise,
                note=mode.note,
                account_id=None,
                is_copy=name in as_copies,
            )
        )
    seconds = second_copies(chosen)
    rows += [
        WeeklyHours(
            platform=one.platform,
            name=catalog.platforms[one.platform].name,
            mode="post_only",
            hours_per_week=(_down(one.hours_per_week), _down(one.hours_per_week)),
            reply_promise="",
            note="",
            account_id=one.account_id,
            is_copy=True,
        )
        for one in seconds
    ]
    return rows


def second_copies(chosen: ChosenSet) -> tuple[KeptAccount, ...]:
    """Copies on a platform that is worked on, or has a copy, already."""
    seen, found = set(worked_on(chosen)), []
    for one in chosen.kept:
        if one.platform in seen:
            found.append(one)
        seen.add(one.platform)
    return tuple(found)


def copied_only(chosen: ChosenSet, catalog: Catalog) -> frozenset[str]:
    """What goes on as a copy of other posts and has no promise of its own, as a warning or a tip line has."""
    return frozenset(
        one.platform
        for one in chosen.kept
        if not (catalog.kind_of(one.platform).alerts or catalog.kind_of(one.platform).tips)
    ) - set(worked_on(chosen))


def modes_of(chosen: ChosenSet, catalog: Catalog) -> dict[str, Mode]:
    """The mode of each member, feature and copy."""
    found = {
        name: mode
        for name, wanted in chosen.modes.items()
        for mode in catalog.modes.get(name, ())
        if mode.mode == wanted
    }
    found = {name: _taking(mode, chosen.mode_hours.get(name)) for name, mode in found.items()}
    features = [name for name in worked_on(chosen) if name not in found]
    copies = sum(one.hours_per_week for one in chosen.kept)
    left = chosen.hours_per_week - copies - sum(mode.hours_per_week for mode in found.values())
    found |= dict(zip(features, _that_take(left, features, catalog), strict=False))
    seconds = second_copies(chosen)
    return found | {one.platform: _copied(one, catalog) for one in chosen.kept if one not in seconds}


def _taking(mode: Mode, hours: float | None) -> Mode:
    """The mode at the hours that the set counts for it, where those are fewer than usual."""
    if hours is None or hours >= mode.hours_per_week:
        return mode
    return mode.model_copy(update={"hours_per_week_low": hours, "hours_per_week_high": hours})


def _copied(one: KeptAccount, catalog: Catalog) -> Mode:
    """How an account goes on as a copy, at the hours the set counts for it.

    What warns and what takes tips goes on as it is: nothing is copied there, it is kept ready.
    """
    kind, modes = catalog.kind_of(one.platform), {m.mode: m for m in catalog.modes[one.platform]}
    order = WARNS_AS if kind.alerts else COPIED_AS
    mode = next(modes[name] for name in order if name in modes)
    hours = {"hours_per_week_low": one.hours_per_week, "hours_per_week_high": one.hours_per_week}
    if kind.alerts or kind.tips:
        return mode.model_copy(update=hours)
    unsaid = {"reply_promise": "", "reply_days": None, "note": ""}
    return mode.model_copy(update={"mode": "post_only", **hours, **unsaid})


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
