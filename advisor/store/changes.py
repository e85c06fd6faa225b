"""What one answer changes: paths with the value before and after, put onto a draft that may have moved on.

Two people may hold one work. What one of them answered is put onto what the other has saved since, field by
field; only where both changed the same field, to different values, there is something to decide.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from advisor.questions import Draft


class _Nothing:
    """The value of a field that is not there: not even "don't know" was said."""

    def __repr__(self) -> str:
        return "NOTHING"

    def __bool__(self) -> bool:
        return False

    def __deepcopy__(self, _memo: object) -> _Nothing:
        return self


NOTHING = _Nothing()


@dataclass(frozen=True)
class Entry:
    """A step of a path into a list: the entry that is called so."""

    key: str


Path = tuple[str | Entry, ...]

# Written by the program as one piece; nobody answers its parts, and nobody is asked about it.
RECORD = ("catalog_version", "last_result")
# Their entries are numbered as they come: two tabs give the same number to different things.
NUMBERED: dict[Path, str] = {
    ("accounts",): "a", ("county",): "c", ("department", "languages"): "l",
    ("reviews",): "r", ("decision", "overrides"): "o",
}  # fmt: skip


@dataclass(frozen=True)
class Change:
    """One field with its value before and after; NOTHING where it was not there, or is taken away."""

    path: Path
    before: Any
    after: Any


@dataclass(frozen=True)
class Conflict:
    """One field that was changed here and elsewhere, to different values."""

    path: Path
    mine: Any
    theirs: Any


def changes_between(before: Draft, after: Draft) -> tuple[Change, ...]:
    """The fields that differ. Entries of a list are told apart by their id; other lists are one value."""
    return tuple(_changes((), before, after))


def with_changes(draft: Draft, changes: Iterable[Change]) -> Draft:
    """A copy of the draft in which every field of the changes has its value after."""
    changed = copy.deepcopy(draft)
    for change in changes:
        _put(changed, change.path, copy.deepcopy(change.after))
    return changed


def merged(base: Draft, mine: Draft, theirs: Draft) -> tuple[Draft, tuple[Conflict, ...]]:
    """Theirs with all that was changed from base to mine, and the fields where that needs a decision.

    Such a field keeps their value. Nothing is given in place.
    """
    result, conflicts = copy.deepcopy(theirs), dict[Path, Conflict]()
    for change in changes_between(base, mine):
        lifted = _lifted(change, base, mine, theirs)
        there = value_at(theirs, lifted.path)
        if is_same(there, lifted.after):
            continue
        if is_same(there, lifted.before):
            _put(result, lifted.path, copy.deepcopy(lifted.after))
        elif lifted.before is NOTHING and lifted.path[:-1] in NUMBERED:
            _append(result, lifted.path[:-1], lifted.after, mine)
        elif lifted.path[0] not in RECORD and not _is_reordering(lifted):
            conflicts[lifted.path] = Conflict(lifted.path, lifted.after, there)
    return result, tuple(conflicts.values())


def value_at(draft: Draft, path: Path) -> Any:
    """The value at the path, or NOTHING."""
    value: Any = draft
    for step in path:
        if isinstance(step, Entry):
            value = (_entries(value) or {}).get(step.key, NOTHING)
        else:
            value = value.get(step, NOTHING) if isinstance(value, dict) else NOTHING
    return value


def is_reachable(draft: Draft, path: Path) -> bool:
    """Whether the entries that a path leads through are there, so that its end can be written."""
    steps = range(1, len(path))
    return all(value_at(draft, path[:n]) is not NOTHING for n in steps if isinstance(path[n - 1], Entry))


def is_same(one: Any, other: Any) -> bool:
    """Whether two values say the same; yes is not 1."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(is_same(one[name], other[name]) for name in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(is_same, one, other))
    return isinstance(one, bool) == isinstance(other, bool) and bool(one == other)


def _changes(path: Path, before: Any, after: Any) -> Iterator[Change]:
    if is_same(before, after):
        return
    is_record = bool(path) and path[0] in RECORD
    is_new_entry = before is NOTHING and bool(path) and isinstance(path[-1], Entry)
    whole = is_record or is_new_entry
    if not whole and isinstance(after, dict) and (isinstance(before, dict) or (before is NOTHING and after)):
        old = before if isinstance(before, dict) else {}
        for name in dict.fromkeys((*old, *after)):
            yield from _changes((*path, name), old.get(name, NOTHING), after.get(name, NOTHING))
        return
    old_entries, new_entries = _entries(before), _entries(after)
    if old_entries is None or new_entries is None or not (old_entries or new_entries):
        yield Change(path, before, after)
        return
    found = [
        change
        for key in dict.fromkeys((*old_entries, *new_entries))
        for change in _changes(
            (*path, Entry(key)), old_entries.get(key, NOTHING), new_entries.get(key, NOTHING)
        )
    ]
    # Nothing but the order differs: then the order is what was answered.
    yield from found or [Change(path, before, after)]


def _entries(value: Any) -> dict[str, Any] | None:
    """The entries of a list by what they are called; None where they cannot be told apart."""
    if value is NOTHING:
        return {}
    if not isinstance(value, list):
        return None
    named = {key: entry for entry in value if (key := _key(entry)) is not None}
    return named if len(named) == len(value) else None


def _key(entry: Any) -> str | None:
    """An entry's id; of a figure of one's own, which has none, the platform and the field."""
    if not isinstance(entry, dict):
        return None
    if isinstance(entry.get("id"), str):
        return str(entry["id"])
    named = (entry.get("platform"), entry.get("field"))
    return " ".join(map(str, named)) if all(isinstance(name, str) for name in named) else None


def _is_reordering(change: Change) -> bool:
    """Whether the same entries only stand in another order: not worth a question."""
    before, after = _entries(change.before), _entries(change.after)
    return bool(before) and before is not None and after is not None and is_same(before, after)


def _lifted(change: Change, base: Draft, mine: Draft, theirs: Draft) -> Change:
    """The change at the entry or the part as a whole, where theirs has lost that or holds another kind."""
    for length in range(1, len(change.path)):
        above, below = change.path[:length], change.path[length]
        there = value_at(theirs, above)
        gone = there is NOTHING and isinstance(above[-1], Entry)
        wanted = list if isinstance(below, Entry) else dict
        unfit = there is not NOTHING and (
            not isinstance(there, wanted) or (wanted is list and _entries(there) is None)
        )
        if gone or unfit:
            return replace(change, path=above, before=value_at(base, above), after=value_at(mine, above))
    return change


def _put(draft: Draft, path: Path, value: Any) -> None:
    holder: Any = draft
    for step, following in pairwise(path):
        if isinstance(step, Entry):
            holder = next(entry for entry in holder if _key(entry) == step.key)
        else:
            wanted = list if isinstance(following, Entry) else dict
            if not isinstance(holder.get(step), wanted):
                holder[step] = wanted()
            holder = holder[step]
    last = path[-1]
    if isinstance(last, str):
        if value is NOTHING:
            holder.pop(last, None)
        else:
            holder[last] = value
        return
    places = [place for place, entry in enumerate(holder) if _key(entry) == last.key]
    if value is NOTHING:
        for place in reversed(places):
            del holder[place]
    elif places:
        holder[places[0]] = value
    else:
        holder.append(value)


def _append(draft: Draft, path: Path, entry: Draft, mine: Draft) -> None:
    """Add an entry under a number that is free here and there: its own was taken by another thing."""
    taken = {**(_entries(value_at(draft, path)) or {}), **(_entries(value_at(mine, path)) or {})}
    number = next(n for n in range(1, len(taken) + 2) if f"{NUMBERED[path]}{n}" not in taken)
    named = {**copy.deepcopy(entry), "id": f"{NUMBERED[path]}{number}"}
    _put(draft, (*path, Entry(named["id"])), named)
