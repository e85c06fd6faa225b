"""What would change the advice: the nearest tipping points, one more hour, and what would bring in others."""

from __future__ import annotations

from collections.abc import Sequence

from advisor.decision.result import AnyTippingPoint, SetTippingPoint, TippingPoint
from advisor.telling.blocks import Block, Column, Figure, Point, Points, Said, Section, Table
from advisor.telling.figures import weight
from advisor.telling.parts.basis import Basis
from advisor.telling.sentences.naming import criterion_title
from advisor.telling.sentences.tipping_sentences import tip_change, tip_sentence, tips_at
from advisor.text import _, ngettext
from advisor.words.labels import ROLES, role_label
from advisor.words.lists import listed

TIPS_TOLD = 4
TIPS_OF_EACH = 3
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
    found = [tip for tip in _of_set(basis) if tip.flips_at is not None]
    return [
        Point(tip_sentence(basis.catalog, tip, basis.name), lead=_("Weights.")) for tip in found[:TIPS_TOLD]
    ]


def nearest_tips(basis: Basis) -> tuple[Points, ...]:
    """The weights nearest to changing what is run, and who comes first; nothing that was not worked out."""
    found: tuple[tuple[str, Sequence[AnyTippingPoint]], ...] = (
        (_("What would change what you run"), _of_set(basis)),
        (_("What would change who comes first"), _of_lists(basis)),
    )
    return tuple(Points(heading, _nearest(tips, basis)) for heading, tips in found if tips)


def _nearest(tips: Sequence[AnyTippingPoint], basis: Basis) -> tuple[Point, ...]:
    flips = [tip for tip in tips if tip.flips_at is not None]
    if not flips:
        return (Point(_("Nothing: whatever one kind of need weighs, it stays the same.")),)
    return tuple(Point(tip_sentence(basis.catalog, tip, basis.name)) for tip in flips[:TIPS_OF_EACH])


def first_tips(basis: Basis) -> Points | None:
    """The weights nearest to changing who comes first of a list; None where no weight does."""
    flips = [tip for tip in _of_lists(basis) if tip.flips_at is not None and tip.to is not None]
    if not flips:
        return None
    return Points(_("What would change who comes first"), _nearest(flips, basis), note=how_tips_are_found())


def tips_table(basis: Basis) -> Table | None:
    """Every tipping point; None without one."""
    found: list[AnyTippingPoint] = [*_of_set(basis), *_of_lists(basis)]
    if not found:
        return None
    return Table(
        heading=ngettext("The one weight that was moved", "All {count} weights that were moved",
                         len(found)).format(count=len(found)),
        columns=(
            Column(_("What is moved"), 0.3), Column(_("What changes"), 0.2), Column(_("Now"), 0.1, "right"),
            Column(_("Tips at"), 0.1, "right"), Column(_("Then"), 0.3),
        ),
        rows=tuple(
            (
                criterion_title(basis.catalog, tip.criterion),
                _("What you run") if isinstance(tip, SetTippingPoint) else role_label(tip.list),
                weight(tip.weight),
                _tips_at(tip),
                tip_change(tip, basis.name),
            )
            for tip in found
        ),
        note=how_tips_are_found(),
    )  # fmt: skip


def how_tips_are_found() -> str:
    """What stays as it is while one weight is moved."""
    return _("The other weights keep their proportions. Worked out exactly, not guessed.")


def _tips_at(tip: AnyTippingPoint) -> Said:
    return tips_at(tip) if tip.flips_at is None else Figure(tips_at(tip), tip.flips_at, "share")


def _of_set(basis: Basis) -> list[SetTippingPoint]:
    return [t for t in basis.recommendation.tipping_points or () if isinstance(t, SetTippingPoint)]


def _of_lists(basis: Basis) -> list[TippingPoint]:
    found = basis.recommendation.tipping_points or ()
    return [t for t in found if isinstance(t, TippingPoint) and t.list in ROLES]


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
        note=each_is_the_least(),
    )  # fmt: skip


def each_is_the_least() -> str:
    """How the changes that would bring something in were found."""
    return _("Each change is the least of its kind, and was tried by asking again with it.")
