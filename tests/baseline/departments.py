"""Whose advice is kept: every example, guidance case and town, and sampled departments."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from advisor.answers import parse_town, read_answers
from advisor.telling import recommend, recommend_town
from tests.baseline.compact import compact, compact_place
from tests.guidance.scoring import CASES
from tests.laws.case import CATALOG
from tests.laws.sampling import departments
from tests.towns.scoring import TOWNS

EXAMPLES = Path(__file__).parents[2] / "examples"
# Of the draws only the words firm, likely and toss-up are kept, and what is on trial.
DRAWS = 1_000
SEED, COUNT = 31, 300

Given = tuple[str, dict[str, Any]]
Line = dict[str, Any]


def examples() -> Iterator[Given]:
    for path in sorted(EXAMPLES.rglob("*.json")):
        yield path.relative_to(EXAMPLES).with_suffix("").as_posix(), json.loads(path.read_text("utf-8"))


def guidance_cases() -> Iterator[Given]:
    for case in CASES:
        yield case["id"], case["answers"]


def towns() -> Iterator[Given]:
    for case in TOWNS:
        yield case["id"], case["answers"]


def sampled() -> Iterator[Given]:
    for number, answers in enumerate(departments(COUNT, SEED)):
        yield f"{SEED}-{number}", answers


GROUPS: dict[str, Callable[[], Iterator[Given]]] = {
    "examples": examples,
    "guidance": guidance_cases,
    "towns": towns,
    "sampled": sampled,
}


def lines_of(group: str, numbers: Sequence[int] | None = None) -> list[Line]:
    """The advice of a group as it is now.

    numbers  of the files of answers that are wanted, in their order; None: all
    """
    every = list(GROUPS[group]())
    return [line for n in (range(len(every)) if numbers is None else numbers) for line in advised(*every[n])]


def advised(name: str, answers: dict[str, Any]) -> list[Line]:
    """One line for a department; for a place one for each of its departments, and one for the place."""
    if "departments" not in answers:
        result = recommend(CATALOG, read_answers(answers, CATALOG), draws=DRAWS)
        return [{"name": name, "department": result.department, **compact(_plain(result))}]
    town = recommend_town(CATALOG, parse_town(json.dumps(answers), CATALOG), draws=DRAWS)
    lines = [
        {"name": f"{name} {number}", "department": result.department, **compact(_plain(result))}
        for number, result in enumerate(town.departments, start=1)
    ]
    return [*lines, {"name": name, "department": town.town, **compact_place(_plain(town))}]


def _plain(result: Any) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(result.model_dump_json())
    return read
