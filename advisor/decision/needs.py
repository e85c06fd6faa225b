"""Needs: each purpose for its audience, weighted through families. Never purpose and audience apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from advisor.answers import Answers, WantedPurpose
from advisor.catalog import Catalog
from advisor.decision.method import DEFAULT_IMPORTANCE, SUCCESS_WEIGHT
from advisor.decision.weights import proportional, rank_order_centroid
from advisor.text import _

ALL_RESIDENTS = "all_residents"


@dataclass(frozen=True)
class WeightedNeed:
    """A purpose for an audience. Weights of all needs and all success criteria together sum to 1."""

    purpose: str
    audience: str
    family: str
    weight: float

    @property
    def criterion(self) -> str:
        return f"need:{self.purpose}:{self.audience}"


@dataclass(frozen=True)
class Weighting:
    """Needs and success criteria with their weights, which sum to 1 together."""

    needs: tuple[WeightedNeed, ...]
    success: tuple[tuple[str, float], ...]
    warnings: tuple[str, ...] = ()


def weigh(catalog: Catalog, answers: Answers) -> Weighting:
    """Needs and success criteria with their weights, summing to 1 (all empty without a purpose).

    A family weighs as its most important purpose, not as the sum of its purposes: ticking four police
    purposes does not out-vote dialog, and splitting the only purpose of a family changes nothing.
    """
    purposes = answers.purposes or ()
    if not purposes:
        return Weighting((), (), (_("No purpose is chosen yet, so nothing can be ranked."),))
    success = _success_weights(answers)
    share_for_needs = 1.0 - sum(weight for _id, weight in success)
    importance = [float(p.importance or DEFAULT_IMPORTANCE) for p in purposes]
    families: dict[str, list[int]] = {}
    for i, purpose in enumerate(purposes):
        families.setdefault(catalog.purposes[purpose.id].family, []).append(i)
    family_weights = _family_weights(families, importance, answers)
    needs: list[WeightedNeed] = []
    for family, members in families.items():
        inside = _shares([importance[i] for i in members], answers)
        for i, share in zip(members, inside, strict=True):
            weight = share_for_needs * family_weights[family] * share
            needs += _needs_of(purposes[i], family, weight, catalog, answers)
    return Weighting(tuple(needs), success, tuple(_warnings(answers)))


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
    shares = _shares([float(said.get(a, DEFAULT_IMPORTANCE)) for a in audiences], answers)
    return [
        WeightedNeed(purpose.id, a, family, weight * share)
        for a, share in zip(audiences, shares, strict=True)
    ]


def only_the_order_holds(answers: Answers) -> bool:
    """True where importances say which matters more, and not how much more."""
    weights = answers.weights
    return weights is not None and (weights.certainty == "order_only" or weights.elicitation == "order")


def _shares(importances: Sequence[float], answers: Answers) -> list[float]:
    """Weights by importance: in proportion to 1–5, or rank-order centroids where only the order holds."""
    return rank_order_centroid(importances) if only_the_order_holds(answers) else proportional(importances)


def _family_weights(
    families: dict[str, list[int]], importance: Sequence[float], answers: Answers
) -> dict[str, float]:
    stated = answers.weights.families if answers.weights else None
    if stated:
        raw = {f: stated.get(f, 0.0) for f in families}
        if sum(raw.values()) > 0:
            return {f: w / sum(raw.values()) for f, w in raw.items()}
    shares = _shares([max(importance[i] for i in members) for members in families.values()], answers)
    return dict(zip(families, shares, strict=True))


def _success_weights(answers: Answers) -> tuple[tuple[str, float], ...]:
    chosen = answers.success or ()
    if not chosen:
        return ()
    stated = answers.weights.success if answers.weights else None
    weight = SUCCESS_WEIGHT if stated is None else stated
    total = sum(s.importance or DEFAULT_IMPORTANCE for s in chosen)
    return tuple((s.id, weight * (s.importance or DEFAULT_IMPORTANCE) / total) for s in chosen)


def _warnings(answers: Answers) -> list[str]:
    warnings = []
    if len(answers.purposes or ()) > 8:
        warnings.append(
            _("More than eight purposes are chosen. Settle on your top three: a list this long says little.")
        )
    if not answers.audiences and not any(p.audiences for p in answers.purposes or ()):
        warnings.append(_("No audience is chosen, so we counted all residents."))
    return warnings
