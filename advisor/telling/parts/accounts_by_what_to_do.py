"""What to do with each account and platform that has no card of its own, in three groups."""

from __future__ import annotations

from dataclasses import dataclass

from advisor.decision.result import ActionItem
from advisor.telling.blocks import Point, Points
from advisor.telling.parts.accounts_of_today import why_in_parts
from advisor.telling.parts.basis import Basis
from advisor.text import _, ngettext

# What is said elsewhere, or not at all, where no account of theirs is concerned.
NOT_TOLD = ("not_now", "ruled_out", "add_later")


@dataclass(frozen=True)
class ToDo:
    """One of them: its name, its action, why, and its terms."""

    platform: str
    name: str
    action: str
    reason: str
    terms: tuple[str, ...]


@dataclass(frozen=True)
class ToDoGroup:
    """Those of one kind under their heading; `later` may wait, so it may stand closed."""

    heading: str
    rows: tuple[ToDo, ...]
    later: bool = False


def what_to_do(basis: Basis) -> tuple[ToDoGroup, ...]:
    """Accounts of today outside the set, or a second on one platform; what comes beside; what comes later."""
    chosen = basis.recommendation.set
    inside = {*chosen.platforms, *(f for found in chosen.features.values() for f in found)}
    copies = {(one.platform, one.account_id) for one in chosen.kept}
    others = [
        item for item in basis.recommendation.actions
        if (item.platform not in inside or item.action == "merge")
        and (item.platform, item.account_id) not in copies
    ]  # fmt: skip
    today = [to_do(i, basis) for i in others if i.account_id]
    also = [to_do(i, basis) for i in others if not i.account_id and i.action not in NOT_TOLD]
    later = [to_do(i, basis) for i in others if not i.account_id and i.action == "add_later"]
    waiting = ngettext("One to add later, when you can", "{count} to add later, when you can", len(later))
    groups = (
        ToDoGroup(_("Your other accounts today"), tuple(today)),
        ToDoGroup(_("Also"), tuple(also)),
        ToDoGroup(waiting.format(count=len(later)), tuple(later), later=True),
    )
    return tuple(group for group in groups if group.rows)


def in_a_list(group: ToDoGroup) -> Points:
    """A group in short: each by its name, and why."""
    return Points(
        group.heading,
        tuple(Point(row.reason, lead=_("{name}:").format(name=row.name)) for row in group.rows),
    )


def kept_as_copies(basis: Basis) -> tuple[tuple[ToDo, float], ...]:
    """The accounts that go on as copies, each with the hours it takes."""
    items = {(i.platform, i.account_id): i for i in basis.recommendation.actions}
    found = []
    for one in basis.recommendation.set.kept:
        item = items.get((one.platform, one.account_id))
        told = to_do(item, basis) if item else ToDo(one.platform, basis.name(one.platform), "keep", "", ())
        found.append((told, one.hours_per_week))
    return tuple(found)


def to_do(item: ActionItem, basis: Basis) -> ToDo:
    """One action in words."""
    reason, *terms = why_in_parts(item, basis)
    return ToDo(item.platform, basis.name(item.platform), item.action, reason, tuple(terms))
