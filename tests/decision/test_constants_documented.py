"""Every constant of the method stands in docs/method.md with the value that the program uses."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from advisor.catalog import Catalog
from advisor.decision import method

DOCUMENT = (Path(__file__).parents[2] / "docs" / "method.md").read_text(encoding="utf-8")
CONSTANTS = {name: value for name, value in vars(method).items() if name.isupper()}
# | `NAME` | value | why | if it moves |
ROWS = dict(re.findall(r"^\| `([A-Z_]+)` \| (.+?) \| .+ \| .+ \|$", DOCUMENT, flags=re.MULTILINE))


def written(value: Any) -> str:
    """A constant as the table writes it."""
    if value is None:
        return "none"
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {written(entry)}" for key, entry in value.items())
    if isinstance(value, frozenset):
        return ", ".join(sorted(value))
    if isinstance(value, tuple):
        return ", ".join(written(entry) for entry in value)
    return f"{value:g}" if isinstance(value, float) else str(value)


@pytest.mark.parametrize("name", CONSTANTS)
def test_a_constant_stands_in_the_table_with_its_present_value(name: str) -> None:
    assert ROWS.get(name) == written(CONSTANTS[name])


def test_the_table_lists_no_constant_that_is_gone() -> None:
    assert set(ROWS) == set(CONSTANTS)


def test_no_constant_is_listed_twice() -> None:
    listed = re.findall(r"^\| `([A-Z_]+)` \|", DOCUMENT, flags=re.MULTILINE)
    assert len(listed) == len(set(listed))


def test_the_formulas_hold_the_present_constants() -> None:
    formulas = DOCUMENT.partition("## Formulas")[2].partition("## ")[0]
    assert f"+ {method.SECOND_PLATFORM_ADDS:g} × (1 − best) × second" in formulas
    assert f"− {method.OPENING_COST:g} per new account" in formulas
    assert f"{method.READABLE_WORTH[1]:g} in your own log" in formulas


def test_the_half_worth_shares_are_those_of_the_table(catalog: Catalog) -> None:
    told = {h.label: f"{h.half_worth_share:.2f}" for h in catalog.horizons.values()}
    said = DOCUMENT.partition("Half is ")[2].partition("For danger")[0]
    assert sorted(re.findall(r"0\.\d\d", said)) == sorted(set(told.values()))
