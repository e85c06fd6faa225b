"""Paragraphs that a department has put into its own words: found by name, kept through recomputing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from advisor.answers import Answers
from advisor.documents.cleaning import clean_text
from advisor.telling.blocks import Motion, Point, Report
from advisor.telling.parts.their_own_look import in_their_words
from advisor.words.phrases import shortened

LETTERS = 4000
T = TypeVar("T")


def edits_of(answers: Answers) -> dict[str, str]:
    """The edited paragraphs that are saved with the answers: name → text."""
    return dict(answers.report.edited) if answers.report else {}


def paragraphs(report: Report) -> dict[str, str]:
    """Every paragraph that may be edited: name → its text as generated or edited, in reading order."""
    board = {"decision": report.board.decision, "summary": report.board.summary}
    if report.board.motion:
        board |= {"motion": report.board.motion.text, "fiscal": report.board.motion.fiscal}
    # a memo words its figures otherwise; what is shown to be edited is page one
    return board | {p.id: p.text for p in _points(report) if p.id} | board


def with_edits(report: Report, edited: Mapping[str, str]) -> Report:
    """The report with the department's words, each marked. A name that no paragraph has changes nothing."""
    said = {name: _marked(text) for name, text in edited.items() if text.strip()}
    if not said:
        return report
    board = report.board
    motion = board.motion
    if motion is not None:
        motion = _edited_motion(motion, said)
    board = replace(
        board,
        decision=said.get("decision", board.decision),
        summary=said.get("summary", board.summary),
        motion=motion,
    )
    return _replaced(replace(report, board=board), said)


def _edited_motion(motion: Motion, said: Mapping[str, str]) -> Motion:
    return replace(motion, text=said.get("motion", motion.text), fiscal=said.get("fiscal", motion.fiscal))


def _marked(text: str) -> str:
    return in_their_words(shortened(clean_text(text), LETTERS))


def _replaced(value: T, said: Mapping[str, str]) -> T:
    """The value with every paragraph of an edited name replaced, however deep it lies."""
    changed: Any = value
    if isinstance(value, Point):
        changed = replace(value, text=said[value.id]) if value.id in said else value
    elif isinstance(value, Motion):
        changed = _edited_motion(value, said)
    elif isinstance(value, tuple):
        changed = tuple(_replaced(inner, said) for inner in value)
    elif is_dataclass(value) and not isinstance(value, type):
        inner = {f.name: _replaced(getattr(value, f.name), said) for f in fields(value)}
        if any(inner[name] is not getattr(value, name) for name in inner):
            changed = replace(value, **inner)
    result: T = changed
    return result


def _points(value: Any) -> list[Point]:
    if isinstance(value, Point):
        return [value]
    if isinstance(value, tuple):
        return [point for inner in value for point in _points(inner)]
    if is_dataclass(value) and not isinstance(value, type):
        return [point for f in fields(value) for point in _points(getattr(value, f.name))]
    return []
