"""What the form lets people type, the answers take: no bound of the form lies beyond theirs."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.questions import Question
from advisor.questions.listing import AFTERWARDS, QUESTIONS

BOUNDED = [q for q in (*QUESTIONS, *AFTERWARDS) if q.kind in ("text", "number", "count", "money", "share")]
# What an entry of a list needs beside the field that is asked.
ENTRY = {
    "purposes": {"id": "tips"}, "audiences": {"id": "teens"}, "success": {"id": "replies"},
    "accounts": {"platform": "x"}, "overrides": {"platform": "x", "action": "a"}, "reviews": {},
    "county": {}, "languages": {},
}  # fmt: skip


def most(question: Question) -> Any:
    if question.kind == "text":
        return "x" * int(question.maximum or 200)
    return question.stored(question.maximum)


@pytest.mark.parametrize("question", BOUNDED, ids=[q.id for q in BOUNDED])
def test_the_most_that_can_be_typed_is_read(catalog: Catalog, question: Question) -> None:
    if question.kind != "text":
        assert question.maximum is not None
    value: Any = most(question)
    for part in reversed(question.id.split(".")):
        name = part.removesuffix("[]")
        value = {name: [{**ENTRY[name], **value}] if part.endswith("[]") else value}
    read_answers({"schema_version": 1, **value}, catalog)
