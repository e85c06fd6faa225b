"""Ticking skills keeps two lists that never overlap, and what is ticked in neither is not known."""

from __future__ import annotations

from typing import Any

import pytest

from advisor.questions.draft import UNANSWERED, read, write
from advisor.questions.resources import SKILLS, SKILLS_LACKING
from advisor.questions.skills import after_lacking, after_skills


def draft(**resources: Any) -> dict[str, Any]:
    return {"schema_version": 1, "resources": resources}


def lists(found: dict[str, Any]) -> tuple[Any, Any]:
    return tuple(read(found, question.id) for question in (SKILLS, SKILLS_LACKING))


@pytest.mark.parametrize(
    ("before", "ticked", "there", "lacking"),
    [
        # the first tick says nothing of the others
        ({}, ["photo"], ["photo"], []),
        ({"skills": None}, ["photo"], ["photo"], []),
        # a list of an old file keeps its meaning
        ({"skills": ["writing"]}, ["writing", "photo"], ["writing", "photo"], UNANSWERED),
        ({"skills_lacking": ["photo", "video"]}, ["photo"], ["photo"], ["video"]),
        ({"skills": ["writing"], "skills_lacking": ["video"]}, [], [], UNANSWERED),
        ({"skills": ["writing"], "skills_lacking": ["video"]}, None, None, ["video"]),
    ],
)
def test_what_follows_from_ticking_what_is_there(
    before: dict[str, Any], ticked: list[str] | None, there: Any, lacking: Any
) -> None:
    held = draft(**before)

    found = after_skills(held, write(held, SKILLS.id, ticked))

    assert lists(found) == (there, lacking)
    assert held == draft(**before)


@pytest.mark.parametrize(
    ("before", "ticked", "there"),
    [
        ({"skills": ["writing", "video"]}, ["video"], ["writing"]),
        ({"skills": ["video"]}, ["video"], None),  # an empty list would say that nobody can do anything
        ({"skills": ["writing"]}, [], ["writing"]),
        ({"skills": ["writing"]}, None, ["writing"]),
        ({}, ["video"], UNANSWERED),
    ],
)
def test_what_lacks_is_taken_off_what_is_there(
    before: dict[str, Any], ticked: list[str] | None, there: Any
) -> None:
    held = draft(**before)

    found = after_lacking(held, write(held, SKILLS_LACKING.id, ticked))

    assert lists(found) == (there, ticked)
