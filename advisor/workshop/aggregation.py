"""One group's weights from many people's: the mean of normalized weights, beside their median and spread.

Each person counts the same, whatever numbers they like to use: weights are normalized person by person
before the mean is taken. The mean of weights that sum to 1 sums to 1; medians need not, so they are shown
beside the mean and never used in its place.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from advisor.text import _
from advisor.workshop.stated_weights import WeightsError, from_points, from_swings

Elicitation = Literal["points", "swing"]


@dataclass(frozen=True)
class GroupWeights:
    """Weights of a group by name, each 0–1, in the order asked.

    mean      sums to 1: the group's weights
    median    of each weight by itself; these need not sum to 1
    quartiles   the middle half of the people lies between them
    extremes  the lowest and the highest weight anyone gave
    people    how many were asked and answered
    """

    mean: dict[str, float]
    median: dict[str, float]
    quartiles: dict[str, tuple[float, float]]
    extremes: dict[str, tuple[float, float]]
    people: int

    def most_disputed(self) -> str:
        """The name on which people differ most: the widest middle half, then the widest range."""

        def width(name: str) -> tuple[float, float]:
            (low, high), (least, most) = self.quartiles[name], self.extremes[name]
            return high - low, most - least

        return max(self.mean, key=width)


def personal_weights(
    said: Mapping[str, float | None], names: Collection[str], elicitation: Elicitation
) -> dict[str, float]:
    """One person's weights, summing to 1, from 100 points divided or from swings.

    Raises WeightsError with a sentence for each thing to mend.
    """
    return from_points(said, names) if elicitation == "points" else from_swings(said, names)


def group_weights(people: Sequence[Mapping[str, float]]) -> GroupWeights:
    """The group's weights from each person's (as `personal_weights` gives them).

    Raises WeightsError when nobody has answered, when people weighed different things, or when someone's
    weights are negative or do not sum to 1.
    """
    if not people:
        raise WeightsError([_("Nobody has given weights yet.")])
    names = list(people[0])
    problems = []
    for place, person in enumerate(people, start=1):
        if set(person) != set(names):
            problems.append(
                _("Person {place} weighed other needs than the first one. Everyone weighs the same list.")
                .format(place=place)
            )  # fmt: skip
        elif min(person.values()) < 0 or abs(sum(person.values()) - 1) > 1e-6:
            problems.append(
                _("The weights of person {place} are negative or do not sum to 1. Normalize them first.")
                .format(place=place)
            )  # fmt: skip
    if problems:
        raise WeightsError(problems)
    table = np.array([[person[name] for name in names] for person in people], dtype=float)
    least, low, middle, high, most = np.percentile(table, [0, 25, 50, 75, 100], axis=0).tolist()
    return GroupWeights(
        mean=dict(zip(names, table.mean(axis=0).tolist(), strict=True)),
        median=dict(zip(names, middle, strict=True)),
        quartiles=dict(zip(names, zip(low, high, strict=True), strict=True)),
        extremes=dict(zip(names, zip(least, most, strict=True), strict=True)),
        people=len(people),
    )
