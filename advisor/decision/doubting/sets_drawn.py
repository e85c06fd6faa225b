"""The pool of near-best sets under the draws: in how many of them is each set the best?

Draws move values a little, so a set is followed to first order in their errors: a matrix product tells its
objective in every draw.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from advisor.decision.doubting.draws import Integers, Singles, Spread
from advisor.decision.doubting.smaa import best_counts
from advisor.decision.facts.evidence import Floats
from advisor.decision.method import SECOND_PLATFORM_ADDS

# Products of so many multiplications stay on one thread: shared, they take more processor time and no less
# of the clock, since each is over at once.
MULTIPLIED_AT_ONCE = 200_000
LEAST_AT_ONCE = 8


@dataclass(frozen=True, eq=False)
class Sets:
    """A pool of near-best sets and how each reacts to weights and to values (first order in their errors).

    The objective of a set is  constant + by_need · weights + by_cell · (weight × value of each cell).

    cells     the cells that move any of the sets; most platforms are in none
    by_need   sets × needs: covered need at the middle values, less what by_cell counts of them already
    by_cell   sets × these cells: change of coverage per change of a value
    constant  sets: minus the opening costs
    """

    cells: Integers
    by_need: Floats
    by_cell: Floats
    constant: Floats

    def wins(self, weights: Singles, weighted_values: Singles) -> Floats:
        """In how many draws each set has the best objective: one matrix product.

        weights  needs × draws;  weighted_values  cells × draws: each value times its need's weight
        """
        if len(self.constant) == 1:
            return np.full(1, float(weights.shape[1]))
        moved = np.hstack([self.by_need, self.by_cell, self.constant[:, None]])
        by = np.vstack([weights, weighted_values[self.cells], np.ones((1, weights.shape[1]))])
        # Summed in double and rounded: the last bits of a product depend on how many threads share it, and
        # sets that are equally good must stay so.
        objective = np.empty((len(self.constant), weights.shape[1]), dtype=np.float32)
        at_once = max(LEAST_AT_ONCE, MULTIPLIED_AT_ONCE // max(moved.size, 1))
        for start in range(0, weights.shape[1], at_once):
            part = slice(start, start + at_once)
            objective[:, part] = moved @ by[:, part]
        return best_counts(objective)


def sets_for_draws(
    values: Sequence[Floats], rows_of: Sequence[Sequence[int]], cost: Sequence[float], spread: Spread
) -> Sets:
    """The pool as matrices.

    values   per set: members × needs at the middle
    rows_of  per set: the ranking row of each member, whose errors it shares
    cost     per set: covered need (0–1) that its accounts must earn back
    spread   the cells; a member that is run in a mode that keeps less errs less
    """
    cell = np.full((spread.rows, spread.needs), -1)
    cell[spread.row, spread.need] = np.arange(len(spread.value))
    # filled up to one size, and to two members at least, with members that serve nothing and have no row
    size = max(2, *(len(value) for value in values))
    value = np.zeros((len(values), size, spread.needs))
    row_of = np.full((len(values), size), -1)
    for m, (members, rows) in enumerate(zip(values, rows_of, strict=True)):
        value[m, : len(members)], row_of[m, : len(rows)] = members, rows
    # the best and the second best of each set, per need: sets × 2 × needs
    order = np.argsort(-value, axis=1, kind="stable")[:, :2]
    two_best = np.take_along_axis(value, order, axis=1)
    first, second = two_best[:, 0], two_best[:, 1]
    coverage = first + SECOND_PLATFORM_ADDS * (1 - first) * second
    slopes = np.stack([1 - SECOND_PLATFORM_ADDS * second, SECOND_PLATFORM_ADDS * (1 - first)], axis=1)
    rows_of_best = np.take_along_axis(row_of[:, :, None], order, axis=1)
    cells = np.where(rows_of_best >= 0, cell[rows_of_best, np.arange(spread.needs)], -1)
    by_cell = np.zeros((len(values), len(spread.value)))
    for place in range(2):
        one, need = np.nonzero(cells[:, place] >= 0)
        mine, its_cell = two_best[one, place, need], cells[one, place, need]
        middle = spread.value[its_cell]
        kept = np.divide(mine, middle, out=np.ones(len(mine)), where=middle > 0)
        by_cell[one, its_cell] += slopes[one, place, need] * np.minimum(kept, 1.0)
    counted = np.zeros((len(values), spread.needs))
    np.add.at(counted.T, spread.need, (by_cell * spread.value).T)
    used = np.flatnonzero(by_cell.any(axis=0))
    return Sets(used, coverage - counted, by_cell[:, used], -np.asarray(cost, dtype=float))
