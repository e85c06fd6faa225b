"""Parts of a plan that have no page of their own are printed all the same: nothing held is left out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from advisor.plan import titles
from advisor.report.matter import Matter
from advisor.report.model import Block, Point, Points, Section
from advisor.report.phrases import capital
from advisor.text import _

# The rhythm is read as the week.
SHOWN_ELSEWHERE = frozenset({"weekly", "first_steps", "measures", "first_90_days", "rhythm"})
# Keys whose text names a row; the others are what it says.
NAMES = ("name", "title", "label", "heading", "question", "platform", "id")
NOT_PRINTED = frozenset({"sources", "id", "platform", "platforms", "as_of"})


def extra_parts(matter: Matter) -> tuple[Section, ...]:
    """One section for each further part of the plan, in its order."""
    plan: Mapping[str, Any] = matter.recommendation.plan or {}
    found = []
    for key, value in plan.items():
        if key in SHOWN_ELSEWHERE or not value:
            continue
        blocks = tuple(_steps_of(matter, value) if _are_parts(value) else blocks_of(value))
        if blocks:
            heading = titles.title(key) if key in titles.TITLES else words_of(key)
            found.append(Section(f"plan_{key}", heading, blocks))
    return tuple(found)


def _are_parts(value: Any) -> bool:
    """Whether it is a list of headings with steps, as the parts of the plan are."""
    return isinstance(value, Sequence) and all(
        isinstance(row, Mapping) and {"heading", "steps"} <= set(row) for row in value
    )


def _steps_of(matter: Matter, rows: Sequence[Mapping[str, Any]]) -> list[Block]:
    """Each part under its heading; its sources at the end of its last sentence."""
    blocks: list[Block] = []
    for row in rows:
        texts = [Point(str(step)) for step in row["steps"]]
        if row.get("pinned"):
            texts.append(Point(str(row["pinned"]), lead=_("The post that stays on top:")))
        if row.get("columns"):
            texts.append(Point(text_of(row["columns"]), lead=_("Columns:")))
        if texts:
            cites = matter.evidence.cite(row.get("sources") or (), row["heading"], always_shown=False)
            texts[-1] = replace(texts[-1], cites=cites)
            blocks.append(Points(str(row["heading"]), tuple(texts)))
    return blocks


def blocks_of(value: Any) -> list[Block]:
    """Texts as sentences, lists as points, records as a heading with what it says."""
    if isinstance(value, str):
        return [Point(value)]
    if isinstance(value, Mapping):
        return _record("", value)
    if isinstance(value, Sequence):
        if any(isinstance(item, Mapping) for item in value):
            return [b for item in value if isinstance(item, Mapping) for b in _record(_name(item), item)]
        return [Points("", tuple(Point(text_of(item)) for item in value if item not in (None, "")))]
    return [Point(text_of(value))]


def _name(record: Mapping[str, Any]) -> str:
    return next((str(record[key]) for key in NAMES if record.get(key)), "")


def _record(name: str, record: Mapping[str, Any]) -> list[Block]:
    """One record: its short texts first, then each list it holds under its own heading."""
    points: list[Point] = []
    lists: list[Block] = []
    for key, value in record.items():
        if key in NOT_PRINTED or value in (None, "", [], ()) or (isinstance(value, str) and value == name):
            continue
        if isinstance(value, Mapping):
            lists += [Points(words_of(key), tuple(
                Point(text_of(inner), lead=f"{words_of(inner_key)}:") for inner_key, inner in value.items()
            ))]  # fmt: skip
        elif isinstance(value, Sequence) and not isinstance(value, str):
            items = tuple(Point(text_of(item)) for item in value if item not in (None, ""))
            lists.append(Points(_joined(name, words_of(key)), items, numbered=key == "steps"))
        else:
            points.append(Point(text_of(value), lead=f"{words_of(key)}:"))
    return [*([Points(name, tuple(points))] if points else []), *lists]


def _joined(name: str, what: str) -> str:
    return _("{name}: {what}").format(name=name, what=what[:1].lower() + what[1:]) if name else what


def text_of(value: Any) -> str:
    """Any value as a person reads it."""
    if value is None:
        return _("not known")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, float):
        return f"{value:g}"
    if isinstance(value, Mapping):
        return "; ".join(f"{words_of(key)}: {text_of(v)}" for key, v in value.items() if v not in (None, ""))
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(text_of(item) for item in value)
    return str(value)


def words_of(key: str) -> str:
    """A field's name as words: "used_for" → "Used for"."""
    return capital(str(key).replace("_", " ").strip())
