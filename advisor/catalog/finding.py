"""Finding a platform by what people call it: its name of today, a name it had before, or nearly so."""

from __future__ import annotations

from difflib import get_close_matches
from typing import NamedTuple

from advisor.catalog.catalog import Catalog
from advisor.catalog.records import Platform

# Below this two words are merely alike.
NEARLY = 0.8


class Found(NamedTuple):
    """A platform, and the former name by which it was found ("" when its own name was)."""

    platform: Platform
    former: str


def find_platforms(catalog: Catalog, typed: str) -> tuple[Found, ...]:
    """The platforms whose names hold the typed text, those found by their own name first.

    All platforms by name when nothing is typed; the nearest spelling when nothing holds the text.
    """
    every = sorted(catalog.platforms.values(), key=lambda p: p.name.casefold())
    wanted = _letters(typed)
    if not wanted:
        return tuple(Found(p, "") for p in every)
    own = [Found(p, "") for p in every if wanted in _letters(p.name) or wanted == _letters(p.id)]
    former = {
        p.id: Found(p, name)
        for p in every
        if p not in (hit.platform for hit in own)
        for name in reversed(p.former_names)
        if wanted in _letters(name)
    }
    hits = (*own, *former.values())
    return hits or _nearest(every, wanted)


def _nearest(every: list[Platform], wanted: str) -> tuple[Found, ...]:
    spelled = {_letters(name): (p, "" if name == p.name else name) for p in every for name in _names(p)}
    near = get_close_matches(wanted, spelled, n=3, cutoff=NEARLY)
    return tuple(Found(*spelled[name]) for name in near)


def _names(platform: Platform) -> tuple[str, ...]:
    return (platform.name, *platform.former_names)


def _letters(text: str) -> str:
    """Letters and digits only, in lower case: "Citizen Observer" and "citizenobserver" are one."""
    return "".join(c for c in text.casefold() if c.isalnum())
