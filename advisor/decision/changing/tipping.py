"""Tipping points: at which weight of one family or need another platform would be first. Exact, closed form.

All scores are straight lines in one weight when the others keep their proportions, so two ways of running a
platform change places at one crossing at most. Drawing level at 0 or 100% is no change of places.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from advisor.catalog import Catalog
from advisor.decision.changing.looser_limits import Possible
from advisor.decision.changing.sweep import Line, Piece, around, as_good_along
from advisor.decision.choosing.branching import Integers
from advisor.decision.doubting.how_sure import rows_by_role
from advisor.decision.facts.evidence import Bools, Floats
from advisor.decision.result import Criterion, ListName, Ranked, SetTippingPoint, TippingPoint
from advisor.decision.weighing.assessment import Assessment, need_weights
from advisor.decision.weighing.needs import Weighting, in_catalogue_order
from advisor.decision.weighing.score import ways_of_running
from advisor.decision.weighing.success import points_per_served_need

# A lead of fewer points (of 100) is a rounding error of the sums.
LEAST_LEAD = 1e-6
# The criteria are looked at together, so many at a time that memory stays flat.
CRITERIA_AT_ONCE = 64


@dataclass(frozen=True)
class Tip:
    """The weight nearest to the present one at which the leader changes, and to whom; None: never."""

    weight: float
    flips_at: float | None
    to: int | None


def nearest_tip(
    inside: Floats, outside: Floats, weight: float, leader: int, platform: Integers | None = None
) -> Tip:
    """Where the leader loses its place as one weight moves and the rest keep their proportions.

    inside    alternatives: score (0–100) if this criterion had all the weight
    outside   alternatives: score if it had none
    weight    its present share, 0–1
    leader    number of the platform that leads today;  platform: of each alternative (None: its own)

    A platform stands at the best of its alternatives. Only who is ahead beyond the crossing takes the place,
    so the crossing lies inside 0–1 and at neither end. Who is ahead today already, and stands behind since
    too little is known of it, takes nothing.
    """
    owner = np.arange(len(inside)) if platform is None else platform
    return nearest_tips(inside[None, :], outside[None, :], [weight], leader, owner)[0]


def nearest_tips(
    inside: Floats, outside: Floats, weights: Sequence[float], leader: int, owner: Integers
) -> list[Tip]:
    """As `nearest_tip`, for several criteria at once. inside, outside: criteria × alternatives."""
    lead_way = owner == leader
    others = np.flatnonzero(~lead_way)
    # how far each alternative is ahead of each of the leader's, with all the weight and with none
    ahead_in = inside[:, None, others] - inside[:, lead_way][:, :, None]
    ahead_out = outside[:, None, others] - outside[:, lead_way][:, :, None]
    gain = ahead_in - ahead_out
    # side by side it is ahead everywhere or nowhere: a crossing before 0, or beyond 1
    crossing = np.where(ahead_out > LEAST_LEAD, -1.0, 2.0)
    np.divide(-ahead_out, gain, out=crossing, where=np.abs(gain) > LEAST_LEAD)
    rises = gain > -LEAST_LEAD
    # it leads where it is ahead of all of them: an interval, since every score is a straight line
    start = np.where(rises, crossing, 0.0).max(axis=1, initial=0.0)
    end = np.where(rises, 1.0, crossing).min(axis=1, initial=1.0)

    def leads_at(at: Floats) -> Bools:
        share = at[:, None, :]
        return np.asarray((share * ahead_in + (1 - share) * ahead_out).min(axis=1) > LEAST_LEAD)

    today = leads_at(np.broadcast_to(np.array(weights)[:, None], start.shape))
    leads = leads_at(start) | leads_at((start + end) / 2) | leads_at(end)
    leads &= start < end
    told = []
    for k, weight in enumerate(weights):
        ahead_today = set(owner[others[today[k]]].tolist())
        found = []
        for j in np.flatnonzero(leads[k]).tolist():
            other, first, last = int(owner[others[j]]), float(start[k, j]), float(end[k, j])
            if other in ahead_today:
                continue
            above = first + last > 2 * weight
            # who has drawn level today takes the place at once, whichever way the rounding errors fall
            flips_at = max(first, weight) if above else min(last, weight)
            # of several that cross at one weight, who is ahead of all beyond it
            steep = float(inside[k, others[j]] - outside[k, others[j]]) * (1 if above else -1)
            nearness = (round(abs(flips_at - weight), 9), not above, -round(steep, 6))
            found.append((nearness, other, flips_at))
        if found:
            _nearness, nearest, flips_at = min(found)
            told.append(Tip(weight, flips_at, nearest))
        else:
            told.append(Tip(weight, None, None))
    return told


def tipping_points(
    catalog: Catalog, assessed: Assessment, ranking: Sequence[Ranked]
) -> tuple[TippingPoint, ...]:
    """For every family and every need: where the first of each role would change, nearest first.

    Weights are shares of the needs alone.
    """
    if not ranking:
        return ()
    needs, share = assessed.weighting.needs, need_weights(assessed.weighting)
    ways = ways_of_running(assessed)
    value = np.array([way.value for way in ways])
    # success scales with what is served, so lines stay straight
    points = {n: points_per_served_need(catalog, n, assessed.weighting) for n in {way.names for way in ways}}
    factor = np.array([points[way.names] for way in ways])
    groups: dict[Criterion, list[int]] = {}
    for j, need in enumerate(needs):
        groups.setdefault(Criterion.of_family(need.family), []).append(j)
    if len(needs) > len(groups):
        groups |= {need.criterion: [j] for j, need in enumerate(needs)}
    lists: dict[ListName, list[int]] = {
        "all": list(range(len(ranking))),
        **rows_by_role(ranking),
    }
    row_of = {row.platform: i for i, row in enumerate(ranking)}
    rows_of_ways = np.array([row_of[way.platform] for way in ways], dtype=np.intp)
    moved: list[tuple[Criterion, float, Floats, Floats]] = []
    for criterion, columns in groups.items():
        weight = float(share[columns].sum())
        if not 1e-12 < weight < 1 - 1e-12:
            continue  # all the weight or none: no proportions are left to keep on one of the sides
        rest = [j for j in range(len(needs)) if j not in columns]
        inside = factor * (value[:, columns] @ (share[columns] / weight))
        outside = factor * (value[:, rest] @ (share[rest] / (1 - weight)))
        moved.append((criterion, weight, inside, outside))
    tips: dict[tuple[Criterion, str], Tip] = {}
    for name, rows in lists.items():
        if len(rows) < 2:
            continue
        mine = np.isin(rows_of_ways, rows)
        for start in range(0, len(moved), CRITERIA_AT_ONCE):
            part = moved[start : start + CRITERIA_AT_ONCE]
            told = nearest_tips(
                np.array([inside[mine] for _c, _w, inside, _o in part]),
                np.array([outside[mine] for _c, _w, _i, outside in part]),
                [weight for _c, weight, _i, _o in part],
                rows[0],
                rows_of_ways[mine],
            )
            tips |= {(row[0], name): tip for row, tip in zip(part, told, strict=True)}
    return tuple(
        TippingPoint(
            criterion=criterion,
            list=name,
            leader=ranking[rows[0]].platform,
            weight=weight,
            flips_at=tips[criterion, name].flips_at,
            to=None if (to := tips[criterion, name].to) is None else ranking[to].platform,
        )
        for criterion, weight, _inside, _outside in moved
        for name, rows in lists.items()
        if len(rows) > 1
    )


def nearest_first(
    catalog: Catalog, weighting: Weighting, tips: Sequence[TippingPoint | SetTippingPoint]
) -> tuple[TippingPoint | SetTippingPoint, ...]:
    """Tipping points by how far today's weight is from them; those that never come last.

    Equally far ones stand in the order of the catalogue, so that the order of the answers moves none.
    """
    families = [Criterion.of_family(family) for family in catalog.families]
    needs = [weighting.needs[j].criterion for j in in_catalogue_order(catalog, weighting.needs)]
    place = {criterion: k for k, criterion in enumerate([*families, *needs])}

    def key(tip: TippingPoint | SetTippingPoint) -> tuple[float, int]:
        far = 2.0 if tip.flips_at is None else round(abs(tip.flips_at - tip.weight), 9)
        return far, place[tip.criterion]

    return tuple(sorted(tips, key=key))


def set_tipping_points(
    possible: Possible, lines: Sequence[Line], pieces: Sequence[Sequence[Piece]]
) -> tuple[SetTippingPoint, ...]:
    """For every family and need: the nearest weight at which another set is better, and what it changes.

    A set that is only as good as today's, all along or at one weight, changes nothing.
    """
    before = possible.names(possible.today)
    found: list[SetTippingPoint] = []
    for line, along in zip(lines, pieces, strict=True):
        near = around(along, line.today)
        # where two sets are equally good today, either piece may be the one along which today's is best
        here = next((i for i in near if as_good_along(possible, line, along[i])), near[0])
        others = [(along[i].start, along[i].found) for i in range(here + 1, min(here + 2, len(along)))]
        others += [(along[i].end, along[i].found) for i in range(max(here - 1, 0), here)]
        tip = min(others, key=lambda other: round(abs(other[0] - line.today), 9), default=None)
        after = () if tip is None else possible.names(tip[1])
        adds = tuple(name for name in after if name not in before)
        found.append(
            SetTippingPoint(
                criterion=line.criterion,
                leader=before[0] if before else None,
                weight=line.today,
                flips_at=None if tip is None else tip[0],
                to=adds[0] if adds else None,
                adds=adds,
                drops=() if tip is None else tuple(name for name in before if name not in after),
            )
        )
    return tuple(found)
