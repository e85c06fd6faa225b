"""No answers take over five seconds or 300 megabytes, be they accepted or refused."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from advisor.answers.errors import MOST_PROBLEMS
from tests.decision.worst_inputs import ACCEPTED, REFUSED

MOST_SECONDS = 5.0
MOST_MEGABYTES = 300.0
# Of each kind the heaviest; the others are tried at night.
BY_DAY = (
    "all purposes for all audiences",
    "eight purposes for all audiences",
    "every number at its bound",
    "a hundred accounts on one platform",
    "notes as long as the file may be",
)


def measured(text: str) -> dict[str, Any]:
    """What a file costs, in a process of its own; a crash there fails the test with its last words."""
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-m", "tests.decision.measured"],
        input=text.encode(),
        capture_output=True,
        cwd=root,
        env=os.environ | {"OPENBLAS_NUM_THREADS": "1"},
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    told: dict[str, Any] = json.loads(done.stdout)
    assert told["seconds"] < MOST_SECONDS
    assert told["megabytes"] < MOST_MEGABYTES
    return told


@pytest.mark.parametrize("name", BY_DAY)
def test_the_heaviest_answers_are_advised_within_time_and_memory(name: str) -> None:
    assert measured(ACCEPTED[name]())["problems"] == []


@pytest.mark.nightly
@pytest.mark.parametrize("name", [name for name in ACCEPTED if name not in BY_DAY])
def test_all_heavy_answers_are_advised_within_time_and_memory(name: str) -> None:
    assert measured(ACCEPTED[name]())["problems"] == []


@pytest.mark.nightly
@pytest.mark.parametrize("name", list(REFUSED))
def test_what_is_too_much_is_refused_within_time_and_memory(name: str) -> None:
    assert 1 <= len(measured(REFUSED[name]())["problems"]) <= MOST_PROBLEMS + 1


def test_everything_chosen_is_told_to_be_too_much_with_how_far_the_set_may_fall_short() -> None:
    told = "\n".join(measured(ACCEPTED["all purposes for all audiences, hours unknown"]())["warnings"])

    assert "only the 6 most important audiences of each purpose are counted" in told
    assert "So much is chosen that we did not work out what would change the set." in told
