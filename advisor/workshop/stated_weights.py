"""From what people say to weights: swings, or 100 points divided.

Weights are shares: not negative, summing to 1. What cannot be meant (a negative number, one left out, points
that do not add up) is refused with a sentence for a person.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping

from advisor.decision.weighing.weights import proportional
from advisor.text import _

# "Divide 100 points": the whole, and how far off an entry may be (a third typed as 33.3 three times).
POINTS = 100.0
ROUNDING = 0.5
# The largest swing is called 100; the others are read against it.
LARGEST_SWING = 100.0


class WeightsError(ValueError):
    """Weights that cannot be used. `problems` holds one sentence each: what is wrong, what to do."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__("\n".join(problems))


def from_points(points: Mapping[str, float | None], names: Collection[str]) -> dict[str, float]:
    """Weights from 100 points divided among all of `names`, in the order of `names`.

    Raises WeightsError for a negative or missing number, a name not asked about, or another sum than 100.
    """
    problems = list(_not_numbers(points, names))
    total = math.fsum(p for p in points.values() if p is not None)
    if not problems and abs(total - POINTS) > ROUNDING:
        problems.append(
            _("The points add up to {total:g}. Divide {points:g} points, no more and no fewer.").format(
                total=round(total, 2), points=POINTS
            )
        )
    if problems:
        raise WeightsError(problems)
    return dict(zip(names, proportional([points[name] or 0.0 for name in names]), strict=True))


def from_swings(swings: Mapping[str, float | None], names: Collection[str]) -> dict[str, float]:
    """Weights from swings: how much it is worth to go from the worst to the best on each of `names`.

    The swing that is worth most is 100; one worth half of it is 50; 0 is worth nothing.
    Source: von Winterfeldt & Edwards 1986, Decision Analysis and Behavioral Research, ch. 8.

    Raises WeightsError for a negative or missing number, a name not asked about, or a largest swing that is
    not 100.
    """
    problems = list(_not_numbers(swings, names))
    largest = max((s for s in swings.values() if s is not None), default=0.0)
    if not problems and abs(largest - LARGEST_SWING) > 1e-9:
        problems.append(
            _("The largest swing is {largest:g}. Give {whole:g} to the change that is worth most to you.")
            .format(largest=largest, whole=LARGEST_SWING)
        )  # fmt: skip
    if problems:
        raise WeightsError(problems)
    return dict(zip(names, proportional([swings[name] or 0.0 for name in names]), strict=True))


def _not_numbers(said: Mapping[str, float | None], names: Collection[str]) -> Iterator[str]:
    """Sentences on what is missing, negative, not a number, or not asked about."""
    if not names:
        yield _("There is nothing to weigh yet. Choose at least one purpose first.")
    for name in names:
        number = said.get(name)
        if number is None:
            yield _("“{name}” has no number. Write one; 0 means it does not matter.").format(name=name)
        elif not math.isfinite(number):
            yield _("“{name}” is not a number. Write digits.").format(name=name)
        elif number < 0:
            yield _("“{name}” has {number:g}. A weight is 0 or more.").format(name=name, number=number)
    for name in said:
        if name not in names:
            yield _("“{name}” is not one of the needs that are weighed. Remove it.").format(name=name)
