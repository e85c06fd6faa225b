from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from advisor.answers import read_answers
from advisor.catalog import Catalog
from advisor.decision import Recommendation
from advisor.telling import recommend

Advise = Callable[..., Recommendation]


@pytest.fixture
def advise(catalog: Catalog) -> Advise:
    """A recommendation for answers written as in answers.json."""

    def _advise(**answers: Any) -> Recommendation:
        return recommend(catalog, read_answers({"schema_version": 1, **answers}, catalog), draws=200)

    return _advise
