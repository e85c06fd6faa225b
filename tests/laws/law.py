"""What a law is, and how it is held against a department or a pair."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tests.laws.case import Case
from tests.laws.sampling import PairKind

# Whether one unit keeps the law, and what is read where it does not.
Seen = tuple[bool, str]
OfOne = Callable[[Case], Iterator[Seen]]
OfTwo = Callable[[Case, Case], Iterator[Seen]]


@dataclass(frozen=True)
class Law:
    """One law of good advice.

    name   of its function, by which its number of violations is frozen
    unit   what is counted: account, platform, department …
    says   the law in one sentence;  harm  what a town suffers where it is broken
    kinds  of the pairs it is held against; empty: it speaks of one department
    """

    name: str
    unit: str
    says: str
    harm: str
    look: Callable[..., Iterator[Seen]]
    kinds: frozenset[PairKind] = frozenset()


LAWS: dict[str, Law] = {}


def law(unit: str) -> Callable[[OfOne], OfOne]:
    """Enter a law of one department."""

    def entered(look: OfOne) -> OfOne:
        _enter(look, unit, frozenset())
        return look

    return entered


def law_of_pairs(unit: str, *kinds: PairKind) -> Callable[[OfTwo], OfTwo]:
    """Enter a law of the same department before and after it knew or had more."""

    def entered(look: OfTwo) -> OfTwo:
        _enter(look, unit, frozenset(kinds))
        return look

    return entered


def _enter(look: Callable[..., Iterator[Seen]], unit: str, kinds: frozenset[PairKind]) -> None:
    says, harm, end = (" ".join((look.__doc__ or "").split()) + " ").partition("Harm: ")
    assert harm, f"{look.__name__} does not say what harm is done where it is broken"
    name = look.__name__
    assert name not in LAWS, f"two laws are called {name}"
    LAWS[name] = Law(name, unit, says.strip(), end.strip(), look, kinds)
