"""No published example lies about unused: each is put to a test, or the reason why not is written down."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.published.examples import example

FOLDER = Path(__file__).parent
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))
TESTS = "\n".join(path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("test_*.py")))
REPRODUCED, LACKED = (FOLDER / "README.md").read_text(encoding="utf-8").split("## What we lack by design")


@pytest.mark.parametrize("name", NAMES)
def test_an_example_is_put_to_a_test_and_listed_or_lacked_with_its_reason(name: str) -> None:
    if f'example("{name}")' in TESTS:
        assert f"| `{name}` |" in REPRODUCED
    else:
        assert f"`{name}`" in LACKED


@pytest.mark.parametrize("name", NAMES)
def test_an_example_names_its_source_its_provenance_and_a_tolerance(name: str) -> None:
    published = example(name)
    assert published["source"]["citation"]
    assert published["provenance"]
    assert published["tolerance"] is not None
