"""At which other weights another platform would be first, and what would hold at any weights."""

from __future__ import annotations

from advisor.telling.blocks import Point, Points
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.how_sure import LEAST_TOLD
from advisor.text import _
from advisor.words.labels import ROLES, role_label
from advisor.words.lists import listed
from advisor.words.percent import hundredths, percent

# Told of each: the first few, and only shares that are not nothing.
ROWS_TOLD = 3


def choose_this_if(basis: Basis) -> Points | None:
    """The weights that would put a platform first; None where one kind of need is all there is to weigh."""
    sure = basis.recommendation.robustness
    if sure is None or len({need.family for need in basis.recommendation.needs}) < 2:
        return None
    told = [central for central in sure.central if central.list in ROLES]
    if not told:
        return None
    stated = _stated(basis)
    return Points(
        _("Choose this if …"),
        tuple(
            Point(
                _("{weights}. Then it is first in {share} of 100 readings of the evidence.").format(
                    weights=_weights(central.families, stated, basis), share=hundredths(central.confidence)
                ),
                lead=_("{name} ({role}):").format(
                    name=basis.name(central.platform), role=role_label(central.list)
                ),
            )
            for central in told
        ),
        note=_("The middle of all weights that put a platform first of its list, where it is not yours."),
    )


def _stated(basis: Basis) -> dict[str, float]:
    """The share of each family as the answers have it, summing to 1."""
    shares: dict[str, float] = {}
    for need in basis.recommendation.needs:
        shares[need.family] = shares.get(need.family, 0.0) + need.weight
    total = sum(shares.values())
    return {family: share / total for family, share in shares.items()} if total else {}


def _weights(central: dict[str, float], stated: dict[str, float], basis: Basis) -> str:
    """The families that weigh otherwise than stated, in words; where none does, evidence decides."""
    differ = sorted(
        (f for f in central if abs(central[f] - stated.get(f, 0.0)) >= LEAST_TOLD),
        key=lambda f: -abs(central[f] - stated.get(f, 0.0)),
    )
    if not differ:
        return _("at about the weights you gave: here the evidence decides, not the weights")
    return _("if you weigh {weights}").format(
        weights=listed(
            [
                _("{family} {share} (you: {stated})").format(
                    family=basis.catalog.families[f].label,
                    share=percent(central[f]),
                    stated=percent(stated.get(f, 0.0)),
                )
                for f in differ
            ]
        )
    )


def any_weights(basis: Basis) -> Points | None:
    """The second view: what would hold if nothing were known of the weights; None where nobody drew."""
    sure = basis.recommendation.robustness
    if sure is None or not sure.first_any_weights:
        return None
    first, inside = _most(sure.first_any_weights, basis), _most(sure.in_set_any_weights, basis)
    points = (
        (_("First of all platforms, in 100 ways: {shares}."), first),
        (_("Among the best to run, in 100 ways: {shares}."), inside),
    )
    return Points(
        _("If nothing were known of your weights"),
        tuple(Point(words.format(shares=shares)) for words, shares in points if shares),
        note=_("What stands here as in your own answer does not hang on how you weigh."),
    )


def _most(shares: dict[str, float], basis: Basis) -> str:
    told = sorted((s for s in shares.items() if s[1] >= LEAST_TOLD), key=lambda s: -s[1])[:ROWS_TOLD]
    return listed([f"{basis.name(platform)} {hundredths(share)}" for platform, share in told])
