"""The departments that are timed: the six examples and the 35 cases of published guidance."""

from __future__ import annotations

import json
from pathlib import Path

from advisor.answers import Answers, read_answers
from advisor.catalog import load_catalog

ROOT = Path(__file__).parents[1]
CATALOG = load_catalog()


def raw() -> list[dict]:
    """Their answers as decoded JSON."""
    examples = [json.loads(file.read_bytes()) for file in sorted((ROOT / "examples").glob("*.json"))]
    guidance = (ROOT / "tests" / "guidance" / "cases.jsonl").read_text("utf-8").splitlines()
    return examples + [json.loads(line)["answers"] for line in guidance]


def departments() -> list[Answers]:
    return [read_answers(answers, CATALOG) for answers in raw()]
