"""Every example in every layout, short and full. What the parts behind a layout share is read once by day."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from advisor.telling.blocks import DETAILS, LAYOUTS

NAMES = sorted(path.stem for path in (Path(__file__).parents[2] / "examples").glob("*.json"))
# Behind their first pages the papers are alike: by day one example has them in every layout, and the one with
# layers of warning has the longest, too.
BY_DAY, LONGEST = "two-officer-police", "rural-sheriff-emergencies"
_PAPERS = [*itertools.product(LAYOUTS, DETAILS), ("review", "short"), ("review", "full")]


def _shape(name: str, layout: str, detail: str) -> object:
    first_pages = (layout, detail) == ("board", "short")
    by_day = first_pages or name == BY_DAY or (name, layout, detail) == (LONGEST, "board", "full")
    marks = () if by_day else pytest.mark.nightly
    return pytest.param(name, layout, detail, marks=marks, id=f"{name}-{layout}-{detail}")


SHAPES = [_shape(name, *paper) for name in NAMES for paper in _PAPERS]
CARDS = [
    pytest.param(name, "cards", kind, id=f"{name}-{kind}") for name in NAMES for kind in ("page", "sheet")
]
