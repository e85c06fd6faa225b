"""Why one platform is not run, and the least that would bring it in, as it was worked out and tried."""

from __future__ import annotations

from advisor.decision.result import WhatWouldChange
from advisor.plan.members import members, worked_on
from advisor.telling.blocks import Point, Points
from advisor.telling.parts.basis import Basis
from advisor.telling.sentences.kept_sentences import copy_on, copy_time
from advisor.text import _
from advisor.words.lists import listed
from advisor.words.phrases import capital


def runs_already(platform: str, basis: Basis) -> str:
    """That it is run, or goes on as a copy; "" where it is neither."""
    result = basis.recommendation
    name = capital(basis.spoken([platform])[0])
    if platform in worked_on(result.set):
        return _("{name} is among the channels we advise you to run.").format(name=name)
    copy = copy_on(platform, result.set)
    if copy is None:
        return ""
    return _("{name} goes on as a copy of your other posts, {time}. It is not worked on.").format(
        name=name, time=copy_time(copy.hours_per_week)
    )


def what_keeps_it_out(platform: str, basis: Basis) -> tuple[str, ...]:
    """What is said of it today: why it was left out, its condition, or what rules it out."""
    result = basis.recommendation
    row = result.row_of(platform)
    if row is not None:
        said = (row.left_out_because or row.reason, row.conditional, row.against)
        return tuple(dict.fromkeys(line for line in said if line))
    for out in result.ruled_out:
        if out.platform == platform:
            remedy = _("To be ranked at all: {remedy}").format(remedy=out.remedy) if out.remedy else ""
            return tuple(line for line in (out.reason, remedy) if line)
    return tuple(f.reason for f in result.foundation if f.platform == platform)


def least_changes(platform: str, basis: Basis) -> tuple[WhatWouldChange, ...]:
    """The changes that bring it in, each the least of its kind."""
    found = basis.recommendation.what_would_change or ()
    return tuple(c for c in found if c.platform == platform and c.needs.kinds)


def no_change_helps(platform: str, basis: Basis) -> tuple[str, ...]:
    """Why nothing brings it in, where that was worked out or needs no working out."""
    result = basis.recommendation
    found = [c for c in result.what_would_change or () if c.platform == platform]
    is_placed = result.row_of(platform) is not None or platform in {o.platform for o in result.ruled_out}
    if result.what_would_change is None:
        unknown = _("What would bring it in has not been worked out for this result.")
        return (unknown,) if is_placed else ()
    if not found and not is_placed:
        return (_("It stands beside the ranking, so no change of your answers brings it in."),)
    return tuple(c.reason for c in found if not c.needs.kinds)


def change_told(change: WhatWouldChange, basis: Basis) -> Points:
    """One least change: what it takes, then what would be run, what else comes in and what goes out."""
    inside = members(basis.recommendation.set)
    also = [p for p in change.platforms if p not in inside and p != change.platform]
    told = [_("You would then run: {names}.").format(names=listed(basis.names(change.platforms)))]
    if also:
        told.append(_("Also comes in: {names}.").format(names=listed(basis.names(also))))
    if change.drops:
        told.append(_("Goes out: {names}.").format(names=listed(basis.names(list(change.drops)))))
    price = _("It takes a price from the seller. Type it on the platform's page when you have it.")
    return Points(
        change.reason, tuple(Point(line) for line in told), note=price if waits_for_a_price(change) else ""
    )


def waits_for_a_price(change: WhatWouldChange) -> bool:
    """Whether it hangs on a price nobody knows yet, so that no answer can stand in for it."""
    return any(gate.kind == "quote" for gate in change.needs.gates)
