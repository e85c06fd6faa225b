"""Reading and writing the answers while they are being given: plain JSON, one path at a time.

Three states are kept apart: a field that is absent was not asked or answered yet, a field that is null was
answered with "don't know", any other value is the answer. Nothing here changes a draft in place.
"""

from __future__ import annotations

import copy
from collections.abc import Collection
from typing import Any

Draft = dict[str, Any]


class _Unanswered:
    """The value of a field that nobody has answered yet, not even with "don't know"."""

    def __repr__(self) -> str:
        return "UNANSWERED"

    def __bool__(self) -> bool:
        return False


UNANSWERED = _Unanswered()


def empty() -> Draft:
    """The answers of somebody who has said nothing yet."""
    return {"schema_version": 1}


def read(draft: Draft, path: str, item: str | None = None) -> Any:
    """The value at a path, or UNANSWERED. `item` is the id of the entry that `[]` in the path stands for."""
    value: Any = draft
    for part in path.split("."):
        if not isinstance(value, dict):
            return UNANSWERED
        name = part.removesuffix("[]")
        value = value.get(name, UNANSWERED)
        if part.endswith("[]"):
            value = _entry(value, item)
    return value


def is_answered(draft: Draft, path: str) -> bool:
    """Whether there is an answer at the path. "Don't know" is one."""
    return read(draft, path) is not UNANSWERED


def write(draft: Draft, path: str, value: Any, item: str | None = None) -> Draft:
    """The draft with one answer changed; None says "don't know"."""
    changed = copy.deepcopy(draft)
    holder, name = _holder(changed, path, item)
    holder[name] = value
    return changed


def erase(draft: Draft, *paths: str) -> Draft:
    """The draft with the answers at these paths taken back."""
    changed = copy.deepcopy(draft)
    for path in paths:
        if read(changed, path) is not UNANSWERED:
            holder, name = _holder(changed, path, None)
            del holder[name]
    return changed


def chosen(draft: Draft, field: str) -> tuple[str, ...]:
    """The ids of a list such as `purposes`, in the order they were chosen."""
    entries = draft.get(field)
    return tuple(e["id"] for e in entries or () if isinstance(e, dict) and "id" in e)


def choose(draft: Draft, field: str, ids: Collection[str], importance: int | None) -> Draft:
    """The list with exactly these ids. What was said about an entry that stays is kept."""
    changed = copy.deepcopy(draft)
    known = {e["id"]: e for e in changed.get(field) or ()}
    changed[field] = [known.get(i) or {"id": i, "importance": importance} for i in ids]
    return changed


def tick(draft: Draft, field: str, id: str, on: bool, importance: int | None) -> Draft:
    """The list with one id added at its end or taken out."""
    ids = [i for i in chosen(draft, field) if i != id]
    return choose(draft, field, [*ids, id] if on else ids, importance)


def _entry(entries: Any, item: str | None) -> Any:
    found = [e for e in entries or () if isinstance(e, dict) and e.get("id") == item]
    return found[0] if found else UNANSWERED


def _holder(draft: Draft, path: str, item: str | None) -> tuple[dict[str, Any], str]:
    """The object that holds the last name of a path, made on the way where it is missing."""
    *parents, name = path.split(".")
    holder: Any = draft
    for part in parents:
        if part.endswith("[]"):
            holder = _entry(holder.get(part.removesuffix("[]")), item)
            if not isinstance(holder, dict):
                raise KeyError(f"{path}: there is no entry {item!r}")
        else:
            if not isinstance(holder.get(part), dict):
                holder[part] = {}
            holder = holder[part]
    return holder, name
