"""docs/architecture.md names every room in the order of the imports, and only tests that exist."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
DOCUMENT = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")


def layers() -> list[set[str]]:
    """The rooms as the import contract has them, from the ground up."""
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    contract = next(one for one in told["contracts"] if one["id"] == "layers")
    return [set(re.findall(r"\w+", line)) for line in reversed(contract["layers"])]


def described() -> list[str]:
    """The rooms of the table, in its order."""
    table = DOCUMENT.partition("## Rooms")[2].partition("\n## ")[0]
    rows = [line.split("|")[1] for line in table.splitlines() if line.startswith("| `")]
    return [room for row in rows for room in re.findall(r"`(\w+)`", row)]


def test_every_room_is_described_in_the_order_of_the_imports() -> None:
    floors = {room: number for number, floor in enumerate(layers()) for room in floor}

    assert set(described()) == set(floors)
    lowest_first = [floors[room] for room in described() if room not in ("cli", "batch")]
    assert lowest_first == sorted(lowest_first)


def test_every_room_is_a_folder_or_a_file_of_the_program() -> None:
    for room in described():
        assert (ROOT / "advisor" / room).is_dir() or (ROOT / "advisor" / f"{room}.py").is_file(), room


def test_every_file_that_is_named_exists() -> None:
    named = set(re.findall(r"`((?:tests|docs|scripts)/[\w/.]+)`", DOCUMENT))

    assert len(named) > 10
    assert [path for path in named if not (ROOT / path).exists()] == []
