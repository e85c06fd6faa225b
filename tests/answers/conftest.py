"""The catalogue whose ids the answers are read against."""

from __future__ import annotations

import pytest

from advisor.catalog import Catalog, default_folder, load_catalog


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return load_catalog(default_folder())
