"""What changed between kept facts and those of now: before → after, equal changes once with their count."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tests.report_facts.facts import Fact
from tests.report_facts.samples import Line

# Two machines may round the last digit of a figure differently.
SAME_WITHIN = 0.0002
# Two texts that share less than this are told whole and not by the words that changed.
ALIKE = 0.4
NOTHING = "nothing"
MOVED = "the same, elsewhere in the section"
WORDS = re.compile(r"\S+\s*")
LONGEST = 160


@dataclass(frozen=True)
class Difference:
    """One change.

    before, after  the words that changed, or the whole; NOTHING for what came or went
    inside         the whole as it reads now, where only some of its words changed
    """

    sample: str
    layout: str
    section: str
    before: str
    after: str
    inside: str = ""


def differences(before: Sequence[Line], now: Sequence[Line]) -> list[Difference]:
    """Every change in every sample, in the order of the lines."""
    old, new = ({(one["sample"], one["layout"]): one["sections"] for one in lines} for lines in (before, now))
    return [
        Difference(*key, section, *change)
        for key in dict.fromkeys([*old, *new])
        for section, change in _of_sections(old.get(key, {}), new.get(key, {}))
    ]


def grouped(found: Iterable[Difference]) -> list[tuple[Difference, list[Difference]]]:
    """Equal changes together, with the first of them; the most frequent first."""
    groups: dict[tuple[str, str], list[Difference]] = {}
    for one in found:
        groups.setdefault((one.before, one.after), []).append(one)
    return [(group[0], group) for group in sorted(groups.values(), key=len, reverse=True)]


def in_lines(found: Iterable[Difference], *, most: int | None = None) -> list[str]:
    """One line for each change, with where it is and how often. most: so many lines; None: all."""
    groups = grouped(found)
    told = [_line(first, group) for first, group in groups[:most]]
    return [*told, f"and {len(groups) - len(told)} more"] if len(told) < len(groups) else told


def _line(first: Difference, group: Sequence[Difference]) -> str:
    where = [
        _few({getattr(one, name): None for one in group}, name) for name in ("sample", "layout", "section")
    ]
    times = f"{len(group)} × " if len(group) > 1 else ""
    inside = f"  (in: {_short(first.inside)})" if first.inside else ""
    return f"{times}{' · '.join(where)}: {_short(first.before)} → {_short(first.after)}{inside}"


def _few(names: Mapping[str, None], what: str) -> str:
    return next(iter(names)) if len(names) == 1 else f"{len(names)} {what}s"


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


# ---------------------------------------------------------------- one sample


Change = tuple[str, str, str]


def _of_sections(before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[tuple[str, Change]]:
    """(section, change). Sections in another order are a change of their own."""
    for section in dict.fromkeys([*before, *now]):
        for change in _of_facts(before.get(section, []), now.get(section, [])):
            yield section, change
    both = [[name for name in one if name in other] for one, other in ((before, now), (now, before))]
    if both[0] != both[1]:
        yield "order", (", ".join(both[0]), ", ".join(both[1]), "")


def _of_facts(before: Sequence[Fact], now: Sequence[Fact]) -> Iterator[Change]:
    """What came, went, moved and changed among the facts of a section."""
    if _same(before, now):
        return
    old_keys, new_keys = ([repr(fact) for fact in facts] for facts in (before, now))
    gone: list[Fact] = []
    come: list[Fact] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old_keys, new_keys, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        pairs, old, new = _paired(before[a:b], now[c:d])
        gone, come = gone + old, come + new
        for one, other in pairs:
            yield from _of_values(one[1], other[1])
    moved = [fact for fact in gone if fact in come]
    for fact in moved:
        come.remove(fact)
        yield _told(fact[1]), MOVED, ""
    for fact in gone:
        if fact in moved:
            moved.remove(fact)
        else:
            yield _told(fact[1]), NOTHING, ""
    for fact in come:
        yield NOTHING, _told(fact[1]), ""


def _paired(
    before: Sequence[Fact], now: Sequence[Fact]
) -> tuple[list[tuple[Fact, Fact]], list[Fact], list[Fact]]:
    """Facts of one kind that stand for each other, in their order; then those that went, and that came."""
    pairs, come = [], list(now)
    gone = []
    for fact in before:
        like = [other for other in come if other[0] == fact[0]]
        best = max(like, key=lambda other: _likeness(fact[1], other[1]), default=None)
        if best is not None and (len(before) == len(now) or _likeness(fact[1], best[1]) >= ALIKE):
            pairs.append((fact, best))
            come.remove(best)
        else:
            gone.append(fact)
    return pairs, gone, come


def _of_values(before: Any, now: Any) -> Iterator[Change]:
    """A value as it was and is: of a row the cells that changed, of a text the words."""
    if _same(before, now):
        return
    if isinstance(before, list) and isinstance(now, list) and len(before) == len(now):
        for one, other in zip(before, now, strict=True):
            yield from _of_values(one, other)
    elif isinstance(before, str) and isinstance(now, str) and _likeness(before, now) >= ALIKE:
        yield from _of_words(before, now)
    else:
        yield _told(before), _told(now), ""


def _of_words(before: str, now: str) -> Iterator[Change]:
    """Each run of words that changed; a single word has nothing inside."""
    old, new = WORDS.findall(before), WORDS.findall(now)
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            one, other = "".join(old[a:b]).strip(), "".join(new[c:d]).strip()
            whole = (one, other) == (before, now)
            yield one or NOTHING, other or NOTHING, "" if whole else now


def _likeness(one: Any, other: Any) -> float:
    """How much two values share, 0–1, by their words."""
    words: list[list[str]] = [WORDS.findall(_told(value)) for value in (one, other)]
    return difflib.SequenceMatcher(None, words[0], words[1], autojunk=False).ratio()


def _same(one: Any, other: Any) -> bool:
    """Equal but for the last digit of figures."""
    if isinstance(one, float) and isinstance(other, int | float):
        return abs(one - other) <= SAME_WITHIN
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    return bool(one == other)


def _told(value: Any) -> str:
    if isinstance(value, list):
        return " | ".join(map(_told, value))
    return "–" if value is None else str(value)
