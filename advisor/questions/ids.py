"""Ids for the entries of every list: a file may leave them out, a form needs them."""

from __future__ import annotations

import copy
from typing import Any

from advisor.questions.draft import Draft

# Where such lists stand, and the letter before the number of an entry that has no id.
NUMBERED = {
    ("accounts",): "a", ("county",): "c", ("department", "languages"): "l",
    ("reviews",): "e", ("decision", "overrides"): "e",
}  # fmt: skip


def with_ids(draft: Draft) -> Draft:
    """A copy in which every entry of such a list has an id of its own.

    An id that is no text, or that an entry before it has, is replaced. What else the draft holds may be of
    any shape.
    """
    changed = copy.deepcopy(draft)
    for place, letter in NUMBERED.items():
        entries: Any = changed
        for step in place:
            entries = entries.get(step) if isinstance(entries, dict) else None
        if isinstance(entries, list):
            _number(entries, letter)
    return changed


def _number(entries: list[Any], letter: str) -> None:
    taken: set[str] = set()
    nameless: list[tuple[int, Draft]] = []
    for place, entry in enumerate(entries, start=1):
        if not isinstance(entry, dict):
            continue
        own = entry.get("id")
        if isinstance(own, int) and not isinstance(own, bool):
            own = str(own)
        if isinstance(own, str) and own and own not in taken:
            entry["id"] = own
            taken.add(own)
        else:
            nameless.append((place, entry))
    for place, entry in nameless:
        number = next(n for n in range(place, place + len(taken) + 1) if f"{letter}{n}" not in taken)
        entry["id"] = f"{letter}{number}"
        taken.add(f"{letter}{number}")
