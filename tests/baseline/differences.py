"""What changed between kept advice and that of now, told as a reader would ask for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.baseline.departments import Line

# Two machines may round the last digit of a figure differently.
SAME_WITHIN = 0.011
MOST_TOLD = 8
NOTHING = "nothing"


@dataclass(frozen=True)
class Difference:
    """One thing that changed. kind: by which changes are counted; told: in a few words."""

    kind: str
    told: str


def differences(before: Line, now: Line) -> list[Difference]:
    """Everything that changed for one department, what it does first."""
    # a row of the ranking has the action of its platform, which is told once
    acted = {item[0] for one in (before, now) for item in one.get("actions", [])}
    return [
        *_of_names("set", before.get("set", []), now.get("set", []), lead=True),
        *_of_copies(before.get("kept", []), now.get("kept", [])),
        *_of_actions(before.get("actions", []), now.get("actions", [])),
        *_of_parts("mode", "runs", before.get("modes", {}), now.get("modes", {})),
        *_of_parts("feature", "features of", before.get("with_features", {}), now.get("with_features", {})),
        *_of_parts("hours and dollars", "", before.get("totals", {}), now.get("totals", {})),
        *_of_rows("", before.get("ranking", []), now.get("ranking", []), acted),
        *_of_rows(
            "features: ", *([row[1:] for row in one.get("features", [])] for one in (before, now)), acted
        ),
        *_of_parts("ruled out", "out:", before.get("ruled_out", {}), now.get("ruled_out", {})),
        *_of_parts("need covered", "covered:", before.get("covered", {}), now.get("covered", {})),
        *_of_parts("purpose", "purpose", before.get("purposes", {}), now.get("purposes", {})),
        *_of_parts("layer", "layer", _layers(before), _layers(now)),
        *_of_parts("certainty", "sure:", before.get("certainty", {}), now.get("certainty", {})),
        *_of_parts("tipping point", "tips at", before.get("tipping", {}), now.get("tipping", {})),
        *_of_parts(
            "would change it", "comes in with", before.get("would_change", {}), now.get("would_change", {})
        ),
        *_of_parts("way to go", "way", before.get("ways", {}), now.get("ways", {})),
        *_of_parts("set by hours", "at", before.get("sets_by_hours", {}), now.get("sets_by_hours", {})),
        *_of_parts("overlap", "overlap", before.get("overlaps", {}), now.get("overlaps", {})),
        *_of_names("core", before.get("core", []), now.get("core", [])),
        *_of_names("answer next", before.get("answer_next", []), now.get("answer_next", [])),
    ]


def compared(before: Sequence[Line], now: Sequence[Line]) -> dict[str, list[Difference]]:
    """By "name (department)" what changed; a department that came or went is a difference of its own."""
    old, new = {line["name"]: line for line in before}, {line["name"]: line for line in now}
    found: dict[str, list[Difference]] = {}
    for name in dict.fromkeys([*old, *new]):
        if name not in new:
            changed = [Difference("department", "is not asked any more")]
        elif name not in old:
            changed = [Difference("department", "is new")]
        else:
            changed = differences(old[name], new[name])
        if changed:
            department = (new.get(name) or old[name])["department"]
            found[f"{department} ({name})" if department else name] = changed
    return found


def in_lines(changed: Mapping[str, Sequence[Difference]], most: int | None = MOST_TOLD) -> list[str]:
    """One line for each department. most: so many things of each are told; None: all."""
    lines = []
    for name, found in changed.items():
        told = [one.told for one in found[:most]]
        if len(found) > len(told):
            told.append(f"and {len(found) - len(told)} more")
        lines.append(f"{name}: {'; '.join(told)}")
    return lines


def by_kind(changed: Mapping[str, Sequence[Difference]]) -> list[str]:
    """How many changes of each kind, and in how many departments; the most frequent first."""
    changes = Counter(one.kind for found in changed.values() for one in found)
    departments = Counter(kind for found in changed.values() for kind in {one.kind for one in found})
    return [f"{kind:20} {count:6} in {departments[kind]:4}" for kind, count in changes.most_common()]


def _of_names(
    kind: str, before: Sequence[str], now: Sequence[str], *, lead: bool = False
) -> Iterator[Difference]:
    """Names that came and went; lead: who stands first says something."""
    for verb, names in (
        ("loses", [n for n in before if n not in now]),
        ("gains", [n for n in now if n not in before]),
    ):
        if names:
            yield Difference(f"{kind} {verb}", f"{kind} {verb} {', '.join(names)}")
    if lead and before and now and before[0] != now[0]:
        yield Difference(f"{kind} led by", f"{kind} is led by {now[0]}, before by {before[0]}")


def _of_copies(before: Sequence[Any], now: Sequence[Any]) -> Iterator[Difference]:
    old, new = ({(p, a or ""): [hours, by] for p, a, hours, by in one} for one in (before, now))
    for key in dict.fromkeys([*old, *new]):
        name = _account(*key)
        if key not in new:
            yield Difference("copies lose", f"copies lose {name}")
        elif key not in old:
            yield Difference("copies gain", f"copies gain {name}")
        elif old[key] != new[key]:
            yield Difference("copy", f"copy of {name} {_told(old[key])} → {_told(new[key])}")


def _of_actions(before: Sequence[Any], now: Sequence[Any]) -> Iterator[Difference]:
    """Accounts first, since that is what somebody will do; then what platforms without one are told."""
    old, new = _numbered(before), _numbered(now)
    for key in sorted(dict.fromkeys([*old, *new]), key=lambda key: not key[1]):
        name, kind = _account(key[0], key[1]), "account" if key[1] else "platform"
        mine, other = old.get(key, [NOTHING]), new.get(key, [NOTHING])
        if mine[0] != other[0]:
            yield Difference(f"action of {kind}", f"{name} {mine[0]} → {other[0]}")
        for what, place in (("until", 1), ("merges into", 2), ("replaced with", 3)):
            was, is_now = (one[place] if len(one) > place else None for one in (mine, other))
            if was != is_now and NOTHING not in (mine[0], other[0]):
                yield Difference(what, f"{name} {what} {_told(was)} → {_told(is_now)}")


def _numbered(items: Sequence[Any]) -> dict[tuple[str, str, int], list[Any]]:
    """Items by platform, account and number, since several accounts may have no id."""
    found: dict[tuple[str, str, int], list[Any]] = {}
    for platform, account, *rest in items:
        number = sum(key[:2] == (platform, account or "") for key in found)
        found[platform, account or "", number] = rest
    return found


def _of_rows(
    where: str, before: Sequence[Any], now: Sequence[Any], acted: Collection[str]
) -> Iterator[Difference]:
    """Rows of the ranking: who came and went, order, points, modes, actions and why they are left out.

    acted  platforms whose action is told elsewhere
    """
    old, new = ({row[0]: [*row[1:], None, None][:4] for row in one} for one in (before, now))
    yield from _of_names(f"{where}ranking", list(old), list(new), lead=not where)
    both = [name for name in old if name in new]
    order = [name for name in new if name in old]
    moved = [name for name in both if both.index(name) != order.index(name)]
    if moved:
        yield Difference(f"{where}ranks", f"{where}ranks change in {_rows(moved)} ({', '.join(moved[:3])})")
    points = {n: new[n][0] - old[n][0] for n in both if abs(new[n][0] - old[n][0]) > SAME_WITHIN}
    if points:
        most = max(points, key=lambda n: abs(points[n]))
        told = f"{where}scores move in {_rows(points)}, most {points[most]:+.1f} ({most})"
        yield Difference(f"{where}scores", told)
    for place, what in ((1, "mode in the ranking"), (2, "action in the ranking"), (3, "left out for")):
        for name in both:
            told_elsewhere = what == "action in the ranking" and name in acted
            if old[name][place] != new[name][place] and not told_elsewhere:
                told = f"{where}{name} {what} {_told(old[name][place])} → {_told(new[name][place])}"
                yield Difference(f"{where}{what}", told)


def _of_parts(
    kind: str, said: str, before: Mapping[str, Any], now: Mapping[str, Any]
) -> Iterator[Difference]:
    """What changed in values by name."""
    for name in dict.fromkeys([*before, *now]):
        was, is_now = before.get(name), now.get(name)
        if not _same(was, is_now):
            yield Difference(kind, f"{said} {name} {_told(was)} → {_told(is_now)}".strip())


def _same(one: Any, other: Any) -> bool:
    """Equal but for the last digit of figures."""
    if isinstance(one, int | float) and isinstance(other, int | float) and not isinstance(one, bool):
        return abs(one - other) <= SAME_WITHIN
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[name], other[name]) for name in one)
    return bool(one == other)


def _layers(line: Line) -> dict[str, Any]:
    """The layers by name, platform and account."""
    return {
        " ".join(filter(None, (layer, platform, account))): rest
        for layer, platform, account, *rest in line.get("layers", [])
    }


def _rows(names: Collection[str]) -> str:
    return "1 row" if len(names) == 1 else f"{len(names)} rows"


def _account(platform: str, account: str) -> str:
    return f"{platform} ({account})" if account else platform


def _told(value: Any) -> str:
    if value is None or value in ([], {}):
        return NOTHING
    if isinstance(value, list):
        return ", ".join(map(_told, value))
    if isinstance(value, dict):
        return ", ".join(f"{name} {_told(one)}" for name, one in value.items())
    return f"{value:g}" if isinstance(value, float) else str(value)
