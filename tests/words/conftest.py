"""Texts in another language, for one test."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from advisor.text import set_language


@pytest.fixture
def spoken() -> Iterator[None]:
    """German: decimals behind a comma, and the sign of percent apart."""
    set_language("de")
    yield
    set_language("en")
