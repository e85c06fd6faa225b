"""What was decided, whatever the advice said: by whom, when and why; and the reviews that followed.

The fields are read as they come: the known ones have their words, a further one is printed by its name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from advisor.charts import progress_chart
from advisor.plan.looking_back import look_backs
from advisor.report.cleaning import shortened
from advisor.report.matter import Matter
from advisor.report.model import Block, Column, Picture, Point, Points, Section, Table
from advisor.report.phrases import capital, day_words
from advisor.text import _
from advisor.words.labels import ACTION_LABELS, action_label
from advisor.words.numbers import figure

LETTERS = 1200
DAY = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
# Lists of single departures from the advice: a platform, what is done instead, why, and who says so.
DEPARTURES = ("actions", "overrides", "changes")
OUTCOMES = {
    "approved": "approved",
    "approved_with_changes": "approved with changes",
    "not_yet": "not yet",
    "rejected": "rejected",
}
FIELDS = {
    "decision": "Decided", "decided": "Decided", "outcome": "Decided", "text": "Decided", "by": "By",
    "decided_by": "By", "on": "On", "date": "On", "decided_on": "On", "why": "Why", "reason": "Why",
    "vote": "Vote", "platforms": "Platforms", "note": "Note", "notes": "Note",
}  # fmt: skip


def as_mapping(record: Any) -> Mapping[str, Any]:
    """A record as names and values, whether it is plain data or a model."""
    if record is None:
        return {}
    if isinstance(record, Mapping):
        return record
    return dict(record.model_dump(mode="json", exclude_none=True))


def decision_record(matter: Matter) -> Section | None:
    """None while nothing is decided."""
    record = as_mapping(matter.answers.decision)
    blocks: list[Block] = []
    facts = tuple(
        Point(_said(value, matter), lead=f"{_(FIELDS[key]) if key in FIELDS else _words_of(key)}:")
        for key, value in record.items()
        if key not in DEPARTURES and value not in (None, "", [], {}, ())
    )
    if facts:
        blocks.append(Points("", facts))
    found = departures(matter)
    if found:
        blocks.append(
            Table(
                heading=_("Where the department goes another way"),
                columns=(
                    Column(_("Platform"), 0.24), Column(_("The advice"), 0.16), Column(_("Decided"), 0.16),
                    Column(_("Why"), 0.28), Column(_("By"), 0.16),
                ),
                rows=tuple(found),
            )
        )  # fmt: skip
    return Section("record", _("What was decided"), tuple(blocks)) if blocks else None


def departures(matter: Matter) -> list[tuple[str, str, str, str, str]]:
    """Platform, the advice, what is done instead, why, by whom."""
    record = as_mapping(matter.answers.decision)
    advised = {i.platform: i.action for i in reversed(matter.recommendation.actions)}
    rows = []
    for key in DEPARTURES:
        for entry in _entries(record.get(key)):
            platform, action = str(entry.get("platform", "")), str(entry.get("action", ""))
            rows.append(
                (
                    matter.name(platform),
                    action_label(advised[platform]) if platform in advised else "–",
                    action_label(action) if action in ACTION_LABELS else action,
                    shortened(
                        _text_of(entry.get("why") or entry.get("reason") or _("no reason given")), LETTERS
                    ),
                    _text_of(entry.get("by") or record.get("by") or _("no name given")),
                )
            )
    return rows


def _entries(value: Any) -> list[Mapping[str, Any]]:
    """A list of records, or a mapping of platform → action or record."""
    if isinstance(value, Mapping):
        return [
            {"platform": key, **(as_mapping(v) if not isinstance(v, str) else {"action": v})}
            for key, v in value.items()
        ]
    return [as_mapping(v) for v in value or () if not isinstance(v, str)]


def departures_words(matter: Matter) -> str:
    """For page one: "The board goes another way on X: Keep (why; who)."; "" where it does not."""
    return " ".join(
        _("Decided otherwise for {name}: {action} instead of {advice} ({why}; {by}).").format(
            name=name, action=action, advice=advice, why=shortened(why, 160), by=shortened(by, 60)
        )
        for name, advice, action, why, by in departures(matter)[:3]
    )


def _said(value: Any, matter: Matter) -> str:
    if isinstance(value, list | tuple) and all(str(v) in matter.catalog.platforms for v in value):
        return ", ".join(matter.names([str(v) for v in value]))
    if isinstance(value, str) and DAY.fullmatch(value):
        return day_words(date.fromisoformat(value))
    if str(value) in OUTCOMES:
        return _(OUTCOMES[str(value)])
    if str(value) in ACTION_LABELS:
        return action_label(str(value))
    return shortened(_text_of(value), LETTERS)


def reviews(matter: Matter) -> Section | None:
    """Each look back with what was measured against its target; None where there is none."""
    found = look_backs(matter.recommendation, matter.answers, matter.catalog)
    if not found:
        return None
    chart = progress_chart(found, theme="print")
    blocks: list[Block] = []
    if chart:
        caption = _("From the figure of the start to the target; what was not measured is left out.")
        blocks.append(Picture(_("Each measure against its target"), chart, caption))
    for review in found:
        told = [review.summary, *(row.sentence for row in review.rows), review.hours, review.changed,
                *review.trials]  # fmt: skip
        points = tuple(Point(shortened(words, LETTERS)) for words in told if words)
        blocks.append(Points(review.heading, points))
    return Section("reviews", _("Reviews so far"), tuple(blocks))


def _text_of(value: Any) -> str:
    """Any value as a person reads it."""
    if value is None:
        return _("not known")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, float):
        return figure(value)
    if isinstance(value, Mapping):
        return "; ".join(
            f"{_words_of(key)}: {_text_of(v)}" for key, v in value.items() if v not in (None, "")
        )
    if isinstance(value, Sequence) and not isinstance(value, str):
        return ", ".join(_text_of(item) for item in value)
    return str(value)


def _words_of(key: str) -> str:
    """A field's name as words: "used_for" → "Used for"."""
    return capital(str(key).replace("_", " ").strip())
