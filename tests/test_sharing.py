"""How the tests are shared out among processes; see sharing.py."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.sharing import FIRST, ONE_BY_ONE, TOGETHER, scope_of

ROOT = Path(__file__).parents[1]


@pytest.mark.parametrize("start", [*TOGETHER, *ONE_BY_ONE])
def test_what_is_named_is_there(start: str) -> None:
    assert [p for p in ROOT.glob("tests/**/test_*.py") if p.relative_to(ROOT).as_posix().startswith(start)]


def test_a_file_stays_together_and_so_does_what_needs_the_same_server() -> None:
    assert scope_of("tests/cli/test_cli.py::test_a") == scope_of("tests/cli/test_cli.py::test_b[x::y]")
    assert scope_of("tests/cli/test_cli.py::test_a") != scope_of("tests/cli/test_purge.py::test_a")
    assert scope_of("tests/browser/test_kills.py::test_a") == scope_of("tests/serving/test_rules.py::test_b")


def test_what_is_begun_first_is_kept_together() -> None:
    assert set(FIRST) <= {*TOGETHER.values(), *ONE_BY_ONE}


def test_what_takes_long_goes_to_whoever_is_free() -> None:
    laws = "tests/laws/test_laws_of_good_advice.py"
    assert scope_of(f"{laws}::test_a") != scope_of(f"{laws}::test_b")
