"""The weight at which the set, or the first of a list, would be another: told one way on screen and paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from advisor.catalog import Catalog
from advisor.decision.result import AnyTippingPoint, SetTippingPoint
from advisor.telling.sentences.naming import criterion_title
from advisor.text import _
from advisor.words.labels import role_label
from advisor.words.lists import listed
from advisor.words.percent import weight_words

# The name of a platform by its id.
NameOf = Callable[[str], str]


def tip_sentence(catalog: Catalog, tip: AnyTippingPoint, name_of: NameOf) -> str:
    """ "If “Converse” weighs 21% of your needs instead of 40%: Facebook in, X out."; its list before it."""
    sentence = _("If “{what}” weighs {then} of your needs instead of {now}: {change}.").format(
        what=criterion_title(catalog, tip.criterion), then=tips_at(tip), now=weight_words(tip.weight),
        change=tip_change(tip, name_of),
    )  # fmt: skip
    return sentence if isinstance(tip, SetTippingPoint) else f"{role_label(tip.list)}: {sentence}"


def tips_at(tip: AnyTippingPoint) -> str:
    """The weight at which it tips."""
    return _("never") if tip.flips_at is None else weight_words(tip.flips_at)


def tip_change(tip: AnyTippingPoint, name_of: NameOf) -> str:
    """What comes in and goes out, or who comes first; a dash where nothing ever changes."""
    if tip.flips_at is None:
        return "–"
    if isinstance(tip, SetTippingPoint):
        return _in_and_out(tip.adds, tip.drops, name_of)
    if tip.to is None:
        return "–"
    return _("{other} comes before {leader}").format(other=name_of(tip.to), leader=name_of(tip.leader))


def _in_and_out(adds: Sequence[str], drops: Sequence[str], name_of: NameOf) -> str:
    """ "LinkedIn in, X out"."""
    parts = []
    if adds:
        parts.append(_("{names} in").format(names=listed([name_of(one) for one in adds])))
    if drops:
        parts.append(_("{names} out").format(names=listed([name_of(one) for one in drops])))
    return ", ".join(parts) or _("the same platforms, run otherwise")
