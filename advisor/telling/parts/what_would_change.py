"""What would change the advice: the nearest tipping points, one more hour, and what would bring in others."""

from __future__ import annotations

from advisor.decision.result import SetTippingPoint
from advisor.telling.blocks import Block, Column, Point, Points, Section, Table
from advisor.telling.parts.basis import Basis
from advisor.telling.sentences.tipping_sentences import tip_sentence
from advisor.text import _
from advisor.words.phrases import listed

TIPS_TOLD = 4
OTHERS_TOLD = 6


def changing(basis: Basis) -> Section | None:
    """None where nothing was worked out."""
    blocks: list[Block] = []
    more = basis.recommendation.set.one_more_hour
    tips = _tips(basis)
    then = basis.recommendation.set.hours_to_come
    told = [Point(then.reason, lead=_("Hours to come."))] if then else []
    points = ([Point(more.reason, lead=_("More hours."))] if more else []) + told + tips
    if points:
        blocks.append(Points("", tuple(points)))
    others = _others(basis)
    if others:
        blocks.append(others)
    if not blocks and basis.recommendation.what_would_change is not None:
        blocks.append(
            Point(_("No change of hours, money, skills or weights that was tried changes the set."))
        )
    return Section("changes", _("What would change it"), tuple(blocks)) if blocks else None


def _tips(basis: Basis) -> list[Point]:
    """The weights nearest to changing the set; exact."""
    found = [
        tip for tip in basis.recommendation.tipping_points or ()
        if isinstance(tip, SetTippingPoint) and tip.flips_at is not None
    ]  # fmt: skip
    return [
        Point(tip_sentence(basis.catalog, tip, basis.name), lead=_("Weights.")) for tip in found[:TIPS_TOLD]
    ]


def _others(basis: Basis) -> Table | None:
    """The platforms that a change in their hands would bring in, the best placed first."""
    possible = [c for c in basis.recommendation.what_would_change or () if c.needs.kinds]
    # one row a platform: its first change is the least
    firsts = {c.platform: c for c in reversed(possible)}
    order = list(dict.fromkeys(c.platform for c in possible))[:OTHERS_TOLD]
    if not order:
        return None
    return Table(
        heading=_("What would add another platform"),
        columns=(
            Column(_("Platform"), 0.25), Column(_("What it takes"), 0.45), Column(_("Then the set is"), 0.3),
        ),
        rows=tuple(
            (basis.name(p), firsts[p].reason, listed(basis.names(firsts[p].platforms)) or "–")
            for p in order
        ),
        note=_("Each change is the least of its kind, and was tried by asking again with it."),
    )  # fmt: skip
