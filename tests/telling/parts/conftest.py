"""What parts are told from: an example, worked out once, as of one day."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.telling import complete, recommend
from advisor.telling.parts.basis import Basis
from advisor.telling.parts.cited_sources import Evidence

EXAMPLES = Path(__file__).parents[3] / "examples"
TODAY = date(2026, 11, 22)
DRAWS = 200


def basis_from(draft: dict[str, Any], catalog: Catalog) -> Basis:
    answers = read_answers(draft, catalog)
    result = complete(recommend(catalog, answers, draws=DRAWS), answers, catalog)
    return Basis(result, answers, catalog, Evidence(catalog, TODAY), TODAY)


@pytest.fixture(scope="session")
def draft_of() -> Callable[[str], dict[str, Any]]:
    """The answers of an example, to be changed."""
    return lambda name: dict(json.loads((EXAMPLES / f"{name}.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="session")
def basis_of(catalog: Catalog, draft_of: Callable[[str], dict[str, Any]]) -> Callable[[str], Basis]:
    return lru_cache(lambda name: basis_from(draft_of(name), catalog))


@pytest.fixture
def recruiting(basis_of: Callable[[str], Basis]) -> Basis:
    """A police department that looks for staff and has three accounts."""
    return basis_of("police-recruiting")


@pytest.fixture(scope="session")
def nothing_yet(catalog: Catalog, draft_of: Callable[[str], dict[str, Any]]) -> Basis:
    """The same without an account: there is something to bring in."""
    return basis_from({**draft_of("police-recruiting"), "accounts": []}, catalog)
