"""Tipping points: at which weight of one family or need another platform would be first. Exact, closed form.

All scores are straight lines in one weight when the others keep their proportions, so two platforms change
places at one crossing at most.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from advisor.catalog.records import Role
from advisor.decision.along import Line, Piece
from advisor.decision.evidence import Floats
from advisor.decision.needs import Weighting
from advisor.decision.possible import Possible
from advisor.decision.recommendation import Ranked


@dataclass(frozen=True)
class Tip:
    """The weight nearest to the present one at which the leader changes, and to whom; None: never."""

    weight: float
    flips_at: float | None
    to: int | None


def nearest_tip(inside: Floats, outside: Floats, weight: float, leader: int) -> Tip:
    """Where the leader loses its place as one weight moves and the rest keep their proportions.

    inside   alternatives: score if this criterion had all the weight
    outside  alternatives: score if it had none
    weight   its present share, 0–1
    """
    gap_in, gap_out = inside[leader] - inside, outside[leader] - outside
    slope = gap_in - gap_out
    with np.errstate(divide="ignore", invalid="ignore"):
        crossing = -gap_out / slope  # where weight × gap_in + (1 − weight) × gap_out = 0
    possible = np.isfinite(crossing) & (crossing >= 0) & (crossing <= 1) & (np.abs(slope) > 1e-12)
    possible[leader] = False
    if not possible.any():
        return Tip(weight, None, None)
    distance = np.where(possible, np.abs(crossing - weight), np.inf)
    nearest = int(np.argmin(distance))
    return Tip(weight, float(crossing[nearest]), nearest)


def tipping_points(weighting: Weighting, ranking: Sequence[Ranked]) -> tuple[dict[str, Any], ...]:
    """For every family and every need: where the first of each role would change, nearest first.

    Each entry: criterion, the list it is about (a role, or "all"), who leads, the present weight, the
    weight at which it flips (None: never) and to whom. Weights are shares of the needs alone.
    """
    if not ranking:
        return ()
    needs = weighting.needs
    share = np.array([n.weight for n in needs])
    share = share / share.sum()
    value = np.array([[c.value for c in row.contributions[: len(needs)]] for row in ranking])
    served = value @ share
    # points per unit of served need: success scales with what is served, so lines stay straight
    factor = np.array([row.score / s if s > 0 else 0.0 for row, s in zip(ranking, served, strict=True)])
    groups: dict[str, list[int]] = {}
    for j, need in enumerate(needs):
        groups.setdefault(f"family:{need.family}", []).append(j)
    if len(needs) > len(groups):
        groups |= {need.criterion: [j] for j, need in enumerate(needs)}
    lists: dict[str, list[int]] = {"all": list(range(len(ranking)))}
    for i, row in enumerate(ranking):
        role: Role = row.role
        lists.setdefault(role, []).append(i)
    found: list[dict[str, Any]] = []
    for criterion, columns in groups.items():
        weight = float(share[columns].sum())
        if not 1e-12 < weight < 1 - 1e-12:
            continue  # all the weight or none: no proportions are left to keep on one of the sides
        inside = factor * (value[:, columns] @ (share[columns] / weight))
        rest = [j for j in range(len(needs)) if j not in columns]
        outside = factor * (value[:, rest] @ (share[rest] / (1 - weight)))
        for name, rows in lists.items():
            if len(rows) < 2:
                continue
            tip = nearest_tip(inside[rows], outside[rows], weight, 0)
            found.append(
                {
                    "criterion": criterion,
                    "list": name,
                    "leader": ranking[rows[0]].platform,
                    "weight": weight,
                    "flips_at": tip.flips_at,
                    "to": None if tip.to is None else ranking[rows[tip.to]].platform,
                }
            )
    return nearest_first(found)


def nearest_first(tips: Sequence[dict[str, Any]]) -> tuple[dict[str, Any], ...]:
    """Tipping points by how far today's weight is from them; those that never come last."""

    def distance(tip: dict[str, Any]) -> float:
        return 2.0 if tip["flips_at"] is None else abs(tip["flips_at"] - tip["weight"])

    return tuple(sorted(tips, key=distance))


def set_tipping_points(
    possible: Possible, lines: Sequence[Line], pieces: Sequence[Sequence[Piece]]
) -> tuple[dict[str, Any], ...]:
    """For every family and need: the nearest weight at which another set is better, and what it changes.

    Entries as above with the list "set"; `adds` and `drops` name platforms, `to` the first one added.
    """
    before = possible.names(possible.today)
    found: list[dict[str, Any]] = []
    for line, along in zip(lines, pieces, strict=True):
        around = [i for i, p in enumerate(along) if p.start <= line.today <= p.end]
        # where two sets are equally good today, either piece may hold today's
        here = next((i for i in around if along[i].found.members == possible.today.members), around[0])
        others = [(along[i].start, along[i].found) for i in range(here + 1, min(here + 2, len(along)))]
        others += [(along[i].end, along[i].found) for i in range(max(here - 1, 0), here)]
        tip = min(others, key=lambda other: abs(other[0] - line.today), default=None)
        after = () if tip is None else possible.names(tip[1])
        adds = [name for name in after if name not in before]
        found.append(
            {
                "criterion": line.criterion,
                "list": "set",
                "leader": before[0] if before else None,
                "weight": line.today,
                "flips_at": None if tip is None else tip[0],
                "to": adds[0] if adds else None,
                "adds": adds,
                "drops": [] if tip is None else [name for name in before if name not in after],
            }
        )
    return tuple(found)
