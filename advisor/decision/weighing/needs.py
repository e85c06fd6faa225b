"""Needs: each purpose for its audience, weighted through families. Never purpose and audience apart."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from advisor.answers import Answers, WantedPurpose
from advisor.catalog import Catalog
from advisor.catalog.named import ALL_RESIDENTS
from advisor.decision.facts.evidence import Floats
from advisor.decision.method import DEFAULT_IMPORTANCE, SUCCESS_WEIGHT
from advisor.decision.result import Criterion, Reason
from advisor.decision.weighing.weights import proportional, rank_order_centroid

# Eight purposes, the most that the form takes, for all 25 audiences. With more pairs each purpose keeps its
# most important audiences: hundreds of needs weigh next to nothing each and take a hundred times as long.
MOST_NEEDS = 200


@dataclass(frozen=True)
class WeightedNeed:
    """A purpose for an audience, with the time a message has to be met in.

    Weights of all needs and all success criteria together sum to 1.
    """

    purpose: str
    audience: str
    family: str
    weight: float
    horizon: str

    @cached_property
    def criterion(self) -> Criterion:
        """What its points stand under in the result."""
        return Criterion.of_need(self.purpose, self.audience)


@dataclass(frozen=True)
class Weighting:
    """Needs and success criteria with their weights, which sum to 1 together."""

    needs: tuple[WeightedNeed, ...]
    success: tuple[tuple[str, float], ...]
    warnings: tuple[Reason, ...] = ()

    @cached_property
    def of_needs_alone(self) -> Floats:
        """Weights of the needs alone, summing to 1; read-only."""
        weights = np.array([n.weight for n in self.needs])
        shares = weights / weights.sum() if weights.sum() > 0 else weights
        shares.flags.writeable = False
        return shares


def weigh(catalog: Catalog, answers: Answers) -> Weighting:
    """Needs and success criteria with their weights, summing to 1 (all empty without a purpose).

    A family weighs as its most important purpose, not as the sum of its purposes: ticking four police
    purposes does not out-vote dialog, and splitting the only purpose of a family changes nothing
    (docs/decisions, 26).
    """
    purposes = answers.purposes or ()
    if not purposes:
        return Weighting((), (), (Reason.of("no-purpose-chosen"),))
    success = _success_weights(answers)
    share_for_needs = 1.0 - sum(weight for _id, weight in success)
    importance = [float(p.importance or DEFAULT_IMPORTANCE) for p in purposes]
    families: dict[str, list[int]] = {}
    for i, purpose in enumerate(purposes):
        families.setdefault(catalog.purposes[purpose.id].family, []).append(i)
    most = {family: max(importance[i] for i in members) for family, members in families.items()}
    weight_of = family_weights(most, answers)
    needs: list[WeightedNeed] = []
    for family, members in families.items():
        inside = _shares([importance[i] for i in members], answers)
        for i, share in zip(members, inside, strict=True):
            weight = share_for_needs * weight_of[family] * share
            needs += _needs_of(purposes[i], family, weight, catalog, answers)
    return Weighting(tuple(needs), success, tuple(_warnings(catalog, answers, families)))


def _most_audiences(catalog: Catalog, answers: Answers) -> int | None:
    """How many audiences of each purpose are counted, where all together would be too many; None: all."""
    purposes = answers.purposes or ()
    pairs = sum(len(audiences_of(p, catalog, answers)) for p in purposes)
    return None if pairs <= MOST_NEEDS else max(1, MOST_NEEDS // len(purposes))


def in_catalogue_order(catalog: Catalog, needs: Sequence[WeightedNeed]) -> list[int]:
    """Places of the needs by purpose and audience as the catalogue lists them."""
    purposes = {name: k for k, name in enumerate(catalog.purposes)}
    audiences = {name: k for k, name in enumerate(catalog.audiences)}
    return sorted(range(len(needs)), key=lambda j: (purposes[needs[j].purpose], audiences[needs[j].audience]))


def audiences_of(purpose: WantedPurpose, catalog: Catalog, answers: Answers) -> tuple[str, ...]:
    """Whom a purpose is for: its own audiences, else the chosen ones natural to it, else what is natural.

    "Press → all residents" is no need: when no chosen audience is natural, the first natural one stands in.
    """
    if purpose.audiences:
        return purpose.audiences
    chosen = tuple(a.id for a in answers.audiences or ())
    natural = catalog.purposes[purpose.id].natural_audiences
    if not natural:
        return chosen or (ALL_RESIDENTS,)
    return tuple(a for a in chosen if a in natural) or natural[:1]


def _needs_of(
    purpose: WantedPurpose,
    family: str,
    weight: float,
    catalog: Catalog,
    answers: Answers,
) -> list[WeightedNeed]:
    said = {a.id: a.importance or DEFAULT_IMPORTANCE for a in answers.audiences or ()}
    audiences = audiences_of(purpose, catalog, answers)
    most = _most_audiences(catalog, answers)
    if most is not None and len(audiences) > most:
        # of equally important ones those that the catalogue lists first, so that no order of answers decides
        place = {name: k for k, name in enumerate(catalog.audiences)}
        audiences = tuple(
            sorted(audiences, key=lambda a: (-said.get(a, DEFAULT_IMPORTANCE), place[a]))[:most]
        )
    shares = _shares([float(said.get(a, DEFAULT_IMPORTANCE)) for a in audiences], answers)
    horizon = purpose.horizon or catalog.purposes[purpose.id].horizon
    return [
        WeightedNeed(purpose.id, a, family, weight * share, horizon)
        for a, share in zip(audiences, shares, strict=True)
    ]


def only_the_order_holds(answers: Answers) -> bool:
    """True where importances say which matters more, and not how much more."""
    weights = answers.weights
    return weights is not None and (weights.certainty == "order_only" or weights.elicitation == "order")


def _shares(importances: Sequence[float], answers: Answers) -> list[float]:
    """Weights by importance: in proportion to 1–5, or rank-order centroids where only the order holds."""
    return rank_order_centroid(importances) if only_the_order_holds(answers) else proportional(importances)


def family_weights(importance: Mapping[str, float], answers: Answers) -> dict[str, float]:
    """Weights of the families, summing to 1: as set by hand, else by importance.

    importance  per family, that of its most important purpose

    A family that was not there when the others were set by hand keeps its share by importance; those set by
    hand divide the rest as stated. Where all that is left was set to 0, nothing is stated.
    """
    by_importance = dict(zip(importance, _shares(list(importance.values()), answers), strict=True))
    stated = families_by_hand(answers)
    raw = {f: stated[f] for f in importance if f in stated}
    missing = {f: w for f, w in by_importance.items() if f not in raw}
    total = math.fsum(raw.values())
    if total <= 0:
        rest = math.fsum(missing.values())
        zero = dict.fromkeys(raw, 0.0)
        return {f: (zero | missing)[f] / rest for f in importance} if missing else by_importance
    left = 1.0 - math.fsum(missing.values())
    return {f: missing[f] if f in missing else left * raw[f] / total for f in importance}


def families_by_hand(answers: Answers) -> dict[str, float]:
    """Weights of families as set by hand; empty where none are."""
    return dict(answers.weights.families or {}) if answers.weights else {}


def _success_weights(answers: Answers) -> tuple[tuple[str, float], ...]:
    chosen = answers.success or ()
    if not chosen:
        return ()
    stated = answers.weights.success if answers.weights else None
    weight = SUCCESS_WEIGHT if stated is None else stated
    total = sum(s.importance or DEFAULT_IMPORTANCE for s in chosen)
    return tuple((s.id, weight * (s.importance or DEFAULT_IMPORTANCE) / total) for s in chosen)


def _warnings(catalog: Catalog, answers: Answers, families: Iterable[str]) -> list[Reason]:
    warnings = []
    stated = families_by_hand(answers)
    added = tuple(f for f in families if stated and f not in stated)
    if added:
        warnings.append(Reason.of("weights-leave-out", family=added))
    if len(answers.purposes or ()) > 8:
        warnings.append(Reason.of("many-purposes-chosen"))
    most = _most_audiences(catalog, answers)
    if most is not None:
        warnings.append(Reason.of("some-audiences-counted", count=most))
    if not answers.audiences and not any(p.audiences for p in answers.purposes or ()):
        warnings.append(Reason.of("no-audience-chosen"))
    return warnings


def within_purposes(needs: Sequence[WeightedNeed]) -> dict[str, dict[int, float]]:
    """Per purpose its needs, by their place, and the share of its weight that each has; shares sum to 1."""
    found: dict[str, dict[int, float]] = {}
    for j, need in enumerate(needs):
        found.setdefault(need.purpose, {})[j] = need.weight
    for rows in found.values():
        total = sum(rows.values())
        rows.update({j: weight / total if total > 0 else 1 / len(rows) for j, weight in rows.items()})
    return found
