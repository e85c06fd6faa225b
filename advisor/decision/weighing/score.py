"""Points of a way of running a platform, by need and by measure of success; they sum to its score."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.catalog import Catalog
from advisor.decision.facts.evidence import MIDDLE, Floats
from advisor.decision.result import Contribution, Criterion
from advisor.decision.weighing.assessment import Assessment, need_weights
from advisor.decision.weighing.benefit import kept_by
from advisor.decision.weighing.best_modes import Place
from advisor.decision.weighing.success import readings


@dataclass(frozen=True, eq=False)
class WayOfRunning:
    """One way in which a platform may stand in the ranking.

    names  all that is run with it;  value: what it serves, 0–1 per need
    """

    platform: str
    names: tuple[str, ...]
    value: Floats


def ways_of_running(assessed: Assessment) -> list[WayOfRunning]:
    """Every alternative of every platform."""
    ways = []
    for i, alternative in enumerate(assessed.benefit.alternatives):
        value = assessed.benefit.value[MIDDLE, i]
        ways.append(WayOfRunning(alternative.platform, alternative.names, value))
    return ways


def feature_value(assessed: Assessment, i: int) -> Floats:
    """Value of an alternative's feature alone (3 × needs): never above the alternative that carries it."""
    alternative = assessed.benefit.alternatives[i]
    assert alternative.feature is not None
    assert alternative.feature_mode is not None
    row = assessed.facts.platform_index[alternative.feature]
    kept = kept_by(alternative.feature_mode, assessed.potential, row)
    return assessed.potential.value[:, row] * kept


def contributions_of(catalog: Catalog, assessed: Assessment, place: Place) -> tuple[Contribution, ...]:
    """Points by need and success criterion, in the order of the needs; they sum to the score."""
    i = place.alternative
    alternative = assessed.benefit.alternatives[i]
    is_feature = alternative.platform != place.platform
    values = feature_value(assessed, i) if is_feature else assessed.benefit.value[:, i]
    by_feature = [False] * values.shape[1] if is_feature else assessed.benefit.by_feature[i].tolist()
    rows = [
        _contribution(need.criterion, need.weight, value, alternative.feature if through else None)
        for need, value, through in zip(assessed.weighting.needs, values.T.tolist(), by_feature, strict=True)
    ]
    names = (place.platform,) if is_feature else alternative.names
    return (*rows, *_success_contributions(catalog, assessed, names, values))


def _success_contributions(
    catalog: Catalog, assessed: Assessment, names: tuple[str, ...], values: Floats
) -> list[Contribution]:
    if not assessed.weighting.success:
        return []
    served = (values @ need_weights(assessed.weighting)).tolist()
    return [
        _contribution(
            Criterion.of_success(read.success),
            read.weight,
            [layer * read.share for layer in served],
            read.through,
        )
        for read in readings(catalog, names, assessed.weighting)
    ]


def _contribution(
    criterion: Criterion, weight: float, value: Sequence[float], through: str | None
) -> Contribution:
    """value: its low end, middle and high end."""
    low, middle, high = value
    return Contribution(criterion=criterion, points=100 * weight * middle, weight=weight, value=middle,
                        value_low=low, value_high=high, through=through)  # fmt: skip


def score_range(assessed: Assessment, parts: tuple[Contribution, ...]) -> tuple[float, float]:
    """Score with every unknown and every range at its low and at its high end."""
    return (
        100 * sum(c.weight * c.value_low for c in parts),
        100 * sum(c.weight * c.value_high for c in parts),
    )
