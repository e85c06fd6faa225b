"""The files of the layouts, all of fictional towns."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from advisor.answers.town import TownFile, read_town

FILES = Path(__file__).parent / "files"
Open = Callable[[str], TownFile]


@pytest.fixture(scope="session")
def open_file() -> Open:
    """Reads a file of tests/answers/town/files by its name, as an upload would be."""

    def read(name: str) -> TownFile:
        return read_town((FILES / name).read_bytes(), name)

    return read


@pytest.fixture(scope="session")
def bytes_of() -> Callable[[str], bytes]:
    """The content of such a file, to change it."""
    return lambda name: (FILES / name).read_bytes()
