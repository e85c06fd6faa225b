"""How a rule is taken out of the program: a constant or a function is exchanged wherever it was imported."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType
from typing import Any

from advisor.catalog import Catalog
from advisor.decision.choosing import branching, selection
from advisor.decision.facts import evidence
from advisor.decision.facts.evidence import Evidence

BUILT_ONCE = evidence.evidence
Switch = Callable[[], AbstractContextManager[None]]


@dataclass(frozen=True)
class Rule:
    """One rule of the advice.

    says     the rule in one sentence
    without  takes it out, as long as the context lasts
    stays    why it stays where no count is better with it
    """

    name: str
    says: str
    without: Switch
    stays: str = ""


@contextmanager
def replacing(original: Any, other: Any) -> Iterator[None]:
    """`other` in place of a function or class, in every module that imported it."""
    places = [
        (module, name) for module in _program() for name, found in vars(module).items() if found is original
    ]
    assert places, f"nothing in the program is {original!r}"
    with _set(places, other), _fresh_facts():
        yield


@contextmanager
def setting(name: str, value: Any) -> Iterator[None]:
    """`value` in place of a constant, in every module that has it, and where it is a default."""
    places = [(module, name) for module in _program() if name in vars(module)]
    assert places, f"no constant of the program is called {name}"
    with _set(places, value), _defaults(name, value), _fresh_facts():
        yield


@contextmanager
def facts(change: Callable[[Evidence], Evidence]) -> Iterator[None]:
    """The catalog's arrays changed, as if the data said so."""
    original = evidence.evidence

    @lru_cache(maxsize=4)
    def changed(catalog: Catalog) -> Evidence:
        return change(original(catalog))

    with replacing(original, changed):
        yield


@contextmanager
def together(*switches: AbstractContextManager[None]) -> Iterator[None]:
    """Several exchanges that make up one rule."""
    with ExitStack() as stack:
        for switch in switches:
            stack.enter_context(switch)
        yield


def _program() -> list[ModuleType]:
    return [module for name, module in list(sys.modules.items()) if name.startswith("advisor.decision")]


@contextmanager
def _set(places: list[tuple[ModuleType, str]], value: Any) -> Iterator[None]:
    before = [getattr(module, name) for module, name in places]
    for module, name in places:
        setattr(module, name, value)
    try:
        yield
    finally:
        for (module, name), old in zip(places, before, strict=True):
            setattr(module, name, old)


@contextmanager
def _defaults(name: str, value: Any) -> Iterator[None]:
    """A constant that is the default of a parameter was read when the function was made."""
    if name != "SECOND_PLATFORM_ADDS":
        yield
        return
    of_problems, of_covered = selection.problems.__kwdefaults__, branching.covered.__defaults__
    assert of_problems is not None
    selection.problems.__kwdefaults__ = {**of_problems, "second_adds": value}
    branching.covered.__defaults__ = (value,)
    try:
        yield
    finally:
        selection.problems.__kwdefaults__, branching.covered.__defaults__ = of_problems, of_covered


@contextmanager
def _fresh_facts() -> Iterator[None]:
    """The arrays are built once for each catalog: what was built before must not be read now, nor after."""
    BUILT_ONCE.cache_clear()
    try:
        yield
    finally:
        BUILT_ONCE.cache_clear()
