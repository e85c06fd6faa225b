"""A small folder of data in which everything is right, to be spoiled by one edit each."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

GOOD = Path(__file__).parent / "good"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the good folder, free to be edited."""
    return Path(shutil.copytree(GOOD, tmp_path / "data"))
