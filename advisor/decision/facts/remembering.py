"""Facts of one department that many rooms ask for: worked out once for the same catalogue and answers."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from advisor.answers import Answers
from advisor.catalog import Catalog

Found = TypeVar("Found")
# So many departments are remembered; all are forgotten when one more comes.
MOST_REMEMBERED = 32


def remembered(function: Callable[[Catalog, Answers], Found]) -> Callable[[Catalog, Answers], Found]:
    """The function, which answers from memory for the same two objects; what it returns is not to be changed.

    The objects are kept with the result, so none of them can be taken for a later one at its address.
    """
    known: dict[tuple[int, int], tuple[Catalog, Answers, Found]] = {}

    @wraps(function)
    def from_memory(catalog: Catalog, answers: Answers) -> Found:
        key = (id(catalog), id(answers))
        entry = known.get(key)
        if entry is None:
            if len(known) >= MOST_REMEMBERED:
                known.clear()
            entry = known[key] = (catalog, answers, function(catalog, answers))
        return entry[2]

    return from_memory
